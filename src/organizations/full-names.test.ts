import { describe, expect, it } from "vitest";
import type { ReportId } from "../facts.ts";
import { analyse } from "../pipeline.ts";
import { spelledOut } from "./abbreviations.ts";
import { locateBodies } from "./body-places.ts";

const report = (text: string) => ({ id: "report:000000000000" as ReportId, text });
const bodies = (text: string) => analyse(report(text)).settled.filter(({ type }) => type === "Organization");

describe("full names", () => {
  it("gives a body the division of its level that the report is about", () => {
    const [body] = bodies("金昌市推进人才工作\n市委组织部召开会议，金昌市财政局参加。");
    expect(body?.name).toBe("金昌市委组织部");
    expect(body?.aliases).toContain("市委组织部");
  });

  it("keeps apart two counties' departments of one name", () => {
    const names = bodies("甘肃省水利工作\n在永昌县，县水利局修了渠。\n在民勤县，县水利局打了井。").map(
      ({ name }) => name,
    );
    expect(names).toEqual(expect.arrayContaining(["永昌县水利局", "民勤县水利局"]));
  });

  it("takes a department of a place named short for that of its full name", () => {
    const names = bodies("永昌财政局出实招\n永昌县财政局拨付资金，帮扶永昌县焦家庄镇。").map(({ name }) => name);
    expect(names).toEqual(["永昌县财政局"]);
  });

  it.each([
    ["甘农大", "甘肃农业大学"],
    ["甘肃省农科院", "甘肃省农业科学院"],
    ["中国农科院茶叶研究所", "中国农业科学院茶叶研究所"],
    ["西北师大附中", "西北师大附中"],
    ["绿源公司", "绿源公司"],
  ])("spells %s out as %s", (short, full) => {
    expect(spelledOut(short)).toBe(full);
  });

  it("reads no level into a place's name", () => {
    const names = bodies("云南省镇雄县就业工作\n雨河镇开了会，镇雄县远华商贸有限公司招工。").map(({ name }) => name);
    expect(names).toEqual(["镇雄县远华商贸有限公司"]);
  });

  it("does not take places for firms, nor a word across a place's edge for its name", () => {
    const names = bodies(
      "永昌县就业工作\n嘉兴市海盐县、秀洲区组织17家企业招聘，在建瓯市川石乡后山村党支部号召下。",
    ).map(({ name }) => name);
    expect(names).toEqual(["建瓯市川石乡后山村党支部"]);
  });

  it("locates a body in the place that owns it", () => {
    const { settled, places, owners } = analyse(report("金昌市推进人才工作\n市委组织部召开会议。"));
    const located = locateBodies(settled, places, owners).map(({ witness, place }) => [witness.name, place]);
    expect(located).toEqual([["金昌市委组织部", "place:620300"]]);
  });
});
