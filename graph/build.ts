/**
 * Reports → a folder that holds their graph: `graph.json`, `facts/` and `texts/` (cache), `log.ndjson` (what became of every
 * file, and which stretches of it were set aside). Corrections in the folder's `corrections.yaml` are replayed.
 *
 * One bad file never stops the others: it is named with the reason, and the rest goes through. Extraction is skipped for
 * content that the same extractor has read before.
 */
import { join } from "node:path";
import type { Facts, NodeId } from "../src/facts.ts";
import type { Artifact } from "./artifact.ts";
import { readArtifact, writeArtifact } from "./artifact-file.ts";
import { readCorrections, type Unapplied } from "./corrections/index.ts";
import { deriveArtifact } from "./derive.ts";
import { writeWhole } from "./durable-file.ts";
import { contentHash, type Extractor, type FactsCache, factsCache } from "./facts-cache.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import type { Position } from "./layout/force.ts";

/** A report that can be read: where it lies, what it is called. */
export interface ReportSource {
  readonly path: string;
  readonly file: string;
  readonly read: () => Promise<Uint8Array>;
}

export interface BuildOptions {
  readonly extractor: Extractor;
  readonly aliases: AliasTable;
  /** Start the layout from the positions in the folder's present graph; the result then depends on that graph. */
  readonly keepPositions?: boolean;
  readonly onDone?: (path: string) => void;
  readonly onFailed?: (path: string, reason: string) => void;
}

export interface BuildResult {
  readonly artifact: Artifact;
  /** Reports whose facts came from the cache. */
  readonly cached: number;
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  /** Corrections that found nothing to correct. */
  readonly unapplied: readonly Unapplied[];
}

/**
 * Builds the graph of `sources` into `folder`. Their order does not show in any file. Undefined where no source could be read:
 * the folder's graph is then as it was.
 */
export async function buildFolder(
  sources: Iterable<ReportSource>,
  folder: string,
  options: BuildOptions,
): Promise<BuildResult | undefined> {
  // A file of corrections that is not wholly right stops the build before any work is done.
  const corrections = await readCorrections(join(folder, "corrections.yaml"));
  const cache = factsCache(folder, options.extractor.version);
  const facts: Facts[] = [];
  const failed: { path: string; reason: string }[] = [];
  const log: { path: string; line: string }[] = [];
  let cached = 0;
  for (const source of sources) {
    try {
      const { found, fromCache } = await factsOf(source, cache, options.extractor);
      facts.push(found);
      if (fromCache) cached++;
      log.push({ path: source.path, line: doneLine(source, found) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failed.push({ path: source.path, reason });
      log.push({ path: source.path, line: JSON.stringify({ file: source.file, outcome: "failed", reason }) });
      options.onFailed?.(source.path, reason);
    }
    options.onDone?.(source.path);
  }
  if (facts.length === 0) return undefined;
  const file = join(folder, "graph.json");
  const { artifact, unapplied } = deriveArtifact(facts, {
    extractor: options.extractor.version,
    aliases: options.aliases,
    corrections,
    ...(options.keepPositions ? { positions: await positionsIn(file) } : {}),
  });
  log.sort((a, b) => (a.path < b.path ? -1 : 1));
  await writeWhole(join(folder, "log.ndjson"), log.map(({ line }) => `${line}\n`).join(""));
  await writeArtifact(file, artifact);
  return { artifact, cached, failed, unapplied };
}

/** Facts of one report, from the cache where the same content was read before, under whatever name. */
export async function factsOf(
  { file, read }: ReportSource,
  cache: FactsCache,
  extractor: Extractor,
): Promise<{ readonly found: Facts; readonly fromCache: boolean }> {
  const bytes = await read();
  const hash = contentHash(bytes);
  const known = await cache.get(hash);
  if (known !== undefined) return { found: { ...known, report: { ...known.report, file } }, fromCache: true };
  const extracted = await extractor.extract(bytes, file);
  await cache.put(hash, extracted);
  return { found: extracted.facts, fromCache: false };
}

function doneLine({ file }: ReportSource, { report, nodes, edges, skipped }: Facts): string {
  const { id } = report;
  return JSON.stringify({ file, outcome: "read", report: id, nodes: nodes.length, edges: edges.length, skipped });
}

async function positionsIn(file: string): Promise<ReadonlyMap<NodeId, Position>> {
  try {
    return new Map((await readArtifact(file)).nodes.map(({ id, x, y }) => [id, { x, y }]));
  } catch {
    // No graph yet, or one that cannot be read: there are no positions to keep.
    return new Map();
  }
}
