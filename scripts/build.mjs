// Builds what `npx xianzhi` runs: the command line (esbuild: one file and its lazily loaded parts) and the page (Vite).
import { rm } from "node:fs/promises";
import { build as bundle } from "esbuild";
import { build as buildPage } from "vite";

const root = new URL("..", import.meta.url).pathname;

await rm(`${root}dist`, { recursive: true, force: true });
await bundle({
  entryPoints: [`${root}bin/main.ts`],
  outdir: `${root}dist`,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: "linked",
  logLevel: "warning",
});
await buildPage({ root: `${root}viewer`, configFile: `${root}viewer/vite.config.ts`, logLevel: "warn" });
