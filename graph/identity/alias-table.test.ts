import { describe, expect, it } from "vitest";
import { aliasTable, parseAliasRows } from "./alias-table.ts";
import { normalForm } from "./normal-form.ts";
import { familyType, shippedAliasTable } from "./shipped-aliases.ts";

const rows = parseAliasRows(
  `# comment
[program]
村级组织运转经费 | 村级运转经费 | 村级组织办公经费

[organization]
驻村工作队 | 驻村干部`,
  familyType,
);

const lookUp = (table: ReturnType<typeof aliasTable>, type: "Program" | "Organization" | "Slogan", name: string) =>
  table.canonicalOf(type, normalForm(type, name).form);

describe("aliasTable", () => {
  it("leads every wording of a row, in any form, to its canonical name", () => {
    const table = aliasTable(rows);
    for (const name of ["村级组织运转经费", "村级运转经费", "村运转经费", "“村级组织办公经费”"]) {
      expect(lookUp(table, "Program", name)).toBe("村级组织运转经费");
    }
    expect(lookUp(table, "Organization", "村级运转经费")).toBeUndefined();
    expect(lookUp(table, "Program", "党建工作经费")).toBeUndefined();
  });

  it("leads an alias of two rows nowhere, and says so", () => {
    const table = aliasTable(parseAliasRows("[program]\n甲乙丙丁 | 子丑寅卯\n戊己庚辛 | 子丑寅卯", () => "Program"));
    expect(lookUp(table, "Program", "子丑寅卯")).toBeUndefined();
    expect(table.ambiguous).toEqual(["Program|子丑寅卯"]);
  });

  it("lets nobody claim what is a canonical name of its own", () => {
    const table = aliasTable(parseAliasRows("[program]\n甲乙丙丁 | 戊己庚辛\n戊己庚辛", () => "Program"));
    expect(lookUp(table, "Program", "戊己庚辛")).toBe("戊己庚辛");
  });
});

describe("sets of rows", () => {
  const rowsOf = (text: string) => parseAliasRows(`[program]\n${text}`, familyType);

  it("decide in their order", () => {
    const table = aliasTable(
      rowsOf("一乡一品\n甲乙丙丁 | 子丑寅卯"),
      rowsOf("一村一品 | 一乡一品\n戊己庚辛 | 子丑寅卯"),
    );
    expect(lookUp(table, "Program", "一乡一品")).toBe("一乡一品");
    expect(lookUp(table, "Program", "子丑寅卯")).toBe("甲乙丙丁");
  });

  it("join what a row of an earlier set is an alias of", () => {
    const table = aliasTable(rowsOf("农村改厕工作 | 旱厕改造"), rowsOf("厕所革命 | 农村改厕"));
    expect(lookUp(table, "Program", "旱厕改造")).toBe("农村改厕工作");
    expect(lookUp(table, "Program", "农村改厕")).toBe("农村改厕工作");
  });
});

describe("numbers in a row", () => {
  it("must agree where they are written", () => {
    const table = aliasTable(
      parseAliasRows("[program]\n企业扶贫 | 百企帮百村 | 千企帮千村\n五社联动 | 三社联动 | 社工联动", familyType),
    );
    for (const name of ["百企帮百村", "千企帮千村", "三社联动"]) expect(lookUp(table, "Program", name)).toBeUndefined();
    expect(lookUp(table, "Program", "社工联动")).toBe("五社联动");
  });
});

describe("the shipped tables", () => {
  it("have no alias that leads to two concepts", () => expect(shippedAliasTable().ambiguous).toEqual([]));

  it.each([
    ["Organization", "驻村第一书记和工作队", "驻村工作队"],
    ["Organization", "驻村帮扶工作队", "驻村工作队"],
    ["Program", "村年均运转经费", "村级组织运转经费"],
    ["Program", "软弱涣散整顿机制", "软弱涣散党组织整顿"],
    ["Slogan", "最后一公里", "最后一公里"],
  ] as const)("%s %s is %s", (type, name, canonical) =>
    expect(lookUp(shippedAliasTable(), type, name)).toBe(canonical),
  );
});
