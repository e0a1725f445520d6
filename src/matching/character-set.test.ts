import { describe, expect, it } from "vitest";
import { characterSet, everySpace, holds, isHan } from "./character-set.ts";

describe("characterSet", () => {
  const isMark = characterSet("，。");

  it("asks the character at an offset, and none outside the text", () => {
    expect([-1, 0, 1, 2].map((at) => isMark("村。", at))).toEqual([false, false, true, false]);
  });

  it("tells whether a text holds one of them", () => {
    expect(["", "村镇", "村，镇"].map((text) => holds(text, isMark))).toEqual([false, false, true]);
  });
});

describe("everySpace", () => {
  it("is what a regular expression calls space", () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => /\s/u.test(unit)).join("")).toBe(everySpace);
  });
});

describe("isHan", () => {
  it("agrees with the script property", () => {
    const points = Array.from({ length: 0x323b0 }, (_, point) => String.fromCodePoint(point));
    expect(points.filter((point) => isHan(point, 0) !== /^\p{Script=Han}/u.test(point))).toEqual([]);
    expect(isHan("村", 1)).toBe(false);
  });
});
