/**
 * Facts already extracted, by content and extractor version: `facts/<hash>.json`, with the decoded text that their offsets
 * point into as `texts/<hash>.txt`.
 *
 * Only what succeeded is kept; a failure is tried again every time. A file that is damaged counts as absent: it can always
 * be made again from the report.
 */
import { createHash } from "node:crypto";
import { extname, join } from "node:path";
import { z } from "zod";
import { type Facts, factsSchema, type ReportId } from "../src/facts.ts";
import { sketchOf } from "./copies/sketch.ts";
import { readTextIfThere, writeWhole } from "./durable-file.ts";

export interface Extracted {
  readonly facts: Facts;
  /** Decoded original text. */
  readonly text: string;
}

/** Turns one report into facts. `version` changes whenever the same bytes could give other facts. */
export interface Extractor {
  readonly version: string;
  readonly extract: (bytes: Uint8Array, file: string) => Promise<Extracted>;
}

/** What is kept of a report: its facts, and the sketch by which copies are found. */
export interface KeptFacts {
  readonly facts: Facts;
  readonly sketch: string;
}

export interface FactsCache {
  /** What was kept of this content, read as a file of this name, by this extractor; else undefined. */
  readonly get: (hash: string, file: string) => Promise<KeptFacts | undefined>;
  readonly put: (hash: string, file: string, extracted: Extracted) => Promise<KeptFacts>;
}

const entrySchema = z.object({
  extractor: z.string(),
  sha256: z.string(),
  /** `.txt`, `.html`: the same bytes are read in another way under another ending. */
  ending: z.string(),
  sketch: z.string(),
  facts: factsSchema,
});

/** Hexadecimal SHA-256 of a report's bytes. */
export const contentHash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** 12 digits name a report in ids and file names. */
const shortHash = (hash: string): string => hash.slice(0, 12);

/** File of a report's decoded text in the output folder. */
export const textFile = (folder: string, report: ReportId): string =>
  join(folder, "texts", `${report.slice("report:".length)}.txt`);

const factsFile = (folder: string, report: ReportId): string =>
  join(folder, "facts", `${report.slice("report:".length)}.json`);

const reportOf = (hash: string): ReportId => `report:${shortHash(hash)}` as ReportId;

/** Facts of a report that a folder holds, by whatever extractor. @throws Error where they are missing or damaged */
export async function readFacts(folder: string, report: ReportId): Promise<Facts> {
  const file = factsFile(folder, report);
  const text = await readTextIfThere(file);
  const facts = text === undefined ? undefined : parsedEntry(text)?.facts;
  if (facts === undefined) throw new Error(`${file}: the facts of ${report} are not there; build the folder again`);
  return facts;
}

export function factsCache(folder: string, extractor: string): FactsCache {
  return {
    async get(hash, file) {
      const text = await readTextIfThere(factsFile(folder, reportOf(hash)));
      const entry = text === undefined ? undefined : parsedEntry(text);
      const fits = entry?.extractor === extractor && entry.sha256 === hash && entry.ending === endingOf(file);
      return fits ? { facts: named(entry.facts, file), sketch: entry.sketch } : undefined;
    },
    async put(hash, file, { facts, text }) {
      const sketch = sketchOf(text);
      const entry = { extractor, sha256: hash, ending: endingOf(file), sketch, facts };
      // The text first: facts that are there always have their text.
      await writeWhole(textFile(folder, facts.report.id), text);
      await writeWhole(factsFile(folder, facts.report.id), `${JSON.stringify(entry)}\n`);
      return { facts, sketch };
    },
  };
}

const endingOf = (file: string): string => extname(file).toLowerCase();

/** The facts under the name that the file has now. */
export const named = (facts: Facts, file: string): Facts => ({ ...facts, report: { ...facts.report, file } });

function parsedEntry(text: string): z.infer<typeof entrySchema> | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
