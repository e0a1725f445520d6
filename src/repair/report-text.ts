/** Random text for properties: pieces that the rules of repair look at, and any characters between. */
import fc from "fast-check";

export const reportText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."党建引领乡村振興鄉鎮縣。，、：；！？“”‘’「」《》()（）,:;?!\"'—－–-·•  \t\n\r　1230１２％%abＡ①一二.．",
        "領(lǐng)",
        "鄉（xiang）",
        "\u200b",
        "\ufeff",
        "𠮷",
        "\ud800",
        "https://a.cn/b,c",
        "\r\n",
        "　　",
        "⽅",
        "&nbsp;",
        "&amp;",
        "<br>",
        "## ",
        "**",
        "二○二",
        "来源：",
        "一、",
        "坚持抓党建促乡村振兴示范创建活动不断推进基层",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));
