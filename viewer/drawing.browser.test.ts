/** The drawing in a real Chromium: what the hand can do to it, asserted on the address and on where things are. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { seriousViolations } from "./testing/accessibility.ts";
import { drawn, type Explored, explore } from "./testing/explorer.ts";
import { patience, pictured, placeOf, rest, writtenNames } from "./testing/scene.ts";

let explorer: Explored;
beforeAll(async () => {
  explorer = await explore();
});
afterEach(() => explorer.tidy());
afterAll(() => explorer.close());

const county = "place:620300";
const team = "organization:驻村工作队";
const queryOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const shownOf = async (page: Page): Promise<number> =>
  Number(/\d+/u.exec((await page.textContent("aside[aria-label=图例] p")) ?? "")?.[0]);
const open = async (query = ""): Promise<Page> => {
  const { page } = await explorer.open(query);
  await drawn(page);
  await rest(page);
  return page;
};

describe("the pointer", () => {
  it("becomes a hand over a node, and an arrow beside it", async () => {
    const page = await open();
    const { x, y } = await placeOf(page, county);
    await page.mouse.move(x, y);
    await rest(page);
    expect(await page.locator('[data-ready="true"]').evaluate((element) => element.style.cursor)).toBe("pointer");
    await page.mouse.move(x + 300, 70);
    await rest(page);
    expect(await page.locator('[data-ready="true"]').evaluate((element) => element.style.cursor)).toBe("");
  });

  it("puts a node somewhere, where it stays, also in the link; and lets it go", async () => {
    const page = await open();
    const from = await placeOf(page, county);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 5 });
    await page.mouse.up();
    const to = await placeOf(page, county);
    expect(Math.hypot(to.x - from.x - 60, to.y - from.y - 40)).toBeLessThan(3);
    expect(queryOf(page).get("pin")).toContain(county);
    expect(queryOf(page).has("node")).toBe(false);

    const again = await open(new URL(page.url()).search);
    const there = await placeOf(again, county);
    expect(Math.hypot(there.x - to.x, there.y - to.y)).toBeLessThan(3);

    await page.click("button:has-text('放开 1 个固定的节点')");
    const back = await placeOf(page, county);
    expect(Math.hypot(back.x - from.x, back.y - from.y)).toBeLessThan(3);
    expect(queryOf(page).has("pin")).toBe(false);
  });

  it("puts the chosen node beside where it was by keyboard", async () => {
    const page = await open(`?node=${county}`);
    const from = await placeOf(page, county);
    await page.focus('[data-ready="true"]');
    for (const key of ["Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowUp"]) await page.keyboard.press(key);
    const to = await placeOf(page, county);
    expect(Math.hypot(to.x - from.x - 24, to.y - from.y + 12)).toBeLessThan(3);
    expect(queryOf(page).get("pin")).toContain(county);
  });

  it("catches with the lasso what lies within its line", async () => {
    const page = await open();
    const { x, y } = await placeOf(page, county);
    await page.click("button[aria-label^=圈选]");
    await page.mouse.move(x - 70, y - 70);
    await page.mouse.down();
    for (const [dx, dy] of [
      [70, -70],
      [70, 70],
      [-70, 70],
    ] as const) {
      await page.mouse.move(x + dx, y + dy, { steps: 4 });
    }
    await page.mouse.up();
    await page.waitForSelector("article[data-several]");
    const picked = queryOf(page).getAll("pick");
    expect(picked).toContain(county);
    for (const id of picked) {
      const place = await placeOf(page, id);
      expect(Math.abs(place.x - x) < 72 && Math.abs(place.y - y) < 72, id).toBe(true);
    }
    expect(await page.getAttribute("button[aria-label^=圈选]", "aria-pressed")).toBe("false");
  });
});

describe("choosing several without a pointer", () => {
  it("goes by the table, and adds whom they have in common", async () => {
    const { page } = await explorer.open("?view=tables");
    await page.waitForSelector("main table tbody tr");
    await page.fill("main input[type=text], main input:not([type])", "县");
    await page.locator("main table tbody tr", { hasText: "景泰县" }).first().waitFor();
    await page.click("button:has-text('在图谱中看这')");
    await page.waitForSelector("article[data-several]");
    await drawn(page);
    const picked = queryOf(page).getAll("pick");
    expect(picked).toContain("place:620423");

    const two = await open(`?pick=${county}&pick=place:370215`);
    await two.click("button:has-text('加上共同的邻居')");
    expect(queryOf(two).getAll("pick").length).toBeGreaterThan(3);
    expect(queryOf(two).getAll("pick")).toContain(team);
  });
});

describe("a part of the graph", () => {
  it("folds what hangs on one node alone, says how many, and unfolds it", async () => {
    const page = await open(`?node=${county}`);
    const before = await shownOf(page);
    const fold = page.locator("button:has-text('个末端')");
    const count = Number(/\d+/u.exec((await fold.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThan(3);
    await fold.click();
    expect(queryOf(page).get("fold")).toBe(county);
    expect(await shownOf(page)).toBe(before - count);
    await page.locator("button:has-text('展开')").first().click();
    expect(await shownOf(page)).toBe(before);
  });

  it("opens a neighbour's neighbours beside the first and closes them again", async () => {
    const page = await open(`?node=${county}`);
    await page.click("button:has-text('只看这些')");
    const around = await shownOf(page);
    const at = await placeOf(page, team);
    await page.mouse.click(at.x, at.y);
    await page.waitForSelector(`article[data-node='${team}']`);
    expect(await shownOf(page)).toBe(around);
    await page.click("button:has-text('展开邻居')");
    expect(queryOf(page).getAll("open")).toEqual([county, team]);
    const opened = await shownOf(page);
    expect(opened).toBeGreaterThan(around);
    await page.click("button:has-text('收起邻居')");
    expect(await shownOf(page)).toBe(around);
  });

  it("folds by double click", async () => {
    const page = await open();
    const { x, y } = await placeOf(page, county);
    await page.mouse.dblclick(x, y);
    await expect.poll(() => queryOf(page).get("fold"), patience).toBe(county);
  });

  it("shows whom two have in common", async () => {
    const page = await open(`?from=${county}&to=place:370215`);
    await page.waitForSelector("article[data-path]");
    expect(await page.locator("article[data-path] section li").count()).toBeGreaterThan(2);
  });
});

describe("the whole picture", () => {
  it("sizes nodes by what is asked", async () => {
    const page = await open();
    const largest = async () => Math.max(...(await pictured(page)).marks.map(({ radius }) => radius));
    const before = await largest();
    await page.selectOption("select[aria-label=大小]", "mentions");
    await rest(page);
    expect(queryOf(page).get("size")).toBe("mentions");
    expect(await largest()).not.toBeCloseTo(before, 1);
  });

  it("cuts long names to a width, Chinese characters counting twice", async () => {
    const page = await open();
    const texts = (await pictured(page)).names.map(({ text }) => text);
    const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! < 0x1100 ? 1 : 2), 0);
    expect(texts.some((text) => text.endsWith("…"))).toBe(true);
    expect(Math.max(...texts.map(widthOf))).toBeLessThanOrEqual(26);
  });

  it("keeps stray nodes behind a chip that says how many", async () => {
    const page = await open();
    const before = await shownOf(page);
    const chip = page.locator("button:has-text('零散节点')");
    const stray = Number(/\d+/u.exec((await chip.textContent()) ?? "")?.[0]);
    expect(stray).toBeGreaterThan(0);
    await chip.click();
    expect(queryOf(page).get("small")).toBe("1");
    expect(await shownOf(page)).toBe(before + stray);
  });

  it("has a small map once a part of it is in sight, which moves it", async () => {
    const page = await open();
    expect(await page.locator("canvas[aria-label^=全图缩略]").count()).toBe(0);
    for (let step = 0; step < 3; step++) await page.click("button[aria-label=放大]");
    const map = page.locator("canvas[aria-label^=全图缩略]");
    await map.waitFor();
    const before = await placeOf(page, county);
    await map.click({ position: { x: 30, y: 30 } });
    await rest(page);
    const after = await placeOf(page, county);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(50);
    await page.click("button[aria-label=看全图]");
    await expect.poll(() => map.count(), patience).toBe(0);
  });

  it("moves by keyboard", async () => {
    const page = await open();
    const before = await placeOf(page, county);
    await page.locator('[data-ready="true"]').focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => before.x - (await placeOf(page, county)).x, patience).toBeGreaterThan(50);
    await page.keyboard.press("0");
    await expect.poll(async () => Math.abs(before.x - (await placeOf(page, county)).x), patience).toBeLessThan(1);
  });

  it("is laid out anew in a worker under the policy, ends by itself and goes back", async () => {
    const { page, errors } = await explorer.open();
    await drawn(page);
    const before = await placeOf(page, county);
    await page.click("button[aria-label=重新布局]");
    await page.waitForSelector("[data-layout=rested]", { timeout: 60_000 });
    await rest(page);
    const names = await writtenNames(page);
    expect(names.length).toBeGreaterThan(20);
    const after = await placeOf(page, county);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(5);
    await page.click("button[aria-label=恢复原来的布局]");
    await page.waitForSelector("[data-layout=built]");
    await rest(page);
    const back = await placeOf(page, county);
    expect(Math.hypot(back.x - before.x, back.y - before.y)).toBeLessThan(1);
    expect(errors).toEqual([]);
  });

  it("keeps to the accessibility rules with all its tools", async () => {
    const page = await open(`?node=${county}&fold=${county}&pin=10,10,${team}&camera=0.5,0.5,0.4`);
    expect(await seriousViolations(page)).toEqual([]);
  });
});
