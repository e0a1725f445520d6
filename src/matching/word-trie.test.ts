import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildWordTrie } from "./word-trie.ts";

/** The definition of what a trie finds, word by word. */
function occurrences(words: readonly string[], text: string): string[] {
  const found: string[] = [];
  new Set(words).forEach((word) => {
    if (word === "") return;
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(`${word}@${at}`);
  });
  return found.sort();
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom("村", "镇", "a", "𪨧", "b"), maxLength });
const wordLists = fc.array(letters(6), { maxLength: 12 });

describe("buildWordTrie", () => {
  it("finds overlapping and nested words, by start", () => {
    const words = ["金昌市", "金昌", "昌市委", "市委", "市"];
    const found: string[] = [];
    buildWordTrie(words).scan("中共金昌市委", (word, start, end) => found.push(`${words[word]} ${start}-${end}`));
    expect(found).toEqual(["金昌 2-4", "金昌市 2-5", "昌市委 3-6", "市 4-5", "市委 4-6"]);
  });

  it("leaves out words of no class, also of one character", () => {
    const trie = buildWordTrie(["村", "村民"], Int32Array.of(0, 1));
    expect(trie.indexOf("村", 0, 1)).toBe(-1);
    expect(trie.indexOf("村民", 0, 2)).toBe(1);
  });

  it("agrees with a search word by word on any text", () => {
    fc.assert(
      fc.property(wordLists, letters(40), (words, text) => {
        const found: string[] = [];
        buildWordTrie(words).scan(text, (word, start, end) => {
          expect(text.slice(start, end)).toBe(words[word]);
          found.push(`${words[word]}@${start}`);
        });
        expect(found.sort()).toEqual(occurrences(words, text));
      }),
    );
  });

  it("gives the longest word of the classes asked for, at any offset of any text", () => {
    fc.assert(
      fc.property(wordLists, letters(20), fc.nat(20), fc.nat(20), fc.nat(7), (words, text, at, end, wanted) => {
        const distinct = [...new Set(words)];
        const classes = Int32Array.from(distinct, (_, index) => 1 << (index % 3));
        const fits = distinct.filter(
          (word, index) =>
            word !== "" &&
            text.startsWith(word, at) &&
            at + word.length <= Math.min(end, text.length) &&
            ((classes[index] as number) & wanted) !== 0,
        );
        const found = buildWordTrie(distinct, classes).longestAt(text, at, wanted, Math.min(end, text.length));
        expect(distinct[found]).toBe(fits.sort((a, b) => b.length - a.length)[0]);
      }),
    );
  });

  it("gives the longest words of two sets of classes in one walk", () => {
    fc.assert(
      fc.property(wordLists, letters(20), fc.nat(20), fc.nat(7), fc.nat(7), (words, text, at, first, second) => {
        fc.pre(at < text.length);
        const distinct = [...new Set(words)];
        const trie = buildWordTrie(
          distinct,
          Int32Array.from(distinct, (_, index) => 1 << (index % 3)),
        );
        const found = new Int32Array(4);
        trie.longestOfTwo(text, at, first, second, found);
        expect([found[0], found[2]]).toEqual([first, second].map((classes) => trie.longestAt(text, at, classes)));
        for (const [word, end] of [found.subarray(0, 2), found.subarray(2)] as unknown as [number, number][])
          if (word !== -1) expect(text.slice(at, end)).toBe(distinct[word]);
      }),
    );
  });

  it("knows a word from a prefix", () => {
    const trie = buildWordTrie(["城北村", "城北", "的"]);
    expect(["城北村", "城北", "城", "城北村委", "的", ""].map((word) => trie.indexOf(word))).toEqual([
      0, 1, -1, -1, 2, -1,
    ]);
    expect(trie.indexOf("在城北村", 1, 3)).toBe(1);
  });
});
