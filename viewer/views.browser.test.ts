/** What holds of every view: no error, nothing in the way of people who see, point or read differently, on screens of any size. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { seriousViolations } from "./testing/accessibility.ts";
import { type Explored, explore } from "./testing/explorer.ts";
import { arrived, scenes } from "./testing/scenes.ts";

let explorer: Explored;
beforeAll(async () => {
  explorer = await explore();
});
afterEach(() => explorer.tidy());
afterAll(() => explorer.close());

describe.each(scenes)("$name", (scene) => {
  it.each(["light", "dark"] as const)("has no error and nothing serious for axe, %s", async (colorScheme) => {
    const { page, errors } = await explorer.open(scene.query, { colorScheme });
    await arrived(page, scene);
    expect(await seriousViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("can be read on a phone", async () => {
    const { page } = await explorer.open(scene.query, { viewport: { width: 390, height: 844 } });
    await page.locator("main, article, [data-report]").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});

describe("the top line", () => {
  it.each([
    ["zh-CN", 1280],
    ["en-GB", 1280],
    ["en-GB", 1000],
    ["zh-CN", 390],
    ["en-GB", 390],
  ])("has everything in reach, %s at %i", async (locale, width) => {
    const { page } = await explorer.open("#key=test-key", { locale, viewport: { width, height: 800 } });
    await page.waitForSelector("header nav");
    const beyond = await page.locator("header button, header nav").evaluateAll((all) =>
      all.flatMap((each) => {
        const { left, right } = each.getBoundingClientRect();
        return left < 0 || right > window.innerWidth ? [each.textContent] : [];
      }),
    );
    expect(beyond).toEqual([]);
  });
});

describe("the keyboard", () => {
  it.each(["graph", "shared", "compare", "ask", "tables"])("goes through %s, and shows where it is", async (name) => {
    const scene = scenes.find((each) => each.name === name)!;
    const { page } = await explorer.open(scene.query);
    await arrived(page, scene);
    const stops: { readonly label: string; readonly marked: boolean }[] = [];
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press("Tab");
      stops.push(
        await page.evaluate(async () => {
          // The editor marks itself with the next frame.
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const at = document.activeElement as HTMLElement;
          const marks = [at, at.parentElement, at.nextElementSibling, at.closest(".cm-editor")].flatMap((each) =>
            each === null ? [] : [getComputedStyle(each)],
          );
          const marked = marks.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none");
          return { label: `${at.tagName} ${at.getAttribute("aria-label") ?? at.textContent}`.slice(0, 60), marked };
        }),
      );
    }
    expect(stops[0]?.label).toContain("跳到主要内容");
    expect(stops.filter(({ marked }) => !marked)).toEqual([]);
    // Nothing holds the focus fast.
    expect(new Set(stops.map(({ label }) => label)).size).toBeGreaterThan(20);
  });
});

describe("on paper", () => {
  it.each([
    ["a report", "?report=c57a1bd162b9", "[data-report] [lang=zh-CN]"],
    ["a node", "?view=shared&node=organization:驻村工作队", "article[data-node]"],
  ])("%s is whole, without what can only be pressed", async (_, query, selector) => {
    const { page } = await explorer.open(query);
    await page.waitForSelector(selector);
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible("header nav")).toBe(false);
    const cut = await page.locator(selector).evaluate((element) => {
      const around: Element[] = [];
      for (let at: Element | null = element; at !== null; at = at.parentElement) around.push(at);
      return around.filter((each) => getComputedStyle(each).overflowY !== "visible").map((each) => each.className);
    });
    expect(cut).toEqual([]);
  });
});

describe("a long table on paper", () => {
  it.each([
    ["the table of nodes", "?view=tables", "main table"],
    ["the matrix", "?view=shared&least=1", "[data-matrix] table"],
  ])("%s has all its rows", async (_, query, selector) => {
    const { page } = await explorer.open(query);
    const rows = page.locator(`${selector} tbody tr`);
    await rows.first().waitFor();
    const all = Number(await page.locator(selector).first().getAttribute("aria-rowcount")) - 1;
    const inSight = await rows.count();
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => rows.count()).toBe(all);
    expect(inSight).toBeLessThan(all);
    await page.emulateMedia({ media: "screen" });
    await expect.poll(() => rows.count()).toBe(inSight);
  });
});

describe("the map", () => {
  it("counts the places of reports by province, and leads through a province to a place", async () => {
    const { page } = await explorer.open("?view=map");
    await page.click('main svg a[aria-label^="甘肃"]');
    expect(new URL(page.url()).searchParams.get("province")).toBe("62");
    await page.click('[data-province="62"] svg a[aria-label^="景泰县"]');
    await page.waitForSelector("article[data-node='place:620423']");
    expect(await page.locator("main table tbody tr").allTextContents()).toHaveLength(2);
  });

  it("counts the places of one program, and leads to the sentences", async () => {
    const { page } = await explorer.open("?node=program:村级组织运转经费");
    await page.click("article a:has-text('看在哪里')");
    await page.waitForSelector("[data-about='program:村级组织运转经费']");
    const places = page.locator("main table tbody tr");
    expect(await places.count()).toBe(4);
    const counted = await page
      .locator("main svg a")
      .evaluateAll((all) =>
        all
          .map((tile) => /(\d+) 个地方/u.exec(tile.getAttribute("aria-label") ?? "")?.[1])
          .reduce((sum, count) => sum + Number(count), 0),
      );
    // 某区 is in no province.
    expect(counted).toBe(3);
    await places.filter({ hasText: "即墨区" }).locator("a").click();
    await page.waitForSelector("article[data-pair] blockquote");
    expect(new URL(page.url()).searchParams.get("about")).toBe("program:村级组织运转经费");
  });

  it("is gone through with the keyboard", async () => {
    const { page } = await explorer.open("?view=map");
    await page.focus('main svg a[aria-label^="山东"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-province="37"]');
  });

  it("says where a province has no lists, and where they cannot be had", async () => {
    const { page } = await explorer.open("?view=map&province=71");
    await page.locator("[data-province] [role=status]", { hasText: "台湾" }).waitFor();
    await page.route("**/api/divisions/*", (route) => route.abort());
    await page.click('main svg a[aria-label^="湖南"]');
    await page.waitForSelector("[data-province] [role=alert]");
  });
});
