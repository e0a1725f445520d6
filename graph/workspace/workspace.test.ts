import { mkdir, mkdtemp, readdir, readFile, rm, unlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendCorrection } from "../corrections/index.ts";
import { LockedError, whileLocked } from "../folder-lock.ts";
import { emptyAliasTable } from "../identity/alias-table.ts";
import { killRounds } from "../testing/killing.ts";
import { lineExtractor } from "../testing/line-extractor.ts";
import { buildWorkspace, emptyManifest, workspaceStatus, writeManifest } from "./index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-workspace-"));
  await mkdir(join(folder, "sources"));
  await writeManifest(folder, { ...emptyManifest, sources: ["sources"] });
  await put("a", "620423 景泰县 2020-04-23", "Program 三会一课", "FUNDS 三会一课 5000");
  await put("b", "370215 即墨区 2021-04-23", "Program 三会一课", "Program 海湾整治", "IMPLEMENTS 海湾整治");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, ...lines: readonly string[]) =>
  writeFile(join(folder, "sources", `${name}.txt`), lines.join("\n"));
const options = { extractor: lineExtractor, aliases: emptyAliasTable };
const build = (more: object = {}) => buildWorkspace(folder, { ...options, ...more });
const status = (version = lineExtractor.version) =>
  workspaceStatus(folder, { extractor: version, aliases: emptyAliasTable });
const graph = () => readFile(join(folder, "graph.json"), "utf8");

describe("status", () => {
  it("tells what is new, changed, gone and failing, and whether the graph is up to date", async () => {
    expect(await status()).toMatchObject({ graph: "none", new: ["sources/a.txt", "sources/b.txt"], unchanged: 0 });
    await put("bad", "says nothing");
    const failures: string[] = [];
    await build({ onFailed: (path: string, reason: string) => failures.push(`${path}: ${reason}`) });
    expect(failures).toEqual(["sources/bad.txt: says no place in its first line"]);
    expect(await status()).toMatchObject({
      graph: "up to date",
      unchanged: 2,
      new: [],
      failed: [{ path: "sources/bad.txt", reason: "says no place in its first line" }],
    });
    await put("a", "620423 景泰县 2020-04-23", "Program 四议两公开", "IMPLEMENTS 四议两公开");
    await unlink(join(folder, "sources", "b.txt"));
    expect(await status()).toMatchObject({ graph: "out of date", changed: ["sources/a.txt"], gone: ["sources/b.txt"] });
    await build();
    expect(await status()).toMatchObject({ graph: "up to date", changed: [], gone: [] });
    await appendCorrection(join(folder, "corrections.yaml"), {
      action: "drop-node",
      node: "program:四议两公开",
      reason: "test",
      date: "2026-01-31",
    });
    expect((await status()).graph).toBe("out of date");
    expect(await status("lines-2")).toMatchObject({ graph: "out of date", stale: 1 });
  });

  it("names copies, which count once", async () => {
    const long = Array.from({ length: 40 }, (_, n) => `Program 县情第${n}号重点培育项目`);
    await put("c", "620423 景泰县 2020-05-01", ...long);
    await put("d", "620423 景泰县 2020-06-01", ...long, "Slogan 转载自县政府网站");
    await build();
    expect((await status()).copies).toEqual([{ path: "d.txt", of: "c.txt" }]);
    expect((await graph()).match(/"file":"d\.txt"/gu)).toHaveLength(1);
    expect(await status()).toMatchObject({ graph: "up to date" });
  });
});

describe("a build", () => {
  it("drops what only a removed report attests and keeps the rest", async () => {
    await build();
    expect(await graph()).toContain("program:海湾整治");
    await unlink(join(folder, "sources", "b.txt"));
    await build();
    expect(await graph()).not.toContain("海湾整治");
    expect(await graph()).toContain("FUNDS|place:620423|program:三会一课");
  });

  it("reads a file anew whose time alone has changed, and comes to the same", async () => {
    await build();
    const before = await graph();
    await utimes(join(folder, "sources", "a.txt"), new Date(0), new Date(0));
    expect(await build()).toMatchObject({ known: 1, graph: "unchanged" });
    expect(await graph()).toBe(before);
  });

  it("comes to the same from nothing but the sources", async () => {
    await build({ mapFrom: 0 });
    await put("c", "430528 新宁县 2021-04-23", "Program 三会一课", "IMPLEMENTS 三会一课");
    await build({ mapFrom: 0 });
    const grown = await graph();
    for (const name of ["graph.json", "facts", "texts", "state"]) await rm(join(folder, name), { recursive: true });
    expect((await build({ mapFrom: 0 })).graph).toBe("derived");
    expect(await graph()).toBe(grown);
  });

  it("does not build upon a state that fits another graph, or is cut off", async () => {
    await build({ mapFrom: 0 });
    const state = join(folder, "state", "derived.json");
    const old = await readFile(state, "utf8");
    await put("c", "430528 新宁县 2021-04-23", "Program 三会一课", "IMPLEMENTS 三会一课");
    await build({ mapFrom: 0 });
    const grown = await graph();
    await writeFile(state, old);
    expect((await build({ mapFrom: 0 })).graph).toBe("derived");
    await writeFile(state, old.slice(0, old.length / 2));
    expect((await build({ mapFrom: 0 })).graph).toBe("derived");
    expect(await graph()).toBe(grown);
  });
});

describe("the lock", () => {
  it("lets one run work and tells the other who works", async () => {
    await whileLocked(folder, async () => {
      await expect(build()).rejects.toThrow(LockedError);
      await expect(build()).rejects.toThrow(`process ${process.pid}`);
    });
    await build();
    expect(await readdir(folder)).not.toContain(".lock");
  });

  it.each([
    ["of a process that is gone", JSON.stringify({ pid: 2 ** 22 + 1, host: "", started: "" })],
    ["that is cut off", '{"pid":'],
  ])("takes over a lock %s", async (_, text) => {
    const { hostname } = await import("node:os");
    await writeFile(join(folder, ".lock"), text.replace('"host":""', `"host":"${hostname()}"`));
    expect((await build()).graph).toBe("derived");
  });
});

describe("a run that is killed", () => {
  it("leaves what the next run brings to the same bytes", async () => {
    const results = await killRounds(2, "test", 60);
    expect(results.map(({ same }) => same)).toEqual(results.map(() => true));
  }, 300_000);
});
