import { describe, expect, it } from "vitest";
import { withArabicNumerals } from "./numerals.ts";

describe("withArabicNumerals", () => {
  it.each([
    ["三年行动", "3年行动"],
    ["第二轮", "第2轮"],
    ["二十大", "20大"],
    ["十二大", "12大"],
    ["一百零八个村", "108个村"],
    ["两千三百户", "2300户"],
    ["10万亩", "100000亩"],
    ["十万亩", "100000亩"],
    ["1.2亿元", "120000000元"],
    ["一亿二千万元", "120000000元"],
    ["二〇二三年", "2023年"],
    ["千村示范万村整治", "1000村示范10000村整治"],
    ["一肩挑", "1肩挑"],
    ["两委", "两委"],
  ])("%s → %s", (written, expected) => expect(withArabicNumerals(written)).toBe(expected));

  it.each(["十四五规划", "百千万工程", "十百千", "驻村工作队"])("%s stays: not one number", (written) =>
    expect(withArabicNumerals(written)).toBe(written),
  );
});
