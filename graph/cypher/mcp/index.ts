/** `xianzhi mcp OUT` on standard input and output, as assistants start it. */
import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { packageFile } from "../../../src/package-root.ts";
import { readArtifact } from "../../artifact-file.ts";
import { openEmbedded } from "../../stores/embedded/index.ts";
import type { CypherEngine } from "../../stores/engine.ts";
import { createMcpServer } from "./server.ts";

export interface McpLimits {
  /** Seconds a query. */
  readonly timeout: number;
  /** Megabytes of the engine. */
  readonly memory: number;
}

/** Serves until the assistant closes standard input. */
export async function serveStandardStreams(folder: string, { timeout, memory }: McpLimits): Promise<void> {
  const { version } = JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string };
  const file = join(folder, "graph.json");
  await readArtifact(file);
  const artifact = fresh(
    file,
    () => readArtifact(file),
    async () => {},
  );
  const engine = fresh(
    file,
    () => openEmbedded(folder, { seconds: timeout, megabytes: memory }),
    (old: CypherEngine) => old.close(),
  );
  const server = createMcpServer({ artifact, engine, version });
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once("end", () => void server.close());
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await engine.end();
}

interface Fresh<Thing> {
  (): Promise<Thing>;
  readonly end: () => Promise<void>;
}

/** What was made of a file, made again when the file is another: the graph may be built anew while the server runs. */
function fresh<Thing>(file: string, make: () => Promise<Thing>, end: (old: Thing) => Promise<void>): Fresh<Thing> {
  let made: { readonly of: string; readonly thing: Promise<Thing> } | undefined;
  const finish = async () => {
    const old = await made?.thing.catch(() => undefined);
    made = undefined;
    if (old !== undefined) await end(old);
  };
  const get = async (): Promise<Thing> => {
    const { mtimeMs, size, ino } = await stat(file);
    const of = `${ino} ${mtimeMs} ${size}`;
    if (made?.of !== of) {
      await finish();
      made = { of, thing: make() };
    }
    return (made as { thing: Promise<Thing> }).thing.catch((error: unknown) => {
      made = undefined;
      throw error;
    });
  };
  return Object.assign(get, { end: finish });
}
