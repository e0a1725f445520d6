/**
 * Hostile input: reports cut, doubled, interleaved, written in the wrong encoding, sprinkled with control characters and half
 * characters, and files that are no reports at all. The stages may refuse bytes (`UnreadableError`) and may do nothing else
 * wrong: no other exception, no offset out of place. Seeded, so that a failure can be repeated.
 */
import { encodeAs } from "./decode/encoded-bytes.ts";
import { decode, UnreadableError } from "./decode/index.ts";
import { makeDocx, makePdf } from "./decode/made-files.ts";
import type { ReportId } from "./facts.ts";
import { findFurniture } from "./furniture/index.ts";
import { factsOf } from "./pipeline.ts";
import { repair } from "./repair/index.ts";

/** A number in [0, 1). */
export type Chance = () => number;

export interface FuzzCase {
  /** What was done to the report: `cut, gb18030, flipped bytes`. */
  readonly made: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Seeded chance (mulberry32, T. Ettinger): the same seed, the same inputs. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const below = (chance: Chance, limit: number): number => Math.floor(chance() * limit);
const pick = <T>(chance: Chance, from: readonly T[]): T => from[below(chance, from.length)] as T;

type Change = (text: string, chance: Chance, texts: readonly string[]) => string;

const debris = [
  ..."\u0000\u0007\u001b\u007f\u0085\u00ad\u200b\u202e\u2028\ufeff\ufffd\ud800\udc00\ud83d　\t\r\n\"'“”‘’「」『』()（）《》,，:：;—-–·•",
  "(lǐng)",
  "（xiāng）",
  "\r\n\r\n",
  "𠮷",
  "上一篇：",
  "首页 > 正文\n",
  "版权归原作者所有，转载请注明。",
  "https://a.b/c,d?e=1",
  "\u0000\u0000",
];

const changes: Readonly<Record<string, Change>> = {
  cut: (text, chance) => {
    const from = below(chance, text.length + 1);
    return text.slice(from, from + below(chance, text.length - from + 1));
  },
  doubled: (text) => text + text,
  "without line breaks": (text) => text.replace(/\n/g, ""),
  "wrapped at a width": (text, chance) => {
    const width = 8 + below(chance, 50);
    return text.replace(/[^\n]+/g, (line) => line.replace(new RegExp(`.{${width}}`, "g"), "$&\n"));
  },
  interleaved: (text, chance, texts) => {
    const other = pick(chance, texts).split("\n");
    return text
      .split("\n")
      .map((line, at) => `${line}\n${other[at % other.length]}`)
      .join("\n");
  },
  shuffled: (text, chance) =>
    text
      .split(/(?<=[，。\n])/)
      .map((part) => ({ part, key: chance() }))
      .sort((a, b) => a.key - b.key)
      .map(({ part }) => part)
      .join(""),
  sprinkled: (text, chance) => {
    let result = text;
    for (let times = 1 + below(chance, 12); times > 0; times--) {
      const at = below(chance, result.length + 1);
      result = result.slice(0, at) + pick(chance, debris) + result.slice(at + below(chance, 3));
    }
    return result;
  },
  "one character over and over": (text, chance) =>
    (text[below(chance, text.length)] ?? "。").repeat(below(chance, 3000)),
  "debris alone": (_text, chance) => Array.from({ length: below(chance, 60) }, () => pick(chance, debris)).join(""),
  "digits full width": (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  html: (text, chance) =>
    `<html><head><title>${text.slice(0, 20)}</title></head><body>${text
      .split("\n")
      .map((line) => `<${pick(chance, ["p", "div", "td", "li", "table", "b"])}>${line}`)
      .join("")}`,
};

/** Rare letters are lost on the way into an old encoding, as they are in life. */
function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8" || encoding.startsWith("utf-16")) return encodeAs(text, encoding);
  return encodeAs(Array.from(text, (character) => (has(character, encoding) ? character : "?")).join(""), encoding);
}

function has(character: string, encoding: string): boolean {
  try {
    return encodeAs(character, encoding).length > 0;
  } catch {
    return false;
  }
}

/** One hostile file, made from the texts. */
export function hostileFile(texts: readonly string[], chance: Chance): FuzzCase {
  let text = pick(chance, texts);
  if (chance() < 0.9) {
    const from = below(chance, text.length);
    text = text.slice(from, from + 600);
  }
  const made: string[] = [];
  for (let times = below(chance, 4); times > 0; times--) {
    const name = pick(chance, Object.keys(changes));
    made.push(name);
    text = (changes[name] as Change)(text, chance, texts).slice(0, 4000);
  }
  let bytes: Uint8Array;
  const container = chance();
  if (container < 0.01) {
    made.push("docx");
    bytes = makeDocx(text.replace(/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/g, "").split("。"));
  } else if (container < 0.013) {
    made.push("pdf");
    const lines = text.slice(0, 400).match(/[^\n]{1,30}/g) ?? [];
    bytes = makePdf([lines.map((line, at) => ({ text: line, x: 72, y: 800 - at * 16 }))], "UniGB-UCS2-H", (line) =>
      encodeAs(line, "utf-16be"),
    );
  } else {
    const encoding = pick(chance, ["utf-8", "utf-8", "gb18030", "big5", "utf-16le", "utf-16be"]);
    made.push(encoding);
    bytes = bytesOf(text, encoding);
  }
  if (chance() < 0.15) {
    made.push("bytes cut");
    bytes = bytes.subarray(below(chance, 4), below(chance, bytes.length + 1));
  }
  if (chance() < 0.15) {
    made.push("bytes flipped");
    bytes = Uint8Array.from(bytes);
    for (let times = 1 + below(chance, 20); times > 0; times--) bytes[below(chance, bytes.length)] = below(chance, 256);
  }
  if (chance() < 0.01) {
    made.push("random bytes");
    bytes = Uint8Array.from({ length: below(chance, 2000) }, () => below(chance, 256));
  }
  return {
    made: made.join(", "),
    name: pick(chance, ["a.txt", "报告.md", "page.html", "没有后缀", "a.docx", "a.pdf"]),
    bytes,
  };
}

/** What must hold of any text; throws with the reason. */
export function checkText(original: string): void {
  const { text, map } = repair(original);
  const again = repair(text).text;
  if (again !== text) throw new Error("repairing twice is not repairing once");
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const { start, end } = map.toOriginal(at, at + 1);
    if (start < last || end <= start || end > original.length) throw new Error(`offset ${at} maps to ${start}–${end}`);
    last = start;
  }
  let lastRepaired = 0;
  for (let at = 0; at <= original.length; at++) {
    const there = map.toRepaired(at);
    if (there < lastRepaired || there > text.length) throw new Error(`original offset ${at} maps to ${there}`);
    lastRepaired = there;
  }
  let done = 0;
  for (const { start, end, reason } of findFurniture(text)) {
    if (start < done || end <= start || end > text.length) throw new Error(`${reason} at ${start}–${end} out of place`);
    done = end;
  }
}

