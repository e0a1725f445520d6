import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyStartsIn, firstEndingAfter, firstFrom, isAmong, lastUpTo, type Range, within } from "./ranges.ts";

/** Ranges side by side: sorted by start and by end. */
const sideBySide = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 }).map((steps) => {
  const ranges: Range[] = [];
  for (const [gap, length] of steps) {
    const start = (ranges.at(-1)?.end ?? 0) + gap;
    ranges.push({ start, end: start + length });
  }
  return ranges;
});
const offset = fc.nat(60);

describe("ranges", () => {
  it("are found where a walk from the beginning finds them", () => {
    fc.assert(
      fc.property(sideBySide, offset, offset, (ranges, at, to) => {
        const after = ranges.filter(({ start }) => start >= at);
        expect(ranges.slice(firstFrom(ranges, at))).toEqual(after);
        expect(ranges.slice(firstEndingAfter(ranges, at))).toEqual(ranges.filter(({ end }) => end > at));
        expect(lastUpTo(ranges, at)).toBe(ranges.findLast(({ start }) => start <= at));
        expect(anyStartsIn(ranges, at, to)).toBe(after.some(({ start }) => start < to));
        expect(within(ranges, { start: at, end: to })).toEqual(after.filter(({ end }) => end <= to));
        for (const range of ranges)
          expect([isAmong(ranges, range), isAmong(ranges, { ...range })]).toEqual([true, false]);
      }),
    );
  });

  it("are looked for among the first only, if asked", () => {
    const ranges = [1, 2, 3].map((start) => ({ start, end: start + 1 }));
    expect(firstEndingAfter(ranges, 9, 2)).toBe(2);
    expect(firstEndingAfter(ranges, 2, 2)).toBe(1);
  });
});
