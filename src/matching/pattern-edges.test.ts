import { describe, expect, it } from "vitest";
import type { CharacterSet } from "./character-set.ts";
import { ahead, behind, closingOf, everyMatch, openingOf } from "./pattern-edges.ts";

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

describe("patterns tried by their edges", () => {
  const text = "完成了3个项目和12个村";

  it("looks ahead as far as it may", () => {
    const counts = ahead(/^\d+个村/u);
    expect([counts(text, 8, 4), counts(text, 8, 3), counts(text, 3, 9), counts(text, 99, 4)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("looks behind as far as it may", () => {
    const counted = behind(/\d{2}个$/u);
    expect([counted(text, 8, 11), counted(text, 9, 11), counted(text, 0, 5), counted(text, -9, 11)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("finds what matchAll finds", () => {
    const pattern = /(?<!成)了|[\d]+个|个/gu;
    const spans = (matches: Iterable<RegExpExecArray>) => Array.from(matches, ({ index, 0: match }) => [index, match]);
    expect(spans(everyMatch(pattern)(text))).toEqual(spans(text.matchAll(pattern)));
    expect(everyMatch(pattern)(text)).toHaveLength(2);
  });
});
