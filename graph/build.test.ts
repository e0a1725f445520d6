import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseArtifact } from "./artifact-file.ts";
import { type BuildResult, buildFolder, type ReportSource } from "./build.ts";
import type { Extractor } from "./facts-cache.ts";
import { shippedAliasTable } from "./identity/index.ts";
import { goldExtractor, goldSources } from "./testing/gold-facts.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-build-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const build = (sources: readonly ReportSource[], extractor: Extractor = goldExtractor, out = folder) =>
  builtFrom(sources, out, { extractor, aliases: shippedAliasTable() });
const builtFrom = async (...build: Parameters<typeof buildFolder>): Promise<BuildResult> => {
  const result = await buildFolder(...build);
  if (result === undefined) throw new Error("no source could be read");
  return result;
};
const bytes = (out = folder) => readFile(join(out, "graph.json"), "utf8");

describe("buildFolder", () => {
  it("writes a graph that reads back, the texts, the facts and the log", async () => {
    const { artifact } = await build(goldSources());
    expect(parseArtifact(await bytes(), "graph.json")).toEqual(artifact);
    expect(artifact.reports).toHaveLength(5);
    expect(await readdir(join(folder, "texts"))).toHaveLength(5);
    expect(await readdir(join(folder, "facts"))).toHaveLength(5);
    const log = (await readFile(join(folder, "log.ndjson"), "utf8")).trim().split("\n");
    expect(log.map((line) => JSON.parse(line).outcome)).toEqual(["read", "read", "read", "read", "read"]);
  });

  it("gives the same bytes in any order, from the cache or anew", async () => {
    await build(goldSources());
    const first = await bytes();
    const again = await build(goldSources().toReversed());
    expect(again.cached).toBe(5);
    expect(await bytes()).toBe(first);
    const elsewhere = join(folder, "elsewhere");
    await build(goldSources().toReversed(), goldExtractor, elsewhere);
    expect(await bytes(elsewhere)).toBe(first);
  });

  it("names a bad input with its reason and goes on", async () => {
    const gone: ReportSource = {
      path: "/reports/gone 报告.txt",
      file: "gone 报告.txt",
      read: () => Promise.reject(new Error("no such file")),
    };
    const failures: string[] = [];
    const { artifact, failed } = await builtFrom([gone, ...goldSources()], folder, {
      extractor: goldExtractor,
      aliases: shippedAliasTable(),
      onFailed: (path, reason) => failures.push(`${path}: ${reason}`),
    });
    expect(failures).toEqual(["/reports/gone 报告.txt: no such file"]);
    expect(failed).toHaveLength(1);
    expect(artifact.reports).toHaveLength(5);
  });

  it("counts a report that stands on two sites once, and links the copy", async () => {
    const [first] = goldSources() as [ReportSource];
    const bytes = await first.read();
    const posted: ReportSource = {
      path: "/elsewhere/000_posted.txt",
      file: "000_posted.txt",
      read: () => Promise.resolve(Buffer.concat([bytes, Buffer.from("\n责任编辑 点赞 收藏")])),
    };
    const extractor: Extractor = { ...goldExtractor, extract: (content) => goldExtractor.extract(content, first.file) };
    const alone = await build([first], extractor);
    const both = await build([posted, first], extractor);
    const [copy] = both.artifact.copies ?? [];
    expect(copy).toMatchObject({ of: alone.artifact.reports[0]?.id });
    expect(copy?.likeness).toBeGreaterThan(0.95);
    expect([both.artifact.reports, both.artifact.nodes, both.artifact.edges]).toEqual([
      alone.artifact.reports,
      alone.artifact.nodes,
      alone.artifact.edges,
    ]);
    expect(await readFile(join(folder, "log.ndjson"), "utf8")).toContain(`"copyOf":"${copy?.of}"`);
  });

  it("leaves the folder as it was where nothing could be read", async () => {
    await build(goldSources());
    const before = await bytes();
    const broken = { path: "x.txt", file: "x.txt", read: () => Promise.reject(new Error("gone")) };
    const options = { extractor: goldExtractor, aliases: shippedAliasTable() };
    expect(await buildFolder([broken], folder, options)).toBeUndefined();
    expect(await bytes()).toBe(before);
  });

  it("replays the folder's corrections and refuses a file with faults", async () => {
    const file = join(folder, "corrections.yaml");
    await writeFile(file, "- action: drop-node\n  node: program:一肩挑\n  reason: test\n  date: 2026-01-01\n");
    expect((await build(goldSources())).artifact.nodes.map(({ id }) => id)).not.toContain("program:一肩挑");
    await writeFile(file, "- action: drop-node\n  node: program:一肩挑\n");
    await expect(build(goldSources())).rejects.toThrow("corrections.yaml:1: reason:");
  });

  it("reads again what another extractor read, and what is damaged", async () => {
    await build(goldSources());
    const newer = await build(goldSources(), { ...goldExtractor, version: "gold-2" });
    expect(newer.cached).toBe(0);
    const [entry] = await readdir(join(folder, "facts"));
    await writeFile(join(folder, "facts", entry as string), "{");
    expect((await build(goldSources(), { ...goldExtractor, version: "gold-2" })).cached).toBe(4);
  });
});
