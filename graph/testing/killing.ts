/** Kills changes of a workspace at random moments and finishes them: the graph must be what an undisturbed run leaves. */
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageFile } from "../../src/package-root.ts";
import { randomFrom } from "../layout/seeded.ts";
import { emptyManifest, writeManifest } from "../workspace/index.ts";
import { changeWorkspace } from "./run-workspace.ts";

const actions = ["build", "add", "remove"] as const;
type Action = (typeof actions)[number];

export interface KillResult {
  readonly action: Action;
  /** Milliseconds after the run began to work. */
  readonly after: number;
  /** False where the run was over before the kill came. */
  readonly killed: boolean;
  readonly same: boolean;
}

/** Text of the n-th report of the collection, in the lines of line-extractor.ts. */
const reportText = (n: number): string =>
  [
    `${620_402 + (n % 23)} 第${n % 23}县 2020-01-${String(1 + (n % 28)).padStart(2, "0")}`,
    "Program 三会一课",
    "IMPLEMENTS 三会一课",
    `Program 头雁领航${n % 7}号计划`,
    `FUNDS 头雁领航${n % 7}号计划 ${1000 * (n + 1)}`,
    `Program 县情${n}项目`,
    `IMPLEMENTS 县情${n}项目`,
    "Organization 驻村工作队",
    `DISPATCHES 驻村工作队 ${n + 1}`,
  ].join("\n");

/** `rounds` kills for each of building, adding and removing, at moments that `seed` decides. */
export async function killRounds(
  rounds: number,
  seed: string,
  reports = 150,
  onRound: (result: KillResult) => void = () => {},
): Promise<readonly KillResult[]> {
  const random = randomFrom(seed);
  const root = await mkdtemp(join(tmpdir(), "xianzhi-kill-"));
  try {
    const fresh = await collection(join(root, "fresh"), reports);
    const built = join(root, "built");
    await cp(fresh, built, { recursive: true, preserveTimestamps: true });
    await changeWorkspace(built, "build", undefined);
    const results: KillResult[] = [];
    for (const action of actions) {
      const base = action === "build" ? fresh : built;
      const path = action === "add" ? "more" : action === "remove" ? "sources/3.txt" : undefined;
      const undisturbed = join(root, `${action}-undisturbed`);
      await cp(base, undisturbed, { recursive: true, preserveTimestamps: true });
      const { worked } = await run(undisturbed, action, path, Number.POSITIVE_INFINITY);
      const expected = await graphOf(undisturbed);
      for (let round = 0; round < rounds; round++) {
        const folder = join(root, `${action}-${round}`);
        await cp(base, folder, { recursive: true, preserveTimestamps: true });
        const after = Math.floor(random() * worked);
        const { killed } = await run(folder, action, path, after);
        await changeWorkspace(folder, action, path);
        const result = { action, after, killed, same: (await graphOf(folder)) === expected };
        onRound(result);
        results.push(result);
        await rm(folder, { recursive: true, force: true });
      }
    }
    return results;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function collection(folder: string, reports: number): Promise<string> {
  await mkdir(join(folder, "sources"), { recursive: true });
  await mkdir(join(folder, "more"), { recursive: true });
  for (let n = 0; n < reports; n++) await writeFile(join(folder, "sources", `${n}.txt`), reportText(n));
  for (let n = reports; n < reports + 3; n++) await writeFile(join(folder, "more", `${n}.txt`), reportText(n));
  await writeManifest(folder, { ...emptyManifest, sources: ["sources"] });
  return folder;
}

const graphOf = (folder: string): Promise<string> => readFile(join(folder, "graph.json"), "utf8");

interface Run {
  /** Whether the kill ended it. */
  readonly killed: boolean;
  /** Milliseconds from when it began to work, which is after the code was loaded, to its end. */
  readonly worked: number;
}

/** Runs a change in a process of its own and kills it `after` milliseconds of work. */
function run(folder: string, action: Action, path: string | undefined, after: number): Promise<Run> {
  const script = packageFile("graph/testing/run-workspace.ts");
  const args = ["--import", "tsx", script, folder, action, ...(path === undefined ? [] : [path])];
  const child = spawn(process.execPath, args, { cwd: packageFile(), stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    let began = performance.now();
    child.stdout.once("data", () => {
      began = performance.now();
      if (Number.isFinite(after)) setTimeout(() => child.kill("SIGKILL"), after);
    });
    child.once("exit", (_, signal) => resolve({ killed: signal === "SIGKILL", worked: performance.now() - began }));
  });
}
