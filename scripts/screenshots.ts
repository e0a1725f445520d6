/**
 * Pictures of every view for docs/explorer.md: `npm run screenshots [-- NAME…]`. Each view in light and dark, Chinese and
 * English, at two sizes of screen, as WebP by Chromium itself. The annotated reports are shown, so that anyone gets the same.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { packageFile } from "../src/package-root.ts";
import { type Explored, explore } from "../viewer/testing/explorer.ts";
import { arrived, type Scene, scenes } from "../viewer/testing/scenes.ts";

interface Look {
  readonly width: 1280 | 1920;
  readonly colorScheme: "light" | "dark";
  readonly language: "zh" | "en";
}

const heights = { 1280: 800, 1920: 1080 } as const;
const locales = { zh: "zh-CN", en: "en-GB" } as const;
const looks: readonly Look[] = ([1280, 1920] as const).flatMap((width) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    (["zh", "en"] as const).map((language) => ({ width, colorScheme, language })),
  ),
);
/** Of WebP, 0 to 100: below it small Chinese characters fray. */
const quality = 62;

async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
  return Buffer.from(data, "base64");
}

async function take(explorer: Explored, scene: Scene, { width, colorScheme, language }: Look): Promise<void> {
  const viewport = { width, height: heights[width] };
  const { page, errors } = await explorer.open(scene.query, { viewport, colorScheme, locale: locales[language] });
  await arrived(page, scene);
  // Names are placed and panels have come to rest.
  await page.waitForTimeout(700);
  const name = `${scene.name}-${width}-${colorScheme}-${language}.webp`;
  const bytes = await picture(page);
  await writeFile(join(folder, name), bytes);
  process.stdout.write(`${name} ${Math.round(bytes.length / 1024)} kB\n`);
  for (const error of errors) process.stderr.write(`${name}: ${error}\n`);
  await explorer.tidy();
}

const wanted = process.argv.slice(2);
const folder = process.env.XIANZHI_PICTURES ?? packageFile("docs", "pictures");
await mkdir(folder, { recursive: true });
const explorer = await explore();
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const look of looks) await take(explorer, scene, look);
}
await explorer.close();
