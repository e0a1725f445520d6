import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageFile } from "../src/package-root.ts";
import { deriveArtifact } from "./derive.ts";
import { shippedAliasTable } from "./identity/index.ts";
import { sharedNodes } from "./shared.ts";
import { goldSeeds } from "./testing/gold-facts.ts";

interface GoldRow {
  readonly type: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly subjects: readonly string[];
  readonly counts?: Readonly<Record<string, readonly number[]>>;
  readonly amounts?: Readonly<Record<string, number>>;
}
const gold: { readonly shared: readonly GoldRow[]; readonly mustStayApart: readonly (readonly [string, string])[] } =
  JSON.parse(readFileSync(packageFile("seeds/gold-shared.json"), "utf8"));

const { artifact } = deriveArtifact(
  goldSeeds().map((seed) => seed.facts),
  { extractor: "gold", aliases: shippedAliasTable() },
);
const shared = sharedNodes(artifact);
const wordings = (node: { readonly name: string; readonly aliases: readonly string[] }) => [node.name, ...node.aliases];

describe("what the five seeds share", () => {
  it.each(gold.shared.map((row) => [row.name, row] as const))("%s is one node of all its subjects", (_, row) => {
    const node = shared.find(
      (found) => found.type === row.type && wordings(found).some((name) => [row.name, ...row.also].includes(name)),
    );
    expect(node?.subjects.map((subject) => subject.name)).toEqual(expect.arrayContaining([...row.subjects]));
    for (const [name, counts] of Object.entries(row.counts ?? {})) {
      const edges = node?.subjects.find((subject) => subject.name === name)?.edges ?? [];
      expect(edges.map((edge) => edge.count)).toEqual(expect.arrayContaining([...counts]));
    }
    for (const [name, amount] of Object.entries(row.amounts ?? {})) {
      const edges = node?.subjects.find((subject) => subject.name === name)?.edges ?? [];
      expect(edges.map((edge) => edge.amount)).toContain(amount);
    }
  });

  it.each(gold.mustStayApart)("%s and %s stay two nodes", (left, right) => {
    const nodeOf = (name: string) => artifact.nodes.filter((node) => wordings(node).includes(name));
    for (const node of nodeOf(left)) expect(wordings(node)).not.toContain(right);
    expect(nodeOf(left).length).toBeGreaterThan(0);
    expect(nodeOf(right).length).toBeGreaterThan(0);
  });

  it("puts what few share before what all share", () => {
    const rank = (name: string) => shared.findIndex((node) => node.name === name);
    expect(rank("一肩挑")).toBeLessThan(rank("驻村工作队"));
    expect(rank("一肩挑")).toBeGreaterThan(-1);
  });
});
