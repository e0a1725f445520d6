/**
 * Building a workspace: what is new or changed is read, and put into the graph that lies there; what is gone is taken out.
 *
 * Every file is replaced as a whole, and the graph says what it was derived from. A run that is killed at any point leaves
 * files that are each right for themselves; the next run finds out what is missing and comes to the same bytes.
 */
import { readdir, readFile, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Facts, Report, ReportId } from "../../src/facts.ts";
import type { Copy } from "../artifact.ts";
import { writeArtifact } from "../artifact-file.ts";
import { firstLineOf } from "../artifact-lines.ts";
import { setCopiesAside } from "../copies/copies.ts";
import { readCorrections, type Unapplied } from "../corrections/index.ts";
import { deriveResolved } from "../derive.ts";
import { partialEnding, writeWhole, writeWholeStream } from "../durable-file.ts";
import { type Extractor, factsCache, named, readFacts, textFile } from "../facts-cache.ts";
import { whileLocked } from "../folder-lock.ts";
import type { AliasTable } from "../identity/alias-table.ts";
import { type Basis, basisDigest, inputsDigest } from "../inputs.ts";
import { atlasFrom } from "../layout/atlas.ts";
import { logOfReading, type Reading, readReports, reportsIn } from "../reading.ts";
import { resolveFacts } from "../resolution.ts";
import { readState, stateOf, writeState } from "./derived-state.ts";
import {
  isUnchanged,
  type KeptRecord,
  readRecords,
  remembered,
  type Stamp,
  stampOf,
  writeRecords,
} from "./file-records.ts";
import { increment } from "./increment.ts";
import { documentsOf, readManifest } from "./manifest.ts";

export interface WorkspaceBuildOptions {
  readonly extractor: Extractor;
  readonly aliases: AliasTable;
  readonly onFound?: (count: number) => void;
  readonly onDone?: (path: string) => void;
  readonly onFailed?: (path: string, reason: string) => void;
  /** Number of nodes from which the graph is a map, and can be built upon; for tests. */
  readonly mapFrom?: number;
}

export interface WorkspaceBuildResult {
  /** Sources that were read in this run, that were known, and reports that are copies. */
  readonly read: number;
  readonly known: number;
  readonly copies: number;
  readonly failed: number;
  /** How the graph came about: it was up to date, built upon, or derived from all reports. */
  readonly graph: "unchanged" | "built upon" | "derived";
  readonly unapplied: readonly Unapplied[];
}

export const graphFile = (folder: string): string => join(folder, "graph.json");

/** @throws WorkspaceError, LockedError, CorrectionsError */
export const buildWorkspace = (folder: string, options: WorkspaceBuildOptions): Promise<WorkspaceBuildResult> =>
  whileLocked(folder, () => build(folder, options));

async function build(folder: string, options: WorkspaceBuildOptions): Promise<WorkspaceBuildResult> {
  const { extractor, aliases, mapFrom = atlasFrom, onFailed } = options;
  const corrections = await readCorrections(join(folder, "corrections.yaml"));
  await removeLeftovers(folder);
  const { reading, known } = await readSources(folder, options);

  const reports = reportsIn(reading);
  const { counted, copies } = await setCopiesAside(
    reports.map(({ imprint }) => imprint),
    ({ id }) => readFile(textFile(folder, id), "utf8"),
  );
  const headers = counted.map(({ report }) => report).sort((a, b) => (a.id < b.id ? -1 : 1));
  const basis: Basis = { extractor: extractor.version, aliases, corrections };
  const inputs = inputsDigest({ ...basis, reports: headers, copies });
  const held = new Map(reports.map(({ imprint, facts }) => [imprint.report.id, facts]));
  const factsOf = async (id: ReportId) => held.get(id) ?? (await readFacts(folder, id));
  const file = graphFile(folder);
  const log = logOfReading(reading, new Map(copies.map(({ report, of }) => [report.id, of])));
  await writeWhole(join(folder, "log.ndjson"), log);
  const result = {
    read: reading.read.size - known,
    known,
    copies: copies.length,
    failed: reading.failed.size,
  };

  const there = inputsOf(await firstLineOf(file));
  const state = await readState(folder);
  if (there === inputs && state?.inputs === inputs)
    return { ...result, graph: "unchanged", unapplied: state.unapplied };
  if (state !== undefined && there === state.inputs && state.basis === basisDigest(basis)) {
    const change = { file, state, counted: headers, copies, factsOf, ...basis, inputs, mapFrom };
    // Facts of a report that is gone may be gone too; then everything is derived anew.
    const step = await increment(change).catch((error: unknown) => onFailed?.(file, String(error)));
    if (step) {
      await writeWholeStream(file, step.pieces);
      await writeState(folder, step.state);
      return { ...result, graph: "built upon", unapplied: step.state.unapplied };
    }
  }
  const unapplied = await deriveAll(folder, { headers, copies, factsOf }, basis, inputs, mapFrom);
  return { ...result, graph: "derived", unapplied };
}

