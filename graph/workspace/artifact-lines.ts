/**
 * The lines of an artifact on disk, one by one, and the lines of the next: records are copied as bytes unless something is to
 * be said of them anew.
 */
import { closeSync, openSync, readSync } from "node:fs";
import { type Section, sectionEnd, sectionStart } from "../artifact-file.ts";

/** A record of the file: its id, and its line without comma and line feed. */
export interface RecordLine {
  readonly id: string;
  readonly bytes: Buffer;
}

const chunkSize = 8 << 20;

/** Records of the sections in the order of the file; each section's begin and end are announced. The bytes are good until the next is asked for. */
export function* recordLines(file: string): Generator<{ readonly section: Section | "end" } | RecordLine> {
  for (const line of linesOf(file)) {
    if (line[0] === brace && line[1] === quote && isRecord(line)) {
      const bytes = line.at(-1) === comma ? line.subarray(0, -1) : line;
      yield { id: idIn(bytes), bytes };
    } else if (line[0] === quote) {
      const name = line.toString("utf8", 1, line.indexOf(quote, 1));
      yield { section: name as Section };
    } else if (line[0] === bracket) yield { section: "end" };
  }
}

const [brace, bracket, quote, comma, feed, backslash] = [0x7b, 0x5d, 0x22, 0x2c, 0x0a, 0x5c];

/** The first line of the file begins with a brace too. */
const isRecord = (line: Buffer): boolean => line.toString("latin1", 0, 10) !== '{"format":';

/** Every record begins `{"id":"…","`, or for copies `{"report":{"id":"…","`. */
function idIn(line: Buffer): string {
  const start = line.indexOf(':"') + 2;
  const simple = line.indexOf(quote, start);
  if (!line.subarray(start, simple).includes(backslash)) return line.toString("utf8", start, simple);
  let end = start;
  // A backslash takes the sign after it with it, be it a quote or another backslash.
  while (line[end] !== quote) end += line[end] === backslash ? 2 : 1;
  return JSON.parse(line.toString("utf8", start - 1, end + 1)) as string;
}

function* linesOf(file: string): Generator<Buffer> {
  const descriptor = openSync(file, "r");
  try {
    let held = Buffer.alloc(0);
    const chunk = Buffer.allocUnsafe(chunkSize);
    for (;;) {
      const size = readSync(descriptor, chunk, 0, chunkSize, null);
      if (size === 0) break;
      const text =
        held.length === 0 ? Buffer.from(chunk.subarray(0, size)) : Buffer.concat([held, chunk.subarray(0, size)]);
      let start = 0;
      for (let end = text.indexOf(feed); end !== -1; end = text.indexOf(feed, start)) {
        yield text.subarray(start, end);
        start = end + 1;
      }
      held = text.subarray(start);
    }
    if (held.length > 0) yield held;
  } finally {
    closeSync(descriptor);
  }
}

/** First line of the file: what tells which graph it is. Undefined where there is no file. */
export function firstLineOf(file: string): string | undefined {
  try {
    for (const line of linesOf(file)) return line.toString("utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return undefined;
}

/**
 * A section of the file out of its records. Records that stood one behind the other in the old file stand so in the new one, and
 * are given as one piece.
 */
export function* sectionOf(section: Section, records: Iterable<string | Buffer>): Generator<string | Buffer> {
  yield sectionStart(section);
  let run: Buffer | undefined;
  let first = true;
  for (const record of records) {
    if (typeof record !== "string" && run !== undefined && isNext(run, record)) {
      run = Buffer.from(run.buffer, run.byteOffset, record.byteOffset + record.length - run.byteOffset);
      continue;
    }
    if (run !== undefined) yield run;
    run = undefined;
    if (!first) yield ",\n";
    first = false;
    if (typeof record === "string") yield record;
    else run = record;
  }
  if (run !== undefined) yield run;
  if (!first) yield "\n";
  yield sectionEnd(section);
}

/** Whether nothing but the comma and the line feed stands between two records. */
const isNext = (run: Buffer, record: Buffer): boolean =>
  run.buffer === record.buffer && run.byteOffset + run.length + 2 === record.byteOffset;
