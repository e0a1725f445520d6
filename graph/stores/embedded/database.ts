/**
 * The embedded engine, @grafeo-db/js: an optional native dependency, loaded here and nowhere else.
 *
 * Chosen for right answers: of the engines tried it alone kept Neo4j's relationship uniqueness and lost no rows of
 * cyclic patterns over parallel relationships (the comparison is in docs/cypher.md).
 */
import { createRequire } from "node:module";
import type { CypherParameters, CypherTable, CypherValue } from "../engine.ts";
import { labels, type PropertyName, properties } from "../model.ts";
import type { NodeRow, RelationshipRow } from "../rows.ts";

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

/** Rows one by one: they are written and forgotten. `Rows` is one. */
export interface RowStream {
  /** Rows of one label follow each other. */
  readonly nodes: Iterable<NodeRow>;
  readonly relationships: Iterable<RelationshipRow>;
}

/** Writes rows as a new database file: in memory first, then out in one go, which is faster than through the log. */
export async function save(rows: RowStream, file: string): Promise<void> {
  const { GrafeoDB } = grafeo();
  const database = GrafeoDB.create();
  const ids = new Map<string, number>();
  const idOf = remembered((id) => ids.get(id) as number);
  const targetOf = remembered((id) => ids.get(id) as number);
  const stored = storing();
  await inBatches(
    rows.nodes,
    (row) => row.label,
    async (batch, label) => {
      const created = await database.batchCreateNodesWithProps(label, batch.map(stored));
      for (const [index, row] of batch.entries()) ids.set(row.id, created[index] as number);
    },
  );
  await inBatches(
    rows.relationships,
    () => "",
    async (batch) => {
      await database.batchCreateEdges(
        batch.map((row) => ({
          src: idOf(row.source),
          dst: targetOf(row.target),
          type: row.type,
          properties: stored(row),
        })),
      );
    },
  );
  for (const label of labels) {
    for (const name of ["id", "name"]) await database.executeCypher(`CREATE INDEX FOR (n:${label}) ON (n.${name})`);
  }
  // Whole numbers arrive as integers, and integers divide without remainder.
  await database.executeCypher("MATCH ()-[f:FUNDS]->() SET f.amount = toFloat(f.amount)");
  database.save(file);
  database.close();
}

/** Batches of one kind, three of them under way: one is converted on this thread while the engine writes the others on its own. */
async function inBatches<Row, Kind>(
  rows: Iterable<Row>,
  kindOf: (row: Row) => Kind,
  write: (batch: readonly Row[], kind: Kind) => Promise<void>,
): Promise<void> {
  const size = 2000;
  const underWay: Promise<void>[] = [];
  let batch: Row[] = [];
  const send = async (): Promise<void> => {
    const [first] = batch;
    if (first === undefined) return;
    underWay.push(write(batch, kindOf(first)));
    batch = [];
    if (underWay.length === 3) await underWay.shift();
  };
  for (const row of rows) {
    if (batch.length === size || (batch.length > 0 && kindOf(batch[0] as Row) !== kindOf(row))) await send();
    batch.push(row);
  }
  await send();
  await Promise.all(underWay);
}

/** Looks up once what is asked twice running: statements of a place follow each other, and so do mentions of a node. */
function remembered(lookUp: (id: string) => number): (id: string) => number {
  let last: string | undefined;
  let found = 0;
  return (id) => {
    if (id !== last) {
      found = lookUp(id);
      last = id;
    }
    return found;
  };
}

/** What the engine is handed of a row. Few dates are different: each is wrapped once. */
function storing(): (row: NodeRow | RelationshipRow) => object {
  const wrapped = new Map<unknown, object>();
  const date = (iso: unknown): object => {
    const known = wrapped.get(iso) ?? { $date: iso };
    wrapped.set(iso, known);
    return known;
  };
  return ({ properties: own }) => {
    let record: Record<string, unknown> = own;
    for (const name of dates) if (name in own) record = { ...record, [name]: date(own[name]) };
    return record;
  };
}

const dates = (Object.keys(properties) as PropertyName[]).filter((name) => properties[name][0] === "DATE");

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
