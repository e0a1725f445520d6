import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAtMarks, sentenceAround } from "./marked-text.ts";

describe("cutAtMarks", () => {
  it("cuts at every edge and lists the widest mark first", () => {
    const pieces = cutAtMarks("某县实施好邻居行动", [
      { start: 4, end: 9, value: "program" },
      { start: 4, end: 7, value: "word" },
    ]);
    expect(pieces.map(({ text, marks }) => [text, marks.map((mark) => mark.value)])).toEqual([
      ["某县实施", []],
      ["好邻居", ["program", "word"]],
      ["行动", ["program"]],
    ]);
  });

  it("keeps a mark that begins before the range", () => {
    const pieces = cutAtMarks("abcdef", [{ start: 0, end: 4, value: 1 }], 2, 6);
    expect(pieces.map(({ text, marks }) => [text, marks.length])).toEqual([
      ["cd", 1],
      ["ef", 0],
    ]);
  });

  it("loses no character and covers exactly what the marks cover", () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), value: 0 }));
    fc.assert(
      fc.property(fc.string({ minLength: 31, maxLength: 40 }), fc.array(span), (text, marks) => {
        const pieces = cutAtMarks(text, marks);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const piece of pieces) {
          const over = marks.filter(
            (mark) => mark.start <= piece.start && mark.end >= piece.end && mark.start < mark.end,
          );
          expect(piece.marks.length).toBe(over.length);
        }
      }),
    );
  });
});

describe("sentenceAround", () => {
  it.each([
    ["甲。乙丙丁。戊", 3, 4, "乙丙丁。"],
    ["标题\n 乙丙丁\n戊", 5, 6, "乙丙丁"],
    ["乙丙丁", 0, 3, "乙丙丁"],
    ["甲。乙。丙", 2, 4, "乙。"],
  ])("%j [%i, %i) is in %j", (text, start, end, sentence) => {
    const found = sentenceAround(text, start, end);
    expect(text.slice(found.start, found.end)).toBe(sentence);
  });
});
