/**
 * Which extractor made a set of facts: the package's version and a digest of the code and data under src/. Facts are cached
 * by it, so any change to a rule, a lexicon or the gazetteer makes old facts stale by itself.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packageFile } from "./package-root.ts";

/** Set by the bundler, which has read the sources already. */
declare const __EXTRACTOR_DIGEST__: string | undefined;

/** Digest of everything under `root` that decides what is extracted; tests and commands do not. */
export function digestOf(root: string): string {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("commands") && !file.startsWith("score"))
    .sort();
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex").slice(0, 12);
}

let known: string | undefined;

/** `0.1.0+3f2a…`: equal only where the same bytes give the same facts. */
export function extractorVersion(): string {
  if (known === undefined) {
    const { version } = JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string };
    const digest = typeof __EXTRACTOR_DIGEST__ === "string" ? __EXTRACTOR_DIGEST__ : digestOf(packageFile("src"));
    known = `${version}+${digest}`;
  }
  return known;
}
