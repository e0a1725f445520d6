/** The explorer in a real Chromium, on the annotated seeds: what a person does first, asserted on state. */
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
  readonly xianzhi: {
    readonly scene: {
      readonly positionOf: (node: string) => { readonly x: number; readonly y: number } | null;
      readonly names: () => readonly { left: number; middle: number; width: number; height: number }[];
    };
  };
}

const queryOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const textOf = async (page: Page, selector: string): Promise<string> => (await page.textContent(selector)) ?? "";

async function clickNode(page: Page, id: string): Promise<void> {
  const canvas = await page.locator('[data-ready="true"]').boundingBox();
  const at = await page.evaluate((node) => (window as unknown as SceneHandle).xianzhi.scene.positionOf(node), id);
  if (canvas === null || at === null) throw new Error(`${id} is not drawn`);
  await page.mouse.move(canvas.x + at.x, canvas.y + at.y);
  await page.mouse.click(canvas.x + at.x, canvas.y + at.y);
}

describe("opening", () => {
  it("draws the graph under the policy, without an error", async () => {
    const { page, errors } = await explorer.open();
    await drawn(page);
    expect(await textOf(page, "aside[aria-label=图例]")).toMatch(/显示 \d+ \/ \d+ 个节点/u);
    const ink = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-names")!;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value) => value > 0);
    });
    expect(ink).toBe(true);
    expect(errors).toEqual([]);
  });

  it("writes no name over another", async () => {
    const { page } = await explorer.open();
    await drawn(page);
    const names = await page.evaluate(() => (window as unknown as SceneHandle).xianzhi.scene.names());
    expect(names.length).toBeGreaterThan(30);
    const overlaps = names.flatMap((a, at) =>
      names
        .slice(at + 1)
        .filter(
          (b) =>
            a.left < b.left + b.width &&
            b.left < a.left + a.width &&
            Math.abs(a.middle - b.middle) < (a.height + b.height) / 2,
        ),
    );
    expect(overlaps).toEqual([]);
  });

  it("filters by the legend and says so", async () => {
    const { page } = await explorer.open();
    await drawn(page);
    const before = await textOf(page, "aside[aria-label=图例] p");
    await page.click("aside[aria-label=图例] button[data-type=Slogan]");
    expect(queryOf(page).get("hide")).toBe("Slogan");
    const after = await textOf(page, "aside[aria-label=图例] p");
    const shown = (text: string) => Number(/\d+/u.exec(text)?.[0]);
    expect(shown(before) - shown(after)).toBeGreaterThan(10);
    await page.click("aside[aria-label=图例] button:has-text('全部显示')");
    expect(await textOf(page, "aside[aria-label=图例] p")).toBe(before);
  });

  it("says what is wrong when there is no graph", async () => {
    const { page } = await explorer.open();
    await page.route("**/api/graph", (route) =>
      route.fulfill({ status: 404, json: { error: "out/graph.json: gone" } }),
    );
    await page.reload();
    await page.waitForSelector("[role=alert]");
    expect(await textOf(page, "[role=alert]")).toContain("out/graph.json: gone");
    await page.unroute("**/api/graph");
    await page.click("[role=alert] button");
    await drawn(page);
  });

  it("shows the tables where there is no WebGL", async () => {
    const { page } = await explorer.open("?view=reports");
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.click("nav a:has-text('图谱')");
    await page.waitForSelector("main table tbody tr");
    expect(await textOf(page, "main")).toContain("WebGL");
  });
});

describe("finding", () => {
  it.each([
    ["振兴", "乡村振兴战略"],
    ["jinchang", "金昌市"],
    ["jcs", "金昌市"],
    ["第一书记", "驻村工作队"],
  ])("%s finds %s, by keyboard alone", async (query, name) => {
    const { page } = await explorer.open();
    await drawn(page);
    await page.keyboard.press("Control+k");
    await page.locator("[role=combobox]").pressSequentially(query);
    const option = page.locator("[role=option]", { hasText: name }).first();
    await option.waitFor();
    const index = await option.evaluate((element) => [...document.querySelectorAll("[role=option]")].indexOf(element));
    for (let step = 0; step < index; step++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("aside h2", { hasText: name }).waitFor();
    expect(queryOf(page).get("node")).toContain(":");
  });
});

describe("asking why", () => {
  it("goes from a node by an edge to the sentence and into the report", async () => {
    const { page, errors } = await explorer.open();
    await drawn(page);
    await clickNode(page, "place:620300");
    await page.waitForSelector("article[data-node='place:620300']");
    expect(await textOf(page, "article[data-node]")).toMatch(/1 份报告提到 \d+ 处/u);

    await page.click("[data-group='out:DISPATCHES'] a:has-text('驻村工作队')");
    const quote = page.locator("article[data-edge] blockquote").first();
    await page.locator("blockquote mark[data-type=Organization]").first().waitFor();
    const sentence = await quote.textContent();
    expect(sentence).toContain("248名");
    expect(await quote.locator("mark").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("248")]),
    );

    await page.click("article[data-edge] a:has-text('打开原文')");
    await page.waitForSelector("[data-report] [data-target]");
    const target = (await page.locator("[data-report] [data-target]").allTextContents()).join("");
    expect(sentence).toContain(target.slice(0, 10));
    const seen = await page
      .locator("[data-report] [data-target]")
      .first()
      .evaluate((element) => {
        const box = element.getBoundingClientRect();
        return box.top > 0 && box.bottom < window.innerHeight;
      });
    expect(seen).toBe(true);
    expect(await page.locator("[data-report] a[data-node]").count()).toBeGreaterThan(50);
    expect(errors).toEqual([]);
  });

  it("shows the report's own characters, every one", async () => {
    const { page } = await explorer.open("?view=reports");
    await page.click("main table tbody a");
    await page.waitForSelector("[data-report] a[data-node]");
    const hex = queryOf(page).get("report")!;
    const original = await (await fetch(`${explorer.url}/api/reports/${hex}/text`)).text();
    const shown = (await page.locator("[data-report] [lang=zh-CN] p").allTextContents()).join("");
    expect(shown.replaceAll(/\s/gu, "")).toBe(original.replaceAll(/\s/gu, ""));
  });

  it("opens a drawn line", async () => {
    const { page } = await explorer.open();
    await drawn(page);
    const canvas = (await page.locator('[data-ready="true"]').boundingBox())!;
    const ends = await page.evaluate(() => {
      const { positionOf } = (window as unknown as SceneHandle).xianzhi.scene;
      return [positionOf("place:620300"), positionOf("organization:驻村工作队")];
    });
    const [from, to] = ends.map((end) => end!) as [{ x: number; y: number }, { x: number; y: number }];
    // Somewhere along the line no other line lies on top.
    for (const share of [0.5, 0.4, 0.6, 0.45, 0.7]) {
      await page.mouse.click(canvas.x + from.x + (to.x - from.x) * share, canvas.y + from.y + (to.y - from.y) * share);
      if (queryOf(page).get("edge") === "DISPATCHES|place:620300|organization:驻村工作队") break;
    }
    await page.waitForSelector("article[data-edge='DISPATCHES|place:620300|organization:驻村工作队']");
  });
});

