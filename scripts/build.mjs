// Builds what `npx xianzhi` runs: the command line (esbuild: one file and its lazily loaded parts) and the page (Vite).
// With --command only the command line is built.
import { mkdir, rm, symlink } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const commandOnly = process.argv.includes("--command");

const { digestOf } = await bundleOf("src/extractor-version.ts");
if (!commandOnly) await rm(`${root}dist`, { recursive: true, force: true });
await bundle({
  entryPoints: {
    main: `${root}bin/main.ts`,
    // A process of its own: graph/stores/embedded/child.ts starts it.
    "embedded-engine": `${root}graph/stores/embedded/process.ts`,
  },
  outdir: `${root}dist`,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: "linked",
  define: {
    __EXTRACTOR_DIGEST__: JSON.stringify(digestOf(`${root}src`)),
    __DERIVATION_DIGEST__: JSON.stringify(digestOf(`${root}graph`)),
  },
  logLevel: "warning",
});
if (!commandOnly) {
  const { build } = await import("vite");
  await build({ root: `${root}viewer`, configFile: `${root}viewer/vite.config.ts`, logLevel: "warn" });
}

// `npx xianzhi` in a checkout: npm links the commands of dependencies, not of the package itself.
const commands = `${root}node_modules/.bin`;
await mkdir(commands, { recursive: true });
await rm(`${commands}/xianzhi`, { force: true });
await symlink("../../bin/xianzhi.mjs", `${commands}/xianzhi`);

/** Loads a TypeScript module of the project at build time. */
async function bundleOf(path) {
  const { outputFiles } = await bundle({
    entryPoints: [`${root}${path}`],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  return import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0].text.replaceAll("import.meta.url", JSON.stringify(`file://${root}${path}`)))}`
  );
}
