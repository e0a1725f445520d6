/**
 * One change of a workspace in a process of its own, so that a test can kill it: `run-workspace.ts FOLDER build`, `… add PATH`,
 * `… remove PATH`. Says `working` when it begins.
 */
import { shippedAliasTable } from "../identity/index.ts";
import { buildWorkspace, readManifest, withoutSources, withSources, writeManifest } from "../workspace/index.ts";
import { lineExtractor } from "./line-extractor.ts";

export async function changeWorkspace(folder: string, action: string, path: string | undefined): Promise<void> {
  const manifest = await readManifest(folder);
  if (action === "add" && path) await writeManifest(folder, withSources(manifest, [path]));
  if (action === "remove" && path) await writeManifest(folder, withoutSources(manifest, [path]));
  await buildWorkspace(folder, { extractor: lineExtractor, aliases: shippedAliasTable(), mapFrom: 0 });
}

const [folder, action, path] = process.argv.slice(2);
if (folder !== undefined && action !== undefined && process.argv[1]?.endsWith("run-workspace.ts")) {
  shippedAliasTable();
  process.stdout.write("working\n");
  await changeWorkspace(folder, action, path).catch((error: Error) => {
    process.stderr.write(`${error.name}: ${error.message}\n`);
    process.exitCode = 1;
  });
}
