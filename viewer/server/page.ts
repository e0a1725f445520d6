/**
 * The built page from `dist/viewer`. Only names that the build made are served, so no request can walk the disk; hashed
 * assets are kept by the browser for good. `index.html` gets this response's nonce for the styles that its script adds.
 */
import { readdir, readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Hono } from "hono";

const compress = promisify(gzip);

/** What Vite writes where the nonce belongs (`html.cspNonce` in vite.config.ts). */
export const noncePlaceholder = "__XIANZHI_NONCE__";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
const compressible = new Set([".js", ".css", ".json", ".svg"]);

/** The variable that `createApp` sets on every request. */
export interface PageEnv {
  Variables: { readonly nonce: string };
}

/** Routes of the page built in `folder`. */
export function servePage(folder: string): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const zipped = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  let names: ReadonlySet<string> = new Set();
  const has = async (path: string): Promise<boolean> => {
    if (names.has(path)) return true;
    // The page may have been built anew since.
    const all = await readdir(folder, { recursive: true }).catch(() => []);
    names = new Set(all.map((name) => name.split(sep).join("/")));
    return names.has(path);
  };

  app.get("/", async (context) => {
    const html = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
    if (html === undefined) return context.text("The page is not built. In a checkout, run: npm run build", 503);
    context.header("Cache-Control", "no-store");
    return context.html(html.replaceAll(noncePlaceholder, context.get("nonce")));
  });

  app.get("/:path{.+}", async (context) => {
    const path = context.req.param("path");
    const extension = extname(path);
    const type = types[extension];
    if (type === undefined || extension === ".html" || !(await has(path))) return context.text("Not found", 404);
    context.header("Content-Type", type);
    context.header("Cache-Control", path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    const read = async () => new Uint8Array(await readFile(join(folder, path)));
    if (!compressible.has(extension) || !context.req.header("accept-encoding")?.includes("gzip")) {
      return context.body(await read());
    }
    context.header("Content-Encoding", "gzip");
    context.header("Vary", "Accept-Encoding");
    const known = zipped.get(path) ?? read().then(async (bytes) => new Uint8Array(await compress(bytes)));
    zipped.set(path, known);
    return context.body(await known);
  });

  return app;
}
