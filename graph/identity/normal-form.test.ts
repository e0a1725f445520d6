import { describe, expect, it } from "vitest";
import { formRules } from "./form-rules.ts";
import { normalForm } from "./normal-form.ts";

describe("rules keep to their own examples", () => {
  for (const rule of formRules) {
    for (const [name, form, owner] of rule.examples) {
      it(`${rule.name}: ${name} → ${form}`, () => expect(rule.rewrite(name, owner ?? {})).toBe(form));
    }
  }
});

describe("normalForm", () => {
  const county = { level: "county", name: "景泰县" } as const;

  it.each([
    ["Program", "“三会一课”制度", "三会一课"],
    ["Program", "百村争先全域提升三年行动", "“百村争先 全域提升”3年行动"],
    ["Program", "农村基层党组织评星定级工作", "村党组织评星定级"],
    ["Program", "村(社区)“两委”换届", "村两委换届工作"],
    ["Organization", "科技特派员队伍", "科技特派员"],
    ["Slogan", "人在格中走、事在网中办", "人在格中走 事在网中办"],
  ] as const)("%s: %s and %s are one", (type, left, right) => {
    expect(normalForm(type, left, county).form).toBe(normalForm(type, right, county).form);
  });

  it.each([
    ["Program", "2022年产业扶持办法", "2023年产业扶持办法"],
    ["Program", "第一轮驻村帮扶", "第二轮驻村帮扶"],
    ["Program", "县级示范点", "市级示范点"],
    ["Program", "三会一课", "四议两公开"],
    ["Program", "增收1.5工程", "增收15工程"],
    ["Organization", "安吉县农业农村局", "德清县农业农村局"],
    ["Program", "雏鹰计划", "雏鹰工程"],
  ] as const)("%s: %s and %s stay two", (type, left, right) => {
    expect(normalForm(type, left, county).form).not.toBe(normalForm(type, right, county).form);
  });

  it("says which rules made the form", () => {
    expect(normalForm("Program", "农村基层党组织评星定级工作").rules).toEqual(["village", "party-unit", "head-noun"]);
  });

  it("never empties a name", () => {
    for (const name of ["制度", "《》", "全县", "——"]) expect(normalForm("Program", name).form).not.toBe("");
  });
});
