/**
 * Copied passages between reports, so that shared wording is told apart from shared practice.
 *
 * Fingerprints are chosen by winnowing (S. Schleimer, D. Wilkerson, A. Aiken, 2003): any copy of `guaranteed` characters or
 * more is found, whatever stands around it, and texts are compared by fingerprints instead of pair by pair. Only characters
 * that carry meaning count; offsets point into the original text.
 */
import type { ReportId } from "../../src/facts.ts";

export interface Passage {
  readonly start: number;
  readonly end: number;
}

export interface Reuse {
  readonly left: ReportId;
  readonly right: ReportId;
  /** Passages in the left text and in the right one, pairwise, in the order of the left. */
  readonly passages: readonly { readonly left: Passage; readonly right: Passage }[];
  /** Characters in common, and their share of the shorter text. */
  readonly characters: number;
  readonly share: number;
}

export interface ReuseOptions {
  /** Shortest copy worth telling, in characters of meaning. */
  readonly shortest?: number;
  /** A fingerprint that more reports have is boilerplate of all of them and tells nothing. */
  readonly commonFrom?: number;
}

/** Length of the pieces whose hashes are compared, and the window out of which one is kept. */
const pieceLength = 10;
const windowLength = 8;

/** A text as characters of meaning, each with its offset in the original. */
interface Plain {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Pairs of reports with copied passages, those that share most first. */
export function textReuse(
  texts: ReadonlyMap<ReportId, string>,
  { shortest = 30, commonFrom = 50 }: ReuseOptions = {},
): readonly Reuse[] {
  const reports = [...texts.keys()].sort();
  const plain = reports.map((id) => plainOf(texts.get(id) as string));
  const places = new Map<number, (readonly [number, number])[]>();
  for (const [index, { text }] of plain.entries()) {
    for (const [hash, at] of fingerprints(text)) {
      const held = places.get(hash);
      if (held) held.push([index, at]);
      else places.set(hash, [[index, at]]);
    }
  }
  const seeds = new Map<string, (readonly [number, number])[]>();
  for (const held of places.values()) {
    if (held.length < 2 || new Set(held.map(([index]) => index)).size > commonFrom) continue;
    for (const [a, atA] of held) {
      for (const [b, atB] of held) {
        if (a >= b) continue;
        const pair = `${a} ${b}`;
        seeds.set(pair, [...(seeds.get(pair) ?? []), [atA, atB]]);
      }
    }
  }
  const found: Reuse[] = [];
  for (const [pair, at] of seeds) {
    const [a, b] = pair.split(" ").map(Number) as [number, number];
    const reuse = grown(plain[a] as Plain, plain[b] as Plain, at, shortest);
    if (reuse.passages.length > 0)
      found.push({ left: reports[a] as ReportId, right: reports[b] as ReportId, ...reuse });
  }
  return found.sort(
    (a, b) => b.characters - a.characters || (a.left < b.left ? -1 : a.left > b.left ? 1 : a.right < b.right ? -1 : 1),
  );
}

function plainOf(original: string): Plain {
  let text = "";
  const offsets: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const sign = original[i] as string;
    if (!/[\p{L}\p{N}\ud800-\udfff]/u.test(sign)) continue;
    text += sign;
    offsets.push(i);
  }
  return { text, offsets };
}

/** Hash and place of the smallest of every window of pieces; of equal ones the last. */
export function* fingerprints(text: string): Generator<readonly [number, number]> {
  const hashes: number[] = [];
  for (let i = 0; i + pieceLength <= text.length; i++) hashes.push(pieceHash(text, i));
  let last = -1;
  for (let start = 0; start === 0 || start + windowLength <= hashes.length; start++) {
    let least = start;
    for (let i = start; i < Math.min(start + windowLength, hashes.length); i++) {
      if ((hashes[i] as number) <= (hashes[least] as number)) least = i;
    }
    if (hashes.length > 0 && least !== last) yield [hashes[least] as number, least];
    last = least;
  }
}

function pieceHash(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + pieceLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Grows every pair of equal pieces to the longest equal stretch around it; each stretch counts once. */
function grown(
  left: Plain,
  right: Plain,
  seeds: readonly (readonly [number, number])[],
  shortest: number,
): Pick<Reuse, "passages" | "characters" | "share"> {
  const passages: { left: Passage; right: Passage }[] = [];
  let characters = 0;
  const covered: { readonly diagonal: number; readonly end: number }[] = [];
  for (const [a, b] of [...seeds].sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    if (left.text.slice(a, a + pieceLength) !== right.text.slice(b, b + pieceLength)) continue;
    if (covered.some(({ diagonal, end }) => diagonal === a - b && a < end)) continue;
    let [start, end] = [0, pieceLength];
    while (a + start > 0 && b + start > 0 && left.text[a + start - 1] === right.text[b + start - 1]) start--;
    while (a + end < left.text.length && b + end < right.text.length && left.text[a + end] === right.text[b + end])
      end++;
    covered.push({ diagonal: a - b, end: a + end });
    if (end - start < shortest) continue;
    characters += end - start;
    passages.push({ left: span(left, a + start, a + end), right: span(right, b + start, b + end) });
  }
  return { passages, characters, share: characters / Math.max(1, Math.min(left.text.length, right.text.length)) };
}

const span = ({ offsets }: Plain, start: number, end: number): Passage => ({
  start: offsets[start] as number,
  end: (offsets[end - 1] as number) + 1,
});

/** Whether a stretch of a report lies in a passage that another report has too. */
export function isCopied(report: ReportId, { start, end }: Passage, reuse: readonly Reuse[]): boolean {
  return reuse.some(({ left, right, passages }) =>
    passages.some((passage) => {
      const own = report === left ? passage.left : report === right ? passage.right : undefined;
      return own !== undefined && own.start <= start && end <= own.end;
    }),
  );
}
