/** The first six things that a newcomer wants, each from the start page in at most four clicks; typing is no click. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { drawn, type Explored, explore } from "./testing/explorer.ts";

let explorer: Explored;
beforeAll(async () => {
  explorer = await explore();
});
afterEach(() => explorer.tidy());
afterAll(() => explorer.close());

/** Clicks of the mouse; what Enter presses has no `detail`. */
const clicksOn = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { readonly clicks: number }).clicks);

async function start(permissions: readonly string[] = []): Promise<Page> {
  const { page } = await explorer.open("#key=test-key", { permissions: [...permissions] });
  await drawn(page);
  await page.evaluate(() => {
    Object.assign(window, { clicks: 0 });
    const count = (event: MouseEvent) => {
      if (event.detail > 0) Object.assign(window, { clicks: (window as unknown as { clicks: number }).clicks + 1 });
    };
    document.addEventListener("click", count, { capture: true });
  });
  return page;
}

describe("a newcomer", () => {
  it("finds a county", async () => {
    const page = await start();
    await page.click("header button:has-text('查找')");
    await page.locator("[role=combobox]").pressSequentially("jingtai");
    await page.locator("[role=option]", { hasText: "景泰县" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector("article[data-node='place:620423']");
    expect(await clicksOn(page)).toBeLessThanOrEqual(1);
  });

  it("sees what it funds", async () => {
    const page = await start();
    await page.click("aside a:has-text('景泰县')");
    const funded = page.locator("[data-group='out:FUNDS']");
    await funded.waitFor();
    expect(await funded.textContent()).toContain("5.5 万元");
    expect(await clicksOn(page)).toBeLessThanOrEqual(1);
  });

  it("sees who else does it", async () => {
    const page = await start();
    await page.click("aside a:has-text('景泰县')");
    await page.click("[data-group='out:FUNDS'] a:has-text('村级组织运转经费')");
    await page.click("article[data-edge] a:has-text('村级组织运转经费')");
    const others = await page.locator("[data-profile] li strong").allTextContents();
    expect(others.toSorted()).toEqual(["即墨区", "新宁县", "景泰县", "某区"].toSorted());
    expect(await clicksOn(page)).toBeLessThanOrEqual(4);
  });

  it("reads the sentence, and the report around it", async () => {
    const page = await start();
    await page.click("aside a:has-text('景泰县')");
    await page.click("[data-group='out:FUNDS'] a:has-text('村级组织运转经费')");
    await page.waitForSelector("article[data-edge] blockquote mark");
    await page.click("article[data-edge] a:has-text('打开原文')");
    await page.waitForSelector("[data-report] [data-target]");
    expect(await clicksOn(page)).toBeLessThanOrEqual(4);
  });

  it("takes apart what is wrongly one, and back", async () => {
    const page = await start();
    await page.click("aside a:has-text('驻村工作队')");
    await page.click("button[aria-label='“第一书记”是另一个']");
    await page.locator("[role=dialog] textarea").fill("第一书记是一个人");
    await page.click("[role=dialog] button[type=submit]");
    await page.locator("[role=status]", { hasText: "已写入" }).waitFor();
    expect(await clicksOn(page)).toBeLessThanOrEqual(4);
    const written = await readFile(join(explorer.out, "corrections.yaml"), "utf8");
    expect(written).toMatch(/action: split/u);
    await page.locator("aside dd", { hasNotText: "第一书记、" }).first().waitFor();
    await page.click("button:has-text('撤销')");
    await page.locator("[role=status]", { hasText: "已撤销" }).waitFor();
  });

  it("sends the view", async () => {
    const page = await start(["clipboard-read", "clipboard-write"]);
    await page.click("aside a:has-text('景泰县')");
    await page.click("header button[aria-label=复制本视图链接]");
    expect(await clicksOn(page)).toBeLessThanOrEqual(2);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).not.toContain("key");
    const { page: other } = await explorer.open(new URL(link).search);
    await other.waitForSelector("article[data-node='place:620423']");
  });
});
