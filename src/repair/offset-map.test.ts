import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOffsetMap } from "./offset-map.ts";
import { repair } from "./repair.ts";
import { reportText } from "./report-text.ts";

describe("offset map", () => {
  it("leaves every offset where it was when nothing moved", () => {
    const map = createOffsetMap([], 10);
    expect(map.toOriginal(2, 5)).toEqual({ start: 2, end: 5 });
    expect(map.toRepaired(7)).toBe(7);
    expect(map.toOriginal(-3, 99)).toEqual({ start: 0, end: 10 });
  });

  it("covers what was dropped inside a span and not what was dropped around it", () => {
    const original = "推進(jìn)黨建引領(lǐng)鄉(xiāng)村振興(xīng)工作";
    const { text, map } = repair(original);
    const of = (words: string) => {
      const at = text.indexOf(words);
      const { start, end } = map.toOriginal(at, at + words.length);
      return original.slice(start, end);
    };
    expect(text).toBe("推进党建引领乡村振兴工作");
    expect(of("引领")).toBe("引領");
    expect(of("领乡村")).toBe("領(lǐng)鄉(xiāng)村");
    expect(of("党建")).toBe("黨建");
    expect(of("工作")).toBe("工作");
  });

  it("goes through several steps", () => {
    const map = createOffsetMap(
      [
        { edits: [{ fromStart: 0, fromEnd: 2, toStart: 0, toEnd: 0 }], lengthBefore: 8, lengthAfter: 6 },
        { edits: [{ fromStart: 2, fromEnd: 4, toStart: 2, toEnd: 3 }], lengthBefore: 6, lengthAfter: 5 },
      ],
      8,
    );
    expect(map.toOriginal(0, 2)).toEqual({ start: 2, end: 4 });
    expect(map.toOriginal(2, 3)).toEqual({ start: 4, end: 6 });
    expect(map.toOriginal(3, 5)).toEqual({ start: 6, end: 8 });
    expect([0, 1, 2, 4, 5, 6, 8].map(map.toRepaired)).toEqual([0, 0, 0, 2, 2, 3, 5]);
  });

  it("is monotone, in range, and gives every character a place of its own", () => {
    fc.assert(
      fc.property(reportText, (original) => {
        const { text, map } = repair(original);
        let last = 0;
        for (let at = 0; at < text.length; at++) {
          const { start, end } = map.toOriginal(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = start;
          const unit = text[at] as string;
          // A character that repair never makes out of another one must be found where the map points.
          if (/[建引a-b一]/.test(unit)) expect(original.slice(start, end)).toContain(unit);
          expect(map.toOriginal(at, at)).toEqual({ start, end: start });
        }
        let before = 0;
        for (let at = 0; at <= original.length; at++) {
          const there = map.toRepaired(at);
          expect(there).toBeGreaterThanOrEqual(before);
          expect(there).toBeLessThanOrEqual(text.length);
          before = there;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("contains the spans within a span", () => {
    fc.assert(
      fc.property(reportText, fc.nat(), fc.nat(), (original, a, b) => {
        const { text, map } = repair(original);
        if (text.length === 0) return;
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const whole = map.toOriginal(from, to + 1);
        for (const at of [from, to]) {
          const one = map.toOriginal(at, at + 1);
          expect(one.start).toBeGreaterThanOrEqual(whole.start);
          expect(one.end).toBeLessThanOrEqual(whole.end);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
