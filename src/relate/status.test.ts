import { describe, expect, it } from "vitest";
import { loadLexicon } from "../lexicon/lexicon.ts";
import { read } from "../reading/reading.ts";
import { circumstancesOf, type OpenAttributes } from "./circumstances.ts";

/** Status of what stands at ◆. */
function statusOf(marked: string): string {
  const offset = marked.indexOf("◆");
  const reading = read(marked.replace("◆", ""), loadLexicon());
  const attributes: OpenAttributes = {};
  circumstancesOf(reading, "2021-08-12")(attributes, reading.clauseAt(offset), offset);
  return attributes.status ?? "done";
}

describe("done, planned or negated", () => {
  it.each([
    ["投资500万元建成◆蓄水工程", "done"],
    ["将党建工作作为◆第一工程", "done"],
    ["将支持乡村发展纳入◆考核体系", "done"],
    ["将原有12个网格整合为◆网格化管理体系", "done"],
    ["全面落实计划生育◆奖励制度", "done"],
    ["实施飞鹰计划投入◆资金", "done"],
    ["面向未来，实施了◆人才工程", "done"],
    ["草拟并印发◆实施方案", "done"],
    ["该县将投资500万元建设◆蓄水工程", "planned"],
    ["全县将新建甲工程，完善◆管护制度", "planned"],
    ["将新建甲工程，目前已完成◆乙工程", "done"],
    ["计划投资3亿元实施◆供水工程", "planned"],
    ["拟新建◆蓄水工程", "planned"],
    ["力争年底前建成◆蓄水工程", "planned"],
    ["下一步，我县继续推进◆强村工程", "planned"],
    ["到2025年，全面建成◆管护体系", "planned"],
    ["到2020年，全面建成◆管护体系", "done"],
    ["不再实施◆旧补贴办法", "negated"],
    ["尚未建立◆管护制度", "negated"],
    ["取消了◆旧补贴办法", "negated"],
    ["解决了没有资金的难题，实施◆强村工程", "done"],
  ])("%s: %s", (marked, expected) => {
    expect(statusOf(marked)).toBe(expected);
  });
});
