/** What changes the graph from the page: correct, undo, review, bring reports; and nothing without the key of the link. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
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

const withKey = (query = ""): string => `${query}#key=test-key`;
const corrections = (): Promise<string> => readFile(join(explorer.out, "corrections.yaml"), "utf8").catch(() => "");
const said = (page: Page, text: string) => page.locator("[role=status]", { hasText: text }).first().waitFor();

describe("without the key", () => {
  it("nothing can be changed, and the page says how to", async () => {
    const { page } = await explorer.open("?view=review");
    await page.locator("main", { hasText: "#key=" }).waitFor();
    expect(await page.locator("button", { hasText: "添加报告" }).count()).toBe(0);
  });
});

describe("with the key", () => {
  it("the key leaves the address at once, and stays for the tab", async () => {
    const { page } = await explorer.open(withKey());
    await drawn(page);
    expect(page.url()).not.toContain("key");
    await page.reload();
    await drawn(page);
    await page.locator("button", { hasText: "添加报告" }).waitFor();
  });

  it("a name is corrected where it is seen, and undone", async () => {
    const { page } = await explorer.open(withKey("?node=program:一肩挑"));
    await drawn(page);
    await page.click("article button:has-text('更正')");
    await page.fill("[role=dialog] input", "一肩挑制度");
    await page.fill("[role=dialog] textarea", "报告用的是全称");
    await page.click("[role=dialog] button[type=submit]");
    await said(page, "已写入 corrections.yaml");
    await page.locator("aside h2", { hasText: "一肩挑制度" }).waitFor();
    expect(await corrections()).toContain("一肩挑制度");
    await page.click("button:has-text('撤销')");
    await said(page, "已撤销");
    await page.locator("aside h2", { hasText: /^一肩挑$/u }).waitFor();
    expect(await corrections()).not.toContain("一肩挑制度");
  });

  it("two nodes are made one, found by name", async () => {
    const { page } = await explorer.open(withKey("?node=organization:科技特派员"));
    await drawn(page);
    await page.click("article button:has-text('更正')");
    await page.selectOption("[role=dialog] select", "merge");
    await page.click("[role=dialog] button:has-text('选择另一节点')");
    await page.locator("[role=combobox]").pressSequentially("专家服务团");
    await page.locator("[role=option]", { hasText: "专家服务团" }).first().click();
    await page.fill("[role=dialog] textarea", "本地指同一批人");
    expect(await seriousViolations(page)).toEqual([]);
    await page.click("[role=dialog] button[type=submit]");
    await said(page, "已写入 corrections.yaml");
    expect(await corrections()).toMatch(/action: merge/u);
    await page.click("button:has-text('撤销')");
    await said(page, "已撤销");
  });

  it("a wrong relation is taken out where its sentence is read", async () => {
    const { page } = await explorer.open(withKey("?edge=DISPATCHES|place:620300|organization:科技特派员"));
    await page.click("article button:has-text('这条不对')");
    await page.fill("textarea", "这是外省的数字");
    await page.click("button:has-text('写入更正')");
    await said(page, "已写入 corrections.yaml");
    await page.locator("aside", { hasText: "图中没有这条关系" }).waitFor();
    await page.click("button:has-text('撤销')");
    await page.waitForSelector("article[data-edge] blockquote");
  });

  it("proposed merges are reviewed with the keyboard", async () => {
    const { page } = await explorer.open(withKey("?view=review"));
    const proposal = page.locator("[data-proposal]");
    await proposal.waitFor();
    const first = await proposal.getAttribute("data-proposal");
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("n");
    await said(page, "已写入 corrections.yaml");
    await page.locator("pre", { hasText: "keep-apart" }).waitFor();
    await expect.poll(() => page.locator(`[data-proposal="${first}"]`).count()).toBe(0);
    await page.keyboard.press("u");
    await said(page, "已撤销");
  });

  it("what was undone is done again, and the file is shown as it is on disk", async () => {
    const { page } = await explorer.open(withKey("?view=review&node=program:一肩挑"));
    await page.click("article button:has-text('更正')");
    await page.fill("[role=dialog] input", "书记主任一肩挑");
    await page.fill("[role=dialog] textarea", "全称");
    await page.press("[role=dialog] textarea", "Control+Enter");
    await said(page, "已写入 corrections.yaml");
    const shown = () => page.locator("main pre").textContent();
    await expect.poll(shown).toBe(await corrections());
    const written = await corrections();
    await page.click("main aside button:has-text('撤销')");
    await said(page, "已撤销");
    await expect.poll(shown).not.toContain("书记主任一肩挑");
    await page.click("main aside button:has-text('恢复')");
    await said(page, "已恢复");
    await expect.poll(shown).toBe(written);
    await page.locator("aside h2", { hasText: "书记主任一肩挑" }).waitFor();
    await page.click("main aside button:has-text('撤销')");
    await said(page, "已撤销");
  });

  it("proposals are accepted, skipped and looked at again by key", async () => {
    const { page } = await explorer.open(withKey("?view=review"));
    const proposal = page.locator("[data-proposal]");
    await proposal.waitFor();
    const first = await proposal.getAttribute("data-proposal");
    await page.keyboard.press("s");
    await expect.poll(() => proposal.getAttribute("data-proposal")).not.toBe(first);
    const second = await proposal.getAttribute("data-proposal");
    await page.keyboard.press("y");
    await said(page, "已写入 corrections.yaml");
    await expect.poll(corrections).toContain("action: merge");
    await expect.poll(() => page.locator(`[data-proposal="${second}"]`).count()).toBe(0);
    await page.keyboard.press("u");
    await said(page, "已撤销");
    await expect.poll(corrections).not.toContain("action: merge");
  });

  it("reports are brought, the good ones merged, the bad ones named", async () => {
    const { page } = await explorer.open(withKey());
    await drawn(page);
    const report = "永昌县:支部领着干\n永昌县选派36名科技特派员到村服务,实施“好邻居”行动。";
    await page.setInputFiles("input[type=file]", [
      { name: "永昌县.txt", mimeType: "text/plain", buffer: Buffer.from(report) },
      { name: "空.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
    ]);
    await said(page, "并入 1 份");
    const items = page.locator("[role=dialog] li");
    expect(await items.first().getAttribute("data-state")).toBe("read");
    expect(await items.nth(1).getAttribute("data-state")).toBe("failed");
    expect((await items.nth(1).textContent())?.length).toBeGreaterThan(6);
    await page.click("[role=dialog] button:has-text('关闭')");
    await page.locator("aside", { hasText: "6 份报告" }).waitFor();
  });
});
