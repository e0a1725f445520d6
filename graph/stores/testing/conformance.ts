/**
 * What every store of the graph must do: hold exactly the rows it was given last, and answer as TypeScript over the rows
 * answers. One suite for the graph in memory, the embedded engine and Neo4j, so that none is more equal than another.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Artifact } from "../../artifact.ts";
import { cookbook, type Question } from "../../cypher/cookbook/index.ts";
import { answers } from "../../cypher/testing/answers/index.ts";
import type { AnswerRow } from "../../cypher/testing/reading.ts";
import type { CypherEngine, CypherValue } from "../engine.ts";
import { type PropertyGraph, toPropertyGraph } from "../memory.ts";
import { labels, relationshipTypes } from "../model.ts";
import { type Rows, toRows } from "../rows.ts";
import { hostileArtifact, hostileNames } from "./hostile-artifact.ts";
import { randomArtifact } from "./random-artifact.ts";
import { seedsArtifact } from "./seeds.ts";
import { type Shape, shapes } from "./shapes/index.ts";
import { smallArtifact } from "./small-artifact.ts";

/** A store while the suite runs it. */
export interface StoreUnderTest {
  /** Makes the store hold this graph and nothing of the one before. */
  readonly load: (artifact: Artifact) => Promise<void>;
  /** Everything that the store holds, read back from it. */
  readonly contents: () => Promise<Contents>;
  /** The rows that answer a question. Null: the store answers no Cypher, and is what the others are checked against. */
  readonly ask: ((question: Pick<Question, "cypher" | "parameters">) => Promise<readonly AnswerRow[]>) | null;
  readonly close: () => Promise<void>;
}

/** Nodes as `Label {…}`, relationships as `source -TYPE-> target {…}`: text, so that a difference can be read. */
export interface Contents {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

export function describeStore(name: string, open: () => Promise<StoreUnderTest>, randomGraphs: number): void {
  describe(name, () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    const holds = async (artifact: Artifact) =>
      expect(await store.contents()).toEqual(contentsOfRows(toRows(artifact)));

    it("holds what it was given, typed, and the same after the same again", async () => {
      await store.load(smallArtifact);
      await holds(smallArtifact);
      await store.load(smallArtifact);
      await holds(smallArtifact);
    });

    it("follows changes of nodes, figures and passages", async () => {
      await store.load(smallArtifact);
      const changed = changedArtifact();
      await store.load(changed);
      await holds(changed);
    });

    it("forgets a report that is gone, with all that only it said", async () => {
      await store.load(changedArtifact());
      const less = withoutSecondReport();
      await store.load(less);
      await holds(less);
      await store.load(smallArtifact);
      await holds(smallArtifact);
    });

    it("holds an empty graph", async () => {
      await store.load({ ...smallArtifact, reports: [], nodes: [], edges: [] });
      expect(await store.contents()).toEqual({ nodes: [], relationships: [] });
    });

    it("takes hostile names for names", async () => {
      await store.load(hostileArtifact);
      await holds(hostileArtifact);
      if (store.ask === null) return;
      for (const name of hostileNames) {
        const cypher =
          "MATCH (p:Program {name: $name})<-[i:IMPLEMENTS]-() RETURN p.name AS name, p.aliases AS aliases, i.via AS via";
        expect(await store.ask({ cypher, parameters: { name } })).toEqual([[name, [name], name]]);
      }
      await holds(hostileArtifact);
    });

    describe("answers the cookbook on the seeds", () => {
      let graph: PropertyGraph;
      beforeAll(async () => {
        const seeds = seedsArtifact();
        await store.load(seeds);
        graph = toPropertyGraph(toRows(seeds));
      });
      it.each(cookbook)("$id", async ({ id, cypher, parameters }) => {
        const expected = answers[id]?.(graph, parameters);
        expect(expected?.length, "rows of the answer").toBeGreaterThan(0);
        if (store.ask !== null) expect(await store.ask({ cypher, parameters })).toEqual(expected);
      });
    });

    it.each(Array.from({ length: randomGraphs }, (_, seed) => seed))(
      "answers every shape on random graph %i",
      async (seed) => {
        const artifact = denseArtifact(seed);
        await store.load(artifact);
        await holds(artifact);
        if (store.ask === null) return;
        const graph = toPropertyGraph(toRows(artifact));
        for (const { name, cypher, parameters = {}, answer } of shapes as readonly Shape[]) {
          expect(await store.ask({ cypher, parameters }), name).toEqual(answer(graph).map((row) => row.map(rounded)));
        }
      },
    );
  });
}

