import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMatcher } from "./aho-corasick.ts";

/** The definition of what a matcher finds, word by word. */
function occurrences(words: readonly string[], text: string): string[] {
  const found: string[] = [];
  new Set(words).forEach((word) => {
    if (word === "") return;
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(`${word}@${at}`);
  });
  return found.sort();
}

describe("buildMatcher", () => {
  it("finds overlapping and nested words", () => {
    const words = ["金昌市", "金昌", "昌市委", "市委"];
    const found: string[] = [];
    buildMatcher(words).scan("中共金昌市委", (word, start, end) => found.push(`${words[word]} ${start}-${end}`));
    expect(found).toEqual(["金昌 2-4", "金昌市 2-5", "昌市委 3-6", "市委 4-6"]);
  });

  it("agrees with a search word by word on any text", () => {
    const letters = fc.string({ unit: fc.constantFrom("村", "镇", "a", "𪨧"), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("村", "镇", "a", "𪨧"), maxLength: 40 }),
        (words, text) => {
          const found: string[] = [];
          buildMatcher(words).scan(text, (word, start, end) => {
            expect(text.slice(start, end)).toBe(words[word]);
            found.push(`${words[word]}@${start}`);
          });
          expect(found.sort()).toEqual(occurrences(words, text));
        },
      ),
    );
  });

  it("knows a word from a prefix", () => {
    const matcher = buildMatcher(["城北村", "城北"]);
    expect([
      matcher.indexOf("城北村"),
      matcher.indexOf("城北"),
      matcher.indexOf("城"),
      matcher.indexOf("城北村委"),
    ]).toEqual([0, 1, -1, -1]);
  });
});
