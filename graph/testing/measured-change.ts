/** One change of a workspace by the package's own extractor, measured: prints wall and processor time and peak memory as JSON. */
import { shippedAliasTable } from "../identity/index.ts";
import { ownExtractor } from "../reports.ts";
import { buildWorkspace, readManifest, withoutSources, withSources, writeManifest } from "../workspace/index.ts";

const [folder, action, path] = process.argv.slice(2) as [string, string, string?];
const start = performance.now();
const before = process.cpuUsage();
const manifest = await readManifest(folder);
if (action === "add" && path) await writeManifest(folder, withSources(manifest, [path]));
if (action === "remove" && path) await writeManifest(folder, withoutSources(manifest, [path]));
const result = await buildWorkspace(folder, {
  extractor: ownExtractor(),
  aliases: shippedAliasTable(),
  onFailed: (failed, reason) => console.error(`${failed}: ${reason}`),
});
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({ ...result, wall, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS * 1024 }),
);
