/**
 * The encoding of a text file: byte order mark, then strict UTF-8, then a contest of the Chinese encodings by how much
 * each decoding looks like Chinese, in which what the file declares has a start.
 *
 * UTF-8 is strict because its errors are telling; GB18030 decodes almost anything, so it must win on the characters it gives.
 * A file cut in the middle of a character is still UTF-8 and wins the contest as such.
 */
import { likeness } from "./common-characters.ts";
import { UnreadableError } from "./unreadable.ts";

const contestants = ["gb18030", "big5", "utf-8", "utf-16le", "utf-16be"] as const;

/** Enough to tell; the contest costs the same for a small file and a large one. */
const sampleBytes = 32_768;
/** What a declaration adds to the likeness: it decides where the bytes leave a choice, and no more than that. */
const belief = 0.15;
/** Below this likeness the winner is no Chinese text. */
const leastLikeness = 0.1;

/** WHATWG label of the encoding; throws `UnreadableError` where the bytes are no text. */
export function detectEncoding(bytes: Uint8Array, declared: string | null = null): string {
  const marked = byByteOrderMark(bytes);
  if (marked !== null) return marked;
  const zeros = countZeros(bytes.subarray(0, sampleBytes));
  // ASCII in UTF-16 is UTF-8 as well, half of it zeros; a stray zero is dirt.
  if (zeros.even + zeros.odd <= Math.min(bytes.length, sampleBytes) / 10 && decodesStrictly(bytes, "utf-8"))
    return "utf-8";
  const believed = declared === null ? null : usableLabel(declared);
  const start = sampleStart(bytes);
  const sample = bytes.subarray(start, start + sampleBytes);
  let best: { readonly label: string; readonly points: number } = { label: "", points: Number.NEGATIVE_INFINITY };
  for (const label of new Set([...contestants, ...(believed === null ? [] : [believed])])) {
    const points = likeness(new TextDecoder(label).decode(sample)) + (label === believed ? belief : 0);
    if (points > best.points) best = { label, points };
  }
  const isAsciiPairs = (zeros.odd === 0) !== (zeros.even === 0) && zeros.odd + zeros.even > sample.length / 4;
  if (best.points < leastLikeness && isAsciiPairs) return zeros.even === 0 ? "utf-16le" : "utf-16be";
  if (best.points < leastLikeness)
    throw new UnreadableError(
      "binary",
      "holds no text in UTF-8, GB18030, Big5 or UTF-16; save it as UTF-8 text, HTML, DOCX or PDF",
    );
  return best.label;
}

/** Text of the bytes, exactly as `new TextDecoder(encoding).decode(bytes)` gives it. */
export const decodeAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function byByteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return "gb18030";
  return null;
}

/** GB2312 and GBK are read as GB18030, their superset: files labelled so hold its characters. */
function usableLabel(declared: string): string | null {
  try {
    const label = new TextDecoder(declared.trim()).encoding;
    return label === "gbk" ? "gb18030" : label;
  } catch {
    return null;
  }
}

function decodesStrictly(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}

/** The first byte beyond ASCII leads a character, so the sample is in step; even, for the 16-bit encodings. */
function sampleStart(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return first <= 0 ? 0 : first % 2 === 0 ? first : first - 1;
}
