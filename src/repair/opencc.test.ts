import fc from "fast-check";
import { Converter } from "opencc-js/t2cn";
import { describe, expect, it } from "vitest";
import { simplifier } from "./opencc.ts";
import { traditionalForms } from "./traditional-characters.ts";

describe("simplifier", () => {
  const simplify = simplifier();

  it.each([
    ["乾淨的乾坤", "干净的乾坤"],
    ["後來皇后走了", "后来皇后走了"],
    ["隨著村裏的鐘聲", "随着村里的钟声"],
    ["衞生院喫飯", "卫生院吃饭"],
  ])("%s", (traditional, simplified) => expect(simplify(traditional)).toBe(simplified));

  it("replaces what the package's own converter replaces", () => {
    const fromTaiwan = Converter({ from: "tw", to: "t" });
    const fromHongKong = Converter({ from: "hk", to: "cn" });
    const parts = fc.constantFrom(
      ..."著么麼乾坤後皇裏里衛衞吃喫臺台灣瞭解不一坏豈𠵾㗲㘚榦干的，\n",
      ..."乾脆 後來 裏面 一口吃成 一家三口 不瞭解 七逕 醫藥 隻身 二隻 頭髮 發展".split(" "),
      ...traditionalForms,
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (words) => {
        const text = words.join("");
        expect(simplify(text)).toBe(fromHongKong(fromTaiwan(text)));
      }),
      { numRuns: 2000 },
    );
  });
});
