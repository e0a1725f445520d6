/**
 * The embedded engine as a `CypherEngine`: one process that answers one query at a time, with a deadline and a memory
 * limit, and that is killed and started again when a query oversteps either or is called off.
 */
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CypherEngine, CypherError, type CypherParameters, type CypherTable } from "../engine.ts";
import { ask, end, start } from "./child.ts";
import { inNeo4jsWords, refuseFiles, slowHint } from "./dialect.ts";
import { databaseFile } from "./projection.ts";

export interface EmbeddedLimits {
  /** Seconds that one query may take. */
  readonly seconds: number;
  /** Megabytes of the whole process. */
  readonly megabytes: number;
  /** Queries may change the database file; what they change lasts until the graph is built again. */
  readonly write: boolean;
}

export const defaultLimits: EmbeddedLimits = { seconds: 60, megabytes: 4096, write: false };

/** Opens the graph in `folder` (which holds graph.json), building its database first where that is missing or old. */
export async function openEmbedded(folder: string, limits: Partial<EmbeddedLimits> = {}): Promise<CypherEngine> {
  const all = { ...defaultLimits, ...limits };
  const artifact = join(folder, "graph.json");
  // A process takes as long to start as the file to be hashed: both at once. It builds or opens, whichever is needed.
  const first = start();
  const database = await databaseFile(folder).catch(async (error: unknown) => {
    await end(first);
    throw error;
  });
  const isNew = !existsSync(database);
  try {
    return connect(
      database,
      all,
      await (isNew ? buildAndOpen(artifact, database, all, first) : openIn(first, database, all)),
    );
  } catch (error) {
    if (isNew || isInUse(error)) throw inNeo4jsWords(error, "");
    // Damaged: it is a projection and can be made again.
    return connect(database, all, await buildAndOpen(artifact, database, all, start()));
  }
}

/** Builds in one process and opens in another, which starts meanwhile: what building took of memory is gone with the first. */
async function buildAndOpen(
  artifact: string,
  database: string,
  limits: EmbeddedLimits,
  builder: ChildProcess,
): Promise<ChildProcess> {
  const opener = start();
  try {
    await ask(builder, { kind: "build", artifact, database });
  } catch (error) {
    await end(opener);
    throw error;
  } finally {
    await end(builder);
  }
  return openIn(opener, database, limits);
}

/** The process, with the database open; ended where that fails. */
async function openIn(
  child: ChildProcess,
  database: string,
  { write, megabytes }: EmbeddedLimits,
): Promise<ChildProcess> {
  try {
    await ask(child, { kind: "open", database, write, memory: megabytes });
    return child;
  } catch (error) {
    await end(child);
    throw error;
  }
}

/** Another process has the file open for writing. */
const isInUse = (error: unknown): boolean => error instanceof Error && /lock/i.test(error.message);

function connect(database: string, limits: EmbeddedLimits, first: ChildProcess): CypherEngine {
  let opened: Promise<ChildProcess> | undefined = Promise.resolve(first);
  let turn: Promise<unknown> = Promise.resolve();

  const run = async (query: string, parameters: CypherParameters, signal?: AbortSignal): Promise<CypherTable> => {
    if (signal?.aborted) throw new CypherError("stopped", "The query was stopped.");
    opened ??= openIn(start(), database, limits);
    const child = await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    let cause: CypherError | undefined;
    const kill = (error: CypherError) => {
      cause ??= error;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => kill(deadline(limits.seconds)), limits.seconds * 1000);
    const stop = () => kill(new CypherError("stopped", "The query was stopped."));
    signal?.addEventListener("abort", stop);
    try {
      const reply = await ask(child, { kind: "run", query, parameters });
      if (reply.kind === "answer") return reply.table;
      throw reply.kind === "out-of-memory" ? outOfMemory(reply.megabytes) : new CypherError("engine", reply.kind);
    } catch (error) {
      // A process that was killed is replaced at the next query.
      if (cause !== undefined || !child.connected || error instanceof CypherError) opened = undefined;
      throw cause ?? error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    }
  };

  return {
    run(query, parameters = {}, signal) {
      const mine = turn.then(() => {
        refuseFiles(query, limits.write);
        return run(query, parameters, signal);
      });
      turn = mine.catch(() => {});
      return mine.catch((error: unknown) => {
        throw error instanceof CypherError ? error : inNeo4jsWords(error, query);
      });
    },
    async close() {
      await turn;
      const child = await opened?.catch(() => undefined);
      opened = undefined;
      if (child !== undefined) await end(child);
    },
  };
}

function deadline(seconds: number): CypherError {
  return new CypherError("deadline", `No answer within ${seconds} s; the query was stopped.`, { hint: slowHint });
}

function outOfMemory(megabytes: number): CypherError {
  return new CypherError("memory", `The query needed more than ${megabytes} MB; it was stopped.`, { hint: slowHint });
}
