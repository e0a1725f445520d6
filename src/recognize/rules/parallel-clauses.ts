/**
 * Parallel clauses outside quotation marks: where a run of phrases of equal build begins and ends, and whether it calls or merely
 * lists.
 */
import type { Range, Reading } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { headAfter } from "../heads.ts";
import { alike, isSelfCast, mirrors, parallelRun, runEcho, sharesFrame } from "../parallel.ts";
import { leadVerb, mobilising, namesThing, opensPlainly, prose } from "./calling.ts";

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
    { text: "建设树新风、讲文明、促和谐的美丽家园。", gives: ["Slogan 树新风、讲文明、促和谐"] },
    { text: "种植小麦、玉米、大豆。", not: ["Slogan 小麦、玉米、大豆"] },
    { text: "可增加就业机会，提高群众收入。", not: ["Slogan 增加就业机会，提高群众收入"] },
    { text: "加强河道水质监测、河道淤泥清理。", not: ["Slogan 河道水质监测、河道淤泥清理"] },
    { text: "通过支部引领，解难题、办实事、聚民心。", gives: ["Slogan 解难题、办实事、聚民心"] },
  ],
  propose(reading, emit) {
    for (const sentence of reading.sentences) {
      const pieces = piecesOf(reading, sentence);
      for (let i = 0; i + 1 < pieces.length; ) i += Math.max(1, emitRun(reading, sentence, pieces, i, emit));
    }
  },
};

/** A sentence between its 、 and ，; marks inside quotations part nothing. */
function piecesOf(reading: Reading, sentence: Range): readonly Range[] {
  const pieces: Range[] = [];
  let start = sentence.start;
  for (let i = sentence.start; i <= sentence.end; i++) {
    if (i < sentence.end && (!"、，".includes(reading.text[i] as string) || reading.quotationAt(i))) continue;
    pieces.push({ start, end: i });
    start = i + 1;
  }
  return pieces;
}

interface Run extends Range {
  readonly count: number;
  readonly weight: number;
}

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
  const rest = pieces.slice(from + 1, from + 8).map((piece) => text.slice(piece.start, piece.end));
  if (first.end - first.start > 60 || (rest[0] as string).length > 30) return 0;
  let best: Run | undefined;
  for (const cut of cutsOf(reading, first, rest[0] as string)) {
    const run = runFrom(reading, sentence, pieces, from, { start: first.start + cut, rest });
    if (run && (!best || run.count > best.count || (run.count === best.count && run.weight > best.weight))) best = run;
  }
  if (!best) return 0;
  // “五统一”，即：统一…: parts of an umbrella named before; A、B、C“三必谈”: of one named after.
  const named =
    /(?:即|包括|分别为|分别是)[：“(]?$/u.test(text.slice(Math.max(0, best.start - 4), best.start)) ||
    /^[^，。；“]{0,14}“[一二三四五六七八九十两\d]/u.test(text.slice(best.end, best.end + 18));
  if (!named)
    emit({
      type: "Slogan",
      start: best.start,
      end: best.end,
      name: canonicalName(text.slice(best.start, best.end)),
      rule: parallelClauses.name,
      weight: best.weight,
    });
  return best.count;
}

/** Where the first phrase may begin in its piece: at once, after a verb or subject, or where the second begins likewise. */
function cutsOf(reading: Reading, piece: Range, second: string): readonly number[] {
  const first = reading.text.slice(piece.start, piece.end);
  const cuts = new Set<number>();
  const bounded = (cut: number) =>
    cut === 0 || (!insideToken(reading, piece.start + cut) && leadVerb.test(first.slice(Math.max(0, cut - 6), cut)));
  const level = first.length - second.length;
  const kin = (cut: number) => first[cut] === second[0] || first.at(-1) === second.at(-1);
  // The last phrase of two may be longer by what follows it: 淳民风的家园.
  for (let cut = 0; cut <= first.length - 3; cut++)
    if (bounded(cut) || (cut === level && kin(cut) && !insideToken(reading, piece.start + cut)) || opensPair(first, cut, second))
      cuts.add(cut);
  return [...cuts];
}

