// npm run eval [-- GOLD_DIR REPORTS_DIR] [--misses]: extracts reports and scores them against their annotations.
import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { createConsole } from "../src/commands/console.ts";
import { scoreTable } from "../src/commands/eval.ts";
import { findDocuments } from "../src/documents.ts";
import { extract } from "../src/extract.ts";
import type { Facts } from "../src/facts.ts";
import { packageFile } from "../src/package-root.ts";
import { type Gold, goldSchema, score } from "../src/score/index.ts";

const [goldFolder = packageFile("seeds", "gold"), reportFolder = packageFile("seeds", "reports")] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith("--"));
const out = createConsole({ out: process.stdout, err: process.stderr, quiet: false });

const golds = new Map<string, Gold>();
for (const file of await readdir(goldFolder))
  if (file.endsWith(".json"))
    golds.set(basename(file, ".json"), goldSchema.parse(JSON.parse(await readFile(join(goldFolder, file), "utf8"))));

const facts = new Map<string, Facts>();
for (const document of (await findDocuments([reportFolder])).documents) {
  const stem = basename(document.file, extname(document.file));
  if (golds.has(stem)) facts.set(stem, (await extract(await document.read(), document.file)).facts);
}

const result = score(golds, facts);
if (process.argv.includes("--misses")) out.print(`${result.misses.join("\n")}\n`);
out.print(scoreTable(result));
