/**
 * Reports → a folder that holds their graph: `graph.json`, `facts/` and `texts/` (cache), `log.ndjson` (what became of every
 * file, and which stretches of it were set aside). Corrections in the folder's `corrections.yaml` are replayed.
 *
 * One bad file never stops the others: it is named with the reason, and the rest goes through.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { NodeId } from "../src/facts.ts";
import type { Artifact } from "./artifact.ts";
import { readArtifact, writeArtifact } from "./artifact-file.ts";
import { setCopiesAside } from "./copies/copies.ts";
import { readCorrections, type Unapplied } from "./corrections/index.ts";
import { deriveArtifact } from "./derive.ts";
import { writeWhole } from "./durable-file.ts";
import { type Extractor, factsCache, readFacts, textFile } from "./facts-cache.ts";
import { whileLocked } from "./folder-lock.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import type { Position } from "./layout/force.ts";
import { logOfReading, type ReportSource, readReports, reportsIn } from "./reading.ts";

export type { ReportSource } from "./reading.ts";

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
export const buildFolder = (
  sources: Iterable<ReportSource>,
  folder: string,
  options: BuildOptions,
): Promise<BuildResult | undefined> => whileLocked(folder, () => build(sources, folder, options));

async function build(
  sources: Iterable<ReportSource>,
  folder: string,
  { extractor, aliases, keepPositions = false, ...callbacks }: BuildOptions,
): Promise<BuildResult | undefined> {
  // A file of corrections that is not wholly right stops the build before any work is done.
  const corrections = await readCorrections(join(folder, "corrections.yaml"));
  const cache = factsCache(folder, extractor.version);
  const reading = await readReports(sources, { extractor, cache, ...callbacks });
  const reports = reportsIn(reading);
  if (reports.length === 0) return undefined;

  const { counted, copies } = await setCopiesAside(
    reports.map(({ imprint }) => imprint),
    ({ id }) => readFile(textFile(folder, id), "utf8"),
  );
  const held = new Map(reports.map(({ imprint, facts }) => [imprint.report.id, facts]));
  const facts = await Promise.all(
    counted.map(async ({ report: { id } }) => held.get(id) ?? (await readFacts(folder, id))),
  );
  const file = join(folder, "graph.json");
  const { artifact, unapplied } = deriveArtifact(facts, {
    extractor: extractor.version,
    aliases,
    corrections,
    copies,
    ...(keepPositions ? { positions: await positionsIn(file) } : {}),
  });
  await writeWhole(
    join(folder, "log.ndjson"),
    logOfReading(reading, new Map(copies.map(({ report, of }) => [report.id, of]))),
  );
  await writeArtifact(file, artifact);
  return {
    artifact,
    cached: reports.filter(({ fromCache }) => fromCache).length,
    failed: [...reading.failed].map(([path, reason]) => ({ path, reason })),
    unapplied,
  };
}

async function positionsIn(file: string): Promise<ReadonlyMap<NodeId, Position>> {
  try {
    return new Map((await readArtifact(file)).nodes.map(({ id, x, y }) => [id, { x, y }]));
  } catch {
    // No graph yet, or one that cannot be read: there are no positions to keep.
    return new Map();
  }
}
