import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";
import { encodeAs } from "./encoded-bytes.ts";

const paragraphs = [
  "近年来，某县坚持党建引领乡村振兴，从县直机关选派三百名干部到村任职，每村每年落实运转经费五万元，推行四级网格管理。",
  "一、抓队伍建设",
  "全县共建成基层党建示范点六十个，培育致富带头人三百余名，村级集体经济收入全部达到五万元以上，群众满意度不断提高。",
  "下一步，该县将继续健全制度，推动各类人才到乡村一线建功立业，把更多资源、服务、管理下沉到基层。",
];
const menu = ["网站首页", "新闻中心", "政务公开", "互动交流"]
  .map((name) => `<li><a href="/x">${name}</a></li>`)
  .join("");
const side = `<div class="side"><h3>推荐阅读</h3><ul>${["甲镇召开座谈会", "乙村修通水泥路", "丙社区开展志愿服务"]
  .map((title) => `<li><a href="/y">${title}</a></li>`)
  .join("")}</ul></div>`;
const foot = "<div class='footer'><p>主办：某县人民政府办公室　陇ICP备00000000号</p></div>";

const modern = (head = "") => `<!DOCTYPE html><html><head><title>某县党建引领乡村振兴_某县人民政府</title>${head}</head>
<body><div class="nav"><ul>${menu}</ul></div>
<div class="crumb"><a href="/">首页</a> &gt; <a href="/d">动态</a></div>
<div class="article"><h1>某县党建引领乡村振兴</h1>
<div class="info"><span>来源：某县委组织部</span>&nbsp;&nbsp;<span>发布时间：2021-08-12 15:49</span> <span>浏览量：30</span></div>
<div class="content">${paragraphs.map((text) => `<p>　　${text}</p>`).join("\n")}</div></div>
${side}${foot}<script>var hidden = "不应出现";</script></body></html>`;

const old = `<html><head><title>某县党建引领乡村振兴</title></head><body>
<table width="100%"><tr><td><table><tr>${menu.replace(/li>/g, "td>")}</tr></table></td></tr>
<tr><td><table><tr><td align="center"><b>某县党建引领乡村振兴</b></td></tr>
<tr><td align="center">来源：某县委组织部 发布时间：2021-08-12</td></tr>
<tr><td><font>${paragraphs.map((text) => `&nbsp;&nbsp;${text}`).join("<br><br>")}</font></td></tr></table></td></tr></table></body></html>`;

const read = async (page: string, label = "utf-8") => decode(encodeAs(page, label), "page.html");

describe("html", () => {
  it("gives headline, labels and paragraphs without menus, side columns and scripts", async () => {
    const { text, encoding } = await read(modern());
    const lines = text.split("\n");
    expect(lines[0]).toBe("某县党建引领乡村振兴");
    expect(lines[1]).toMatch(/^来源：某县委组织部 发布时间：2021-08-12 15:49/);
    expect(lines.slice(2)).toEqual(paragraphs);
    expect(encoding).toBe("html");
  });

  it("reads a page laid out with tables", async () => {
    const lines = (await read(old)).text.split("\n");
    expect(lines[0]).toBe("某县党建引领乡村振兴");
    expect(lines.filter((line) => paragraphs.includes(line))).toEqual(paragraphs);
    expect(lines.some((line) => line.includes("发布时间：2021-08-12"))).toBe(true);
  });

  it.each([
    ["gb2312", "gb18030"],
    ["utf-8", "utf-8"],
    ["utf-8", "gb18030"],
    ["big5", "gb18030"],
  ])("declared %s, written in %s", async (declared, label) => {
    const { text } = await read(modern(`<meta charset="${declared}">`), label);
    expect(text).toContain(paragraphs[2]);
  });

  it("keeps the rows of a data table", async () => {
    const table = "<table><tr><th>项目</th><th>金额</th></tr><tr><td>路灯</td><td>5万元</td></tr></table>";
    const { text } = await read(modern().replace("</p>\n<p>　　下一步", `</p>${table}<p>　　下一步`));
    expect(text).toContain("\n项目\t金额\n路灯\t5万元\n");
  });

  it("takes what the tags of the page say", async () => {
    const tags = `<meta name="ArticleTitle" content="党建引领 某县振兴"><meta name="PubDate" content="2021-08-12 15:49">
      <meta name="ContentSource" content="某县委组织部"><meta property="og:url" content="https://www.example.gov.cn/a.html">`;
    expect((await read(modern(tags))).meta).toEqual({
      title: "党建引领 某县振兴",
      publisher: "某县委组织部",
      publishedOn: "2021-08-12",
      url: "https://www.example.gov.cn/a.html",
    });
  });

  it("takes the container that a publishing system names, and nothing beside it", async () => {
    const page = modern()
      .replace('class="content"', 'class="TRS_Editor"')
      .replace(side, `<div>${paragraphs[0]?.repeat(9)}</div>`);
    expect((await read(page)).text.split("\n").slice(2)).toEqual(paragraphs);
  });

  it("reads an article of WeChat, hidden until its script runs", async () => {
    const page = `<html><head><meta property="og:title" content="某县党建引领"></head><body><a id="js_name"> 某县发布 </a>
      <div id="js_content" style="visibility: hidden;">${paragraphs.map((text) => `<section><span>${text}</span></section>`).join("")}</div>
      <script>var ct = "1628754555";</script></body></html>`;
    const { text, meta } = await read(page);
    expect(text.split("\n")).toEqual(["某县党建引领", ...paragraphs]);
    expect(meta).toEqual({ title: "某县党建引领", publisher: "某县发布", publishedOn: "2021-08-12" });
  });

  it("takes a page by its first bytes, whatever its name", async () => {
    expect((await decode(encodeAs(modern(), "utf-8"), "page.txt")).encoding).toBe("html");
  });

  it.each([
    `<html><head><title>某县党建</title></head><p>${paragraphs[0]}</p></html>`,
    `<!DOCTYPE html><title>某县党建_某网</title><p>${paragraphs[0]}`,
    `<HTML><TITLE>某县党建</TITLE><BODY><FONT>${paragraphs[0]}</FONT><BR></BODY></HTML>`,
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>某县党建</title></head><body><p>${paragraphs[0]}</p></body></html>`,
  ])("reads a page whose tags are left out or old: %s", async (page) => {
    expect((await read(page)).text).toBe(`某县党建\n${paragraphs[0]}`);
  });

  it("reads a fragment, and calls a page without text empty", async () => {
    expect((await read("<p>党建引领乡村振兴</p><p>选派干部</p>")).text).toBe("党建引领乡村振兴\n选派干部");
    await expect(read("<html><body><img src='a.png'></body></html>")).rejects.toMatchObject({ reason: "empty" });
  });
});

it("takes a page of tags that never close as it stands", async () => {
  const { text } = await decode(
    new TextEncoder().encode(`<html><body>${"<div><b><p>".repeat(400)}某县选派干部驻村。`),
    "page.html",
  );
  expect(text).toContain("某县选派干部驻村。");
});
