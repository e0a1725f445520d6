/**
 * Parallel clauses outside quotation marks: where a run of phrases of equal build begins and ends, and whether it calls or merely
 * lists.
 */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet } from "../../matching/character-set.ts";
import { matchAt } from "../../matching/occurrences.ts";
import { openingOf } from "../../matching/pattern-edges.ts";
import type { Range, Reading } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { headAfter } from "../heads.ts";
import { alike, longestPhrase, parallelRun } from "../parallel.ts";
import { endsInLead } from "./calling.ts";
import { isTelling, runWeight } from "./parallel-weight.ts";

export const parallelClauses: Rule = {
  name: "parallel-clauses",
  reason:
    "Three or more short phrases of equal build, or two that echo or mirror each other, are a slogan: 强基础、补短板、解难题.",
  examples: [
    { text: "坚持强弱项、补短板、固根基，推动发展。", gives: ["Slogan 强弱项、补短板、固根基"] },
    { text: "做到民呼在网中应、民事在网中办。", gives: ["Slogan 民呼在网中应、民事在网中办"] },
    { text: "坚持围绕产业建支部、建强支部兴产业。", gives: ["Slogan 围绕产业建支部、建强支部兴产业"] },
    { text: "他们在外打拼，既致富自己，又带富乡邻。", gives: ["Slogan 既致富自己，又带富乡邻"] },
    { text: "乡村要振兴，人才是根本，产业是关键，组织是保证。", gives: ["Slogan 人才是根本，产业是关键，组织是保证"] },
    { text: "真正使干部受锻炼、企业得发展、群众见实效。", gives: ["Slogan 干部受锻炼、企业得发展、群众见实效"] },
    { text: "实现了村村有致富产业、户户有增收门路。", gives: ["Slogan 村村有致富产业、户户有增收门路"] },
    { text: "他既是村医，又是网格员。", not: ["Slogan 既是村医，又是网格员"] },
    { text: "建设树新风、讲文明、促和谐的美丽家园。", gives: ["Slogan 树新风、讲文明、促和谐"] },
    { text: "邻里之间有事常商量，无事常走动，关系融洽。", gives: ["Slogan 有事常商量，无事常走动"] },
    { text: "坚持支部引路、能人带路、协会铺路，发展花卉产业。", gives: ["Slogan 支部引路、能人带路、协会铺路"] },
    { text: "整治乱停乱放、乱贴乱画现象。", not: ["Slogan 乱停乱放、乱贴乱画"] },
    { text: "形成多层次、多领域的合作。", not: ["Slogan 多层次、多领域"] },
    { text: "通过集中学习、跟班轮训、以考代训等方式提升能力。", not: ["Slogan 跟班轮训、以考代训"] },
    { text: "提供有速度、有温度的服务。", not: ["Slogan 有速度、有温度"] },
    { text: "推行“三水共治”(治污水、防洪水、保供水)。", not: ["Slogan 治污水、防洪水、保供水"] },
    { text: "种植小麦、玉米、大豆。", not: ["Slogan 小麦、玉米、大豆"] },
    { text: "可增加就业机会，提高群众收入。", not: ["Slogan 增加就业机会，提高群众收入"] },
    { text: "加强河道水质监测、河道淤泥清理。", not: ["Slogan 河道水质监测、河道淤泥清理"] },
    { text: "通过支部引领，解难题、办实事、聚民心。", gives: ["Slogan 解难题、办实事、聚民心"] },
  ],
  propose(reading, emit) {
    for (const sentence of reading.sentences) {
      const pieces = piecesOf(reading, sentence, false);
      for (let i = 0; i + 1 < pieces.length; ) i += Math.max(1, emitRun(reading, sentence, pieces, i, emit));
    }
    for (const sentence of sentencesWithin(reading)) {
      const pieces = piecesOf(reading, sentence, true);
      const run = pieces.length === 2 ? runFrom(reading, sentence, pieces, 0, sentence.start) : undefined;
      if (run?.start === sentence.start && run.end === sentence.end) emit(slogan(reading, run));
    }
  },
};

