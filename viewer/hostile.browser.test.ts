/** Reports that try to be more than text: nothing of them runs, nothing breaks, in any view. */
import { createHash } from "node:crypto";
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildFolder } from "../graph/build.ts";
import { shippedAliasTable } from "../graph/identity/index.ts";
import { type Facts, factsSchema, type Span } from "../src/facts.ts";
import { drawn, type Explored, explore } from "./testing/explorer.ts";

const run = "window.pwned=1";
const payloads: readonly string[] = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `"><img src=x onerror=${run}>`,
  `'><img src=x onerror=${run}>`,
  `<a href="javascript:${run}">村</a>`,
  `javascript:${run}`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `<style>*{display:none}</style>`,
  `<link rel=stylesheet href=//attacker.example>`,
  `<meta http-equiv=refresh content="0;url=//attacker.example">`,
  `<base href=//attacker.example>`,
  `<form action=//attacker.example><input autofocus onfocus=${run}>`,
  `<details open ontoggle=${run}>`,
  `<math><mi xlink:href="data:text/html,<script>${run}</script>">`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `<!--><script>${run}</script>-->`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `$& $1 $\` $' 村`,
  `__proto__`,
  `constructor`,
  `\u202e振兴乡村\u202d`,
  `\u200b\u200c\u200d\ufeff村`,
  `村\u0000\u0007\u001b[31m`,
  `${"长".repeat(4000)}`,
  `a${"́".repeat(600)}`,
  `村|~,&?=#%+"'`,
];

/** A report whose every word is hostile, as facts. */
function hostileFacts(bytes: Uint8Array, file: string): { readonly facts: Facts; readonly text: string } {
  const text = new TextDecoder().decode(bytes);
  const at = Number(file.replaceAll(/\D/gu, ""));
  const payload = payloads[at]!;
  const spanOf = (start: number): Span => ({ start, end: start + payload.length, text: payload });
  const subject = `place:${payload}`;
  const node = (id: string, type: string, name: string, start: number) => ({
    id,
    type,
    name,
    aliases: [payload],
    attributes: {},
    mentions: [spanOf(start)],
  });
  const facts = factsSchema.parse({
    report: {
      id: `report:${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}`,
      file: payload.slice(0, 60),
      title: payload,
      publishedOn: "2024-01-01",
      publisher: payload,
      url: `javascript:${run}`,
      subject,
      encoding: "utf-8",
    },
    nodes: [
      node(subject, "Place", payload, 0),
      node(`program:共有${payload}`, "Program", `共有${payload}`, 0),
      node("program:大家的好做法", "Program", "大家的好做法", 0),
    ],
    edges: ["program:大家的好做法", `program:共有${payload}`].map((target) => ({
      type: "FUNDS",
      source: subject,
      target,
      attributes: { amount: 10_000 + at, amountText: payload, destination: payload, role: payload, via: payload },
      rule: "hostile",
      evidence: [spanOf(0)],
    })),
    skipped: [],
  });
  return { facts, text };
}

let explorer: Explored;
beforeAll(async () => {
  const sources = payloads.map((payload, at) => ({
    path: `${at}.txt`,
    file: `${at}.txt`,
    read: async () => new TextEncoder().encode(`${payload}\n${payload}。${at}\n`),
  }));
  explorer = await explore({
    fill: (out) =>
      buildFolder(sources, out, {
        extractor: { version: "hostile", extract: async (bytes, file) => hostileFacts(bytes, file) },
        aliases: shippedAliasTable(),
      }),
  });
});
afterEach(() => explorer.tidy());
afterAll(() => explorer.close());

const shared = "program:大家的好做法";
const views = [
  "",
  `?node=${shared}`,
  "?color=subject&small=1",
  "?view=shared",
  "?view=shared&least=1&cells=money&order=likeness",
  "?view=compare",
  "?view=map",
  `?view=map&about=${shared}`,
  "?view=tables",
  "?view=reports",
  "?view=ask",
  `?view=ask&cypher=${encodeURIComponent("MATCH (a)-[r]->(b) RETURN a.name, a.aliases, r.evidence, r.role, b.name")}`,
  "?view=review#key=test-key",
];

