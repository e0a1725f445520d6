/**
 * Measures a workspace of generated reports: `npm run bench:workspace -- [--reports 10000] [--kills 50] [--folder DIR]`.
 *
 * Every change runs in a process of its own with one thread. Processor time is what one core needs; wall time depends on who
 * else uses the machine. Nothing is asserted here: docs/scale.md has the figures.
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageFile } from "../../src/package-root.ts";
import { emptyManifest, writeManifest } from "../workspace/index.ts";
import { killRounds } from "./killing.ts";
import { reportGenerator } from "./report-generator.ts";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "10000" },
    kills: { type: "string", default: "50" },
    folder: { type: "string" },
    seed: { type: "string", default: "bench" },
  },
});
const reports = Number(values.reports);
const root = values.folder ?? (await mkdtemp(join(tmpdir(), "xianzhi-bench-")));
const sources = join(root, "sources");
await mkdir(sources, { recursive: true });
const generate = reportGenerator(values.seed);
let characters = 0;
for (let n = 0; n < reports; n++) {
  const { file, text } = generate(n);
  characters += text.length;
  await writeFile(join(sources, file), text);
}
const extra = generate(reports);
await writeFile(join(root, extra.file), extra.text);
await writeManifest(root, { ...emptyManifest, sources: ["sources"] });
console.log(`${reports} reports, ${Math.round(characters / reports)} characters each, in ${root}\n`);

interface Measured {
  readonly graph: string;
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`.padStart(9);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`.padStart(9);
console.log("change          wall       cpu      peak  graph");
const measure = async (title: string, ...args: readonly string[]): Promise<void> => {
  const { graph, wall, cpu, peak } = await changed(args);
  console.log(`${title.padEnd(10)}${seconds(wall)} ${seconds(cpu)} ${megabytes(peak)}  ${graph}`);
};
await measure("build all", "build");
const { size } = await stat(join(root, "graph.json"));
await measure("again", "build");
await measure("add one", "add", extra.file);
await measure("remove one", "remove", extra.file);
await rm(join(root, "state"), { recursive: true });
await measure("from facts", "build");
console.log(`\ngraph.json ${megabytes(size).trim()}\n`);

if (Number(values.kills) > 0) {
  const results = await killRounds(Number(values.kills), values.seed);
  for (const action of ["build", "add", "remove"] as const) {
    const rounds = results.filter((result) => result.action === action);
    const killed = rounds.filter(({ killed }) => killed).length;
    const same = rounds.filter(({ same }) => same).length;
    console.log(
      `kill -9 during ${action}: ${killed} of ${rounds.length} killed, ${same} of ${rounds.length} with the same bytes`,
    );
  }
}
if (values.folder === undefined) await rm(root, { recursive: true, force: true });

function changed(args: readonly string[]): Promise<Measured> {
  const script = packageFile("graph/testing/measured-change.ts");
  const [action = "", path] = args;
  const place = path === undefined ? [] : [path];
  const child = spawn(process.execPath, ["--import", "tsx", script, root, action, ...place], {
    cwd: packageFile(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve(JSON.parse(out) as Measured) : reject(new Error(`${action} ended with ${code}`)),
    );
  });
}
