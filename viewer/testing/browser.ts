/**
 * A real Chromium for tests, from the npm registry alone: the binary and, where the machine lacks them, the libraries that
 * it needs come in `@sparticuz/chromium`. Its own argument list is not used: `--single-process` dies with a second context
 * and `--disable-web-security` hides faults of the Content-Security-Policy. WebGL is SwiftShader's, in software.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

const args = [
  "--headless=new",
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--hide-scrollbars",
  "--force-color-profile=srgb",
];

/** Starts Chromium; `XIANZHI_CHROMIUM` names another one. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.XIANZHI_CHROMIUM ?? (await chromium.executablePath());
  const start = (env: Record<string, string | undefined>) =>
    playwright.launch({
      executablePath,
      args: [...args, ...more],
      ignoreDefaultArgs: ["--headless"],
      env: defined(env),
    });
  try {
    return await start(process.env);
  } catch (error) {
    if (!/shared libraries|\.so/.test(String(error))) throw error;
    const libraries = await unpackLibraries();
    const known = process.env.LD_LIBRARY_PATH;
    return start({ ...process.env, LD_LIBRARY_PATH: known === undefined ? libraries : `${libraries}:${known}` });
  }
}

const defined = (env: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** The folder of the libraries that a bare Debian or Ubuntu lacks (NSS, NSPR, expat). */
export async function unpackLibraries(): Promise<string> {
  const folder = join(tmpdir(), "xianzhi-chromium-libraries");
  if (existsSync(join(folder, "libnss3.so"))) return folder;
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const archive = await readFile(join(dirname(entry), "..", "..", "bin", "al2023.tar.br"));
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of entriesOfTar(brotliDecompressSync(archive))) {
    const base = name.split("/").at(-1);
    if (base !== undefined && base !== "") await writeFile(join(folder, base), bytes, { mode: 0o755 });
  }
  return folder;
}

/** Regular files of a tar archive: 512-byte headers, name at 0, size in octal at 124, kind at 156. */
function* entriesOfTar(archive: Uint8Array): Generator<readonly [string, Uint8Array]> {
  const text = (from: number, length: number): string =>
    new TextDecoder().decode(archive.subarray(from, from + length)).replace(/\0.*$/su, "");
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    const kind = text(at + 156, 1);
    if (kind === "0" || kind === "") yield [text(at, 100), archive.subarray(at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
