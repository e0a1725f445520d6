/**
 * The embedded engine, @grafeo-db/js: an optional native dependency, loaded here and nowhere else.
 *
 * Chosen for right answers: of the engines tried it alone kept Neo4j's relationship uniqueness and lost no rows of
 * cyclic patterns over parallel relationships (the comparison is in docs/cypher.md).
 */
import { createRequire } from "node:module";
import type { CypherParameters, CypherTable, CypherValue } from "../engine.ts";
import { labels } from "../model.ts";
import type { RowBatch } from "./row-batches.ts";

type Grafeo = typeof import("@grafeo-db/js");

/** Loads the engine, or says what to do without it. */
function grafeo(): Grafeo {
  try {
    return createRequire(import.meta.url)("@grafeo-db/js") as Grafeo;
  } catch (error) {
    throw new Error(
      `the embedded Cypher engine can't be loaded on this machine (${process.platform} ${process.arch}). It needs the ` +
        `optional package @grafeo-db/js and, on Linux, glibc 2.34 or later. Push the graph to a Neo4j instead: xianzhi push. ` +
        `Reason: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`,
    );
  }
}

/** Opens a database file. Without `write`, several processes can read it at once and none can change it. */
export function open(file: string, write: boolean) {
  const { GrafeoDB } = grafeo();
  const database = write ? GrafeoDB.open(file) : GrafeoDB.openReadOnly(file);
  return {
    async run(query: string, parameters: CypherParameters): Promise<CypherTable> {
      const result = await database.executeCypher(query, parameters);
      return { columns: result.columns, rows: result.rows().map((row) => row.map(plain)) };
    },
    close: () => database.close(),
  };
}

/** Writes batches as a new database file: in memory first, then out in one go, which is faster than through the log. */
export async function save(batches: AsyncIterable<RowBatch> | Iterable<RowBatch>, file: string): Promise<void> {
  const { GrafeoDB } = grafeo();
  const database = GrafeoDB.create();
  /** The engine's ids of the nodes, in the order in which they came. */
  const ids: number[] = [];
  const write = async (batch: RowBatch): Promise<void> => {
    if ("nodes" in batch) {
      const from = ids.length;
      ids.length += batch.nodes.length;
      const created = await database.batchCreateNodesWithProps(batch.label, [...batch.nodes]);
      for (const [index, id] of created.entries()) ids[from + index] = id;
      return;
    }
    const { types, sources, targets } = batch;
    await database.batchCreateEdges(
      batch.properties.map((properties, index) => ({
        src: ids[sources[index] as number] as number,
        dst: ids[targets[index] as number] as number,
        type: types[index] as string,
        properties,
      })),
    );
  };
  // Three batches under way: one is converted on this thread while the engine writes the others on its own.
  const underWay: Promise<void>[] = [];
  let nodesCome = true;
  for await (const batch of batches) {
    if (nodesCome && !("nodes" in batch)) {
      // Relationships need the ids of all nodes.
      await Promise.all(underWay.splice(0));
      nodesCome = false;
    }
    underWay.push(write(batch));
    if (underWay.length === 3) await underWay.shift();
  }
  await Promise.all(underWay);
  for (const label of labels) {
    for (const name of ["id", "name"]) await database.executeCypher(`CREATE INDEX FOR (n:${label}) ON (n.${name})`);
  }
  // Whole numbers arrive as integers, and integers divide without remainder.
  await database.executeCypher("MATCH ()-[f:FUNDS]->() SET f.amount = toFloat(f.amount)");
  database.save(file);
  database.close();
}

/** The engine's values without its own ids: nodes, relationships and paths look as they do from Neo4j. */
function plain(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return value as CypherValue;
  const map = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(map._labels)) {
    const { _id, _labels, ...own } = map;
    return { labels: plain(_labels), properties: plain(own) };
  }
  if (typeof map._type === "string" && "_source" in map) {
    const { _id, _type, _source, _target, ...own } = map;
    return { type: _type as string, properties: plain(own) };
  }
  if (Array.isArray(map.nodes) && Array.isArray(map.edges) && Object.keys(map).length === 2) {
    return { nodes: plain(map.nodes), relationships: plain(map.edges) };
  }
  return Object.fromEntries(Object.entries(map).map(([key, inner]) => [key, plain(inner)]));
}
