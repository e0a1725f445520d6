import { describe, expect, it } from "vitest";
import { parseLexicon, wordClasses } from "../lexicon/lexicon.ts";
import { read } from "./reading.ts";

const lexicon = parseLexicon({
  words: "[run]\n推进 建设\n[head]\n工程 工作法\n[plain]\n工作\n[function]\n的",
  instruments: "[party]\n三会一课 | 一课工作",
  teams: "[rural]\n工作队",
});

describe("words of a reading", () => {
  const { tokens, concepts, tokensOf } = read("推进三会一课工作法的工作队建设工程", lexicon);
  const wordsOf = (classes: number) => tokensOf(classes).map(({ word, start }) => `${word}@${start}`);

  it("are the leftmost and longest, and do not overlap", () => {
    expect(tokens.map(({ word }) => word)).toEqual(["推进", "工作法", "的", "工作", "建设", "工程"]);
  });

  it("stand beside the concepts, of which one begins inside another and runs on", () => {
    expect(concepts.map(({ concept, start, end }) => `${concept.name}@${start}-${end}`)).toEqual([
      "三会一课@2-6",
      "三会一课@4-8",
      "工作队@10-13",
    ]);
  });

  it("are found by class, one class or several", () => {
    expect(wordsOf(wordClasses.run)).toEqual(["推进@0", "建设@13"]);
    expect(wordsOf(wordClasses.run | wordClasses.head)).toEqual(["推进@0", "工作法@6", "建设@13", "工程@15"]);
    expect(tokensOf(wordClasses.saying)).toEqual([]);
    expect(tokensOf(wordClasses.run)).toBe(tokensOf(wordClasses.run));
  });
});

describe("what never ends", () => {
  const { clauses, sentences, paragraphs, quotationAt } = read(`“${"1个".repeat(30_000)}`, lexicon);
  const longestOf = (ranges: readonly { readonly start: number; readonly end: number }[]) =>
    Math.max(...ranges.map(({ start, end }) => end - start));

  it("is cut, without losing a character", () => {
    expect([clauses, sentences, paragraphs].map(longestOf)).toEqual([600, 4200, 40_200]);
    for (const ranges of [clauses, sentences, paragraphs]) {
      expect(ranges.at(0)?.start).toBe(0);
      expect(ranges.at(-1)?.end).toBe(60_001);
      ranges.slice(1).forEach(({ start }, i) => {
        expect(start).toBe(ranges[i]?.end);
      });
    }
    expect(quotationAt(1)).toBeUndefined();
  });

  it("is cut inside a quotation and never inside a character", () => {
    const text = `“${"𠮷".repeat(700)}”`;
    const cuts = read(text, lexicon).clauses.map(({ end }) => end);
    expect(cuts).toEqual([601, 1201, text.length]);
  });

  it("is left whole where somebody may have written it", () => {
    const list = "甲、".repeat(299);
    expect(read(`${list}，${list}。`, lexicon).clauses.map(({ end }) => end)).toEqual([598, 1197]);
  });
});
