import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels, truncateToWidth } from "./label-placement.ts";

const field = { width: 600, height: 400, limit: 500 };
const candidate = fc.record({
  key: fc.string(),
  x: fc.integer({ min: -50, max: 650 }),
  y: fc.integer({ min: -50, max: 450 }),
  radius: fc.integer({ min: 2, max: 20 }),
  width: fc.integer({ min: 10, max: 200 }),
  height: fc.constant(16),
});

describe("placeLabels", () => {
  it("never writes one name over another or over the border", () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 80 }), (candidates) => {
        const placed = placeLabels(candidates, field);
        placed.forEach((a, at) => {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.left + a.width).toBeLessThanOrEqual(field.width);
          for (const b of placed.slice(at + 1)) {
            const apart =
              a.left + a.width <= b.left ||
              b.left + b.width <= a.left ||
              Math.abs(a.middle - b.middle) >= (a.height + b.height) / 2;
            expect(apart, JSON.stringify([a, b])).toBe(true);
          }
        });
      }),
    );
  });

  it("prefers the more important name and the right-hand side", () => {
    const node = { x: 100, y: 100, radius: 5, width: 60, height: 16 };
    const placed = placeLabels(
      [
        { key: "first", ...node },
        { key: "second", ...node, x: 92 },
      ],
      field,
    );
    expect(placed.map(({ key, left }) => [key, left > 100])).toEqual([
      ["first", true],
      ["second", false],
    ]);
  });

  it("stops at the limit", () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      key: `${at}`,
      x: 20,
      y: at * 20 + 10,
      radius: 2,
      width: 20,
      height: 16,
    }));
    expect(placeLabels(many, { ...field, limit: 7 })).toHaveLength(7);
  });
});

describe("truncateToWidth", () => {
  it.each([
    ["乡村振兴", 8, "乡村振兴"],
    ["乡村振兴", 6, "乡村…"],
    ["ABCDEF", 4, "AB…"],
    ["5A级景区", 6, "5A级…"],
    ["𠮷野家店", 4, "𠮷…"],
  ])("%s in %i is %s", (name, width, shown) => expect(truncateToWidth(name, width)).toBe(shown));
});
