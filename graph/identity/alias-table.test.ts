import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { NodeType } from "../../src/facts.ts";
import { packageFile } from "../../src/package-root.ts";
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

describe("the shipped tables", () => {
  it("have no alias that leads to two concepts", () => expect(shippedAliasTable().ambiguous).toEqual([]));

  it("name in the families file no concept that the lexicon names otherwise", () => {
    const read = (file: string, typeOf: (section: string) => NodeType) =>
      parseAliasRows(readFileSync(packageFile(file), "utf8"), typeOf);
    const lexicon = aliasTable([
      ...read("src/lexicon/instruments.txt", () => "Program"),
      ...read("src/lexicon/teams.txt", () => "Organization"),
    ]);
    const families = read("graph/identity/families.txt", familyType);
    expect(families.length).toBeGreaterThan(20);
    for (const { type, canonical } of families) {
      expect(lexicon.canonicalOf(type, normalForm(type, canonical).form) ?? canonical).toBe(canonical);
    }
  });

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