/** Sentences of a quotation that holds several: a motto that opens or closes somebody's words. */
function* sentencesWithin(reading: Reading): Generator<Range> {
  for (const quotation of reading.quotations) {
    if (quotation.kind !== "quote" || !/[。！；]./u.test(quotation.inner)) continue;
    let start = quotation.start + 1;
    for (let i = start; i < quotation.end; i++) {
      if (i < quotation.end - 1 && !"。！？；".includes(reading.text[i] as string)) continue;
      if (i > start) yield { start, end: i };
      start = i + 1;
    }
  }
}

function slogan(reading: Reading, { start, end, weight }: Run): Candidate {
  const name = canonicalName(reading.text.slice(start, end));
  return { type: "Slogan", start, end, name, rule: parallelClauses.name, weight };
}

const partsPieces = characterSet("、，");

/** A sentence between its 、 and ，; marks inside quotations part nothing unless the sentence is itself quoted. */
function piecesOf(reading: Reading, sentence: Range, quoted: boolean): readonly Range[] {
  const pieces: Range[] = [];
  let start = sentence.start;
  for (let i = sentence.start; i <= sentence.end; i++) {
    if (i < sentence.end && (!partsPieces(reading.text, i) || (!quoted && reading.quotationAt(i)))) continue;
    pieces.push({ start, end: i });
    start = i + 1;
  }
  return pieces;
}

interface Run extends Range {
  readonly count: number;
  /** All phrases are of one length. */
  readonly even: boolean;
  readonly weight: number;
}

/** A run is no longer than this. */
const mostPhrases = 8;
const shortestPhrase = 3;

