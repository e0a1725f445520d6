import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOccurrences, occurrencesOfAny } from "./occurrences.ts";

describe("indexOccurrences", () => {
  it("finds overlapping words, and none beyond the end", () => {
    const occurrences = indexOccurrences("一一一对一");
    expect(occurrences("一一")).toEqual([0, 1]);
    expect(occurrences("对一一")).toEqual([]);
  });

  it("agrees with a search from the left in any text", () => {
    // 一 and 帀 share a chain: their code units differ by 4096.
    const units = (minLength: number, maxLength: number) =>
      fc.string({ unit: fc.constantFrom("一", "帀", "对", "a"), minLength, maxLength });
    expect("帀".charCodeAt(0) - "一".charCodeAt(0)).toBe(0x5e00 - 0x4e00);
    fc.assert(
      fc.property(units(0, 40), units(1, 3), (text, word) => {
        const found: number[] = [];
        for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
        expect(indexOccurrences(text)(word)).toEqual(found);
      }),
    );
  });
});

describe("occurrencesOfAny", () => {
  it("merges the places of several words", () => {
    const occurrences = indexOccurrences("进驻村、下沉到村，再进驻");
    expect(occurrencesOfAny(occurrences, ["到村", "进驻", "下沉", "离岗"])).toEqual([0, 4, 6, 10]);
    expect(occurrencesOfAny(occurrences, [])).toEqual([]);
  });
});