/** Small and crowded: nearly every pair is connected by several relationships, so that miscounting shows. */
export const denseArtifact = (seed: number): Artifact =>
  randomArtifact({
    ...{ seed, places: 5 + (seed % 4), organizations: 3, programs: 4, slogans: 2, reports: 4 },
    ...{ statements: 30 + 10 * (seed % 5), mentions: 20 },
  });

/** What a Cypher engine holds, asked in Cypher. */
export async function contentsOfEngine(engine: Pick<CypherEngine, "run">): Promise<Contents> {
  const nodes: string[] = [];
  for (const label of labels) {
    const { rows } = await engine.run(`MATCH (n:${label}) RETURN labels(n) AS labels, n AS node`);
    for (const [own, node] of rows) nodes.push(nodeText((own as string[]).join("+"), propertiesOf(node)));
  }
  const relationships: string[] = [];
  for (const type of relationshipTypes) {
    const { rows } = await engine.run(`MATCH (a)-[r:${type}]->(b) RETURN a.id AS source, b.id AS target, r AS own`);
    for (const [source, target, own] of rows) {
      relationships.push(relationshipText(type, String(source), String(target), propertiesOf(own)));
    }
  }
  return { nodes: nodes.sort(), relationships: relationships.sort() };
}

export function contentsOfRows(rows: Rows): Contents {
  return {
    nodes: rows.nodes.map(({ label, properties }) => nodeText(label, properties)).sort(),
    relationships: rows.relationships
      .map(({ type, source, target, properties }) => relationshipText(type, source, target, properties))
      .sort(),
  };
}

const propertiesOf = (value: CypherValue | undefined): object =>
  (value as { readonly properties: object } | undefined)?.properties ?? {};

const text = (properties: object) =>
  JSON.stringify(Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))));
const nodeText = (label: string, properties: object) => `${label} ${text(properties)}`;
const relationshipText = (type: string, source: string, target: string, properties: object) =>
  `${source} -${type}-> ${target} ${text(properties)}`;

/** Means are sums in one order or another: 12 digits of them are the same. */
export const rounded = (value: CypherValue): CypherValue =>
  typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;

function changedArtifact(): Artifact {
  return {
    ...smallArtifact,
    nodes: smallArtifact.nodes.map((node) =>
      node.id === "program:百村工程" ? { ...node, aliases: ["百村"], attributes: { form: "plan" } } : node,
    ),
    edges: smallArtifact.edges
      .filter(({ type }) => type !== "PROMOTES")
      .map((edge) =>
        edge.type === "FUNDS"
          ? {
              ...edge,
              statements: edge.statements.map((said) => ({
                ...said,
                attributes: { amount: 7, status: "done" as const },
              })),
            }
          : edge,
      ),
  };
}

function withoutSecondReport(): Artifact {
  const second = smallArtifact.reports[1]?.id;
  const edges = smallArtifact.edges
    .map((edge) => ({ ...edge, statements: edge.statements.filter(({ report }) => report !== second) }))
    .filter(({ type, statements }) => type === "INSTANCE_OF" || statements.length > 0);
  const left = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return {
    ...smallArtifact,
    reports: smallArtifact.reports.slice(0, 1),
    nodes: smallArtifact.nodes
      .filter(({ id }) => left.has(id))
      .map((node) => ({ ...node, mentions: node.mentions.filter(({ report }) => report !== second) })),
    edges,
  };
}