/** 既…，又…; 让…，让…: the first begins where the pair's first word stands. */
function opensPair(first: string, cut: number, second: string): boolean {
  const unit = first[cut] as string;
  if (unit === "既") return /^[又也]/u.test(second);
  return "让使以把能有不在".includes(unit) && unit === second[0] && first.length - cut >= second.length - 2 && first.length - cut <= second.length + 2;
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
  // A，B、C: 、 binds tighter than ，, so A belongs to what went before, unless the marks alternate (A、B，C、D).
  if (count > 2 && marks[0] === "，" && marks.slice(1, count - 1).includes("、")) return undefined;
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
  return { start, end, count: used.length, weight: closing && closing.weight >= 6 ? 3 : weight };
}

/** What a phrase may be followed by when it closes a run in the middle of its piece. */
const follows = /^(?:的|等|”|之|为目标|为原则|作用|工作|目标|原则|要求)/u;

/** The last phrase where it goes on into something else: 淳民风 in 淳民风的精神家园. */
function tailOf(used: readonly string[], next: string | undefined): string | undefined {
  if (next === undefined) return undefined;
  const length = (used.at(-1) as string).length;
  const tail = next.slice(0, length);
  return next.length > length && follows.test(next.slice(length)) && alike(used[0] as string, tail) ? tail : undefined;
}

/** Tenths of certainty that phrases of equal build are a slogan; 0 for enumerations of things and for prose. */
function runWeight(
  reading: Reading,
  phrases: readonly string[],
  at: Range & { readonly loose: boolean; readonly whole: boolean },
): number {
  const [first, second] = phrases as readonly [string, string];
  const length = first.length;
  if (length < 3 || length > 16 || phrases.some((phrase) => /[\d“”‘’《》%()：]/u.test(phrase))) return 0;
  if (phrases.some((phrase) => reading.lexicon.instruments.has(phrase) || reading.lexicon.teams.has(phrase))) return 0;
  if (phrases.some((phrase) => prose.test(phrase)) || namesPlace(reading, at)) return 0;
  const cast = phrases.every(isSelfCast);
  if (cast) return 7;
  const verbal = phrases.every((phrase) => mobilising.test(phrase));
  const even = phrases.every((phrase) => phrase.length === length);
  if (/^既/u.test(first) && /^[又也]/u.test(second)) return 6;
  if (phrases.every((phrase) => namesThing(reading, phrase)) && !(verbal && length <= 4)) return 0;
  if (length >= 6 && phrases.every((phrase) => opensPlainly(reading, phrase))) return 0;
  const echoed = runEcho(phrases);
  const framed = sharesFrame(phrases);
  if (phrases.length === 2 && mirrors(first, second)) return 6;
  if (phrases.length >= 3) {
    if (echoed >= 0.24 || (framed && even)) return 6;
    return verbal && (length === 3 || (length <= 5 && even && !phrases.some((phrase) => opensPlainly(reading, phrase)))) ? 6 : 0;
  }
  if (at.whole && even && length <= 9 && (framed || echoed > 0)) return 6;
  if (at.loose && !framed) return 0;
  if (length >= 4 && length <= 8 && echoed >= 0.4) return 6;
  if (length > 9) return echoed >= 0.4 ? 6 : 0;
  if (length >= 5 && echoed >= 0.3 && framed) return 6;
  return verbal && (length === 3 || (length === 4 && echoed >= 0.25)) ? 4 : 0;
}

/** Whether a place is named in the run: then it reports on that place. */
function namesPlace(reading: Reading, { start, end }: Range): boolean {
  for (let at = start + 2; at <= end; at++) {
    const place = reading.placeEndingAt(at);
    if (place && place.start >= start) return true;
  }
  return false;
}
