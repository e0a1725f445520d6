/** A graph too large to be drawn whole, in a real Chromium: it opens, moves, and says what it leaves out. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { Artifact } from "../graph/artifact.ts";
import { writeArtifact } from "../graph/artifact-file.ts";
import { countyGraph } from "../graph/testing/county-graph.ts";
import { drawn, type Explored, explore } from "./testing/explorer.ts";
import { patience, placeOf, rest, writtenNames } from "./testing/scene.ts";

let explorer: Explored;
let artifact: Artifact;
beforeAll(async () => {
  artifact = countyGraph({ nodes: 13_000, edges: 20_000, seed: "large" });
  explorer = await explore({ fill: (out) => writeArtifact(join(out, "graph.json"), artifact) });
});
afterEach(() => explorer.tidy());
afterAll(() => explorer.close());

const legendOf = async (page: Page): Promise<string> => (await page.textContent("aside[aria-label=图例] p")) ?? "";

it("draws the most important part and says how much that is, then all of it when asked", async () => {
  const { page, errors } = await explorer.open();
  await drawn(page);
  await expect.poll(async () => (await writtenNames(page)).length, patience).toBeGreaterThan(20);
  const total = artifact.nodes.length;
  expect(await legendOf(page)).toContain(`显示 8,000 / ${total.toLocaleString("en-US")} 个节点`);
  await page.click(`button:has-text('另有 ${(total - 8000).toLocaleString("en-US")} 个次要节点未画')`);
  await expect.poll(() => legendOf(page), patience).toContain(`显示 ${total.toLocaleString("en-US")} / `);
  expect(new URL(page.url()).searchParams.get("all")).toBe("1");
  expect(errors).toEqual([]);
});

it("draws what is chosen with its neighbours, however unimportant", async () => {
  const degrees = new Map<string, number>();
  for (const { source, target } of artifact.edges) {
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const least = artifact.nodes.findLast(({ id, type }) => type === "Slogan" && degrees.get(id) === 1)!;
  const { page } = await explorer.open(`?node=${least.id}`);
  await drawn(page);
  await rest(page);
  expect((await writtenNames(page)).map(({ key }) => key)).toContain(least.id);
  expect(await legendOf(page)).toContain("显示 8,001 / ");
});

it("moves under the hand", async () => {
  const { page } = await explorer.open();
  await drawn(page);
  await rest(page);
  const county = artifact.reports[0]!.subject!;
  const before = await placeOf(page, county);
  await page.mouse.move(560, 130);
  await page.mouse.down();
  await page.mouse.move(660, 180, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await placeOf(page, county)).x - before.x, patience).toBeGreaterThan(80);
  await expect.poll(() => new URL(page.url()).searchParams.has("camera"), patience).toBe(true);
});
