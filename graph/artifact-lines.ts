/**
 * The artifact on disk as what it is: lines in the order of their ids. They can be read one after another; a record is found by
 * halving; and all that lies between two records which change is copied as one piece, so that a change costs what it changes
 * and one copy of the file.
 */
import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { type Section, sectionEnd, sectionStart, sections } from "./artifact-file.ts";

/** What becomes of records: the new line, or undefined where there is none any more. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** A graph's file, held as bytes. */
export interface ArtifactLines {
  /** Lines of a section's records, in order. */
  readonly lines: (section: Section) => Generator<string>;
  /** The line of a record, or undefined where there is none. */
  readonly lineOf: (section: Section, id: string) => string | undefined;
  /** Lines of the records whose ids begin so. */
  readonly linesFrom: (section: Section, start: string) => readonly string[];
  /** The section with its begin and end, changed; pieces between changes as they lie there. */
  readonly changed: (section: Section, changes: Changes) => Generator<string | Buffer>;
}

/** @throws Error where the file is none that this version writes */
export function readArtifactLines(file: string): ArtifactLines {
  const bytes = readFileSync(file);
  const ranges = rangesOf(bytes, file);
  const range = (section: Section): Range => ranges[sections.indexOf(section)] as Range;
  return {
    *lines(section) {
      const { start, end } = range(section);
      for (let at = start; at < end; ) {
        const next = lineEnd(bytes, at, end);
        yield textOf(bytes, at, next);
        at = next;
      }
    },
    lineOf(section, id) {
      const { start, end } = recordAt(bytes, id, range(section));
      return start < end && idAt(bytes, start) === id ? textOf(bytes, start, end) : undefined;
    },
    linesFrom(section, begin) {
      const lines: string[] = [];
      const all = range(section);
      let { start, end } = recordAt(bytes, begin, all);
      while (start < end && idAt(bytes, start).startsWith(begin)) {
        lines.push(textOf(bytes, start, end));
        start = end;
        end = lineEnd(bytes, start, all.end);
      }
      return lines;
    },
    changed: (section, changes) => changedSection(bytes, section, range(section), changes),
  };
}

/** From the first byte of something to the one after its last. */
interface Range {
  readonly start: number;
  readonly end: number;
}

const feed = 0x0a;
const quote = 0x22;
const backslash = 0x5c;

/** Where the records of each section lie. No record has a line feed in it, so a mark between two of them is one. */
function rangesOf(bytes: Buffer, file: string): readonly Range[] {
  let from = 0;
  return sections.map((section) => {
    const mark = `\n${sectionStart(section)}`;
    const found = bytes.indexOf(mark, from);
    const start = found + mark.length;
    const ending = bytes[start] === "]".charCodeAt(0) ? start : bytes.indexOf(`\n${sectionEnd(section)}`, start) + 1;
    if (found === -1 || ending === 0) throw new Error(`${file}: has no ${section}`);
    // The next mark begins with the line feed that ends this section's last line.
    from = ending;
    return { start, end: ending };
  });
}

/** The first record whose id is not below `id`: an empty range at the end where there is none. */
function recordAt(bytes: Buffer, id: string, { start, end }: Range): Range {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = Math.max(low, bytes.lastIndexOf(feed, middle - 1) + 1);
    if (idAt(bytes, line) < id) low = lineEnd(bytes, line, end);
    else high = line;
  }
  return { start: low, end: low < end ? lineEnd(bytes, low, end) : low };
}

/** Behind the line feed of the line that begins at `start`. */
const lineEnd = (bytes: Buffer, start: number, end: number): number => {
  const found = bytes.indexOf(feed, start);
  return found === -1 || found >= end ? end : found + 1;
};

/** Every record begins `{"id":"…","`, or for copies `{"report":{"id":"…","`. */
function idAt(bytes: Buffer, line: number): string {
  const start = bytes.indexOf(':"', line) + 2;
  let end = bytes.indexOf(quote, start);
  if (bytes.subarray(start, end).indexOf(backslash) === -1) return bytes.toString("utf8", start, end);
  end = start;
  // A backslash takes the sign after it with it, be it a quote or another backslash.
  while (bytes[end] !== quote) end += bytes[end] === backslash ? 2 : 1;
  return JSON.parse(bytes.toString("utf8", start - 1, end + 1)) as string;
}

/** Records from `start` to `end` without the comma and line feed behind the last. */
const trimmed = (bytes: Buffer, start: number, end: number): Buffer =>
  bytes.subarray(start, bytes[end - 2] === ",".charCodeAt(0) ? end - 2 : end - 1);

const textOf = (bytes: Buffer, start: number, end: number): string => trimmed(bytes, start, end).toString("utf8");

function* changedSection(
  bytes: Buffer,
  section: Section,
  { start, end }: Range,
  changes: Changes,
): Generator<string | Buffer> {
  yield sectionStart(section);
  let first = true;
  const piece = function* (records: string | Buffer): Generator<string | Buffer> {
    if (!first) yield ",\n";
    first = false;
    yield records;
  };
  let from = start;
  for (const [id, line] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const found = recordAt(bytes, id, { start: from, end });
    if (found.start > from) yield* piece(trimmed(bytes, from, found.start));
    if (line !== undefined) yield* piece(line);
    from = found.start < found.end && idAt(bytes, found.start) === id ? found.end : found.start;
  }
  if (from < end) yield* piece(trimmed(bytes, from, end));
  if (!first) yield "\n";
  yield sectionEnd(section);
}

/** First line of the file: what tells which graph it is. Undefined where there is no file. */
export async function firstLineOf(file: string): Promise<string | undefined> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.toString("utf8", 0, bytesRead).split("\n")[0];
  } finally {
    await handle.close();
  }
}
