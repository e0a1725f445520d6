/** `xianzhi eval GOLD FACTS`: precision, recall and F1 of extracted facts against gold annotations. */
import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { type Facts, factsSchema } from "../facts.ts";
import { type Gold, goldSchema, type Row, rowOrder, type Score, score } from "../score/index.ts";
import { type Console, UsageError } from "./console.ts";

export interface EvalOptions {
  readonly misses?: boolean;
  readonly json?: boolean;
}

export async function evaluate(
  goldFolder: string,
  factsFile: string,
  options: EvalOptions,
  out: Console,
): Promise<void> {
  const result = score(await readGold(goldFolder), await readFacts(factsFile));
  if (options.json) out.print(JSON.stringify({ reports: result.reports, ...Object.fromEntries(result.rows) }));
  else {
    if (options.misses) out.print(`${result.misses.join("\n")}\n`);
    out.print(scoreTable(result));
  }
}

/** Gold by report name. @throws UsageError naming the file that is no gold annotation */
async function readGold(folder: string): Promise<ReadonlyMap<string, Gold>> {
  const files = await readdir(folder).catch(() => {
    throw new UsageError(`${folder}: no folder of gold annotations`);
  });
  const golds = new Map<string, Gold>();
  for (const file of files.filter((name) => name.endsWith(".json")).sort()) {
    const parsed = goldSchema.safeParse(parseJson(await readFile(join(folder, file), "utf8"), join(folder, file)));
    if (!parsed.success)
      throw new UsageError(`${join(folder, file)}: no gold annotation: ${parsed.error.issues[0]?.message}`);
    golds.set(basename(file, ".json"), parsed.data);
  }
  if (golds.size === 0) throw new UsageError(`${folder}: holds no gold annotations (*.json)`);
  return golds;
}

/** Facts by the stem of their file name. @throws UsageError naming the line that holds no facts */
async function readFacts(file: string): Promise<ReadonlyMap<string, Facts>> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`${file}: cannot be read`);
  });
  const facts = new Map<string, Facts>();
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const parsed = factsSchema.safeParse(parseJson(line, `${file}:${index + 1}`));
    if (!parsed.success) throw new UsageError(`${file}:${index + 1}: no facts: ${parsed.error.issues[0]?.message}`);
    const { file: name } = parsed.data.report;
    facts.set(basename(name, extname(name)), parsed.data);
  });
  return facts;
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${where}: not JSON`);
  }
}

export function scoreTable({ reports, rows }: Score): string {
  const head = `${`${reports} reports`.padEnd(24)}   P      R      F1     tp   fp   fn`;
  const line = (name: string, { p, r, f1, tp, fp, fn }: Row) =>
    [
      name.padEnd(24),
      p.toFixed(3),
      "",
      r.toFixed(3),
      "",
      f1.toFixed(3),
      " ",
      ...[tp, fp, fn].map((n) => `${String(n).padStart(3)} `),
    ]
      .join(" ")
      .trimEnd();
  return [head, ...rowOrder.flatMap((name) => (rows.has(name) ? [line(name, rows.get(name) as Row)] : []))].join("\n");
}
