/**
 * Rows on their way into the database, made on a thread of their own: while the engine's thread hands over one batch, the
 * next is read from `graph.json` and laid out. Handing over is what takes the time, so nothing else may keep that thread.
 *
 * Ends of relationships travel as numbers: the place of the node among all that were sent before.
 */
import type { MessagePort, Worker } from "node:worker_threads";
import { type Label, type PropertyName, properties } from "../model.ts";
import type { NodeRow, RelationshipRow } from "../rows.ts";

/** Nodes of one label. */
export interface NodeBatch {
  readonly label: Label;
  /** What the engine is handed of each. */
  readonly nodes: readonly object[];
}

export interface RelationshipBatch {
  readonly types: readonly string[];
  /** Places of the ends among the nodes sent, one of each for every relationship. */
  readonly sources: Uint32Array<ArrayBuffer>;
  readonly targets: Uint32Array<ArrayBuffer>;
  readonly properties: readonly object[];
}

export type RowBatch = NodeBatch | RelationshipBatch;

/** Rows in a batch: fewer cost a call each, more keep the other thread waiting. */
const size = 2000;
/** Batches under way between the threads. */
const ahead = 4;

/** Rows one by one: they are laid out and forgotten. `Rows` is one. */
export interface RowStream {
  /** Rows of one label follow each other. */
  readonly nodes: Iterable<NodeRow>;
  readonly relationships: Iterable<RelationshipRow>;
}

/** All nodes, then all relationships, in batches. */
export function* batchesOf(rows: RowStream): Generator<RowBatch> {
  const stored = storing();
  const placeOf = new Map<string, number>();
  let nodes: NodeRow[] = [];
  const label = () => (nodes[0] as NodeRow).label;
  for (const row of rows.nodes) {
    if (nodes.length === size || (nodes.length > 0 && label() !== row.label)) {
      yield { label: label(), nodes: nodes.map(stored) };
      nodes = [];
    }
    placeOf.set(row.id, placeOf.size);
    nodes.push(row);
  }
  if (nodes.length > 0) yield { label: label(), nodes: nodes.map(stored) };

  let batch: RelationshipRow[] = [];
  const place = (id: string) => placeOf.get(id) as number;
  const laidOut = (): RelationshipBatch => ({
    types: batch.map(({ type }) => type),
    sources: Uint32Array.from(batch, ({ source }) => place(source)),
    targets: Uint32Array.from(batch, ({ target }) => place(target)),
    properties: batch.map(stored),
  });
  for (const row of rows.relationships) {
    if (batch.length === size) {
      yield laidOut();
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) yield laidOut();
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

/** In the thread that makes the batches: sends them to the one that asked, never more than a few ahead of it. */
export async function sendBatches(batches: Iterable<RowBatch>, port: MessagePort): Promise<void> {
  let credit = ahead;
  let wake = (): void => {};
  port.on("message", () => {
    credit++;
    wake();
  });
  for (const batch of batches) {
    while (credit === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    credit--;
    port.postMessage(batch, "nodes" in batch ? [] : [batch.sources.buffer, batch.targets.buffer]);
  }
  port.postMessage(null);
  port.close();
}

/** In the thread that hands over: the batches that `worker` sends, in order. Throws what it threw. */
export async function* receiveBatches(worker: Worker): AsyncGenerator<RowBatch> {
  const queue: (RowBatch | null)[] = [];
  let wake = (): void => {};
  let failed: unknown;
  worker.on("message", (batch: RowBatch | null) => {
    queue.push(batch);
    wake();
  });
  worker.on("error", (error) => {
    failed = error;
    wake();
  });
  for (;;) {
    while (queue.length === 0 && failed === undefined)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (failed !== undefined) throw failed;
    const batch = queue.shift() as RowBatch | null;
    if (batch === null) return;
    worker.postMessage("next");
    yield batch;
  }
}
