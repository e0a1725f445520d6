import { describe, expect, it } from "vitest";
import { liesIn, recognizePlaces } from "./index.ts";

const key = "0123456789ab";
const namesIn = (text: string): string[] =>
  recognizePlaces(text, key).places.map(({ name, code }) => (code === null ? name : `${name}${code}`));

describe("upper places", () => {
  it.each([
    ["甘肃省金昌市永昌县的蔬菜卖到了外省。", ["永昌县620321", "甘肃省620000", "金昌市620300"]],
    ["景泰县选派干部赴杭州、成都学习。", ["景泰县620423", "杭州市330100", "成都市510100"]],
    [
      "新宁县委定期同福建莆田、江苏泰州等地座谈。",
      ["新宁县430528", "福建省350000", "莆田市350300", "江苏省320000", "泰州市321200"],
    ],
    ["青岛即墨区出台办法。", ["即墨区370215", "青岛市370200"]],
    ["三江县举办茶会,三江侗族自治县的茶农来了。", ["三江侗族自治县450226"]],
    ["广西三江县举办茶会。", ["三江侗族自治县450226", "广西壮族自治区450000"]],
    ["兴安盟科右前旗建起牧场。", ["兴安盟152200", "科尔沁右翼前旗152221"]],
    ["山东省即墨市早年的经验传开了。", ["山东省370000", "即墨区370215"]],
    ["上海市奉贤区协同安徽、江西两省帮扶。", ["奉贤区310120", "上海市310000", "安徽省340000", "江西省360000"]],
  ])("%s", (text, names) => expect(new Set(namesIn(text))).toEqual(new Set(names)));

  it.each([
    ["景泰县畅通消防通道,平安建设见成效。", ["景泰县620423"]],
    ["景泰县形成体系和县乡联动,创建示范县。", ["景泰县620423"]],
    ["景泰县引进深圳好年景实业有限公司。", ["景泰县620423"]],
    ["景泰县书记朱永昌介绍了情况。", ["景泰县620423"]],
    ["景泰县支持50个以上海外团队。", ["景泰县620423"]],
    ["景泰县的蔬菜进了北京市场。", ["景泰县620423", "北京市110000"]],
    ["漳州市民政局慰问杭州市民众。", ["漳州市350600", "杭州市330100"]],
    ["景泰县品尝普洱茶,游浏阳河。", ["景泰县620423"]],
    ["景泰县新城区、老城区同步改造。", ["景泰县620423"]],
    ["合作社与银行签约,合作社增收。临夏州景泰县选派干部。", ["临夏回族自治州622900", "景泰县620423"]],
    ["景泰县评选“新乡贤”,不做九龙治水的事。", ["景泰县620423"]],
  ])("look-alikes: %s", (text, names) => expect(namesIn(text)).toEqual(names));

  it("settles a shared name by its surroundings", () => {
    expect(namesIn("长春市朝阳区试点网格。")).toContain("朝阳区220104");
    expect(namesIn("北京市朝阳区试点网格。")).toContain("朝阳区110105");
    expect(namesIn("朝阳区试点网格。")).toEqual(["朝阳区"]);
  });

  it("keeps the former name", () => {
    const { places } = recognizePlaces("即墨市选派干部驻村。", key);
    expect(places.map(({ name, retiredName }) => [name, retiredName])).toEqual([["即墨区", "即墨市"]]);
  });
});

describe("abbreviations", () => {
  it.each([
    ["党组织关心在沪党员,来沪务工人员也报到。", ["上海市310000"]],
    ["景泰县深入开展津贴核查。", ["景泰县620423"]],
    ["粤桂协作项目落地。", ["广东省440000", "广西壮族自治区450000"]],
    ["景泰县驻村干部走进深山。", ["景泰县620423"]],
  ])("%s", (text, names) => expect(namesIn(text)).toEqual(names));
});

