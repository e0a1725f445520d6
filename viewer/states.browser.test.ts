/** Views that have nothing to show: while it comes, where there is none, where it cannot be had. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Artifact } from "../graph/artifact.ts";
import { drawn, type Explored, explore } from "./testing/explorer.ts";

let explorer: Explored;
let whole: Artifact;
beforeAll(async () => {
  explorer = await explore();
  whole = (await (await fetch(`${explorer.url}/api/graph`)).json()) as Artifact;
});
afterEach(() => explorer.tidy());
afterAll(() => explorer.close());

/** The page with another graph than the server's. */
async function openWith(
  graph: Artifact,
  query: string,
): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const opened = await explorer.open("?view=reports");
  await opened.page.route("**/api/graph", (route) => route.fulfill({ json: graph }));
  const address = new URL(query, explorer.url);
  await opened.page.goto(address.href);
  return opened;
}

const said = (page: Page, role: "status" | "alert", text: string) =>
  page.locator(`[role=${role}]`, { hasText: text }).first().waitFor();

describe("while it comes", () => {
  it("the page says that it reads the graph", async () => {
    const { page } = await explorer.open();
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/graph", async (route) => {
      await released;
      await route.continue();
    });
    await page.reload({ waitUntil: "commit" });
    await said(page, "status", "正在读取图谱");
    release();
    await drawn(page);
  });

  it("the reading pane says that it reads the report", async () => {
    const { page } = await explorer.open("?view=reports");
    await page.route("**/api/reports/**", () => {});
    await page.click("main table tbody a");
    await said(page, "status", "正在读取原文");
  });

  it("the map and the queue say so too", async () => {
    const { page } = await explorer.open("?view=map#key=test-key");
    await page.route("**/api/{divisions,change}/**", () => {});
    await page.click('main svg a[aria-label^="甘肃"]');
    await said(page, "status", "正在读取区划");
    await page.click("nav a:has-text('校订')");
    await said(page, "status", "正在找可能相同的节点");
  });
});

describe("where there is none", () => {
  const bare = () => ({ ...whole, reports: [], nodes: [], edges: [], copies: [] });
  const one = (): Artifact => {
    const [report] = whole.reports;
    const node = whole.nodes.find(({ id }) => id === report?.subject);
    if (report === undefined || node === undefined) throw new Error("the seeds have a report and its subject");
    return { ...whole, reports: [report], nodes: [{ ...node, mentions: [], joined: [] }], edges: [], copies: [] };
  };

  it("an empty graph says how to fill it", async () => {
    const { page, errors } = await openWith(bare(), "/#key=test-key");
    await said(page, "status", "图中还没有节点");
    await page.locator("button", { hasText: "添加报告" }).waitFor();
    expect(errors).toEqual([]);
  });

  it.each([
    ["the graph", "/", "1 份报告"],
    ["the matrix", "/?view=shared", "没有符合条件的行"],
    ["the comparison", "/?view=compare", "至少要有两个地方的报告才能对比"],
    ["the map", "/?view=map", "地方"],
    ["the tables", "/?view=tables", "1 行"],
    ["the reports", "/?view=reports", "标题"],
  ])("%s of a single place without programs", async (_, query, text) => {
    const { page, errors } = await openWith(one(), query);
    await page.locator("main, aside", { hasText: text }).first().waitFor();
    expect(await page.locator("[role=alert]").count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it("a filter that nothing passes, and a place that is not there", async () => {
    const { page } = await explorer.open("?view=tables&node=place:000000");
    await page.fill("main input[placeholder=筛选]", "没有这样的名字");
    await said(page, "status", "没有符合条件的行");
    await said(page, "status", "图中没有这个节点");
  });

  it("a queue without proposals", async () => {
    const { page } = await explorer.open("?view=tables#key=test-key");
    await page.route("**/api/change/proposals", (route) => route.fulfill({ json: [] }));
    await page.click("nav a:has-text('校订')");
    await said(page, "status", "没有待审的合并建议");
  });
});

describe("where it cannot be had", () => {
  it("a report's text", async () => {
    const { page } = await explorer.open("?view=reports");
    await page.route("**/api/reports/**", (route) => route.fulfill({ status: 404, json: { error: "gone" } }));
    await page.click("main table tbody a");
    await said(page, "alert", "读不到原文：gone");
  });

  it("an answer", async () => {
    const { page } = await explorer.open("?view=ask");
    await page.waitForSelector(".cm-content");
    await page.route("**/api/cypher", (route) => route.abort());
    await page.click("button:has-text('运行')");
    await page.waitForSelector("main [role=alert]");
    await page.unroute("**/api/cypher");
    await page.click("button:has-text('运行')");
    await page.waitForSelector("table[aria-label=结果] tbody tr");
  });

  it("the proposals", async () => {
    const { page } = await explorer.open("?view=tables#key=test-key");
    await page.route("**/api/change/proposals", (route) => route.fulfill({ status: 500, json: { error: "broken" } }));
    await page.click("nav a:has-text('校订')");
    await said(page, "alert", "读不到建议");
  });

  it("a file of another tool", async () => {
    const { page } = await explorer.open("?view=tables");
    await page.route("**/api/export/**", (route) => route.fulfill({ status: 500, body: "" }));
    await page.click("header button[aria-label=导出]");
    await page.locator("[role=menuitem]", { hasText: "GEXF" }).click();
    await page.click("header button[aria-label=导出]");
    await said(page, "alert", "没有导出");
  });
});
