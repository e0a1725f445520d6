import { describe, expect, it } from "vitest";
import { hardFields } from "./hard-fields.ts";

const fields = hardFields(["金昌市", "金昌", "安吉县", "安吉", "德清县", "德清"]);

describe("hardFields", () => {
  it.each([
    ["百村争先三年行动", "百村争先3年行动"],
    ["金昌市促进条例", "金昌促进条例"],
    ["三会一课", "三会一课制度"],
  ])("%s and %s agree", (left, right) => expect(fields(left)).toBe(fields(right)));

  it.each([
    ["2022年办法", "2023年办法"],
    ["第一轮帮扶", "第二轮帮扶"],
    ["政发〔2021〕3号", "政发〔2021〕13号"],
    ["安吉县农业农村局", "德清县农业农村局"],
    ["金昌市文明条例", "文明条例"],
    ["1+5文件", "1+6文件"],
    ["“十三五”规划", "“十四五”规划"],
    ["省级示范村", "县级示范村"],
    ["会宁县全域旅游", "永昌县全域旅游"],
  ])("%s and %s differ", (left, right) => expect(fields(left)).not.toBe(fields(right)));
});
