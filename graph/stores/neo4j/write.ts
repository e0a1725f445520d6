/**
 * Writing a plan: one statement per label and per type of relationship with its ends, a few thousand rows a transaction,
 * one writer. No APOC, and no value ever becomes part of a statement.
 */
import { setImmediate as sent } from "node:timers/promises";
import type { Driver, ManagedTransaction, Session } from "neo4j-driver";
import type { Label, RelationshipType } from "../model.ts";
import type { NodeRow, RelationshipRow } from "../rows.ts";
import { type Neo4jAddress, sessionOf } from "./connection.ts";
import { type Changes, type PushPlan, stampOf } from "./plan.ts";
import { bookkeeping, typed } from "./values.ts";

export interface WriteOptions {
  readonly workspace: string;
  /** Rows a transaction. */
  readonly batch: number;
  /** Called after each transaction with the number of rows it carried. */
  readonly onWritten: (rows: number, kind: Label | RelationshipType) => void;
}

/** Rows a transaction where nothing else is said. */
export const defaultBatch = 2000;

/** Nodes before what connects them; what is gone goes last, relationships before their ends. */
export async function writePlan(
  driver: Driver,
  address: Pick<Neo4jAddress, "database">,
  plan: PushPlan,
  options: WriteOptions,
): Promise<void> {
  const session = driver.session(sessionOf(address));
  const elements = new Map(plan.elements);
  try {
    for (const [label, changes] of plan.nodes) await writeNodes(session, label, changes, options, elements);
    for (const [type, changes] of plan.relationships)
      await writeRelationships(session, type, changes, options, elements);
    for (const [type, { remove }] of plan.relationships) {
      await inBatches(session, remove, type, options, asTheyAre, (tx, ids) =>
        tx.run(removeRelationships(type), { ids, ...of(options) }),
      );
    }
    for (const [label, { remove }] of plan.nodes) {
      await inBatches(session, remove, label, options, asTheyAre, (tx, ids) =>
        tx.run(removeNodes(label), { ids, ...of(options) }),
      );
    }
  } finally {
    await session.close();
  }
}

/** Keeps in `elements` where the database put each node. */
async function writeNodes(
  session: Session,
  label: Label,
  { create, update }: Changes<NodeRow>,
  options: WriteOptions,
  elements: Map<string, string>,
): Promise<void> {
  const prepare = (rows: readonly NodeRow[]) => rows.map((row) => stamped(row, options));
  await inBatches(session, create, label, options, prepare, async (tx, rows, attempt) => {
    // A connection that broke at the commit leaves it open whether the nodes are there.
    const statement = attempt === 1 ? createNodes(label) : mergeNodes(label);
    const { records } = await tx.run(statement, { rows, ...of(options) });
    for (const record of records) elements.set(record.get(0) as string, record.get(1) as string);
  });
  await inBatches(session, update, label, options, prepare, (tx, rows) =>
    tx.run(mergeNodes(label), { rows, ...of(options) }),
  );
}

async function writeRelationships(
  session: Session,
  type: RelationshipType,
  { create, update }: Changes<RelationshipRow>,
  options: WriteOptions,
  elements: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [ends, rows] of byEnds(create)) {
    const prepare = (some: readonly RelationshipRow[]) =>
      some.map((row) => ({
        source: elements.get(row.source),
        target: elements.get(row.target),
        own: stamped(row, options),
      }));
    await inBatches(session, rows, type, options, prepare, async (tx, batch, attempt) => {
      // As above.
      const there = attempt === 1 ? new Set<unknown>() : await idsThere(tx, type, batch, options);
      const missing = there.size === 0 ? batch : batch.filter(({ own }) => !there.has(own.id));
      await tx.run(createRelationships(type, ends), { rows: missing, ...of(options) });
    });
  }
  const prepare = (some: readonly RelationshipRow[]) => some.map((row) => stamped(row, options));
  await inBatches(session, update, type, options, prepare, (tx, rows) =>
    tx.run(updateRelationships(type), { rows, ...of(options) }),
  );
}

