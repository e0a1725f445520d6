/**
 * What an earlier run knows of each source: `state/files.ndjson`. A file whose size and times have not changed is not read
 * again. The records only save work: without them everything is read anew and comes to the same.
 */
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Imprint } from "../copies/copies.ts";
import { readTextIfThere, writeWhole } from "../durable-file.ts";
import type { Reading, ReadReport } from "../reading.ts";

const headSchema = z.object({
  format: z.literal(1),
  extractor: z.string(),
  /** Path and reason of each failure, for `status` alone: it is tried again on every build. */
  failed: z.array(z.tuple([z.string(), z.string()])),
});

export interface FileRecord extends Stamp {
  readonly sha256: string;
  readonly imprint: Imprint;
  readonly log: string;
}

/** A record with the line that keeps it. */
export type KeptRecord = FileRecord & { readonly line: string };

export interface FileRecords {
  readonly extractor: string;
  /** By path, as the manifest keeps it. */
  readonly files: ReadonlyMap<string, KeptRecord>;
  readonly failed: ReadonlyMap<string, string>;
}

/** What tells that a file has not changed. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

const recordsFile = (folder: string): string => join(folder, "state", "files.ndjson");

/** Records of the last run; none where they are missing or damaged. They are this program's own, told by their last line. */
export async function readRecords(folder: string): Promise<FileRecords> {
  const lines = (await readTextIfThere(recordsFile(folder)))?.split("\n") ?? [];
  const head = lines.at(-2) === "end" ? headSchema.safeParse(JSON.parse(lines[0] as string)).data : undefined;
  if (head === undefined) return { extractor: "", files: new Map(), failed: new Map() };
  const files = new Map<string, KeptRecord>();
  for (const line of lines.slice(1, -2)) {
    const [path, record] = JSON.parse(line) as [string, FileRecord];
    files.set(path, { ...record, line });
  }
  return { extractor: head.extractor, files, failed: new Map(head.failed) };
}

/**
 * `stamps`: of each path from before it was read, so that a change while it was read shows next time. `known`: records of
 * sources that have not changed.
 */
export async function writeRecords(
  folder: string,
  extractor: string,
  { read, failed }: Reading,
  stamps: ReadonlyMap<string, Stamp>,
  known: ReadonlyMap<string, KeptRecord>,
): Promise<void> {
  const lines = [JSON.stringify({ format: 1, extractor, failed: [...failed] })];
  for (const [path, { sha256, imprint, log }] of read) {
    const stamp = stamps.get(path);
    const kept = known.get(path);
    if (kept !== undefined) lines.push(kept.line);
    else if (stamp !== undefined)
      lines.push(JSON.stringify([path, { ...stamp, sha256, imprint, log } satisfies FileRecord]));
  }
  await writeWhole(recordsFile(folder), `${lines.join("\n")}\nend\n`);
}

/** Synchronous: for ten thousand files in a row, handing each question to a thread takes ten times as long as the answer. */
export function stampOf(folder: string, path: string): Stamp | undefined {
  const found = statSync(resolve(folder, path), { throwIfNoEntry: false });
  return found && { size: found.size, modified: found.mtimeMs, changed: found.ctimeMs };
}

/** Whether the file is as the record knows it. */
export const isUnchanged = (record: Stamp, stamp: Stamp | undefined): boolean =>
  stamp !== undefined &&
  record.size === stamp.size &&
  record.modified === stamp.modified &&
  record.changed === stamp.changed;

/** A record as if the file had been read in this run, under the name that it has now. */
export const remembered = ({ sha256, imprint, log }: FileRecord, file: string): ReadReport => ({
  sha256,
  imprint: { ...imprint, report: { ...imprint.report, file } },
  log,
  fromCache: true,
});
