/**
 * Writing a plan: one statement per label and per type of relationship with its ends, a few thousand rows a transaction,
 * one writer. No APOC, and no value ever becomes part of a statement.
 */
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
  try {
    for (const [label, changes] of plan.nodes) await writeNodes(session, label, changes, options);
    for (const [type, changes] of plan.relationships) await writeRelationships(session, type, changes, options);
    for (const [type, { remove }] of plan.relationships) {
      await inBatches(session, remove, type, options, (tx, ids) =>
        tx.run(removeRelationships(type), { ids, ...of(options) }),
      );
    }
    for (const [label, { remove }] of plan.nodes) {
      await inBatches(session, remove, label, options, (tx, ids) =>
        tx.run(removeNodes(label), { ids, ...of(options) }),
      );
    }
  } finally {
    await session.close();
  }
}

async function writeNodes(
  session: Session,
  label: Label,
  { create, update }: Changes<NodeRow>,
  options: WriteOptions,
): Promise<void> {
  await inBatches(session, [...create, ...update], label, options, (tx, rows) =>
    tx.run(mergeNodes(label), {
      rows: rows.map((row) => ({ id: row.id, own: stamped(row, options) })),
      ...of(options),
    }),
  );
}

async function writeRelationships(
  session: Session,
  type: RelationshipType,
  { create, update }: Changes<RelationshipRow>,
  options: WriteOptions,
): Promise<void> {
  for (const [ends, rows] of byEnds(create)) {
    await inBatches(session, rows, type, options, async (tx, batch, attempt) => {
      // A connection that broke at the commit leaves it open whether the rows are there.
      const there = attempt === 1 ? new Set<unknown>() : await idsThere(tx, type, batch, options);
      const missing = batch.filter((row) => !there.has(row.id));
      await tx.run(createRelationships(type, ends), {
        rows: missing.map((row) => ({ source: row.source, target: row.target, own: stamped(row, options) })),
        ...of(options),
      });
    });
  }
  await inBatches(session, update, type, options, (tx, rows) =>
    tx.run(updateRelationships(type), {
      rows: rows.map((row) => ({ id: row.id, own: stamped(row, options) })),
      ...of(options),
    }),
  );
}

const mergeNodes = (label: Label): string =>
  `UNWIND $rows AS row MERGE (n:${label} {_workspace: $workspace, id: row.id}) SET n = row.own`;

type Ends = { readonly sourceLabel: Label; readonly targetLabel: Label };

const createRelationships = (type: RelationshipType, { sourceLabel, targetLabel }: Ends): string =>
  `UNWIND $rows AS row
   MATCH (a:${sourceLabel} {_workspace: $workspace, id: row.source})
   MATCH (b:${targetLabel} {_workspace: $workspace, id: row.target})
   CREATE (a)-[r:${type}]->(b) SET r = row.own`;

const updateRelationships = (type: RelationshipType): string =>
  `UNWIND $rows AS row MATCH ()-[r:${type} {_workspace: $workspace, id: row.id}]->() SET r = row.own`;

const removeRelationships = (type: RelationshipType): string =>
  `UNWIND $ids AS id MATCH ()-[r:${type} {_workspace: $workspace, id: id}]->() DELETE r`;

/** Only nodes that nothing hangs on any more: relationships that others drew to them are not ours to delete. */
const removeNodes = (label: Label): string =>
  `UNWIND $ids AS id MATCH (n:${label} {_workspace: $workspace, id: id}) WHERE NOT (n)--() DELETE n`;

async function idsThere(
  tx: ManagedTransaction,
  type: RelationshipType,
  rows: readonly RelationshipRow[],
  options: WriteOptions,
): Promise<Set<unknown>> {
  const { records } = await tx.run(
    `UNWIND $ids AS id MATCH ()-[r:${type} {_workspace: $workspace, id: id}]->() RETURN r.id AS id`,
    { ids: rows.map((row) => row.id), ...of(options) },
  );
  return new Set(records.map((record) => record.get("id")));
}

/** One transaction a batch; the driver tries it again after transient errors and broken connections. */
async function inBatches<Item>(
  session: Session,
  items: readonly Item[],
  kind: Label | RelationshipType,
  { batch, onWritten }: WriteOptions,
  write: (tx: ManagedTransaction, items: readonly Item[], attempt: number) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += batch) {
    const some = items.slice(start, start + batch);
    let attempt = 0;
    await session.executeWrite(async (tx) => {
      attempt++;
      await write(tx, some, attempt);
    });
    onWritten(some.length, kind);
  }
}

const of = ({ workspace }: WriteOptions): { workspace: string } => ({ workspace });

const stamped = (row: NodeRow | RelationshipRow, { workspace }: WriteOptions): Record<string, unknown> => ({
  ...typed(row.properties),
  [bookkeeping.workspace]: workspace,
  [bookkeeping.stamp]: stampOf(row),
});

/** Rows by the labels of their ends, so that each statement can name both: only then does a match use an index. */
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
