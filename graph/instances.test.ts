import { describe, expect, it } from "vitest";
import { aliasTable, parseAliasRows } from "./identity/alias-table.ts";
import { familyType } from "./identity/shipped-aliases.ts";
import { mergeFacts } from "./merge.ts";
import { sketchFacts } from "./testing/sketch-facts.ts";

const jingtai = { id: "place:620423", name: "景泰县", code: "620423", level: "county" } as const;
const jimo = { id: "place:370215", name: "即墨区", code: "370215", level: "county" } as const;
const aliases = aliasTable(parseAliasRows("[program]\n主题党日\n网格化管理 | 网格管理\n党日", familyType));
const instances = (...lines: readonly (readonly string[])[]) =>
  mergeFacts(
    lines.map((line, index) => sketchFacts(index === 0 ? jingtai : jimo, line)),
    { aliases },
  ).graph.edges.filter(({ type }) => type === "INSTANCE_OF");

describe("INSTANCE_OF", () => {
  it("leads from a brand to the instrument that its name ends in, with where it is named", () => {
    const [edge] = instances(["Program “红旗飘飘”主题党日活动"], ["Program 主题党日"]);
    expect(edge).toMatchObject({
      source: "program:“红旗飘飘”主题党日活动",
      target: "program:主题党日",
      statements: [{ rule: "named-after-instrument", evidence: [{ text: "“红旗飘飘”主题党日活动" }] }],
    });
  });

  it("leads to the instrument that a report calls the brand by", () => {
    const [edge] = instances(["Program 楼栋微治理 = 网格管理"], ["Program 网格化管理"]);
    expect([edge?.id, edge?.statements[0]?.rule]).toEqual([
      "INSTANCE_OF|program:楼栋微治理|program:网格化管理",
      "called-by-instrument",
    ]);
  });

  it("needs an instrument in the graph, and more than a head noun", () => {
    expect(instances(["Program 红旗飘飘主题党日"])).toEqual([]);
    expect(instances(["Program 固定党日"], ["Program 党日"])).toEqual([]);
  });
});
