import { describe, expect, it } from "vitest";
import { bodyOf } from "./bodies.ts";
import { placesAtStart } from "./places-at-start.ts";

const jinchang = { key: "place:620300", code: "620300", name: "金昌市" };
const jingtai = { key: "place:620423", code: "620423", name: "景泰县" };
const places = placesAtStart([
  { name: "金昌市", key: "place:620300" },
  { name: "金昌", key: "place:620300" },
]);
const written = (name: string, subject = jingtai) => {
  const { scope, form } = bodyOf(name, places, subject);
  return `${scope ?? ""}/${form}`;
};

describe("bodyOf", () => {
  it.each([
    ["县农业农村局", "place:620423/农业农村局"],
    ["市委组织部", "place:620400/组织部"],
    ["省农科院", "place:620000/农业科学院"],
    ["甘肃省农业科学院", "place:620000/农业科学院"],
    ["中共金昌市委组织部", "place:620300/组织部"],
    ["金昌市委组织部", "place:620300/组织部"],
    ["青岛市即墨区人民政府新闻办公室", "place:370215/政府新闻办公室"],
    ["县发改局", "place:620423/发展改革局"],
    ["甘肃农业大学", "place:620000/农业大学"],
    ["市场监管局", "/市场监督管理局"],
    ["县级驻村干部", "/县级驻村干部"],
    ["红白理事会", "/红白理事会"],
    ["县级驻村工作队", "/县级驻村工作队"],
    ["中国工程院", "/中国工程院"],
  ])("%s in a county's report is %s", (name, expected) => expect(written(name)).toBe(expected));

  it("reads a level word from the subject", () => {
    expect(written("市农业农村局", jinchang)).toBe("place:620300/农业农村局");
    expect(written("县农业农村局", jinchang)).toBe("/县农业农村局");
  });

  it("keeps the bodies of two counties apart", () => {
    expect(written("县农业农村局", jingtai)).not.toBe(
      written("县农业农村局", { key: "place:620422", code: "620422", name: "会宁县" }),
    );
  });
});