interface SourcesRead {
  readonly reading: Reading;
  /** Sources that had not changed since the last run. */
  readonly known: number;
}

async function readSources(folder: string, options: WorkspaceBuildOptions): Promise<SourcesRead> {
  const { extractor, onFound, onDone, onFailed } = options;
  const { documents, failures } = await documentsOf(folder, await readManifest(folder));
  for (const { path, reason } of failures) onFailed?.(path, reason);
  onFound?.(documents.length);
  const records = await readRecords(folder);
  const kept = new Set(await readdir(join(folder, "facts")).catch(() => []));
  const stamps = new Map<string, Stamp>();
  const known = new Map<string, KeptRecord>();
  const reading = await readReports(documents, {
    extractor,
    cache: factsCache(folder, extractor.version),
    known: async ({ path, file }) => {
      const stamp = stampOf(folder, path);
      if (stamp !== undefined) stamps.set(path, stamp);
      const record = records.extractor === extractor.version ? records.files.get(path) : undefined;
      if (record === undefined || !isUnchanged(record, stamp)) return undefined;
      if (extname(record.imprint.report.file) !== extname(file)) return undefined;
      if (!kept.has(`${record.sha256.slice(0, 12)}.json`)) return undefined;
      known.set(path, record);
      return remembered(record, file);
    },
    ...(onDone ? { onDone } : {}),
    ...(onFailed ? { onFailed } : {}),
  });
  await writeRecords(folder, extractor.version, reading, stamps, known);
  return { reading, known: known.size };
}

interface Counted {
  /** Reports that count, by id. */
  readonly headers: readonly Report[];
  readonly copies: readonly Copy[];
  readonly factsOf: (report: ReportId) => Promise<Facts>;
}

async function deriveAll(
  folder: string,
  { headers, copies, factsOf }: Counted,
  basis: Basis,
  inputs: string,
  mapFrom: number,
): Promise<readonly Unapplied[]> {
  const facts: Facts[] = [];
  for (const { id, file } of headers) facts.push(named(await factsOf(id), file));
  const resolution = resolveFacts(facts, basis);
  const { artifact, unapplied } = deriveResolved(resolution, { ...basis, copies, mapFrom });
  await writeArtifact(graphFile(folder), artifact);
  const graph = { inputs, basis: basisDigest(basis), reports: artifact.reports, unapplied };
  await writeState(folder, stateOf(resolution, graph));
  return unapplied;
}

/** Takes away what a killed run left half written. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const place of ["", "facts", "texts", "state"]) {
    const names = await readdir(join(folder, place)).catch(() => []);
    for (const name of names) if (name.endsWith(partialEnding)) await rm(join(folder, place, name), { force: true });
  }
}

/** The digest in the first line of a graph. */
export function inputsOf(line: string | undefined): string | undefined {
  return line === undefined ? undefined : /"inputs":"([0-9a-f]{16})"/u.exec(line)?.[1];
}
