/** Looking deeper, in a real Chromium: focus, groups, paths, comparison, profiles, both forms of a text. */
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

interface SceneHandle {
  readonly xianzhi: { readonly scene: { readonly positionOf: (node: string) => { x: number; y: number } | null } };
}

const queryOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const shownNodes = async (page: Page): Promise<number> =>
  Number(/\d+/u.exec((await page.textContent("aside[aria-label=图例] p")) ?? "")?.[0]);

describe("the drawing", () => {
  it("keeps stray nodes aside behind a button that counts them", async () => {
    const { page } = await explorer.open();
    await drawn(page);
    const before = await shownNodes(page);
    const button = page.locator("button", { hasText: "零散节点" });
    const hidden = Number(/\d+/u.exec((await button.textContent()) ?? "")?.[0]);
    await button.click();
    expect(await shownNodes(page)).toBe(before + hidden);
    expect(queryOf(page).get("small")).toBe("1");
  });

  it("shows a neighbourhood alone, step by step", async () => {
    const { page } = await explorer.open("?node=organization:驻村工作队");
    await drawn(page);
    await page.click("button:has-text('只看这些')");
    const near = await shownNodes(page);
    await page.click("label:has-text('2 步')");
    const far = await shownNodes(page);
    expect(near).toBeGreaterThan(4);
    expect(near).toBeLessThan(12);
    expect(far).toBeGreaterThan(near * 5);
    expect(queryOf(page).get("depth")).toBe("2");
  });

  it.each([
    ["subject", "金昌市"],
    ["province", "甘肃省"],
    ["community", "景泰县"],
  ])("colours by %s and says which colour is which", async (color, name) => {
    const { page, errors } = await explorer.open();
    await drawn(page);
    await page.selectOption("select[aria-label=颜色]", color);
    await page.locator("ul[aria-label=颜色] li", { hasText: name }).waitFor();
    expect(queryOf(page).get("color")).toBe(color);
    expect(errors).toEqual([]);
  });

  it("finds the way to another node", async () => {
    const { page } = await explorer.open("?node=place:620300");
    await drawn(page);
    await page.click("button:has-text('到另一节点的最短路径')");
    await page.locator("[role=combobox]").pressSequentially("新宁");
    await page.locator("[role=option]", { hasText: "新宁县" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector("article[data-path]");
    expect(await page.textContent("article[data-path]")).toContain("相隔 2 步");
    expect(queryOf(page).get("from")).toBe("place:620300");
  });
});

describe("finding more than names", () => {
  it("finds relations by their words", async () => {
    const { page } = await explorer.open();
    await drawn(page);
    await page.keyboard.press("Control+k");
    await page.locator("[role=combobox]").pressSequentially("金昌 选派");
    await page.locator("[role=option][data-kind=edge]").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector("article[data-edge^='DISPATCHES|place:620300']");
  });

  it("finds the sentences of a Traditional report with pinyin by simplified words", async () => {
    const { page } = await explorer.open();
    await drawn(page);
    await page.keyboard.press("Control+k");
    await page.locator("[role=combobox]").pressSequentially("构建村域四级服务网格");
    await page.locator("[role=option][data-kind=evidence]").first().click();
    await page.waitForSelector("[data-report='report:761f0ae9d848'] [data-target]");
  });
});

describe("comparing two places", () => {
  it("puts what both do in the middle", async () => {
    const { page } = await explorer.open("?node=place:620300");
    await drawn(page);
    await page.click("button:has-text('与另一地对比')");
    await page.locator("[role=option]", { hasText: "即墨区" }).click();
    await page.waitForSelector("[data-column=both]");
    expect(queryOf(page).get("left")).toBe("place:620300");
    const team = page.locator("[data-column=both] li", { hasText: "驻村工作队" });
    expect(await team.locator("a").allTextContents()).toEqual([
      expect.stringContaining("驻村工作队"),
      expect.stringContaining("248"),
      expect.stringContaining("223"),
    ]);
    await team.locator("a").nth(1).click();
    await page.waitForSelector("article[data-pair] blockquote");
    expect(await seriousViolations(page)).toEqual([]);
  });
});

describe("the page of a program", () => {
  it("says who, since when, how many and in which words, with charts under the policy", async () => {
    const { page, errors } = await explorer.open("?node=organization:驻村工作队");
    await page.waitForSelector("[data-profile] svg");
    const rows = await page.locator("[data-profile] li").allTextContents();
    expect(rows).toHaveLength(5);
    expect(rows.join()).toContain("248");
    expect(await page.locator("[data-profile] [role=img]").count()).toBeGreaterThanOrEqual(2);
    expect(await seriousViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe("reading", () => {
  it("shows the text as published or in its normal form, with the same marks", async () => {
    const { page } = await explorer.open("?report=761f0ae9d848&node=place:430528");
    await page.waitForSelector("[data-report] a[data-chosen]");
    const text = async () => (await page.textContent("[data-report] [lang=zh-CN]")) ?? "";
    const marks = () => page.locator("[data-report] a[data-chosen]").count();
    const before = await marks();
    expect(await text()).toContain("(lǐng)");
    await page.click("[data-report] label:has-text('规整')");
    await page.waitForFunction(
      () => !document.querySelector("[data-report] [lang=zh-CN]")?.textContent?.includes("(lǐng)"),
    );
    expect(await text()).toContain("党建引领");
    expect(await marks()).toBe(before);
    expect(queryOf(page).get("text")).toBe("repaired");
  });

  it("steps through the mentions of the chosen node", async () => {
    const { page } = await explorer.open("?report=c57a1bd162b9&node=place:620300");
    await page.waitForSelector("[data-report] [data-target]");
    const at = () => queryOf(page).get("at");
    const first = at();
    await page.click("button[aria-label=下一处]");
    await expect.poll(at).not.toBe(first);
    await page.click("button[aria-label=上一处]");
    await expect.poll(at).toBe(first);
  });

  it("lights a node in the drawing while its words are pointed at", async () => {
    const { page } = await explorer.open("?report=c57a1bd162b9");
    await drawn(page);
    const mark = page.locator("[data-report] a[data-type=Program]").first();
    const id = await mark.getAttribute("data-node");
    const canvas = (await page.locator('[data-ready="true"]').boundingBox())!;
    const at = await page.evaluate((node) => (window as unknown as SceneHandle).xianzhi.scene.positionOf(node), id!);
    const around = { x: canvas.x + at!.x - 12, y: canvas.y + at!.y - 12, width: 24, height: 24 };
    const seen = async () => (await page.screenshot({ clip: around })).toString("base64");
    await page.waitForTimeout(400);
    const before = await seen();
    await mark.hover();
    await expect.poll(seen).not.toBe(before);
    await page.waitForTimeout(400);
    const lit = await seen();
    expect(lit).not.toBe(before);
    await page.mouse.move(canvas.x + 4, canvas.y + 4);
    // Lines painted again may differ from before by a shade at their rims, so it is held against the lit picture.
    await expect.poll(seen).not.toBe(lit);
  });

  it("opens a node when its words are pressed", async () => {
    const { page } = await explorer.open("?report=c57a1bd162b9");
    await drawn(page);
    const mark = page.locator("[data-report] a[data-type=Program]").first();
    const id = await mark.getAttribute("data-node");
    await mark.click();
    expect(queryOf(page).get("node")).toBe(id);
    expect(queryOf(page).get("report")).toBe("c57a1bd162b9");
  });

  it("copies a sentence as a citation that leads back", async () => {
    const { page } = await explorer.open("?edge=DISPATCHES|place:620300|organization:驻村工作队", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.click("button:has-text('复制引文')");
    await page.waitForSelector("button:has-text('已复制')");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain("248名");
    const [, hex, start, end] = /report:([0-9a-f]{12}):(\d+)–(\d+)/u.exec(text) ?? [];
    const original = await (await fetch(`${explorer.url}/api/reports/${hex}/text`)).text();
    expect(text).toContain(original.slice(Number(start), Number(end)));
  });
});
