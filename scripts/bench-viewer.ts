/**
 * `npm run bench:viewer`: how long the explorer takes, in Chromium with WebGL in software, on generated graphs of counties
 * (graph/testing/county-graph.ts). Arguments: nodes and relations, several pairs if wanted (10000 30000 50000 150000).
 *
 * Script time is what the page's main thread spends in JavaScript, from the browser's own counters before and after each action
 * and the frames that follow it: processor time, which other work on the machine does not lengthen, and beside it wall time,
 * which has the waits for the graphics process. Prints; asserts nothing.
 */
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { writeArtifact } from "../graph/artifact-file.ts";
import { countyGraph } from "../graph/testing/county-graph.ts";
import { type Explored, explore } from "../viewer/testing/explorer.ts";
import { mainThreadTime, type Point, type Spent, scriptTime } from "../viewer/testing/script-time.ts";

/** Looks at each frame whether names are written and marks the end of the first that has some. */
const markFirstNames = `requestAnimationFrame(function look() {
  if (window.xianzhi?.scene.names().length > 0) setTimeout(() => performance.mark("named"));
  else requestAnimationFrame(look);
})`;

const sizes = process.argv.length > 3 ? process.argv.slice(2).map(Number) : [10_000, 30_000, 50_000, 150_000];
const line = (what: string, figure: string) => console.log(`  ${what.padEnd(44)} ${figure}`);
const ms = (value: number) => `${value.toFixed(1)} ms`;
const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Chromium with SwiftShader, 1280×800`);
for (let at = 0; at + 1 < sizes.length; at += 2) {
  const [nodes = 0, edges = 0] = sizes.slice(at, at + 2);
  console.log(`\n${nodes} nodes, ${edges} relations`);
  const explored = await explore({
    fill: (out) => writeArtifact(join(out, "graph.json"), countyGraph({ nodes, edges, seed: "bench" })),
  });
  try {
    await measureOpening(explored);
    await measureUse(explored);
  } finally {
    await explored.close();
  }
}

async function measureOpening(explored: Explored): Promise<void> {
  const times: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < 4; round++) {
    const loaded: Promise<{ readonly kind: string; readonly body: Buffer }>[] = [];
    const page = await (await explored.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    page.on("response", (response) => {
      const kind = response.request().resourceType();
      if (kind === "script" || kind === "stylesheet") loaded.push(response.body().then((body) => ({ kind, body })));
    });
    const spent = await mainThreadTime(page);
    times.push(await firstPicture(page, explored.url));
    processor.push(await spent());
    if (round === 0) {
      const bodies = (await Promise.all(loaded)).map(({ body }) => body);
      const sum = (sizeOf: (body: Buffer) => number) => bodies.reduce((all, body) => all + sizeOf(body), 0);
      line("first load, script and style, gzip", kb(sum((body) => gzipSync(body).length)));
      line("first load, script and style, brotli", kb(sum((body) => brotliCompressSync(body).length)));
    }
    await explored.tidy();
  }
  const [cold = 0, ...warm] = times;
  line("first picture with names, server just started", ms(cold));
  line("first picture with names, server warm, median", ms(median(warm)));
  line("  of which the page's main thread, processor", ms(median(processor)));
}

/** Milliseconds from navigation to the end of the first frame that has names. */
async function firstPicture(page: Page, url: string): Promise<number> {
  await page.addInitScript(markFirstNames);
  await page.goto(url);
  for (let waited = 0; waited < 1200; waited++) {
    const named = await page.evaluate(() => performance.getEntriesByName("named")[0]?.startTime);
    if (named !== undefined) return named;
    await page.waitForTimeout(100);
  }
  throw new Error("No picture within two minutes");
}

async function measureUse(explored: Explored): Promise<void> {
  const { page } = await explored.open();
  await page.waitForSelector('[data-ready="true"]', { timeout: 120_000 });
  await page.waitForTimeout(3000);
  line("says", ((await page.textContent("aside [role=status]")) ?? "nothing").trim());
  const timed = await scriptTime(page);
  const report = (what: string, times: readonly Spent[]) => {
    const processor = times.map((time) => time.processor);
    const figures = [median(processor), Math.max(...processor), median(times.map((time) => time.wall))];
    line(what, figures.map((figure) => figure.toFixed(1).padStart(8)).join(""));
  };
  line("script, ms", " median   worst    wall");

  const points = await nodesOnScreen(page, 40);
  report("hover", await timed.each(points, ({ x, y }) => page.mouse.move(x, y)));

  await page.mouse.move(640, 20);
  const types = ["Slogan", "Organization", "FUNDS", "Program", "PART_OF", "IMPLEMENTS"].flatMap((type) => [type, type]);
  report("filter toggle", await timed.each(types, (type) => page.click(`aside button[data-type=${type}]`), 150));

  const middle = { x: 560, y: 430 };
  await page.mouse.move(middle.x, middle.y);
  const wheel = [-1, -1, -1, -1, -1, 1, 1, 1, 1, 1].map((direction) => direction * 120);
  report("wheel step, all its frames", await timed.each(wheel, (delta) => page.mouse.wheel(0, delta), 700));

  await page.mouse.down();
  const steps = Array.from({ length: 30 }, (_, step) => step + 1);
  report(
    "pan, one frame",
    await timed.each(steps, (step) => page.mouse.move(middle.x + step * 6, middle.y + step * 3)),
  );
  await page.mouse.up();

  await page.keyboard.press("Control+k");
  await page.locator("[role=combobox]").waitFor();
  await page.waitForTimeout(500);
  const keys: Spent[] = [];
  for (const query of ["乡村治理红色", "gongzuodui", "xczl", "景泰 选派", "专项资金", "jingtai"]) {
    keys.push(...(await timed.each([...query], (key) => page.keyboard.insertText(key), 80)));
    await page.fill("[role=combobox]", "");
    await page.waitForTimeout(200);
  }
  report("search keystroke", keys);
}

/** Points of the page on named nodes, away from what lies on the drawing. */
async function nodesOnScreen(page: Page, count: number): Promise<readonly Point[]> {
  const canvas = await page.locator('[data-ready="true"]').boundingBox();
  if (canvas === null) throw new Error("The drawing is not there");
  const found = await page.evaluate(() => {
    type Scene = {
      names: () => readonly { readonly key: string }[];
      positionOf: (key: string) => { readonly x: number; readonly y: number } | null;
    };
    const { scene } = (window as unknown as { xianzhi: { scene: Scene } }).xianzhi;
    return scene.names().flatMap(({ key }) => scene.positionOf(key) ?? []);
  });
  return found
    .filter(({ x, y }) => x > 20 && y > 80 && x < canvas.width - 60 && y < canvas.height - 120)
    .slice(0, count)
    .map(({ x, y }) => ({ x: canvas.x + x, y: canvas.y + y }));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
