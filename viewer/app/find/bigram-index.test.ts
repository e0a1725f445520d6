import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBigramIndex, foldText, growBigramIndex, termsOf } from "./bigram-index.ts";

describe("createBigramIndex", () => {
  const names = ["乡村振兴示范带", "振兴讲堂", "村级组织运转经费", "兴村富民工程", "ABC试点\nabc"];
  const index = createBigramIndex(names);
  it.each([
    ["振兴", [0, 1]],
    ["兴", [0, 1, 3]],
    ["村兴", []],
    ["振兴 示范", [0]],
    ["ａｂｃ", [4]],
    ["", []],
    ["   ", []],
  ])("%j finds %j", (query, found) => expect(index.find(query)).toEqual(found));

  it("finds exactly what a scan finds", () => {
    const word = fc.string({ unit: fc.constantFrom("村", "振", "兴", "a", "b"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (texts, query) => {
        const scan = texts.flatMap((text, at) =>
          termsOf(query).length > 0 && foldText(text).includes(foldText(query)) ? [at] : [],
        );
        expect(createBigramIndex(texts).find(query)).toEqual(scan);
      }),
    );
  });

  it("finds the same however much of it has grown", () => {
    const many = Array.from({ length: 300 }, (_, at) => `${names[at % names.length]}${at}`);
    const growing = growBigramIndex(many.length, (at) => many[at]!);
    const complete = createBigramIndex(many);
    for (const query of ["振兴", "兴 2", "29", "abc"]) expect(growing.find(query)).toEqual(complete.find(query));
    let looks = 0;
    expect(growing.grow(() => looks++ > 1)).toBe(true);
    for (const query of ["振兴", "兴 2", "29", "abc"]) expect(growing.find(query)).toEqual(complete.find(query));
    expect(growing.grow(() => false)).toBe(false);
    for (const query of ["振兴", "兴 2", "29", "abc"]) expect(growing.find(query)).toEqual(complete.find(query));
  });
});
