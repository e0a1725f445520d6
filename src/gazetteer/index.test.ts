import { describe, expect, it } from "vitest";
import { loadGazetteer } from "./index.ts";

const gazetteer = loadGazetteer();
const meanings = (word: string) =>
  (gazetteer.upper.readings[gazetteer.upper.indexOf(word)] ?? []).map(
    ({ division, form }) => `${division.code} ${form}`,
  );

describe("divisions", () => {
  it.each([
    ["620423", ["白银市", "甘肃省"]],
    ["620423101", ["景泰县", "白银市", "甘肃省"]],
    ["620423101203", ["芦阳镇", "景泰县", "白银市", "甘肃省"]],
    ["310101", ["上海市"]],
    ["429004", ["湖北省"]],
    ["620000", []],
  ])("above %s: %j", (code, names) => expect(gazetteer.parents(code).map(({ name }) => name)).toEqual(names));

  it("knows levels, and zones that are no counties", () => {
    const levels = ["530000", "530700", "530724", "530724203", "130171"].map((code) => gazetteer.byCode(code)?.level);
    expect(levels).toEqual(["province", "prefecture", "county", "township", "area"]);
  });

  it("finds counties below a prefecture, and townships of cities without counties", () => {
    expect(gazetteer.counties("620300")).toEqual(["620302", "620321"]);
    expect(gazetteer.counties("620321")).toEqual(["620321"]);
    const towns = gazetteer.counties("441900").flatMap((county) => [...gazetteer.local(county).typed.keys()]);
    expect(towns).toContain("虎门镇");
  });
});

describe("names from province to county", () => {
  it.each([
    ["金昌市", ["620300 full"]],
    ["金昌", ["620300 short"]],
    ["三江县", ["450226 contracted"]],
    ["科右前旗", ["152221 contracted"]],
    ["即墨市", ["370215 retired"]],
    ["襄樊", ["420600 retired"]],
    ["宜宾县", ["511504 retired"]],
    ["塘沽区", ["120116 retired"]],
    ["朝阳区", ["110105 full", "220104 full"]],
    ["火星县", []],
  ])("%s: %j", (word, expected) => expect(meanings(word)).toEqual(expected));
});

describe("townships and villages", () => {
  it("are found in their county only", () => {
    expect(
      gazetteer
        .local("620423")
        .typed.get("城北村")
        ?.map(({ code }) => code),
    ).toEqual(["620423101203"]);
    expect(gazetteer.local("620321").typed.has("芦阳镇")).toBe(false);
    expect(gazetteer.local("810000").typed.size).toBe(0);
  });
});