describe("comparing", () => {
  it("has what all share on top and opens a cell's sentences", async () => {
    const { page } = await explorer.open("?view=shared");
    await page.waitForSelector("[data-matrix] tbody tr");
    const counts = (await page.locator("[data-matrix] tbody td:nth-child(2)").allTextContents()).map(Number);
    expect(counts[0]).toBeGreaterThanOrEqual(4);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await page.locator("[data-matrix] tbody tr").first().locator("td a").first().click();
    await page.waitForSelector("article[data-pair] blockquote");
    expect(queryOf(page).get("subject")).toMatch(/^place:/u);
  });

  it("moves through the cells with the arrows", async () => {
    const { page } = await explorer.open("?view=shared");
    await page.waitForSelector("[data-matrix] tbody tr");
    await page.locator("[data-matrix] [data-row='0']").first().focus();
    await page.keyboard.press("ArrowDown");
    const row = await page.evaluate(() => Number((document.activeElement as HTMLElement).dataset.row));
    expect(row).toBeGreaterThan(0);
  });

  it("has the drawing's content as tables", async () => {
    const { page } = await explorer.open("?view=tables");
    await page.waitForSelector("main table tbody tr");
    await page.fill("main input[type=text], main input:not([type])", "工作队");
    await page.locator("main table tbody tr", { hasText: "驻村工作队" }).first().waitFor();
    await page.click("main label:has-text('关系')");
    await page.locator("main table tbody tr", { hasText: "选派" }).first().waitFor();
  });
});

describe("the address", () => {
  it("reopens the same view", async () => {
    const query = "?node=organization:驻村工作队&report=c57a1bd162b9&hide=Slogan,PROMOTES&camera=0.4,0.6,0.5";
    const { page } = await explorer.open(query);
    await drawn(page);
    await page.waitForSelector("[data-report] a[data-chosen]");
    const first = queryOf(page);
    expect(first.get("hide")).toBe("Slogan,PROMOTES");
    expect(first.get("at")).toMatch(/^\d+-\d+$/u);
    const again = await explorer.open(new URL(page.url()).search);
    await drawn(again.page);
    await again.page.waitForSelector("[data-report] [data-target]");
    expect(Object.fromEntries(queryOf(again.page))).toEqual(Object.fromEntries(first));
  });

  it("goes back", async () => {
    const { page } = await explorer.open("?node=place:620300");
    await drawn(page);
    await page.click("nav a:has-text('共享矩阵')");
    await page.waitForSelector("[data-matrix]");
    await page.goBack();
    await drawn(page);
    await page.waitForSelector("article[data-node='place:620300']");
  });
});

describe("looks and language", () => {
  it("speaks English where the browser does, Chinese when asked", async () => {
    const { page } = await explorer.open("", { locale: "en-GB" });
    await drawn(page);
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await textOf(page, "nav")).toContain("Shared");
    await page.click("header button:has-text('中文')");
    expect(await textOf(page, "nav")).toContain("共享矩阵");
    await page.reload();
    await drawn(page);
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
  });

  it("is dark where the system is, and light when asked", async () => {
    const { page } = await explorer.open("", { colorScheme: "dark" });
    await drawn(page);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe("rgb(20, 23, 27)");
    await page.click("header button[aria-label=浅色]");
    expect(await paper()).toBe("rgb(252, 252, 250)");
  });

  it("axe finds nothing serious in the search box", async () => {
    const { page } = await explorer.open();
    await drawn(page);
    await page.keyboard.press("Control+k");
    await page.locator("[role=combobox]").pressSequentially("振兴");
    await page.locator("[role=option]").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});
