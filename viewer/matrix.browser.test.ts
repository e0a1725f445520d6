/** The matrix: what its cells say, in which order, and at the largest size that it is made for. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { writeArtifact } from "../graph/artifact-file.ts";
import { seriousViolations } from "./testing/accessibility.ts";
import { type Explored, explore } from "./testing/explorer.ts";
import { manyPlaces } from "./testing/many-places.ts";

const query = (page: Page) => new URL(page.url()).searchParams;
const cellsOf = (page: Page, row: string) =>
  page.locator("[data-matrix] tbody tr", { hasText: row }).first().locator("td a").allTextContents();

describe("on the annotated reports", () => {
  let explorer: Explored;
  beforeAll(async () => {
    explorer = await explore();
  });
  afterEach(() => explorer.tidy());
  afterAll(() => explorer.close());

  it("shows money, people and first years, each in the address", async () => {
    const { page } = await explorer.open("?view=shared");
    await page.click("label:has-text('人数')");
    expect(query(page).get("cells")).toBe("people");
    expect((await cellsOf(page, "驻村工作队")).map(Number).toSorted((a, b) => a - b)).toEqual([38, 78, 223, 248, 474]);
    await page.click("label:has-text('资金')");
    expect((await cellsOf(page, "村级组织运转经费")).join()).toContain("1,809 万元");
    await page.click("label:has-text('首见年份')");
    expect((await cellsOf(page, "驻村工作队")).filter((text) => /^20\d\d$/u.test(text))).toHaveLength(3);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it.each(["light", "dark"] as const)("reads in every shade, %s", async (colorScheme) => {
    const { page } = await explorer.open("?view=shared&cells=money&least=1", { colorScheme });
    await page.waitForSelector("[data-matrix] [data-shade='4']");
    expect(await seriousViolations(page)).toEqual([]);
  });

  it("sorts by the figure and keeps like beside like", async () => {
    const { page } = await explorer.open("?view=shared&cells=money&order=measure");
    const first = page.locator("[data-matrix] tbody tr th").first();
    await first.waitFor();
    expect(await first.textContent()).toContain("专业合作社");
    await page.selectOption("select[aria-label=排序]", "likeness");
    const subjects = page.locator("[data-matrix] thead th a");
    expect((await subjects.allTextContents()).toSorted()).toEqual(
      ["即墨区", "新宁县", "景泰县", "某区", "金昌市"].toSorted(),
    );
    expect(query(page).get("order")).toBe("likeness");
  });

  it("leaves types out, and says so in the address", async () => {
    const { page } = await explorer.open("?view=shared&without=Organization");
    await page.waitForSelector("[data-matrix] tbody tr");
    expect(await page.locator("[data-matrix] tbody tr", { hasText: "驻村工作队" }).count()).toBe(0);
    await page.click("label:has-text('组织')");
    await page.locator("[data-matrix] tbody tr", { hasText: "驻村工作队" }).first().waitFor();
    expect(query(page).get("without")).toBeNull();
  });

  it("is asked again in Cypher, with as many rows", async () => {
    const { page, errors } = await explorer.open("?view=shared&least=3");
    const shown = await page.locator("main [role=status]").textContent();
    await page.click("header button[aria-label='用 Cypher 看本视图']");
    await page.locator("main [role=status]", { hasText: shown! }).waitFor();
    expect(await page.locator("table[aria-label=结果] tbody tr").first().textContent()).toContain("驻村工作队");
    expect(errors).toEqual([]);
  });
});

describe("of 500 places and 2,000 programs", () => {
  let explorer: Explored;
  beforeAll(async () => {
    explorer = await explore({
      fill: async (out) => {
        await mkdir(out, { recursive: true });
        await writeArtifact(join(out, "graph.json"), manyPlaces({ places: 500, programs: 2000, filled: 0.06 }));
      },
    });
  });
  afterEach(() => explorer.tidy());
  afterAll(() => explorer.close());

  it.each(["places", "likeness"])("holds but what is in sight, from corner to corner, by %s", async (order) => {
    const { page, errors } = await explorer.open(`?view=shared&order=${order}`);
    const table = page.locator("[data-matrix] table");
    await table.waitFor();
    expect(Number(await table.getAttribute("aria-rowcount"))).toBe(2001);
    expect(Number(await table.getAttribute("aria-colcount"))).toBe(502);
    const cells = () => page.locator("[data-matrix] td").count();
    expect(await cells()).toBeLessThan(3000);
    await page.locator("[data-matrix]").evaluate((matrix) => matrix.scrollTo(matrix.scrollWidth, matrix.scrollHeight));
    await page.waitForSelector("[data-matrix] tr[aria-rowindex='2001'] td[aria-colindex='502']");
    expect(await cells()).toBeLessThan(3000);
    expect(errors).toEqual([]);
    await page.locator("[data-matrix] tr[aria-rowindex='2001'] td a").last().click();
    await page.waitForSelector("article[data-pair]");
  });
});
