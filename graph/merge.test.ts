import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Facts, factsSchema } from "../src/facts.ts";
import { emptyAliasTable } from "./identity/alias-table.ts";
import { shippedAliasTable } from "./identity/index.ts";
import { mergeFacts } from "./merge.ts";
import { goldSeeds } from "./testing/gold-facts.ts";
import { sketchFacts } from "./testing/sketch-facts.ts";

const jingtai = { id: "place:620423", name: "景泰县", code: "620423", level: "county" } as const;
const jimo = { id: "place:370215", name: "即墨区", code: "370215", level: "county" } as const;
const merge = (...facts: readonly Facts[]) => mergeFacts(facts, { aliases: emptyAliasTable }).graph;
const ids = (facts: readonly Facts[]) => merge(...facts).nodes.map((node) => node.id);

describe("mergeFacts", () => {
  it("joins names that differ by wording without meaning, and says why", () => {
    const [node] = merge(
      sketchFacts(jingtai, ["Program 三会一课"]),
      sketchFacts(jimo, ["Program “三会一课”制度"]),
    ).nodes.filter(({ type }) => type === "Program");
    expect(node).toMatchObject({
      id: "program:三会一课",
      aliases: ["“三会一课”制度"],
      joined: [
        { name: "“三会一课”制度", reason: "form: quoted-name, numerals", reports: 1 },
        { name: "三会一课", reason: "form: numerals", reports: 1 },
      ],
    });
  });

  it("keeps bodies of two counties apart and joins one county's", () => {
    const facts = [
      sketchFacts(jingtai, ["Organization 县农业农村局"], "a"),
      sketchFacts(jingtai, ["Organization 景泰县农业农村局"], "b"),
      sketchFacts({ ...jingtai, id: "place:620422", name: "会宁县", code: "620422" }, ["Organization 县农业农村局"]),
    ];
    expect(ids(facts)).toEqual([
      "organization:620422/会宁县农业农村局",
      "organization:620423/景泰县农业农村局",
      "place:620422",
      "place:620423",
    ]);
  });

  it("keeps towns of one name in two counties apart, and two anonymous subjects", () => {
    const hidden = { id: "place:某区", name: "某区", anonymous: true, level: "county" } as const;
    expect(
      ids([
        sketchFacts(jingtai, ["Place 城关镇 township"]),
        sketchFacts(jimo, ["Place 城关镇 township"]),
        sketchFacts(hidden, [], "x"),
        sketchFacts(hidden, [], "y"),
      ]).filter((id) => /城关镇|某区/u.test(id)),
    ).toHaveLength(4);
  });

  it("leads a town without a code to the coded town of its county", () => {
    const coded = sketchFacts(jingtai, ["Place 芦阳镇 township 620423101"], "a");
    const bare = sketchFacts(jingtai, ["Place 芦阳镇 township"], "b");
    expect(ids([coded, bare])).toEqual(["place:620423", "place:620423101"]);
  });

  it("takes a stated alias for the same thing unless two things claim it or a number differs", () => {
    const bare = sketchFacts(jimo, ["Program 季度考核大排名"]);
    const claiming = sketchFacts(jingtai, ["Program 镇村季度考核全县大排名 = 季度考核大排名"], "a");
    const rival = sketchFacts(jingtai, ["Program 企业季度考核排名 = 季度考核大排名"], "b");
    const numbered = sketchFacts(jingtai, ["Program 2023年镇村大排名 = 季度考核大排名"], "c");
    const programs = (...facts: readonly Facts[]) => ids(facts).filter((id) => id.startsWith("program:"));
    expect(programs(bare, claiming)).toEqual(["program:镇村季度考核全县大排名"]);
    expect(programs(bare, claiming, rival)).toHaveLength(3);
    expect(programs(bare, numbered)).toHaveLength(2);
  });

  it("keeps what each report says of an edge as a statement of its own", () => {
    const first = sketchFacts(jingtai, ["Program 运转经费", "FUNDS 运转经费 55000"], "a");
    const second = sketchFacts(jingtai, ["Program 运转经费", "FUNDS 运转经费 60000"], "b");
    const [edge] = merge(second, first).edges;
    expect(edge?.id).toBe("FUNDS|place:620423|program:运转经费");
    expect(edge?.statements.map((statement) => statement.attributes.amount).sort()).toEqual([55000, 60000]);
  });

  it("counts the same report under two names once", () => {
    const facts = sketchFacts(jingtai, ["Program 三会一课", "IMPLEMENTS 三会一课"]);
    const renamed = factsSchema.parse({ ...facts, report: { ...facts.report, file: "0-copy.txt" } });
    expect(merge(facts, renamed)).toEqual(merge(renamed));
    expect(merge(renamed, facts)).toEqual(merge(renamed));
  });

  it("gives the same graph for any order of reports", () => {
    const facts = goldSeeds().map((seed) => seed.facts);
    const expected = JSON.stringify(mergeFacts(facts, { aliases: shippedAliasTable() }));
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(JSON.stringify(mergeFacts(shuffled, { aliases: shippedAliasTable() }))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });
});
