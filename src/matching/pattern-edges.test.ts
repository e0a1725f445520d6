import { describe, expect, it } from "vitest";
import type { CharacterSet } from "./character-set.ts";
import { closingOf, openingOf } from "./pattern-edges.ts";

const cases: readonly (readonly [pattern: RegExp, opening: string, closing: string])[] = [
  [/^(?:全[省市]|各级|一个)/u, "全各一", "省市级个"],
  [/(?:完成|做好)$/u, "完做", "成好"],
  [/^了?(?:得到|获)(?:了|过)?$/u, "了得获", "到获了过"],
  [/[\d.]+(?:余|多)?(?:个|家)$/u, "0123456789.", "个家"],
  [/^(?:[员者]|户(?!厕)|[队人](?![才员]))/u, "员者户队人", "员者户队人"],
  [/^到(?<year>20\d\d)年/u, "到", "年"],
  [/(?<!不)将(?=投资)/u, "将", "将"],
  [/一{2,3}[a-c]{0,2}/u, "一", "一abc"],
  [/[（(]\s*x*?/u, "（(", "（(x \n"],
];

describe("pattern edges", () => {
  it.each(cases)("%s", (pattern, opening, closing) => {
    const every = [...new Set(`${opening}${closing}全省各一完做好了得过余家员户厕队才到不将投资（(x \n0.`)].join("");
    const held = (set: CharacterSet) => [...every].filter((_, at) => set(every, at)).sort();
    expect(held(openingOf(pattern))).toEqual([...opening].sort());
    expect(held(closingOf(pattern))).toEqual([...closing].sort());
  });

  it("refuses a pattern that may match nothing", () => {
    expect(() => openingOf(/^(?:的|等)?/u)).toThrow("no character must stand");
  });
});
