/** Starting, asking and ending the process of the embedded engine. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CypherError } from "../engine.ts";
import type { Reply, Request } from "./protocol.ts";

/** Starts the engine's process: bundled beside this code, or from its source while developing. */
export function start(): ChildProcess {
  const here = fileURLToPath(import.meta.url);
  const source = here.endsWith(".ts");
  const entry = new URL(source ? "./process.ts" : "./embedded-engine.js", import.meta.url);
  const loader = source ? ["--import", pathToFileURL(createRequire(here).resolve("tsx")).href] : [];
  const child = fork(fileURLToPath(entry), [], {
    execArgv: loader,
    serialization: "advanced",
    // Nothing that the engine prints may get into a result; what it complains of is kept for the case that it ends.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaints = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(-2000);
  });
  lastWords.set(child, () => complaints.trim());
  return child;
}

const lastWords = new WeakMap<ChildProcess, () => string>();

/** One request, one reply. Rejects when the engine fails or its process ends. */
export function ask(child: ChildProcess, request: Request): Promise<Exclude<Reply, { kind: "failed" }>> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      child.off("message", onMessage).off("exit", onExit).off("error", onError);
      then();
    };
    const onMessage = (reply: Reply) =>
      settle(() => (reply.kind === "failed" ? reject(new Error(reply.message)) : resolve(reply)));
    const onExit = (code: number | null, signal: string | null) =>
      settle(() =>
        reject(
          new CypherError(
            "engine",
            `The engine's process ended with ${signal ?? `code ${code}`}. ${lastWords.get(child)?.() ?? ""}`,
          ),
        ),
      );
    const onError = (error: Error) =>
      settle(() => reject(new CypherError("engine", `The engine's process can't be reached: ${error.message}`)));
    child.on("message", onMessage).on("exit", onExit).on("error", onError);
    if (child.connected) child.send(request);
    else onExit(child.exitCode, child.signalCode);
  });
}

/** Lets the process close its database and end; kills it after 5 s. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  if (child.connected) child.disconnect();
  const patience = new AbortController();
  const killed = sleep(5000, undefined, { signal: patience.signal }).then(
    () => void child.kill("SIGKILL"),
    () => {},
  );
  await gone;
  patience.abort();
  await killed;
}
