/**
 * Where the package's own files are. Lexicons and the gazetteer are data beside the code; the code may run from `src/` or
 * from the bundle in `dist/`, so the root is found by its package.json rather than by counting folders.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the package's root folder. */
export const packageRoot: string = (() => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "xianzhi") return folder;
    if (folder === dirname(folder)) throw new Error("package.json of xianzhi not found above its own code");
  }
})();

/** Absolute path of a file of the package. */
export const packageFile = (...parts: readonly string[]): string => join(packageRoot, ...parts);
