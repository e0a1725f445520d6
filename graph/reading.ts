/**
 * Reading reports: sources → what is known of each report, from the cache where the same content was read before.
 *
 * Sources are taken in order of their names, so that of the same bytes under two names the first name is the report's,
 * whatever order they come in. One that fails is named with the reason, and the others go on.
 */
import type { Facts, ReportId } from "../src/facts.ts";
import { type Imprint, imprintOf } from "./copies/copies.ts";
import { contentHash, type Extractor, type FactsCache } from "./facts-cache.ts";

/** A report that can be read: where it lies, what it is called. */
export interface ReportSource {
  readonly path: string;
  readonly file: string;
  readonly read: () => Promise<Uint8Array>;
}

export interface ReadReport {
  readonly sha256: string;
  readonly imprint: Imprint;
  /** What the log says of it. */
  readonly log: string;
  /** Present where they had to be looked at in this run. */
  readonly facts?: Facts;
  readonly fromCache: boolean;
}

export interface ReadingOptions {
  readonly extractor: Extractor;
  readonly cache: FactsCache;
  /** What an earlier run knows of a source that has not changed since; saves reading it. */
  readonly known?: (source: ReportSource) => Promise<ReadReport | undefined>;
  readonly onDone?: (path: string) => void;
  readonly onFailed?: (path: string, reason: string) => void;
}

export interface Reading {
  /** By path, in the order of names; several paths may be one report. */
  readonly read: ReadonlyMap<string, ReadReport>;
  readonly failed: ReadonlyMap<string, string>;
}

export async function readReports(sources: Iterable<ReportSource>, options: ReadingOptions): Promise<Reading> {
  const ordered = [...sources].sort((a, b) => (`${a.file}\t${a.path}` < `${b.file}\t${b.path}` ? -1 : 1));
  const read = new Map<string, ReadReport>();
  const failed = new Map<string, string>();
  const byContent = new Map<string, ReadReport>();
  for (const source of ordered) {
    try {
      const report = await readOne(source, byContent, options);
      byContent.set(report.sha256, report);
      read.set(source.path, report);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failed.set(source.path, reason);
      options.onFailed?.(source.path, reason);
    }
    options.onDone?.(source.path);
  }
  return { read, failed };
}

async function readOne(
  source: ReportSource,
  byContent: ReadonlyMap<string, ReadReport>,
  { extractor, cache, known }: ReadingOptions,
): Promise<ReadReport> {
  const remembered = await known?.(source);
  // The same content under a later name is the report that was read under the first.
  if (remembered !== undefined) return byContent.get(remembered.sha256) ?? remembered;
  const bytes = await source.read();
  const sha256 = contentHash(bytes);
  const same = byContent.get(sha256);
  if (same !== undefined) return same;
  const cached = await cache.get(sha256, source.file);
  const { facts, sketch } =
    cached ?? (await cache.put(sha256, source.file, await extractor.extract(bytes, source.file)));
  return {
    sha256,
    imprint: imprintOf(facts, sketch),
    log: logOf(facts),
    facts,
    fromCache: cached !== undefined,
  };
}

const logOf = ({ report, nodes, edges, skipped }: Facts): string =>
  JSON.stringify({ outcome: "read", report: report.id, nodes: nodes.length, edges: edges.length, skipped });

/** Lines of `log.ndjson`: what became of every source, by path. */
export function logOfReading({ read, failed }: Reading, copies: ReadonlyMap<ReportId, ReportId>): string {
  const lines = [
    ...[...read].map(([path, { imprint, log }]) => {
      const of = copies.get(imprint.report.id);
      return [
        path,
        `{"path":${JSON.stringify(path)},${of === undefined ? "" : `"copyOf":"${of}",`}${log.slice(1)}`,
      ] as const;
    }),
    ...[...failed].map(([path, reason]) => [path, JSON.stringify({ path, outcome: "failed", reason })] as const),
  ];
  return lines
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => `${line}\n`)
    .join("");
}

/** Each report once. */
export const reportsIn = ({ read }: Reading): readonly ReadReport[] => [
  ...new Map([...read.values()].map((report) => [report.sha256, report])).values(),
];
