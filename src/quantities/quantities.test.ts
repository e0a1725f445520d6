import { describe, expect, it } from "vitest";
import { indexOccurrences } from "../matching/occurrences.ts";
import { findMoney } from "./money.ts";
import { numberValue } from "./numbers.ts";
import { findHeadcounts } from "./people.ts";

const indexed = (text: string) => ({ text, occurrences: indexOccurrences(text) });

describe("numbers", () => {
  it.each([
    ["1,400多万", 14_000_000],
    ["3.48万", 34_800],
    ["四千八", 4800],
    ["两百余", 200],
    ["十二", 12],
    ["一百零五", 105],
    ["十几", 10],
    ["16.8个亿", 1_680_000_000],
    ["1.2万亿", 1_200_000_000_000],
    ["八千万", 80_000_000],
  ])("%s is %d", (text, value) => {
    expect(numberValue(text)).toBe(value);
  });
});

describe("sums of money", () => {
  it.each([
    ["投入资金1400多万元", [[14_000_000, "1400多万元", true]]],
    ["每年投入3至5亿元", [[500_000_000, "3至5亿元", true, "year"]]],
    ["奖励2万元—5万元", [[50_000, "2万元—5万元", true]]],
    ["总投资近7.73亿元", [[773_000_000, "7.73亿元", true]]],
    ["实际投入是9.5个亿，", [[950_000_000, "9.5个亿", false]]],
    ["筹集资金三百余万元", [[3_000_000, "三百余万元", true]]],
    ["出资80万，修通道路", [[800_000, "80万", false]]],
    ["安排资金上亿元", [[100_000_000, "亿元", true]]],
    ["给予300元左右的补贴", [[300, "300元", true]]],
    ["村年均运转经费达到16.59万元", [[165_900, "16.59万元", false, "village"]]],
    ["每人每月补贴500元", [[500, "500元", false, "person"]]],
    ["按每亩1000元的标准", [[1000, "1000元", false, "mu"]]],
    ["安排建设资金1200万元/年", [[12_000_000, "1200万元", false, "year"]]],
    ["2010年计划投资6.2亿元", [[620_000_000, "6.2亿元", false]]],
    [
      "投入1.2亿元，其中省级资金3000万元",
      [
        [120_000_000, "1.2亿元", false],
        [30_000_000, "3000万元", false],
      ],
    ],
    [
      "每村补助5万元，奖励1万元",
      [
        [50_000, "5万元", false, "village"],
        [10_000, "1万元", false],
      ],
    ],
    ["引资500万美元", []],
    ["捐款数百万元", []],
    ["增长15.3%，面积2万亩", []],
    ["人口35万，", []],
    ["产业多元发展，一元复始", []],
    ["种植面积达3.5万亩、产量2亿斤", []],
  ] as const)("%s", (text, expected) => {
    expect(
      findMoney(indexed(text)).map(({ amount, amountText, approximate, per }) =>
        per ? [amount, amountText, approximate, per] : [amount, amountText, approximate],
      ),
    ).toEqual(expected);
  });
});

describe("headcounts", () => {
  it.each([
    ["选派248名干部", [[248, "名", false]]],
    ["派出六个督办组", [[6, "个", false]]],
    ["组建10余支服务队", [[10, "支", true]]],
    ["近三百名党员", [[300, "名", true]]],
    ["上万名党员", [[10_000, "名", true]]],
    ["1.3万余人", [[13_000, "人", true]]],
    [
      "选派干部12人、教师3人",
      [
        [12, "人", false],
        [3, "人", false],
      ],
    ],
    ["培训50人次", []],
    ["人均收入第三名", []],
    ["数十名志愿者", []],
  ] as const)("%s", (text, expected) => {
    expect(findHeadcounts(indexed(text)).map(({ count, unit, approximate }) => [count, unit, approximate])).toEqual(
      expected,
    );
  });
});
