import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/facts.ts";
import type { GraphNode } from "../artifact.ts";
import { emptyAliasTable } from "../identity/alias-table.ts";
import { type Merge, mergeFacts } from "../merge.ts";
import { sketchFacts } from "../testing/sketch-facts.ts";
import { parseCorrections } from "./corrections-file.ts";

const jingtai = { id: "place:620423", name: "景泰县", code: "620423", level: "county" } as const;
const jimo = { id: "place:370215", name: "即墨区", code: "370215", level: "county" } as const;
const huining = { id: "place:620422", name: "会宁县", code: "620422", level: "county" } as const;

/** What the first extractor said, what one more report adds, and how a later extractor words the same reports. */
const lines = {
  jingtai: [
    "Program 三会一课",
    "Program 头雁领航计划",
    "Program 头雁领航工程",
    "Program 村级运转补助",
    "Slogan 攻坚突破年",
    "Organization 新闻记者",
    "IMPLEMENTS 三会一课",
    "IMPLEMENTS 头雁领航计划",
    "IMPLEMENTS 头雁领航工程",
    "FUNDS 村级运转补助 55000",
    "PROMOTES 攻坚突破年",
  ],
  jimo: ["Program 评星定级", "Program 评星定级工作", "IMPLEMENTS 评星定级", "IMPLEMENTS 评星定级工作"],
};
const first = sketchFacts(jingtai, lines.jingtai, "a");
const second = sketchFacts(jimo, lines.jimo, "b");
const added = sketchFacts(huining, ["Program 三会一课", "Program 头雁领航计划", "IMPLEMENTS 头雁领航计划"], "c");
const reworded = (facts: Facts): Facts =>
  JSON.parse(
    JSON.stringify(facts).replaceAll("三会一课", "“三会一课”制度").replaceAll("村级运转补助", "农村运转补助"),
  ) as Facts;

const situations: readonly (readonly [string, readonly Facts[]])[] = [
  ["the same reports", [first, second]],
  ["one more report", [added, second, first]],
  ["a new extractor", [reworded(second), { ...reworded(first), report: first.report }]],
];

const decision = "  reason: reviewed\n  date: 2026-01-31\n";
const replay = (facts: readonly Facts[], yaml: string): Merge =>
  mergeFacts(facts, { aliases: emptyAliasTable, corrections: parseCorrections(yaml) });
const node = ({ graph }: Merge, id: string): GraphNode | undefined =>
  graph.nodes.find((found) => found.id === id) as GraphNode | undefined;
const edge = ({ graph }: Merge, id: string) => graph.edges.find((found) => found.id === id);
const firstReport = first.report.id;

const kinds: readonly (readonly [string, string, (merge: Merge) => void])[] = [
  [
    "merge",
    `- action: merge\n  nodes: [program:头雁领航计划, program:头雁领航工程]\n${decision}`,
    (merge) => {
      expect(node(merge, "program:头雁领航工程")).toBeUndefined();
      expect(node(merge, "program:头雁领航计划")?.aliases).toContain("头雁领航工程");
      expect(node(merge, "program:头雁领航计划")?.joined).toContainEqual({
        name: "头雁领航工程",
        reason: "correction",
        reports: 1,
      });
      expect(edge(merge, "IMPLEMENTS|place:620423|program:头雁领航计划")?.statements.length).toBe(2);
    },
  ],
  [
    "split",
    `- action: split\n  node: program:评星定级\n  names: [评星定级工作]\n  into: 评星定级工作专班\n${decision}`,
    (merge) => {
      expect(node(merge, "program:评星定级")?.aliases).toEqual([]);
      expect(node(merge, "program:评星定级工作专班")?.aliases).toEqual(["评星定级工作"]);
      expect(edge(merge, "IMPLEMENTS|place:370215|program:评星定级工作专班")?.statements).toHaveLength(1);
    },
  ],
  [
    "rename",
    `- action: rename\n  node: program:三会一课\n  name: 三会一课制度化\n${decision}`,
    (merge) => {
      expect(node(merge, "program:三会一课制度化")?.name).toBe("三会一课制度化");
      expect(edge(merge, "IMPLEMENTS|place:620423|program:三会一课制度化")).toBeDefined();
    },
  ],
  [
    "retype",
    `- action: retype\n  node: slogan:攻坚突破年\n  type: Program\n${decision}`,
    (merge) => {
      expect(node(merge, "program:攻坚突破年")?.type).toBe("Program");
      expect(edge(merge, "IMPLEMENTS|place:620423|program:攻坚突破年")).toBeDefined();
    },
  ],
  [
    "drop-node",
    `- action: drop-node\n  node: organization:新闻记者\n${decision}`,
    (merge) => expect(node(merge, "organization:新闻记者")).toBeUndefined(),
  ],
  [
    "drop-edge",
    `- action: drop-edge\n  edge: {type: IMPLEMENTS, source: place:620423, target: program:三会一课}\n${decision}`,
    ({ graph }) =>
      expect(graph.edges.some(({ id }) => id.startsWith("IMPLEMENTS|place:620423") && id.includes("三会一课"))).toBe(
        false,
      ),
  ],
  [
    "add-edge",
    `- action: add-edge
  edge: {type: FUNDS, source: place:620423, target: program:头雁领航计划}
  attributes: {amount: 120000, per: year}
  evidence: [{report: "${firstReport}", start: 0, end: 3, text: 景泰县}]
${decision}`,
    (merge) =>
      expect(edge(merge, "FUNDS|place:620423|program:头雁领航计划")?.statements).toEqual([
        {
          report: firstReport,
          rule: "correction",
          attributes: { amount: 120000, per: "year" },
          evidence: [{ start: 0, end: 3, text: "景泰县" }],
        },
      ]),
  ],
  [
    "set-node",
    `- action: set-node\n  node: program:三会一课\n  attributes: {form: mechanism}\n${decision}`,
    ({ graph }) => expect(graph.nodes.find(({ name }) => name.includes("三会一课"))?.attributes.form).toBe("mechanism"),
  ],
  [
    "set-edge",
    `- action: set-edge\n  edge: {type: FUNDS, source: place:620423, target: program:村级运转补助}\n  attributes: {amount: 56000}\n${decision}`,
    ({ graph }) =>
      expect(
        graph.edges.find(({ type }) => type === "FUNDS")?.statements.map(({ attributes }) => attributes.amount),
      ).toEqual([56000]),
  ],
  [
    "keep-apart",
    `- action: keep-apart\n  nodes: [program:头雁领航计划, program:头雁领航工程]\n${decision}`,
    (merge) =>
      expect([node(merge, "program:头雁领航计划"), node(merge, "program:头雁领航工程")]).not.toContain(undefined),
  ],
];

