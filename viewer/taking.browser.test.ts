/** What one takes along: pictures, tables, files, and a link. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { drawn, type Explored, explore } from "./testing/explorer.ts";

let explorer: Explored;
beforeAll(async () => {
  explorer = await explore();
});
afterEach(() => explorer.tidy());
afterAll(() => explorer.close());

async function taken(page: Page, item: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.click("header button[aria-label=导出]");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("[role=menuitem]", { hasText: item }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe("export", () => {
  it("gives the picture as it is on the screen, with legend and source", async () => {
    const { page, errors } = await explorer.open("?hide=Slogan");
    await drawn(page);
    const svg = (await taken(page, "SVG")).bytes.toString("utf8");
    expect(svg).toMatch(/<text [^>]*>金昌市<\/text>/u);
    expect(svg.match(/<circle /gu)!.length).toBeGreaterThan(5);
    expect(svg.match(/<line /gu)!.length).toBeGreaterThan(200);
    expect(svg).toMatch(/县志 · 5 份报告 · 显示 \d+ \/ \d+ 个节点/u);
    const png = (await taken(page, "PNG")).bytes;
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.readUInt32BE(16)).toBeGreaterThan(1200);
    expect(errors).toEqual([]);
  });

  it("gives tables of what is shown, sentence by sentence", async () => {
    const { page } = await explorer.open("?view=tables&node=organization:驻村工作队&only=1");
    await page.waitForSelector("main table tbody tr");
    const nodes = (await taken(page, "节点表")).bytes.toString("utf8").trim().split("\r\n");
    expect(nodes.length).toBeGreaterThan(5);
    expect(nodes.length).toBeLessThan(14);
    const evidence = (await taken(page, "关系与原文")).bytes.toString("utf8");
    expect(evidence).toContain("选派223名");
    expect(evidence.startsWith("\ufeffsource,relation,target")).toBe(true);
  });

  it.each([
    ["GEXF", "xianzhi.gexf", "<gexf"],
    ["HTML", "xianzhi.html", "金昌市"],
    ["Excel", "xianzhi.xlsx", "PK"],
  ])("gives %s", async (item, name, content) => {
    const { page } = await explorer.open("?node=place:620300&only=1");
    await drawn(page);
    const file = await taken(page, item);
    expect(file.name).toBe(name);
    expect(file.bytes.toString("utf8")).toContain(content);
  });

  it("gives a link that reopens the view", async () => {
    const { page } = await explorer.open("?view=compare&left=place:620300&right=place:370215&hide=Slogan", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.waitForSelector("[data-column=both]");
    await page.click("header button[aria-label=复制本视图链接]");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const again = await explorer.open(new URL(link).search);
    await again.page.waitForSelector("[data-column=both]");
    expect(new URL(again.page.url()).search).toBe(new URL(page.url()).search);
  });
});
