/**
 * The database file of a graph: a projection of `graph.json` that can be thrown away at any time.
 *
 * Its name carries a hash of what it was made from, so a file that exists is the right one, and a half-written one never
 * bears the name: it is built beside and renamed.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Report } from "../../../src/facts.ts";
import type { GraphEdge, GraphNode } from "../../artifact.ts";
import { readArtifact } from "../../artifact-file.ts";
import { readArtifactLines } from "../../artifact-lines.ts";
import { nodeRows, relationshipRows } from "../rows.ts";
import { save } from "./database.ts";
import { batchesOf, type RowBatch, type RowStream } from "./row-batches.ts";

/** Grows when rows, their types or the engine's file format change: older files are then built again. */
const projectionVersion = "1-grafeo-0.6.0";

/** Where the database of the graph in `folder` belongs: `cypher/graph-<hash>.grafeo`. */
export async function databaseFile(folder: string): Promise<string> {
  const artifact = join(folder, "graph.json");
  const hash = createHash("sha256").update(projectionVersion);
  try {
    for await (const chunk of createReadStream(artifact)) hash.update(chunk);
  } catch {
    // Says why not, and what to do.
    await readArtifact(artifact);
  }
  return join(folder, "cypher", `graph-${hash.digest("hex").slice(0, 16)}.grafeo`);
}

/**
 * The graph line by line: a node's rows are made before the next is read, and edges are never held. Undefined where the file does
 * not look as this program writes it: then it has to be read as a whole, which also says what is wrong with it.
 */
function rowsByLine(artifact: string): RowStream | undefined {
  try {
    const { lines } = readArtifactLines(artifact);
    const reports: Report[] = Array.from(lines("reports"), (line) => JSON.parse(line));
    const nodes: GraphNode[] = [];
    return {
      nodes: nodeRows({ nodes: kept(parsed<GraphNode>(lines("nodes")), nodes), reports }),
      // Asked for when all nodes have been read.
      relationships: relationshipRows({ nodes, reports, edges: parsed<GraphEdge>(lines("edges")) }),
    };
  } catch {
    return undefined;
  }
}

function* parsed<Record>(lines: Iterable<string>): Generator<Record> {
  for (const line of lines) yield JSON.parse(line) as Record;
}

/** What passes by is also kept in `list`. */
function* kept<Record>(records: Iterable<Record>, list: Record[]): Generator<Record> {
  for (const record of records) {
    list.push(record);
    yield record;
  }
}

/** The rows of an artifact file, for a thread of its own. Throws what reading it throws, which names the file. */
export async function* batchesOfFile(artifact: string): AsyncGenerator<RowBatch> {
  const byLine = rowsByLine(artifact);
  if (byLine === undefined) {
    const graph = await readArtifact(artifact);
    yield* batchesOf({ nodes: nodeRows(graph), relationships: relationshipRows(graph) });
    return;
  }
  try {
    yield* batchesOf(byLine);
  } catch (error) {
    // A line that is no record: read as a whole, the file says where it is damaged.
    await readArtifact(artifact);
    throw error;
  }
}

/** Builds `database` from the rows of an artifact and removes what it replaces. */
export async function build(batches: AsyncIterable<RowBatch>, database: string): Promise<void> {
  const folder = dirname(database);
  await mkdir(folder, { recursive: true });
  const partial = `${database}.${process.pid}.partial`;
  await rm(partial, { force: true });
  await save(batches, partial);
  // What an earlier --write left beside the file belongs to the file that goes.
  await rm(`${database}.wal`, { recursive: true, force: true });
  await rename(partial, database);
  for (const name of await readdir(folder)) {
    // Where a file in use can't be removed, the next build does it.
    if (name.startsWith("graph-") && name !== basename(database)) await rm(join(folder, name)).catch(() => {});
  }
}
