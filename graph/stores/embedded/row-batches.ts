/**
 * Rows on their way into the database, made on a thread of their own: while the engine's thread hands over one batch, the
 * next is read from `graph.json` and laid out. Handing over is what takes the time, so nothing else may keep that thread.
 *
 * Ends of relationships travel as numbers: the place of the node among all that were sent before.
 */
import { on, once } from "node:events";
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

/** Rows in a batch: fewer cost a call each, more outlive the young generation of the heap and are copied. */
const size = 500;
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
  for (const nodes of inBatches(rows.nodes, ({ label }) => label)) {
    for (const { id } of nodes) placeOf.set(id, placeOf.size);
    yield { label: (nodes[0] as NodeRow).label, nodes: nodes.map(stored) };
  }
  const place = (id: string): number => placeOf.get(id) as number;
  for (const some of inBatches(rows.relationships, () => "")) {
    yield {
      types: some.map(({ type }) => type),
      sources: Uint32Array.from(some, ({ source }) => place(source)),
      targets: Uint32Array.from(some, ({ target }) => place(target)),
      properties: some.map(stored),
    };
  }
}

/** Rows of one kind that follow each other, at most `size` at a time. */
function* inBatches<Row>(rows: Iterable<Row>, kindOf: (row: Row) => string): Generator<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    const [first] = batch;
    if (first !== undefined && (batch.length === size || kindOf(first) !== kindOf(row))) {
      yield batch;
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) yield batch;
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
export async function sendBatches(batches: AsyncIterable<RowBatch>, port: MessagePort): Promise<void> {
  let credit = ahead;
  port.on("message", () => credit++);
  for await (const batch of batches) {
    while (credit === 0) await once(port, "message");
    credit--;
    port.postMessage(batch, "nodes" in batch ? [] : [batch.sources.buffer, batch.targets.buffer]);
  }
  port.postMessage(null);
  port.close();
}

/** In the thread that hands over: the batches that `worker` sends, in order. Throws what it threw. */
export async function* receiveBatches(worker: Worker): AsyncGenerator<RowBatch> {
  for await (const [batch] of on(worker, "message") as AsyncIterable<[RowBatch | null]>) {
    if (batch === null) return;
    worker.postMessage("next");
    yield batch;
  }
}
