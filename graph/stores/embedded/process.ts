/**
 * The process that holds the embedded database, and nothing else. Entry point; `connection.ts` starts and ends it.
 *
 * A query of the engine can run past its own time limit and can't be called off from inside (a terminated worker thread
 * takes the whole program with it), so the engine lives in a process that can be killed at any moment. Started as a thread by
 * itself, it makes the rows that the process hands to the engine.
 */
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from "node:worker_threads";
import { open } from "./database.ts";
import { batchesOfFile, build } from "./projection.ts";
import type { Reply, Request } from "./protocol.ts";
import { receiveBatches, sendBatches } from "./row-batches.ts";

type Database = ReturnType<typeof open>;

let database: Database | undefined;

const reply = (message: Reply): void => {
  process.send?.(message);
};

if (isMainThread) serve();
else await sendBatches(batchesOfFile(workerData as string), parentPort as MessagePort);

function serve(): void {
  process.on("message", (request: Request) => {
    carryOut(request).then(reply, (error: unknown) =>
      reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
  });

  // The parent has ended or has no more questions.
  process.on("disconnect", () => {
    database?.close();
    process.exit(0);
  });
}

/** This file as a thread: bundled, or from its source while developing, where a thread has to take up the loader itself. */
function thread(artifact: string): Worker {
  const here = import.meta.url;
  if (!here.endsWith(".ts")) return new Worker(new URL(here), { workerData: artifact });
  const loader = import.meta.resolve("tsx/esm/api");
  const entry = `import("${loader}").then(({ register }) => { register(); return import("${here}"); })`;
  return new Worker(entry, { eval: true, workerData: artifact });
}

async function carryOut(request: Request): Promise<Reply> {
  switch (request.kind) {
    case "build":
      await build(receiveBatches(thread(request.artifact)), request.database);
      return { kind: "done" };
    case "open":
      database = open(request.database, request.write);
      watchMemory(request.memory);
      return { kind: "done" };
    case "run":
      if (database === undefined) throw new Error("no database is open");
      return { kind: "answer", table: await database.run(request.query, request.parameters) };
  }
}

/** The engine's memory is not Node's heap: only the size of the process tells. Queries run beside this loop. */
function watchMemory(megabytes: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() <= megabytes * 2 ** 20) return;
    process.send?.({ kind: "out-of-memory", megabytes } satisfies Reply, () => process.exit(1));
    // A reply that can't be sent must not keep the memory.
    setTimeout(() => process.exit(1), 200);
  }, 50).unref();
}
