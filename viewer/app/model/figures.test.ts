import { describe, expect, it } from "vitest";
import { translateWith } from "../messages/catalogue.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { figureLine, formatYuan } from "./figures.ts";

describe("formatYuan", () => {
  it.each([
    [900, "900 元", "¥900"],
    [30_000, "3 万元", "¥30,000"],
    [14_000_000, "1,400 万元", "¥14 million"],
    [1_234_000_000, "12.3 亿元", "¥1.23 billion"],
    [25_500, "2.55 万元", "¥25,500"],
  ])("%d yuan", (yuan, chinese, english) => {
    expect(formatYuan(yuan, "zh")).toBe(chinese);
    expect(formatYuan(yuan, "en")).toBe(english);
  });
});

describe("figureLine", () => {
  it.each([
    [{ amount: 14_000_000, approximate: true, per: "year" }, "约 1,400 万元 每年", "about ¥14 million per year"],
    [{ count: 1248, unit: "名" }, "1,248 名", "1,248 名"],
    [{ count: 12, amount: 60_000 }, "6 万元 · 12", "¥60,000 · 12"],
    [{ quantity: "60个" }, "60个", "60个"],
    [{}, "", ""],
  ] as const)("%j", (attributes, chinese, english) => {
    expect(figureLine(attributes, "zh", translateWith(zh))).toBe(chinese);
    expect(figureLine(attributes, "en", translateWith(en))).toBe(english);
  });
});
