import { describe, expect, it } from "vitest";
import { normalizeVillageName, stemOf, typedShortNames } from "./names.ts";

describe("stemOf", () => {
  it.each([
    ["金昌市", "金昌"],
    ["内蒙古自治区", "内蒙古"],
    ["三江侗族自治县", "三江"],
    ["东乡族自治县", "东乡"],
    ["积石山保安族东乡族撒拉族自治县", "积石山"],
    ["恩施土家族苗族自治州", "恩施"],
    ["阿里地区", "阿里"],
    ["渭阳街道", "渭阳"],
  ])("%s → %s", (name, stem) => expect(stemOf(name)).toBe(stem));
});

describe("typedShortNames", () => {
  it.each([
    ["三江侗族自治县", ["三江县"]],
    ["临夏回族自治州", ["临夏州"]],
    ["三源浦朝鲜族镇", ["三源浦镇", "三源浦朝鲜镇"]],
    ["宁夏回族自治区", []],
    ["南伊珞巴民族乡", ["南伊乡"]],
    ["芦阳镇", []],
    ["即墨区", []],
  ])("%s → %j", (name, short) => expect(typedShortNames(name)).toEqual(short));
});

describe("normalizeVillageName", () => {
  it.each([
    ["城北村村民委员会", "城北村"],
    ["大滩村民委员会", "大滩村"],
    ["大滩村委会", "大滩村"],
    ["新建路社区居民委员会", "新建路社区"],
    ["东风路居委会", "东风路社区"],
    ["巴彦塔拉嘎查村民委员会", "巴彦塔拉嘎查"],
    ["南湖社区", "南湖社区"],
  ])("%s → %s", (committee, village) => expect(normalizeVillageName(committee)).toBe(village));
});
