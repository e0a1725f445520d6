/**
 * The process that holds the embedded database, and nothing else. Entry point; `connection.ts` starts and ends it.
 *
 * A query of the engine can run past its own time limit and can't be called off from inside (a terminated worker thread
 * takes the whole program with it), so the engine lives in a process that can be killed at any moment.
 */

import { open } from "./database.ts";
import { build } from "./projection.ts";
import type { Reply, Request } from "./protocol.ts";

type Database = ReturnType<typeof open>;

let database: Database | undefined;

const reply = (message: Reply): void => {
  process.send?.(message);
};

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

async function carryOut(request: Request): Promise<Reply> {
  switch (request.kind) {
    case "build":
      await build(request.artifact, request.database);
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