/** Proposes the best run that begins in piece `from`; answers how many pieces it took. */
function emitRun(
  reading: Reading,
  sentence: Range,
  pieces: readonly Range[],
  from: number,
  emit: (candidate: Candidate) => void,
): number {
  const { text } = reading;
  const first = pieces[from] as Range;
  const next = pieces[from + 1] as Range;
  if (first.end - first.start > 60 || next.end - next.start > 30) return 0;
  let best: Run | undefined;
  for (let start = leastStart(text, first, next); start <= first.end - shortestPhrase; start++) {
    if (!answers(text, first, next, start) || !mayBegin(reading, first, next, start)) continue;
    const run = runFrom(reading, sentence, pieces, from, start);
    if (run && (!best || rank(run) > rank(best))) best = run;
  }
  if (!best) return 0;
  // “五统一”，即：统一…: parts of an umbrella named before; A、B、C“三必谈”: of one named after.
  const named =
    /(?:即|包括|分别为|分别是)[：“(]?\p{Script=Han}{0,3}$/u.test(text.slice(Math.max(0, best.start - 8), best.start)) ||
    /^[^，。；“]{0,14}“[一二三四五六七八九十两\d]/u.test(text.slice(best.end, best.end + 18));
  if (!named) emit(slogan(reading, best));
  return best.count;
}

/** More phrases before better ones, surer before less sure, even before uneven, then the shorter. */
const rank = (run: Run): number =>
  run.count * 1000 + run.weight * 20 + (run.even ? 10 : 0) - (run.end - run.start) / 100;

const bounding =
  wordClasses.run |
  wordClasses["strong-run"] |
  wordClasses.function |
  wordClasses.adverb |
  wordClasses["make-image"] |
  wordClasses.found;

/** Before this no first phrase begins: it would be too long, even beside the second, or hold what no call holds. */
function leastStart(text: string, first: Range, second: Range): number {
  const least = Math.max(first.start, first.end - Math.min(longestPhrase, second.end - second.start + 3));
  let start = first.end;
  while (start > least && !isTelling(text, start - 1)) start--;
  return start;
}

/** Whether the second phrase is built like the part of the first from `start` on, at once or where it goes on into something else. */
function answers(text: string, first: Range, second: Range, start: number): boolean {
  const close = second.start + first.end - start;
  return alike(text, first, second, start) || (close < second.end && goesOn(text, close));
}

/** Whether a phrase may begin here in its piece: at once, after a verb, a subject or a place, or where the second begins likewise. */
function mayBegin(reading: Reading, first: Range, second: Range, start: number): boolean {
  if (start === first.start || reading.placeEndingAt(start) !== undefined) return true;
  const { text } = reading;
  if (opensPair(text, first, second, start)) return true;
  if (((reading.tokenEndingAt(start)?.mask ?? 0) & bounding) !== 0) return true;
  if (insideToken(reading, start)) return false;
  const kin =
    first.end - start === second.end - second.start &&
    (text.charCodeAt(start) === text.charCodeAt(second.start) ||
      text.charCodeAt(first.end - 1) === text.charCodeAt(second.end - 1));
  return kin || endsInLead(text, first.start, start);
}

const opensPairs = characterSet("既让使以把能有不在");
const takesUp = characterSet("又也更");

/** 既…，又…; 让…，让…: the first begins where the pair's first word stands. */
function opensPair(text: string, first: Range, second: Range, start: number): boolean {
  if (!opensPairs(text, start)) return false;
  if (text[start] === "既") return takesUp(text, second.start);
  const uneven = first.end - start - (second.end - second.start);
  return text.charCodeAt(start) === text.charCodeAt(second.start) && Math.abs(uneven) <= 2;
}

/** Whether an offset would cut a word of the lexicon in two. */
function insideToken(reading: Reading, offset: number): boolean {
  for (let start = offset - 1; start >= offset - 5 && start >= 0; start--) {
    const token = reading.tokenStartingAt(start);
    if (token) return token.end > offset;
  }
  return false;
}

/** The run of phrases that begins at `start` in piece `from`, if it calls. */
function runFrom(
  reading: Reading,
  sentence: Range,
  pieces: readonly Range[],
  from: number,
  start: number,
): Run | undefined {
  const { text } = reading;
  let count = parallelRun(text, pieces, from, start, mostPhrases);
  // 、 binds tighter than ，: in A，B、C the A belongs to what went before, in A、B，C the C to what follows; A、B，C、D is even.
  const joints = pieces.slice(from, from + count - 1).map(({ end }) => text[end]);
  if (count > 2 && joints[0] === "，" && joints.includes("、")) return undefined;
  const comma = joints.indexOf("，");
  if (comma > 0 && joints.includes("、") && !(count === 4 && comma === 1 && joints[2] === "、")) count = comma + 1;
  const used = pieces.slice(from, from + Math.max(1, count));
  used[0] = { start, end: (pieces[from] as Range).end };
  const tail = used.length < mostPhrases ? tailOf(text, used, pieces[from + used.length]) : undefined;
  if (tail !== undefined) used.push(tail);
  if (used.length < 2) return undefined;
  const { end } = used.at(-1) as Range;
  const phrases = used.map((phrase) => text.slice(phrase.start, phrase.end));
  const whole = start === sentence.start && end === sentence.end;
  const loose = used.slice(0, -1).some((phrase) => text[phrase.end] === "，");
  const weight = runWeight(reading, phrases, { loose, whole, start, end });
  if (weight === 0) return undefined;
  const closing = headAfter(reading, end, 6);
  // A、B、C机制 is a program; A、B、C的良好局面 is not.
  const even = phrases.every((phrase) => phrase.length === phrases[0]?.length);
  return { start, end, even, count: used.length, weight: closing && closing.weight >= 6 ? 3 : weight };
}

/** What a phrase may be followed by when it closes a run in the middle of its piece. */
const follows = /(?:的|等|”|之|为目标|为原则|作用|工作|目标|原则|要求)/uy;
const opensFollowing = openingOf(follows);
const goesOn = (text: string, at: number): boolean => opensFollowing(text, at) && matchAt(follows, text, at) !== null;

/** The last phrase where it goes on into something else: 淳民风 in 淳民风的精神家园. */
function tailOf(text: string, used: readonly Range[], next: Range | undefined): Range | undefined {
  if (next === undefined) return undefined;
  const { start, end } = used.at(-1) as Range;
  const tail = { start: next.start, end: next.start + end - start };
  return tail.end < next.end && goesOn(text, tail.end) && alike(text, used[0] as Range, tail) ? tail : undefined;
}
