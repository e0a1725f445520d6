/**
 * Pictures of every view for docs/explorer.md: `npm run screenshots [-- NAME…]`. Each view in light and dark, Chinese and
 * English, at two sizes of screen, as WebP by Chromium itself. The annotated reports are shown, so that anyone gets the same.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFile } from "../src/package-root.ts";
import { explore } from "../viewer/testing/explorer.ts";
import { arrived, scenes } from "../viewer/testing/scenes.ts";

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const languages = [
  ["zh", "zh-CN"],
  ["en", "en-GB"],
] as const;
/** Of WebP, 0 to 100: below it small Chinese characters fray. */
const quality = 72;

const wanted = process.argv.slice(2);
const folder = process.env.XIANZHI_PICTURES ?? packageFile("docs", "pictures");
await mkdir(folder, { recursive: true });
const explorer = await explore();
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const viewport of sizes) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [language, locale] of languages) {
        const { page, errors } = await explorer.open(scene.query, { viewport, colorScheme, locale });
        await arrived(page, scene);
        // Names are placed and panels have come to rest.
        await page.waitForTimeout(700);
        const session = await page.context().newCDPSession(page);
        const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
        const name = `${scene.name}-${viewport.width}-${colorScheme}-${language}.webp`;
        await writeFile(join(folder, name), Buffer.from(data, "base64"));
        process.stdout.write(
          `${name} ${Math.round((data.length * 0.75) / 1024)} kB${errors.map((error) => `\n  ${error}`).join("")}\n`,
        );
        await explorer.tidy();
      }
    }
  }
}
await explorer.close();