/** Takes one file through the stages: the reason it was refused for, or null. Throws for anything else. */
export async function tryFile(
  { bytes, name }: FuzzCase,
  check: (text: string) => void = checkText,
): Promise<string | null> {
  let text: string;
  try {
    const decoded = await decode(bytes, name);
    text = decoded.text;
    const isPlain = !["html", "docx", "pdf"].includes(decoded.encoding);
    if (isPlain && new TextDecoder(decoded.encoding).decode(bytes) !== text)
      throw new Error("text differs from its decoder's");
  } catch (error) {
    if (error instanceof UnreadableError) return error.reason;
    throw error;
  }
  check(text);
  return null;
}

/** The whole extractor on a text: every span is exactly its slice, every edge ends at a node, what was set aside is in range. */
export function checkFacts(original: string): void {
  checkText(original);
  const { nodes, edges, skipped } = factsOf({
    id: "report:000000000000" as ReportId,
    file: "fuzz.txt",
    text: original,
    encoding: "utf-8",
  });
  const ids = new Set<string>(nodes.map(({ id }) => id));
  for (const { start, end, text } of [
    ...nodes.flatMap(({ mentions }) => mentions),
    ...edges.flatMap(({ evidence }) => evidence),
  ])
    if (original.slice(start, end) !== text) throw new Error(`span ${start}–${end} is not its slice`);
  for (const { source, target } of edges)
    if (!ids.has(source) || !ids.has(target)) throw new Error(`an edge without an end: ${source} → ${target}`);
  for (const { start, end } of skipped)
    if (start < 0 || end > original.length || end < start) throw new Error(`set aside ${start}–${end}`);
}
