/** The Cypher console in a real Chromium, on the embedded engine. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { seriousViolations } from "./testing/accessibility.ts";
import { drawn, type Explored, explore } from "./testing/explorer.ts";

let explorer: Explored;
beforeAll(async () => {
  explorer = await explore();
});
afterEach(() => explorer.tidy());
afterAll(() => explorer.close());

async function ask(page: Page, query: string): Promise<void> {
  await page.click(".cm-content");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(query);
  await page.click("button:has-text('运行')");
}

describe("the console", () => {
  it("answers as a table whose names lead to nodes, and draws the answer", async () => {
    const { page, errors } = await explorer.open("?view=ask");
    await page.waitForSelector(".cm-content");
    await ask(
      page,
      "MATCH (c:Place)-[d:DISPATCHES]->(t {name: '驻村工作队'}) RETURN c.name AS place, max(d.count) AS people ORDER BY people DESC",
    );
    await page.waitForSelector("table[aria-label=结果] tbody tr");
    const rows = await page.locator("table[aria-label=结果] tbody tr").allTextContents();
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain("474");
    expect(await seriousViolations(page)).toEqual([]);
    await page.click("button:has-text('在图谱中看')");
    await drawn(page);
    await page.waitForSelector("article[data-several='5']");
    expect(errors).toEqual([]);
  });

  it("runs a question of the cookbook with other values", async () => {
    const { page } = await explorer.open("?view=ask");
    await page.click("aside button:has-text('哪些地方有这个项目')");
    await page.waitForSelector("table[aria-label=结果] tbody tr");
    await page.fill("input[aria-label=program]", "一肩挑");
    await page.press("input[aria-label=program]", "Enter");
    await page.locator("table[aria-label=结果] tbody tr", { hasText: "金昌市" }).waitFor();
  });

  it("says what is wrong and where, and writes nothing", async () => {
    const { page } = await explorer.open("?view=ask");
    await page.waitForSelector(".cm-content");
    await ask(page, "MATCH (n RETURN n");
    await page.waitForSelector("main [role=alert]");
    await ask(page, "CREATE (n:Place {name: '假'}) RETURN n");
    await expect.poll(() => page.textContent("main [role=alert]")).not.toContain("MATCH");
    await ask(page, "MATCH (n:Place {name: '假'}) RETURN n.name");
    await page.locator("main [role=status]", { hasText: "0 行" }).waitFor();
  });

  it("stops a question that takes too long", async () => {
    const { page } = await explorer.open("?view=ask");
    await page.waitForSelector(".cm-content");
    await ask(page, "MATCH (a), (b), (c), (d) RETURN count(*) AS n");
    await page.click("button:has-text('停止')");
    await page.locator("main [role=alert]", { hasText: "已停止" }).waitFor();
    await ask(page, "MATCH (n:Report) RETURN count(n) AS n");
    await page.locator("main [role=status]", { hasText: "1 行" }).waitFor({ timeout: 60_000 });
  });

  it("shows the view that one comes from as a question, and keeps it", async () => {
    const { page } = await explorer.open("?node=organization:驻村工作队");
    await drawn(page);
    await page.click("header button[aria-label='用 Cypher 看本视图']");
    await page.waitForSelector("table[aria-label=结果] tbody tr");
    expect(await page.textContent(".cm-content")).toContain("organization:驻村工作队");
    await page.fill("input[aria-label=给当前查询起名]", "谁派工作队");
    await page.click("button:has-text('保存')");
    await page.reload();
    await page.locator("aside li", { hasText: "谁派工作队" }).waitFor();
    expect(new URL(page.url()).searchParams.get("cypher")).toContain("MATCH");
  });
});
