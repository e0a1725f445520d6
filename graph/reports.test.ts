import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../src/package-root.ts";
import type { BuildResult } from "./build.ts";
import { buildReports } from "./reports.ts";
import { sharedNodes } from "./shared.ts";

interface GoldRow {
  readonly type: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly subjects: readonly string[];
}

let folder: string;
let built: BuildResult;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-reports-"));
  const result = await buildReports([packageFile("seeds/reports")], folder);
  if (result === undefined) throw new Error("the seeds could not be read");
  built = result;
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const gold = async (): Promise<{ shared: readonly GoldRow[]; mustStayApart: readonly (readonly [string, string])[] }> =>
  JSON.parse(await readFile(packageFile("seeds/gold-shared.json"), "utf8"));

describe("the seeds, from text to graph", () => {
  it("lead their subjects to what they share", async () => {
    const shared = sharedNodes(built.artifact);
    const missed = (await gold()).shared.filter((row) => {
      const names = [row.name, ...row.also];
      const node = shared.find(
        ({ type, name, aliases }) => type === row.type && [name, ...aliases].some((one) => names.includes(one)),
      );
      const subjects = node?.subjects.map(({ name }) => name) ?? [];
      return !row.subjects.every((subject) => subjects.includes(subject));
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it("keep apart what is two things", async () => {
    for (const [left, right] of (await gold()).mustStayApart) {
      const joined = built.artifact.nodes.filter(
        ({ name, aliases }) => [name, ...aliases].includes(left) && [name, ...aliases].includes(right),
      );
      expect(joined.map(({ id }) => id)).toEqual([]);
    }
  });

  it("give evidence that is the text at its place", async () => {
    const texts = new Map<string, string>();
    for (const { id } of built.artifact.reports) {
      texts.set(id, await readFile(join(folder, "texts", `${id.slice("report:".length)}.txt`), "utf8"));
    }
    for (const { report, start, end, text } of built.artifact.nodes.flatMap(({ mentions }) => mentions)) {
      expect(texts.get(report)?.slice(start, end)).toBe(text);
    }
    for (const { report, evidence } of built.artifact.edges.flatMap(({ statements }) => statements)) {
      for (const { start, end, text } of evidence) expect(texts.get(report)?.slice(start, end)).toBe(text);
    }
  });
});