describe("hostile reports", () => {
  it.each(views)("run nothing and break nothing in %j", async (query) => {
    const { page, errors } = await explorer.open(query);
    let dialogs = 0;
    page.on("dialog", (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    await (query.includes("view=") === false ? drawn(page) : page.waitForSelector("main > section"));
    await page.waitForTimeout(400);
    expect(await page.evaluate("window.pwned")).toBeUndefined();
    expect(dialogs).toBe(0);
    expect(await page.locator("script:not([src]), iframe, base, object, embed").count()).toBe(0);
    // A chart brings one style of its own, with the nonce of the page.
    expect(
      await page.locator("main style").evaluateAll((all) => all.filter((each) => (each as HTMLElement).nonce === "")),
    ).toEqual([]);
    const links = await page
      .locator("a")
      .evaluateAll((all) => all.map((link) => new URL(link.getAttribute("href") ?? "", location.href).protocol));
    expect(links.filter((protocol) => !/^https?:$/u.test(protocol))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });

  it("are read as the characters they are", async () => {
    const { page, errors } = await explorer.open("?view=reports");
    await page.waitForSelector("main table tbody tr");
    const graph = (await (await fetch(`${explorer.url}/api/graph`)).json()) as {
      reports: readonly { id: string; title: string; subject: string }[];
    };
    expect(graph.reports.length).toBeGreaterThanOrEqual(30);
    for (const { id, title, subject } of graph.reports) {
      const hex = id.slice("report:".length);
      await page.evaluate(
        (next) => {
          history.pushState(null, "", next);
          dispatchEvent(new PopStateEvent("popstate"));
        },
        `/?view=reports&report=${hex}&node=${encodeURIComponent(subject)}`,
      );
      await page.waitForSelector(`section[data-report="${id}"] [lang=zh-CN] p`);
      const original = await (await fetch(`${explorer.url}/api/reports/${hex}/text`)).text();
      const shown = (await page.locator(`section[data-report="${id}"] [lang=zh-CN] p`).allTextContents()).join("");
      const bare = (text: string) => text.replaceAll(/[\s\0]/gu, "");
      expect(bare(shown), title.slice(0, 60)).toBe(bare(original));
    }
    expect(await page.evaluate("window.pwned")).toBeUndefined();
    expect(errors).toEqual([]);
  });

  it("are found and opened like any other", async () => {
    const { page, errors } = await explorer.open();
    await drawn(page);
    await page.keyboard.press("Control+k");
    await page.locator("[role=combobox]").pressSequentially("<script>");
    await page.locator("[role=option][data-kind=node]").first().click();
    await page.waitForSelector("article[data-node]");
    await page.locator("article[data-node] [data-group] a").first().click();
    await page.waitForSelector("article[data-edge] blockquote mark");
    expect(await page.textContent("article[data-edge] blockquote")).toContain("<script>");
    expect(await page.evaluate("window.pwned")).toBeUndefined();
    expect(errors).toEqual([]);
  });

  it("run nothing in what is taken along", async () => {
    const { page } = await explorer.open();
    await drawn(page);
    const taken = async (item: string) => {
      await page.click("header button[aria-label=导出]");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("[role=menuitem]", { hasText: item }).click(),
      ]);
      return download.path();
    };
    for (const [item, ending] of [
      ["HTML", "html"],
      ["SVG", "svg"],
    ] as const) {
      const file = join(explorer.out, `taken.${ending}`);
      await copyFile(await taken(item), file);
      const context = await explorer.browser.newContext();
      const opened = await context.newPage();
      await opened.goto(pathToFileURL(file).href);
      await opened.waitForTimeout(800);
      expect(await opened.evaluate("window.pwned"), item).toBeUndefined();
      expect(await opened.locator("iframe, base, object, embed, img[onerror], [onload]").count(), item).toBe(0);
    }
    const table = await readFile(await taken("关系与原文"), "utf8");
    expect(table.split("\r\n").filter((line) => /^[=+@-]/u.test(line))).toEqual([]);
  });
});
