/** `xianzhi push OUT`: the graph into a Neo4j, again and again. */
import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type Console, type Progress, UsageError } from "../../src/commands/console.ts";
import { readArtifact } from "../artifact-file.ts";
import {
  changesOf,
  connect,
  defaultBatch,
  dryRun,
  inWords,
  type KindOutcome,
  type PushOptions,
  push,
} from "../stores/neo4j/index.ts";
import { toRows } from "../stores/rows.ts";
import { textTable } from "./text-table.ts";

export interface PushCommand {
  readonly uri?: string;
  readonly user?: string;
  readonly database?: string;
  readonly workspace?: string;
  readonly batch?: number;
  readonly dryRun?: boolean;
}

/** What the command needs of its surroundings. */
export interface PushSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly hostname: string;
  /** Asks for a password without showing it; absent where nobody can be asked. */
  readonly askPassword?: (question: string) => Promise<string>;
}

export async function runPush(
  folder: string,
  options: PushCommand,
  console: Console,
  { environment, hostname, askPassword }: PushSurroundings,
): Promise<void> {
  const uri = options.uri ?? environment.NEO4J_URI;
  if (uri === undefined) throw new UsageError("say where to push: --uri neo4j://localhost:7687, or NEO4J_URI");
  const user = options.user ?? environment.NEO4J_USER ?? "neo4j";
  const rows = toRows(await readArtifact(join(folder, "graph.json")));
  const password = environment.NEO4J_PASSWORD ?? (await askPassword?.(`Password of ${user} at ${uri}: `));
  if (password === undefined) {
    throw new UsageError(
      "no password: set NEO4J_PASSWORD (a password among the arguments would be seen by other users)",
    );
  }
  const address = { uri, user, password, ...(options.database === undefined ? {} : { database: options.database }) };
  const shared: PushOptions = {
    workspace: options.workspace ?? basename(resolve(folder)),
    takeOver: options.workspace !== undefined,
    origin: createHash("sha256")
      .update(`${hostname}\n${await realpath(folder)}`)
      .digest("hex")
      .slice(0, 16),
    batch: options.batch ?? defaultBatch,
  };
  const driver = await connect(address);
  try {
    const outcome = options.dryRun
      ? await dryRun(driver, address, rows, shared)
      : await push(driver, address, rows, { ...shared, ...progressOf(console) });
    console.print(outcomeText(outcome, options.dryRun ?? false));
  } catch (error) {
    throw inWords(error, address);
  } finally {
    await driver.close();
  }
}

/** A bar over the rows that change, in steps of a thousand. */
function progressOf(console: Console): Pick<PushOptions, "onPlan" | "onWritten"> {
  const step = 1000;
  let bar: Progress | undefined;
  let written = 0;
  let steps = 0;
  return {
    onPlan: (plan) => {
      steps = Math.ceil(changesOf(plan) / step);
      bar = console.progress("push", steps);
    },
    onWritten: (rows, kind) => {
      const before = Math.floor(written / step);
      written += rows;
      for (let at = before; at < Math.floor(written / step); at++) bar?.advance(kind);
      if (Math.ceil(written / step) === steps) bar?.finish();
    },
  };
}

export function outcomeText(outcome: readonly KindOutcome[], isDryRun: boolean): string {
  const heading = ["", "new", "changed", "removed", "in the graph"];
  const rows = outcome.map(({ kind, created, updated, removed, total }) => [
    kind,
    ...[created, updated, removed, total].map(String),
  ]);
  const changes = outcome.reduce((sum, { created, updated, removed }) => sum + created + updated + removed, 0);
  const lines = outcome.length === 0 ? [] : [textTable(heading, rows, heading.slice(1))];
  if (changes === 0) lines.push("0 changes: the database already holds this graph.");
  else if (isDryRun) lines.push(`A push would make ${changes} changes. Nothing was written.`);
  else lines.push(`${changes} changes. The counts in the database are those of the graph.`);
  for (const { kind, kept } of outcome) {
    if (kept > 0)
      lines.push(`${kept} ${kind} that the graph no longer has were kept: other relationships lead to them.`);
  }
  return lines.join("\n");
}
