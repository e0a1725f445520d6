/**
 * Stretches of a text that may be a province, prefecture or county: the gazetteer's hits without overlaps, each with what can
 * be seen of it before anything is known of the report. One scan serves the search for the subject and the search after it.
 */
import { type Gazetteer, type Reading, stemOf } from "../gazetteer/index.ts";
import { leftBoundary } from "./boundary.ts";
import { isLookAlike } from "./look-alikes.ts";
import { commonFullNames, commonShortNames } from "./ordinary-words.ts";

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly readings: readonly Reading[];
  /** Written without its type: 金昌. */
  readonly short: boolean;
  /** Needs more than an edge: an everyday word or a one-character stem. */
  readonly doubtful: boolean;
  /** How firmly the name may begin here; see `leftBoundary`. */
  readonly edge: 0 | 1 | 2;
  /** Part of another name or word: 以上|海外, a company, a road. */
  readonly lookAlike: boolean;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly word: number;
  readonly short: boolean;
  /** Lower wins where hits overlap. */
  readonly rank: number;
}

/** Non-overlapping hits: full names before short ones, longer before shorter, then the leftmost; ordered by start. */
export function findCandidates(text: string, gazetteer: Gazetteer): Candidate[] {
  const hits = rankedHits(text, gazetteer);
  hits.sort((a, b) => a.rank - b.rank || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const candidates: Candidate[] = [];
  for (const { start, end, word: index, short } of hits) {
    if (taken[start] === 1 || taken[end - 1] === 1) continue;
    taken.fill(1, start, end);
    const word = gazetteer.upper.words[index] as string;
    const readings = gazetteer.upper.readings[index] as readonly Reading[];
    const doubtful = short
      ? gazetteer.upper.mayBeProvince[index] === 0 && (gazetteer.isOrdinaryCounty(word) || commonShortNames.has(word))
      : stemOf(word).length < 2 || commonFullNames.has(word);
    const edge = leftBoundary(text, start, gazetteer);
    const lookAlike = short && isLookAlike(text, start, end, gazetteer);
    candidates.push({ start, end, word, readings, short, doubtful, edge, lookAlike });
  }
  return candidates.sort((a, b) => a.start - b.start);
}

function rankedHits(text: string, gazetteer: Gazetteer): Hit[] {
  const hits: Hit[] = [];
  const { isShort, mayBeProvince, scan } = gazetteer.upper;
  const ofProvinces: { readonly start: number; readonly end: number }[] = [];
  scan(text, (word, start, end) => {
    const short = isShort[word] === 1;
    if (!short && cutsWord(text, start, end)) return;
    const ofProvince = short && mayBeProvince[word] === 1;
    if (ofProvince) ofProvinces.push({ start, end });
    // 在上海|城市建设, 滨海|城市 hold 海城市: a full name whose first character ends the word before it is none.
    const cut =
      !short &&
      leftBoundary(text, start, gazetteer) === 0 &&
      (isTwoWords(text, start, end, gazetteer) ||
        ofProvinces.some((other) => other.start < start && start < other.end && end > other.end));
    if (!cut) hits.push({ start, end, word, short, rank: short ? (ofProvince ? 1 : 2) : 0 });
  });
  return hits;
}

/** 滨海|城市: the character before and the first belong together, and so do the rest. */
const isTwoWords = (text: string, start: number, end: number, gazetteer: Gazetteer): boolean =>
  end - start === 3 &&
  start > 0 &&
  gazetteer.wordClass(text, start - 1, start + 1) !== undefined &&
  gazetteer.wordClass(text, start + 1, end) !== undefined;

/** 北京市|场, 深圳市|民, 振兴区|域: the type belongs to the next word; 深圳市民政局 is the city's. */
function cutsWord(text: string, start: number, end: number): boolean {
  const last = text[end - 1];
  const next = text[end] ?? " ";
  if (last === "市")
    return end - start > 2 && "场民值".includes(next) && !/^民[政族宗盟建革进]/u.test(text.slice(end, end + 2));
  return last === "区" && "域块间别划".includes(next);
}