describe("townships and villages", () => {
  it.each([
    [
      "景泰县培育了芦阳镇城北村、正路镇大滩村等示范村。",
      ["景泰县620423", "芦阳镇620423101", "城北村620423101203", "正路镇620423107", "大滩村620423107205"],
    ],
    ["景泰县实现村村通,提高村干部报酬,新建村级项目,评选示范村。", ["景泰县620423"]],
    ["景泰县各乡镇、城市社区、老旧小区、县乡村三级联动。", ["景泰县620423"]],
    ["永昌县的干部走进红柳湾村。", ["永昌县620321", "红柳湾村"]],
    ["富县钳二乡上古堆村的果农增收。", ["富县610628", "钳二乡", "上古堆村"]],
    ["渭城区石化小区装了电梯。", ["渭城区610404", "石化小区"]],
    ["景泰县的村干部说,青柳街道白杨西路社区办得好。", ["景泰县620423", "白杨西路社区", "青柳街道"]],
    [
      "建水县沿线有龙街、闫家坡、桥头等3个村委会。",
      ["建水县532524", "龙街村532524107204", "闫家坡村532524107203", "桥头村532524107202"],
    ],
  ])("%s", (text, names) => expect(new Set(namesIn(text))).toEqual(new Set(names)));
});

describe("named areas", () => {
  it.each([
    ["黄山市改造黄山风景区,完善西海景区。", ["黄山市341000", "黄山风景区", "西海景区"]],
    ["乌兰浩特市走访乌兰浩特经济技术开发区。", ["乌兰浩特市152201", "乌兰浩特经济技术开发区"]],
    ["景泰县建设工业园区和现代农业产业园区。", ["景泰县620423"]],
    ["景泰县对接长三角地区。", ["景泰县620423", "长三角地区"]],
    ["景泰县地处六盘山区,属于陕甘宁革命老区。", ["景泰县620423", "六盘山区", "陕甘宁革命老区"]],
    ["常德市武陵区选派干部。", ["武陵区430702", "常德市430700"]],
    ["景泰县的“云锦花园”小区办起食堂。", ["景泰县620423", "云锦花园"]],
  ])("%s", (text, names) => expect(namesIn(text)).toEqual(names));
});

describe("an unnamed subject", () => {
  it("gives an unnamed subject an id of its own report", () => {
    const { subject: hidden } = recognizePlaces("近年来,我县抓产业,我县增收。", key);
    expect(hidden).toMatchObject({ id: "place:0123456789ab/某县", anonymous: true, level: "county", code: null });
  });

  it("refers to it by 我县 and 全县", () => {
    const { mentions } = recognizePlaces("新宁县抓产业。全县增收,我县再出发。", key);
    expect(mentions.filter(({ form }) => form === "reference").map(({ text, place }) => [text, place.name])).toEqual([
      ["全县", "新宁县"],
      ["我县", "新宁县"],
    ]);
  });
});

it("leaves out what stands aside of the report", () => {
  const text = "新宁县抓产业,新宁县增收。\n下一篇:遵义市的公园,遵义市真美,遵义市、遵义市";
  const aside = text.indexOf("\n");
  const { places } = recognizePlaces(text, key, { isAside: (start) => start > aside });
  expect(places.map(({ name }) => name)).toEqual(["新宁县"]);
});

describe("PART_OF", () => {
  it("joins each place to the nearest one above it that is named", () => {
    const { partOf } = recognizePlaces("甘肃省景泰县培育了芦阳镇城北村和正路镇。", key);
    expect(new Set(partOf.map(({ part, whole }) => `${part.name} < ${whole.name}`))).toEqual(
      new Set(["景泰县 < 甘肃省", "芦阳镇 < 景泰县", "城北村 < 芦阳镇", "正路镇 < 景泰县"]),
    );
  });
});

it("spans are the text they claim, in order", () => {
  const text = "甘肃省景泰县选派干部到芦阳镇城北村,全县在沪党员赴杭州。";
  const { mentions } = recognizePlaces(text, key);
  expect(mentions.length).toBeGreaterThan(5);
  for (const { start, end, text: written } of mentions) expect(text.slice(start, end)).toBe(written);
  expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).toSorted((a, b) => a - b));
  const [county, province] = ["景泰县", "甘肃省"].map(
    (name) => mentions.find(({ place }) => place.name === name)?.place,
  );
  expect(county !== undefined && province !== undefined && liesIn(county, province)).toBe(true);
});
