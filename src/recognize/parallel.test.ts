import { describe, expect, it } from "vitest";
import {
  commonClosing,
  commonOpening,
  isParallel,
  isSelfCast,
  mirrors,
  opposes,
  parallelRun,
  sharesFrame,
  sharesPivot,
  vows,
} from "./parallel.ts";

describe("isParallel", () => {
  it.each([
    ["鱼在水中游、鸟在林中飞", true],
    ["强根基、补短板、抓落实", true],
    ["统一供种、统一技术指导、统一收购", true],
    ["玉米、优质高产小麦新品种", false],
    ["只有一个短语", false],
  ])("%s: %s", (text, expected) => expect(isParallel(text)).toBe(expected));
});

describe("parallelRun", () => {
  const text = "亮身份、亮承诺、亮业绩、全面提高服务群众水平";
  const phrases = Array.from(text.matchAll(/[^、]+/gu), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));

  it("counts the phrases built alike and stops at the first that is not", () => {
    expect(parallelRun(text, phrases)).toBe(3);
    expect(parallelRun(text, phrases, 2)).toBe(1);
    expect(parallelRun(text, [])).toBe(0);
  });

  it("takes part of the first phrase, and no more phrases than asked for", () => {
    expect(
      parallelRun(
        "党员亮身份、亮承诺",
        [
          { start: 0, end: 5 },
          { start: 6, end: 9 },
        ],
        0,
        2,
      ),
    ).toBe(2);
    expect(parallelRun(text, phrases, 0, 0, 2)).toBe(2);
  });
});

describe("isSelfCast", () => {
  it.each(["应收尽收", "宜草则草", "以旅兴农", "因地施策", "有求必应", "边干边学"])("%s", (phrase) =>
    expect(isSelfCast(phrase)).toBe(true),
  );
  it.each(["应收账款", "以后再说吧", "环境整治"])("not %s", (phrase) => expect(isSelfCast(phrase)).toBe(false));
});

describe("what binds two phrases", () => {
  it("a mirror turns words around, an echo repeats them in place", () => {
    expect(mirrors("围绕产业建支部", "建强支部兴产业")).toBe(true);
    expect(mirrors("种植大户", "养殖大户")).toBe(false);
  });
  it("opposites stand at one place and share another word", () => {
    expect(opposes("有事常商量", "无事常走动")).toBe(true);
    expect(opposes("有钱就出钱", "人多好办事")).toBe(false);
    expect(opposes("线上宣传", "线下走访")).toBe(false);
  });
  it("a vow denies and denies again", () => {
    expect(vows("不达目标", "决不收兵")).toBe(true);
    expect(vows("不断完善", "决不松劲")).toBe(false);
  });
  it("frames and pivots stand at the same place in every phrase", () => {
    expect(sharesFrame(["人才是根本", "产业是关键"])).toBe(true);
    expect(sharesPivot(["干部受锻炼", "企业得发展"])).toBe(true);
    expect(sharesPivot(["农村路灯安装", "水渠清淤疏浚"])).toBe(false);
  });
  it("common openings and closings", () => {
    expect(commonOpening(["统一供种", "统一收购"])).toBe("统一");
    expect(commonClosing(["种植大户", "养殖大户"])).toBe("大户");
  });
});
