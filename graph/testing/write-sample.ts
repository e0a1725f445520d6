/** Writes the folder that `build` would make of the seeds, from gold: `npx tsx graph/testing/write-sample.ts FOLDER`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeArtifact } from "../artifact-file.ts";
import { deriveArtifact } from "../derive.ts";
import { shippedAliasTable } from "../identity/index.ts";
import { goldSeeds } from "./gold-facts.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: write-sample.ts FOLDER");
const seeds = goldSeeds();
mkdirSync(join(folder, "texts"), { recursive: true });
for (const { facts, text } of seeds) {
  writeFileSync(join(folder, "texts", `${facts.report.id.slice("report:".length)}.txt`), text);
}
const facts = seeds.map((seed) => seed.facts);
const { artifact } = deriveArtifact(facts, { extractor: "gold", aliases: shippedAliasTable() });
await writeArtifact(join(folder, "graph.json"), artifact);
