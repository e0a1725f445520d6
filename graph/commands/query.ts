/** `xianzhi query OUT [CYPHER]`: the graph asked in Cypher on this machine, once, from a pipe, or in a console. */
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { type Console, UsageError } from "../../src/commands/console.ts";
import { codeOnly, statementsOf } from "../cypher/code-only.ts";
import { cookbook } from "../cypher/cookbook/index.ts";
import { explain } from "../cypher/explain.ts";
import { formatResult, type ResultFormat } from "../cypher/results.ts";
import { defaultLimits, openEmbedded } from "../stores/embedded/index.ts";
import { type CypherEngine, CypherError, type CypherParameters, type CypherValue } from "../stores/engine.ts";
import { textTable } from "./text-table.ts";

export interface QueryOptions {
  readonly param?: readonly string[];
  readonly params?: string;
  /** Id of a question of the cookbook. */
  readonly question?: string;
  /** List the questions of the cookbook. */
  readonly questions?: boolean;
  readonly format: ResultFormat;
  /** Seconds. */
  readonly timeout: number;
  /** Megabytes. */
  readonly memory: number;
  readonly write?: boolean;
}

/** Where statements come from when none is given, and how Ctrl-C is heard. */
export interface QueryTerminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly onInterrupt: (listener: () => void) => () => void;
}

export const queryDefaults = {
  format: "table",
  timeout: defaultLimits.seconds,
  memory: defaultLimits.megabytes,
} as const;

export async function runQuery(
  folder: string,
  query: string | undefined,
  options: QueryOptions,
  console: Console,
  terminal: QueryTerminal,
): Promise<void> {
  if (options.questions) {
    console.print(questionList());
    return;
  }
  const { statement, parameters } = await whatToAsk(query, options);
  const engine = await openEmbedded(folder, {
    seconds: options.timeout,
    megabytes: options.memory,
    write: options.write ?? false,
  });
  const asking = { engine, console, terminal, format: options.format };
  try {
    if (statement === undefined && terminal.input.isTTY) await talk(asking, parameters);
    else {
      const statements = statement === undefined ? statementsOf(await text(terminal.input)) : [statement];
      const stop = new AbortController();
      const deafen = terminal.onInterrupt(() => stop.abort());
      for (const each of statements) await answer(asking, each, parameters, stop.signal);
      deafen();
    }
  } finally {
    await engine.close();
  }
}

interface Asking {
  readonly engine: CypherEngine;
  readonly console: Console;
  readonly terminal: QueryTerminal;
  readonly format: ResultFormat;
}

/** Runs one statement and prints its result, or says what is wrong with it; `stop` calls it off. */
async function answer(
  { engine, console, format }: Asking,
  query: string,
  parameters: CypherParameters,
  stop: AbortSignal,
): Promise<void> {
  try {
    const result = await engine.run(query, parameters, stop);
    console.print(formatResult(result, format));
    if (/\bsum\s*\(/i.test(codeOnly(query)) && result.rows.some((row) => row.includes(null))) {
      console.note("sum() over nothing is null here and 0 in Neo4j: coalesce(sum(x), 0) is 0 on both.");
    }
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    console.fail("query", explain(error, query));
  }
}

async function whatToAsk(
  query: string | undefined,
  options: QueryOptions,
): Promise<{ statement: string | undefined; parameters: CypherParameters }> {
  const given = {
    ...(options.params === undefined ? {} : parametersOf(await readFile(options.params, "utf8"), options.params)),
    ...Object.fromEntries((options.param ?? []).map(parameterOf)),
  };
  if (options.question === undefined) return { statement: query, parameters: given };
  if (query !== undefined) throw new UsageError("give a query or --question, not both");
  const question = cookbook.find(({ id }) => id === options.question);
  if (question === undefined) {
    throw new UsageError(`there is no question ${options.question} in the cookbook; --questions lists them`);
  }
  return { statement: question.cypher, parameters: { ...question.parameters, ...given } };
}

/** `name=value`, the value JSON where it is JSON, else text: `n=5` is a number, `n="5"` and `n=五` are texts. */
export function parameterOf(given: string): [string, CypherValue] {
  const [name = "", ...rest] = given.split("=");
  if (name === "" || rest.length === 0) throw new UsageError(`--param ${given}: write name=value`);
  const value = rest.join("=");
  try {
    return [name, JSON.parse(value) as CypherValue];
  } catch {
    return [name, value];
  }
}

function parametersOf(json: string, file: string): CypherParameters {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed as CypherParameters;
  } catch (error) {
    throw new UsageError(`--params ${file} is no JSON: ${(error as Error).message}`);
  }
  throw new UsageError(`--params ${file}: write one JSON object, {"name": value}`);
}

const help = `A statement ends with a semicolon and may take several lines.
  :param name value   set $name for the statements that follow (JSON, else text)
  :questions          the questions of the cookbook
  :ask ID             ask one of them
  :help  :quit`;

/** The console: one statement after another, until end of input. Ctrl-C stops the query, or drops what was typed. */
async function talk(asking: Asking, given: CypherParameters): Promise<void> {
  const { console, terminal } = asking;
  const lines = createInterface({ input: terminal.input, output: terminal.output, historySize: 200 });
  let parameters = given;
  let pending = "";
  let running: AbortController | undefined;
  lines.on("SIGINT", () => {
    if (running !== undefined) running.abort();
    pending = "";
    prompt();
  });
  const prompt = () => {
    lines.setPrompt(pending === "" ? "xianzhi> " : "       > ");
    lines.prompt();
  };
  const ask = async (query: string, values: CypherParameters) => {
    running = new AbortController();
    await answer(asking, query, values, running.signal);
    running = undefined;
  };

  console.note("Cypher; :help helps, :quit ends.");
  prompt();
  for await (const line of lines) {
    const [word = "", name = "", ...rest] = line.trim().split(/\s+/);
    const question = cookbook.find(({ id }) => id === name);
    if (pending !== "" || !word.startsWith(":")) {
      pending += `${line}\n`;
      if (/;\s*$/.test(codeOnly(pending))) {
        for (const statement of statementsOf(pending)) await ask(statement, parameters);
        pending = "";
      }
    } else if (word === ":quit") break;
    else if (word === ":questions") console.print(questionList());
    else if (word === ":param" && rest.length > 0) {
      const [key, value] = parameterOf(`${name}=${rest.join(" ")}`);
      parameters = { ...parameters, [key]: value };
    } else if (word === ":ask" && question !== undefined) {
      await ask(question.cypher, { ...question.parameters, ...parameters });
    } else console.note(help);
    prompt();
  }
  lines.close();
}

const questionList = (): string =>
  textTable(
    ["question", "", ""],
    cookbook.map(({ id, zh, en }) => [id, zh, en]),
  );
