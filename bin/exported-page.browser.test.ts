/** The exported HTML page in a real browser, from disk: it needs neither a server nor the network. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deriveArtifact } from "../graph/derive.ts";
import { exporters } from "../graph/exports/index.ts";
import { shippedAliasTable } from "../graph/identity/index.ts";
import { goldSeeds } from "../graph/testing/gold-facts.ts";
import { launchBrowser } from "../viewer/testing/browser.ts";

let browser: Browser;
let folder: string;
let page: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-page-"));
  const facts = goldSeeds().map((seed) => seed.facts);
  const { artifact } = deriveArtifact(facts, { extractor: "gold", aliases: shippedAliasTable() });
  for (const { name, content } of await exporters.html(artifact)) await writeFile(join(folder, name), content);
  page = pathToFileURL(join(folder, "graph.html"));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

it("draws, finds by pinyin, shows the sentences behind an edge, and keeps what is chosen in its address", async () => {
  const tab = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const faults: string[] = [];
  tab.on("pageerror", (error) => faults.push(error.message));
  tab.on("request", (request) => {
    if (!request.url().startsWith("file:")) faults.push(`asks for ${request.url()}`);
  });
  await tab.goto(page.href);
  const inked = await tab.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });
  expect(inked).toBeGreaterThan(5000);

  await tab.fill("#search", "jinchang");
  await tab.click("#found button:has-text('金昌市')");
  expect(await tab.textContent("#panel h1")).toBe("金昌市");
  await tab.click("#panel button:has-text('驻村工作队')");
  const quotes = await tab.locator("#panel blockquote").allTextContents();
  expect(quotes.some((quote) => quote.includes("选派248名干部"))).toBe(true);
  expect(decodeURIComponent(new URL(tab.url()).hash)).toBe("#organization:驻村工作队");

  await tab.reload();
  expect(await tab.textContent("#panel h1")).toBe("驻村工作队");
  expect(faults).toEqual([]);
  if (process.env.XIANZHI_SCREENSHOT) await tab.screenshot({ path: process.env.XIANZHI_SCREENSHOT });
  await tab.close();
});
