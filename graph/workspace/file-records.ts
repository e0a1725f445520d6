/**
 * What an earlier run knows of each source: `state/files.json`. A file whose size and times have not changed is not read
 * again. The records only save work: without them everything is read anew and comes to the same.
 */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { reportSchema } from "../../src/facts.ts";
import { readTextIfThere, writeWhole } from "../durable-file.ts";
import type { Reading, ReadReport } from "../reading.ts";

const imprintSchema = z
  .object({ report: reportSchema, content: z.string(), sketch: z.string(), nodes: z.number() })
  .readonly();

const recordSchema = z
  .object({
    size: z.number(),
    /** Milliseconds, of content and of the entry in its folder. */
    modified: z.number(),
    changed: z.number(),
    sha256: z.string(),
    imprint: imprintSchema,
    log: z.string(),
  })
  .readonly();

const failureSchema = z.object({ reason: z.string() }).readonly();

const recordsSchema = z.object({
  extractor: z.string(),
  files: z.record(z.string(), recordSchema),
  /** Kept for `status` alone: a failure is tried again on every build. */
  failed: z.record(z.string(), failureSchema),
});

export type FileRecord = z.infer<typeof recordSchema>;

export interface FileRecords {
  readonly extractor: string;
  /** By path, as the manifest keeps it. */
  readonly files: ReadonlyMap<string, FileRecord>;
  readonly failed: ReadonlyMap<string, string>;
}

/** What tells that a file has not changed. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

const recordsFile = (folder: string): string => join(folder, "state", "files.json");

/** Records of the last run; none where they are missing or damaged. */
export async function readRecords(folder: string): Promise<FileRecords> {
  const text = await readTextIfThere(recordsFile(folder));
  const parsed = text === undefined ? undefined : recordsSchema.safeParse(jsonIn(text)).data;
  return {
    extractor: parsed?.extractor ?? "",
    files: new Map(Object.entries(parsed?.files ?? {})),
    failed: new Map(Object.entries(parsed?.failed ?? {}).map(([path, { reason }]) => [path, reason])),
  };
}

/** `stamps`: of each path from before it was read, so that a change while it was read shows next time. */
export async function writeRecords(
  folder: string,
  extractor: string,
  { read, failed }: Reading,
  stamps: ReadonlyMap<string, Stamp>,
): Promise<void> {
  const files: Record<string, FileRecord> = {};
  for (const [path, { sha256, imprint, log }] of read) {
    const stamp = stamps.get(path);
    if (stamp !== undefined) files[path] = { ...stamp, sha256, imprint, log };
  }
  const failures = Object.fromEntries([...failed].map(([path, reason]) => [path, { reason }]));
  await writeWhole(recordsFile(folder), JSON.stringify({ extractor, files, failed: failures }));
}

export async function stampOf(folder: string, path: string): Promise<Stamp | undefined> {
  const found = await stat(resolve(folder, path)).catch(() => undefined);
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

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
