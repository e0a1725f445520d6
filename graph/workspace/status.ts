/** What a build would do: which sources are new, changed, gone or failing, and whether the graph is up to date. Reads no report. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { firstLineOf } from "../artifact-lines.ts";
import { setCopiesAside } from "../copies/copies.ts";
import { readCorrections } from "../corrections/index.ts";
import { textFile } from "../facts-cache.ts";
import type { AliasTable } from "../identity/alias-table.ts";
import { inputsDigest } from "../inputs.ts";
import { graphFile, inputsOf } from "./build.ts";
import { type FileRecord, isUnchanged, readRecords, remembered, stampOf } from "./file-records.ts";
import { documentsOf, readManifest } from "./manifest.ts";

export interface WorkspaceStatus {
  /** Sources that have not changed since they were read. */
  readonly unchanged: number;
  readonly new: readonly string[];
  readonly changed: readonly string[];
  /** Were read once, and are no longer there or no longer meant. */
  readonly gone: readonly string[];
  /** Could not be read last time, with the reason; tried again on every build. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  /** Sources that say again what another one says. */
  readonly copies: readonly { readonly path: string; readonly of: string }[];
  /** Sources read by another version of the extractor. */
  readonly stale: number;
  readonly graph: "none" | "out of date" | "up to date";
}

/** @throws WorkspaceError, CorrectionsError */
export async function workspaceStatus(
  folder: string,
  { extractor, aliases }: { readonly extractor: string; readonly aliases: AliasTable },
): Promise<WorkspaceStatus> {
  const { documents, failures } = await documentsOf(folder, await readManifest(folder));
  const records = await readRecords(folder);
  const corrections = await readCorrections(join(folder, "corrections.yaml"));
  const [fresh, changed]: [string[], string[]] = [[], []];
  const present = new Map<string, FileRecord>();
  for (const { path, file } of documents) {
    const record = records.files.get(path);
    if (record === undefined) {
      if (!records.failed.has(path)) fresh.push(path);
    } else if (isUnchanged(record, stampOf(folder, path))) {
      present.set(path, { ...record, imprint: remembered(record, file).imprint });
    } else changed.push(path);
  }
  const meant = new Set(documents.map(({ path }) => path));
  const failed = [
    ...failures.map(({ path, reason }) => ({ path, reason })),
    ...[...records.failed].filter(([path]) => meant.has(path)).map(([path, reason]) => ({ path, reason })),
  ];
  const gone = [...records.files.keys()].filter((path) => !meant.has(path)).sort();

  const byContent = new Map<string, FileRecord>();
  for (const { path } of [...documents].sort((a, b) => (`${a.file}\t${a.path}` < `${b.file}\t${b.path}` ? -1 : 1))) {
    const record = present.get(path);
    if (record !== undefined && !byContent.has(record.sha256)) byContent.set(record.sha256, record);
  }
  const { counted, copies } = await setCopiesAside(
    [...byContent.values()].map(({ imprint }) => imprint),
    ({ id }) => readFile(textFile(folder, id), "utf8"),
  );
  const reports = counted.map(({ report }) => report);
  const inputs = inputsDigest({ reports, copies, extractor, aliases, corrections });
  const line = await firstLineOf(graphFile(folder));
  const settled = fresh.length + changed.length + gone.length === 0 && records.extractor === extractor;
  const files = new Map([...byContent.values()].map(({ imprint }) => [imprint.report.id, imprint.report.file]));
  return {
    unchanged: present.size,
    new: fresh,
    changed,
    gone,
    failed,
    copies: copies.map(({ report, of }) => ({ path: report.file, of: files.get(of) ?? of })),
    stale: records.extractor === extractor ? 0 : present.size,
    graph: line === undefined ? "none" : settled && inputsOf(line) === inputs ? "up to date" : "out of date",
  };
}
