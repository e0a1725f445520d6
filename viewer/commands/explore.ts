/** `xianzhi explore OUT`: the page of one graph, served until the person stops it. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Neo4jAddress } from "../../graph/stores/neo4j/connection.ts";
import { type Console, UsageError } from "../../src/commands/console.ts";
import { createApp, createQuestions, embeddedTarget, type QuestionTarget, serve } from "../server/index.ts";
import { addressOf, type Neo4jOptions } from "./neo4j-address.ts";

export interface ExploreOptions extends Neo4jOptions {
  readonly port: number;
  readonly open: boolean;
}

/** Serves `out` until SIGINT or SIGTERM. */
export async function runExplore(out: string, options: ExploreOptions, console: Console): Promise<void> {
  const { port, open } = options;
  if (!(await stat(join(out, "graph.json")).catch(() => undefined))?.isFile()) {
    throw new UsageError(`${out}: there is no graph.json in it; make one with: xianzhi build REPORTS -o ${out}`);
  }
  const key = randomBytes(16).toString("base64url");
  const neo4j = await addressOf(options, process.env);
  const questions = createQuestions(neo4j === null ? embeddedTarget(out) : await askedOf(neo4j));
  const today = () => new Date().toISOString().slice(0, 10);
  const listening = await serve(createApp({ out, changes: { key, today }, questions }), { port });
  if (port !== 0 && listening.port !== port) console.note(`Port ${port} is taken; listening on ${listening.port}.`);
  const address = `${listening.url}/#key=${key}`;
  console.print(address);
  console.note("Press Ctrl-C to stop.");
  if (open && process.stdout.isTTY) openBrowser(address);
  await stopSignal();
  await listening.close();
  await questions.close();
}

/** Loads the driver only where it is wanted. */
async function askedOf(address: Neo4jAddress): Promise<QuestionTarget> {
  const { neo4jTarget } = await import("../server/neo4j-target.ts");
  return neo4jTarget(address);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** Best effort: the address is on the screen for whoever has no browser here. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["explorer.exe", address]
        : ["xdg-open", address];
  spawn(command!, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