const createNodes = (label: Label): string =>
  `UNWIND $rows AS row CREATE (n:${label}) SET n = row RETURN row.id AS id, elementId(n) AS element`;

const mergeNodes = (label: Label): string =>
  `UNWIND $rows AS row MERGE (n:${label} {_workspace: $workspace, id: row.id}) SET n = row
   RETURN row.id AS id, elementId(n) AS element`;

type Ends = { readonly sourceLabel: Label; readonly targetLabel: Label };

/** The ends by where the database keeps them, which spares two lookups in an index for each relationship. */
const createRelationships = (type: RelationshipType, { sourceLabel, targetLabel }: Ends): string =>
  `UNWIND $rows AS row
   MATCH (a:${sourceLabel}) WHERE elementId(a) = row.source
   MATCH (b:${targetLabel}) WHERE elementId(b) = row.target
   CREATE (a)-[r:${type}]->(b) SET r = row.own`;

const updateRelationships = (type: RelationshipType): string =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {_workspace: $workspace, id: row.id}]->() SET r = row`;

const removeRelationships = (type: RelationshipType): string =>
  `UNWIND $ids AS id MATCH ()-[r:${type} {_workspace: $workspace, id: id}]->() DELETE r`;

/** Only nodes that nothing hangs on any more: relationships that others drew to them are not ours to delete. */
const removeNodes = (label: Label): string =>
  `UNWIND $ids AS id MATCH (n:${label} {_workspace: $workspace, id: id}) WHERE NOT (n)--() DELETE n`;

async function idsThere(
  tx: ManagedTransaction,
  type: RelationshipType,
  rows: readonly { readonly own: Stamped }[],
  options: WriteOptions,
): Promise<Set<unknown>> {
  const { records } = await tx.run(
    `UNWIND $ids AS id MATCH ()-[r:${type} {_workspace: $workspace, id: id}]->() RETURN r.id AS id`,
    { ids: rows.map(({ own }) => own.id), ...of(options) },
  );
  return new Set(records.map((record) => record.get("id")));
}

/**
 * One transaction a batch; the driver tries it again after transient errors and broken connections.
 * What the next batch carries is prepared while the server writes this one.
 */
async function inBatches<Item, Carried>(
  session: Session,
  items: readonly Item[],
  kind: Label | RelationshipType,
  { batch, onWritten }: WriteOptions,
  prepare: (items: readonly Item[]) => readonly Carried[],
  write: (tx: ManagedTransaction, carried: readonly Carried[], attempt: number) => Promise<unknown>,
): Promise<void> {
  let ahead: readonly Carried[] | undefined;
  for (let start = 0; start < items.length; start += batch) {
    const carried = ahead ?? prepare(items.slice(start, start + batch));
    ahead = undefined;
    const prepareNext = async (): Promise<void> => {
      await sent();
      ahead ??= prepare(items.slice(start + batch, start + 2 * batch));
    };
    let attempt = 0;
    await session.executeWrite(async (tx) => {
      attempt++;
      await Promise.all([write(tx, carried, attempt), prepareNext()]);
    });
    onWritten(carried.length, kind);
  }
}

const asTheyAre = <Item>(items: readonly Item[]): readonly Item[] => items;

const of = ({ workspace }: WriteOptions): { workspace: string } => ({ workspace });

type Stamped = Readonly<Record<string, unknown>>;

const stamped = (row: NodeRow | RelationshipRow, { workspace }: WriteOptions): Stamped => {
  const record = typed(row.properties);
  record[bookkeeping.workspace] = workspace;
  record[bookkeeping.stamp] = stampOf(row);
  return record;
};

/** Rows by the labels of their ends, so that each statement can name both, and no node of another kind is taken for one of them. */
function byEnds(rows: readonly RelationshipRow[]): Iterable<[Ends, RelationshipRow[]]> {
  const groups = new Map<string, [Ends, RelationshipRow[]]>();
  for (const row of rows) {
    const key = `${row.sourceLabel} ${row.targetLabel}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row, [row]]);
    else group[1].push(row);
  }
  return groups.values();
}
