import { describe, expect, it } from "vitest";
import { times } from "./when.ts";

describe("times", () => {
  it.each([
    ["2018年以来选派干部", ["2018/.."]],
    ["2023年5月轮换至今", ["2023-05"]],
    ["今年上半年", ["2021-01/2021-06"]],
    ["去年发放补助", ["2020"]],
    ["“十四五”期间投入", ["2021/2025"]],
    ["2018-2019年度", ["2018/2019"]],
    ["2017年3月18日印发", ["2017-03-18"]],
    ["2019年13月", ["2019"]],
    ["近年来持续推进", []],
  ])("%s", (text, expected) => {
    expect(times(text, "2021-08-12")).toEqual(expected);
  });

  it("leaves relative years open where the report has no date", () => {
    expect(times("今年以来，2019年", null)).toEqual(["2019"]);
  });
});
