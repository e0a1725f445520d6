/**
 * Parallel clauses outside quotation marks: where a run of phrases of equal build begins and ends, and whether it calls or merely
 * lists.
 */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet } from "../../matching/character-set.ts";
import type { Range, Reading } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { headAfter } from "../heads.ts";
import { alike, longestPhrase, parallelRun } from "../parallel.ts";
import { endsInLead } from "./calling.ts";
import { runWeight } from "./parallel-weight.ts";

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
      if (pieces.length < 2) continue;
      const texts = pieces.map((piece) => reading.text.slice(piece.start, piece.end));
      for (let i = 0; i + 1 < pieces.length; ) i += Math.max(1, emitRun(reading, sentence, { pieces, texts }, i, emit));
    }
    for (const sentence of sentencesWithin(reading)) {
      const pieces = piecesOf(reading, sentence, true);
      const run = pieces.length === 2 ? runFrom(reading, sentence, pieces, 0, restOf(reading, pieces)) : undefined;
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

function restOf(
  reading: Reading,
  pieces: readonly Range[],
): { readonly start: number; readonly rest: readonly string[] } {
  const [first, ...others] = pieces as readonly [Range, ...Range[]];
  return { start: first.start, rest: others.map((piece) => reading.text.slice(piece.start, piece.end)) };
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

/** Proposes the best run that begins in piece `from`; answers how many pieces it took. */
function emitRun(
  reading: Reading,
  sentence: Range,
  { pieces, texts }: { readonly pieces: readonly Range[]; readonly texts: readonly string[] },
  from: number,
  emit: (candidate: Candidate) => void,
): number {
  const { text } = reading;
  const first = pieces[from] as Range;
  const next = pieces[from + 1] as Range;
  if (first.end - first.start > 60 || next.end - next.start > 30) return 0;
  const cuts = cutsOf(reading, first.start, texts[from] as string, texts[from + 1] as string);
  if (cuts.length === 0) return 0;
  const rest = texts.slice(from + 1, from + 8);
  let best: Run | undefined;
  for (const cut of cuts) {
    const run = runFrom(reading, sentence, pieces, from, { start: first.start + cut, rest });
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

/** Where the first phrase may begin in its piece: at once, after a verb or subject, or where the second begins likewise. */
function cutsOf(reading: Reading, start: number, first: string, second: string): readonly number[] {
  const level = first.length - second.length;
  const cuts: number[] = [];
  for (let cut = Math.max(0, level - 3, first.length - longestPhrase); cut <= first.length - 3; cut++) {
    // Most cuts would part a word: that is told before phrases are compared.
    const pairs = opensPair(first, cut, second);
    if (!pairs && cut > 0 && insideToken(reading, start + cut) && !reading.placeEndingAt(start + cut)) continue;
    const length = first.length - cut;
    const near = cut <= level + 3 && alike(first, second, cut);
    if (!near && !(opensFollowing(second, length) && follows.test(second.slice(length)))) continue;
    const kin =
      cut === level &&
      (first.charCodeAt(cut) === second.charCodeAt(0) ||
        first.charCodeAt(first.length - 1) === second.charCodeAt(second.length - 1));
    if (pairs || mayBegin(reading, start, cut, kin)) cuts.push(cut);
  }
  return cuts;
}

/** Whether a phrase may begin `cut` characters into its piece: at a border of words, and after a verb, a subject or a place. */
function mayBegin(reading: Reading, start: number, cut: number, kin: boolean): boolean {
  const at = start + cut;
  if (cut === 0 || reading.placeEndingAt(at) !== undefined) return true;
  if (((reading.tokenEndingAt(at)?.mask ?? 0) & bounding) !== 0) return true;
  return !insideToken(reading, at) && (kin || endsInLead(reading.text, start, at));
}

const opensPairs = characterSet("既让使以把能有不在");

/** 既…，又…; 让…，让…: the first begins where the pair's first word stands. */
function opensPair(first: string, cut: number, second: string): boolean {
  if (!opensPairs(first, cut)) return false;
  const unit = first[cut] as string;
  if (unit === "既") return /^[又也更]/u.test(second);
  return unit === second[0] && first.length - cut >= second.length - 2 && first.length - cut <= second.length + 2;
}

/** Whether an offset would cut a word of the lexicon in two. */
function insideToken(reading: Reading, offset: number): boolean {
  for (let start = offset - 1; start >= offset - 5 && start >= 0; start--) {
    const token = reading.tokenStartingAt(start);
    if (token) return token.end > offset;
  }
  return false;
}

/** The run of phrases that begins at `start`, if it calls. */
function runFrom(
  reading: Reading,
  sentence: Range,
  pieces: readonly Range[],
  from: number,
  { start, rest }: { readonly start: number; readonly rest: readonly string[] },
): Run | undefined {
  const { text } = reading;
  const head = text.slice(start, (pieces[from] as Range).end);
  const phrases = [head, ...rest];
  let count = parallelRun(phrases, 0);
  const marks = pieces.slice(from, from + phrases.length - 1).map((piece) => text[piece.end] as string);
  // 、 binds tighter than ，: in A，B、C the A belongs to what went before, in A、B，C the C to what follows; A、B，C、D is even.
  const joints = marks.slice(0, count - 1);
  if (count > 2 && joints[0] === "，" && joints.includes("、")) return undefined;
  const comma = joints.indexOf("，");
  if (comma > 0 && joints.includes("、") && !(count === 4 && comma === 1 && joints[2] === "、")) count = comma + 1;
  const used = phrases.slice(0, Math.max(1, count));
  let end = (pieces[from + used.length - 1] as Range).end;
  const tail = tailOf(used, phrases[used.length]);
  if (tail !== undefined) {
    end = (pieces[from + used.length] as Range).start + tail.length;
    used.push(tail);
    count = used.length;
  }
  if (count < 2 || used.length < 2) return undefined;
  const whole = start === sentence.start && end === sentence.end;
  const loose = marks.slice(0, used.length - 1).includes("，");
  const weight = runWeight(reading, used, { loose, whole, start, end });
  if (weight === 0) return undefined;
  const closing = headAfter(reading, end, 6);
  // A、B、C机制 is a program; A、B、C的良好局面 is not.
  const even = used.every((phrase) => phrase.length === head.length);
  return { start, end, even, count: used.length, weight: closing && closing.weight >= 6 ? 3 : weight };
}

/** What a phrase may be followed by when it closes a run in the middle of its piece. */
const follows = /^(?:的|等|”|之|为目标|为原则|作用|工作|目标|原则|要求)/u;
const opensFollowing = characterSet("的等”之为作工目原要");

/** The last phrase where it goes on into something else: 淳民风 in 淳民风的精神家园. */
function tailOf(used: readonly string[], next: string | undefined): string | undefined {
  if (next === undefined) return undefined;
  const length = (used.at(-1) as string).length;
  const tail = next.slice(0, length);
  return opensFollowing(next, length) && follows.test(next.slice(length)) && alike(used[0] as string, tail)
    ? tail
    : undefined;
}
