import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Artifact } from "../../graph/artifact.ts";
import { buildFolder } from "../../graph/build.ts";
import { shippedAliasTable } from "../../graph/identity/index.ts";
import { goldExtractor, goldSources } from "../../graph/testing/gold-facts.ts";
import { createApp } from "./index.ts";

let out: string;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "xianzhi-changes-"));
  await buildFolder(goldSources(), out, { extractor: goldExtractor, aliases: shippedAliasTable() });
  app = createApp({ out, changes: { key: "k", today: () => "2026-01-31" } });
});
afterAll(() => rm(out, { recursive: true, force: true }));

const headers = { host: "localhost", "x-xianzhi-key": "k" };
const post = (path: string, body: BodyInit = "") =>
  app.request(`/api/change${path}`, { method: "POST", headers, body });
const correct = (correction: object) => post("/corrections", JSON.stringify(correction));
const graph = async (): Promise<Artifact> => (await app.request("/api/graph", { headers })).json();
const names = async (): Promise<readonly string[]> => (await graph()).nodes.map(({ name }) => name);

const report = `永昌县:党建引领乡村振兴
来源:永昌县委组织部 2023-05-06
永昌县实施“好邻居”行动,选派36名科技特派员到村服务,县财政每年投入120万元用于村级组织运转经费。`;

describe("bringing reports", () => {
  it("reads each, names what failed, and merges what was read", async () => {
    const before = await graph();
    const bring = async (name: string, body: BodyInit) =>
      (await post(`/reports?name=${encodeURIComponent(name)}`, body)).json();
    expect(await bring("../../etc/永昌 报告.txt", report)).toMatchObject({
      outcome: "read",
      nodes: expect.any(Number),
    });
    expect(await bring("empty.txt", "")).toMatchObject({ outcome: "failed", reason: expect.any(String) });
    expect(await bring("tool.exe", "MZ")).toMatchObject({ outcome: "failed", reason: expect.stringContaining(".txt") });
    expect((await graph()).reports).toHaveLength(before.reports.length);

    expect(await (await post("/reports/merge")).json()).toMatchObject({
      added: [expect.stringMatching(/^report:/u)],
      copies: [],
    });
    const after = await graph();
    expect(after.reports).toHaveLength(before.reports.length + 1);
    const team = after.nodes.find(({ name }) => name === "科技特派员");
    expect(team?.mentions.some(({ report: id }) => !before.reports.some((known) => known.id === id))).toBe(true);
    expect(await readdir(join(out, "added"))).toEqual([expect.stringMatching(/^[0-9a-f]{12}-永昌 报告\.txt$/u)]);
    const hex = after.reports.find(({ file }) => file === "永昌 报告.txt")!.id.slice("report:".length);
    expect(await (await app.request(`/api/reports/${hex}/text`, { headers })).text()).toBe(report);
  });

  it("merges the same report once", async () => {
    const before = (await graph()).reports.length;
    await post("/reports?name=again.txt", report);
    expect(await (await post("/reports/merge")).json()).toEqual({ added: [], copies: [] });
    expect((await graph()).reports).toHaveLength(before);
  });

  it("refuses what is too large", async () => {
    const answer = await post("/reports?name=big.txt", new Uint8Array(33 * 1024 * 1024));
    expect(answer.status).toBe(413);
  });
});

describe("corrections", () => {
  it("take effect at once, are undone and done again", async () => {
    const rename = { action: "rename", node: "program:一肩挑", name: "一肩挑制度", reason: "全称" };
    expect(await (await correct(rename)).json()).toEqual({ outcome: "written" });
    expect(await names()).toContain("一肩挑制度");
    const file = await (await app.request("/api/change/corrections", { headers })).json();
    expect(file).toMatchObject({ entries: 1, undone: 0 });
    expect(file.text).toBe(await readFile(join(out, "corrections.yaml"), "utf8"));
    expect(file.text).toContain("2026-01-31");

    expect((await post("/corrections/undo")).status).toBe(200);
    expect(await names()).not.toContain("一肩挑制度");
    expect((await post("/corrections/redo")).status).toBe(200);
    expect(await names()).toContain("一肩挑制度");
    await post("/corrections/undo");
    expect(await (await post("/corrections/undo")).json()).toMatchObject({ outcome: "refused" });
  });

  it("undo keeps the entries before and what people wrote between them", async () => {
    await correct({ action: "rename", node: "program:一肩挑", name: "一肩挑甲", reason: "甲" });
    const first = await readFile(join(out, "corrections.yaml"), "utf8");
    await correct({ action: "rename", node: "program:三会一课", name: "三会一课乙", reason: "乙" });
    await post("/corrections/undo");
    expect(await readFile(join(out, "corrections.yaml"), "utf8")).toBe(first);
  });

  it.each([
    [{ action: "rename", node: "program:从来没有", name: "甲", reason: "乙" }],
    [{ action: "rename", node: "program:三会一课", name: "甲" }],
    [{ action: "no-such-action", reason: "乙" }],
    ["not an object"],
  ])("refuse %j and write nothing", async (correction) => {
    const before = await readFile(join(out, "corrections.yaml"), "utf8");
    const answer = await correct(correction as object);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ outcome: "refused", why: expect.any(String) });
    expect(await readFile(join(out, "corrections.yaml"), "utf8")).toBe(before);
  });

  it("are proposed with reasons", async () => {
    const proposals = await (await app.request("/api/change/proposals", { headers })).json();
    for (const { left, right, pro } of proposals as { left: string; right: string; pro: string[] }[]) {
      expect(left < right).toBe(true);
      expect(pro.length).toBeGreaterThan(0);
    }
  });
});