describe.each(kinds)("%s", (_, yaml, holds) => {
  it.each(situations)("holds with %s", (__, facts) => {
    const merge = replay(facts, yaml);
    expect(merge.unapplied).toEqual([]);
    holds(merge);
  });
});

describe("keep-apart", () => {
  const bare = sketchFacts(jimo, ["Program 季度考核大排名"]);
  const claiming = sketchFacts(jingtai, ["Program 镇村季度考核全县大排名 = 季度考核大排名"]);
  const programs = ({ graph }: Merge) => graph.nodes.filter(({ type }) => type === "Program").length;

  it("keeps a rule from joining", () => {
    const yaml = `- action: keep-apart\n  nodes: [program:季度考核大排名, program:镇村季度考核全县大排名]\n${decision}`;
    expect([programs(replay([bare, claiming], "")), programs(replay([bare, claiming], yaml))]).toEqual([1, 2]);
  });
});

describe("corrections in a row", () => {
  it("see what the ones before them made", () => {
    const yaml = `- action: rename\n  node: program:三会一课\n  name: 甲制度\n${decision}
- action: merge\n  nodes: [program:甲制度, program:头雁领航计划]\n${decision}
- action: retype\n  node: program:头雁领航计划\n  type: Slogan\n${decision}`;
    const merge = replay([first, second], yaml);
    expect(merge.unapplied).toEqual([]);
    expect(node(merge, "slogan:甲制度")?.aliases).toEqual(["三会一课", "头雁领航计划"]);
    expect(edge(merge, "PROMOTES|place:620423|slogan:甲制度")?.statements).toHaveLength(2);
  });
});

describe("what no longer applies", () => {
  it.each([
    [
      "a node that is gone",
      `- action: drop-node\n  node: program:无此计划\n${decision}`,
      "no node is called program:无此计划",
    ],
    [
      "a merge that the rules made",
      `- action: merge\n  nodes: [program:评星定级, program:评星定级工作]\n${decision}`,
      "they are one node already",
    ],
    [
      "an edge that nobody states",
      `- action: drop-edge\n  edge: {type: FUNDS, source: place:370215, target: program:评星定级}\n${decision}`,
      "no report says FUNDS|place:370215|program:评星定级",
    ],
    [
      "evidence in a report that was removed",
      `- action: add-edge\n  edge: {type: FUNDS, source: place:370215, target: program:评星定级}\n  evidence: [{report: "report:000000000000", start: 0, end: 1, text: x}]\n${decision}`,
      "which is not among the reports",
    ],
    [
      "a merge across types",
      `- action: merge\n  nodes: [program:三会一课, slogan:攻坚突破年]\n${decision}`,
      "retype one first",
    ],
  ])("reports %s with its line", (_, yaml, why) => {
    const { unapplied } = replay([first, second], `# heading\n${yaml}`);
    expect(unapplied).toMatchObject([{ line: 2 }]);
    expect(unapplied[0]?.why).toContain(why);
  });

  it("asks for an id where a name means two nodes", () => {
    const facts = [
      sketchFacts(jingtai, ["Organization 县农业农村局"]),
      sketchFacts(huining, ["Organization 县农业农村局"]),
    ];
    const { unapplied } = replay(facts, `- action: drop-node\n  node: organization:县农业农村局\n${decision}`);
    expect(unapplied[0]?.why).toBe(
      "organization:县农业农村局 may be organization:620422/会宁县农业农村局 or organization:620423/景泰县农业农村局; write the id",
    );
  });
});
