/**
 * How surely phrases of equal build are a slogan: what tells a call from an enumeration of things or measures, from prose and from
 * complaints.
 */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet, holds } from "../../matching/character-set.ts";
import { matchAt } from "../../matching/occurrences.ts";
import { closingOf } from "../../matching/pattern-edges.ts";
import type { Range, Reading } from "../../reading/reading.ts";
import {
  commonClosing,
  commonOpening,
  doubleQuality,
  isSelfCast,
  mirrors,
  opposes,
  runEcho,
  sharesFrame,
  sharesPivot,
  sharesPlace,
  speakOfAll,
  vows,
} from "../parallel.ts";
import {
  complain,
  endsInName,
  fights,
  mobilises,
  namesThing,
  opensPlainly,
  outcome,
  prose,
  upholds,
} from "./calling.ts";

/** Figures, and marks that do not stand in a call. */
export const isTelling = characterSet("0123456789“”‘’《》%()：");

/** Where a run stands: parted by ， as well (`loose`), and whether it is the whole sentence. */
export interface Standing extends Range {
  readonly loose: boolean;
  readonly whole: boolean;
}

/**
 * Tenths of certainty that phrases of equal build are a slogan; 0 for enumerations of things and for prose. Most runs are
 * neither upheld nor built so as to call, which comparing characters tells; only the others have their words looked at.
 */
export function runWeight(reading: Reading, phrases: readonly string[], at: Standing): number {
  const [first] = phrases as readonly [string];
  const { length } = first;
  if (length < 3 || length > 16 || phrases.some((phrase) => holds(phrase, isTelling))) return 0;
  const upheld = !at.loose && length <= 8 && isUpheld(reading, phrases, at);
  const cast = castWeight(phrases);
  const built =
    cast > 0 ? cast : phrases.length > 2 ? seriesWeight(reading, phrases, at) : pairWeight(reading, phrases, at);
  if (built === 0 && !upheld) return 0;
  if (isDetail(reading.text, phrases, at) || tells(phrases, lead(reading, at)) || namesPlace(reading, at)) return 0;
  const known = phrases.filter((phrase) => reading.lexicon.is(phrase, concepts)).length;
  if (known > 0 && !(upheld && phrases.length >= 3 && known === 1)) return 0;
  // One known instrument among upheld principles is a principle too: outweigh it.
  if (upheld && !phrases.some((phrase) => endsInName(reading, phrase))) return known === 0 ? 6 : 11;
  return cast === 0 && lists(reading, phrases) ? 0 : built;
}

const concepts = wordClasses.instrument | wordClasses.team;

/** What stands before a run in its clause. */
const lead = ({ text, clauseAt }: Reading, { start }: Range): string =>
  text.slice(Math.max(clauseAt(start).start, start - 30), start);

const closesUpholding = closingOf(upholds);

/** Whether even phrases follow a verb by which calls are upheld. */
const isUpheld = (reading: Reading, phrases: readonly string[], at: Range): boolean =>
  closesUpholding(reading.text, at.start - 1) &&
  phrases.every((phrase) => phrase.length === phrases[0]?.length) &&
  upholds.test(lead(reading, at));

/** Whether phrases tell the parts, the ways, the reach or the quality of something else. */
function isDetail(text: string, phrases: readonly string[], { start, end }: Range): boolean {
  return (
    // “四共同行”(共议事、共建设…): what stands in brackets behind a name tells its parts.
    /[”》][(（][^)）]*$/u.test(text.slice(Math.max(0, start - 24), start)) ||
    // 通过集中培训、以考代训等方式: ways of doing something.
    matchAt(ways, text, end) !== null ||
    // 多层次、多领域、全覆盖: how far something reaches.
    phrases.every((phrase) => reach.test(phrase)) ||
    // 有质量、有温度的服务: qualities of what follows.
    (phrases.length === 2 && text.startsWith("的", end) && phrases.every((phrase) => /^有.{2}$/u.test(phrase)))
  );
}

const ways = /等(?:多种|多|各种)?(?:方式|形式|途径|渠道|手段|方法|做法|措施)/uy;
const reach = /^[多全各][层方领角渠维类覆链过行地]/u;

/** Phrases in a fixed cast, whatever they speak of; 0 for others. */
function castWeight(phrases: readonly string[]): number {
  const [first, second] = phrases as readonly [string, string];
  if (phrases.every(isSelfCast) || speakOfAll(phrases) || doubleQuality(phrases)) return 7;
  if (first.startsWith("既") && /^[又也更]/u.test(second)) return 6;
  return phrases.length === 2 && (mirrors(first, second) || vows(first, second)) ? 6 : 0;
}

const tellsOf = characterSet("他她");
const kindsOf = characterSet("类型款");

/** Whether phrases tell, complain or count rather than call. */
function tells(phrases: readonly string[], before: string): boolean {
  return (
    tellsOf(before, before.length - 1) ||
    fights.test(before) ||
    complain(phrases) ||
    phrases.every((phrase) => kindsOf(phrase, phrase.length - 1)) ||
    phrases.filter((phrase) => stating.test(phrase)).length * 2 > phrases.length ||
    phrases.every((phrase) => phrase.length > 8 && phrase.slice(1, -1).includes("的")) ||
    phrases.some((phrase) => prose.test(phrase) || fights.test(phrase.slice(0, 2)))
  );
}

/** How reports state what has come about: 人才素质明显提高. */
const stating =
  /(?:不断|明显|逐步|得到|显著|持续|稳步|日益|日趋|逐年|大幅|基本|初步|全面|有效|进一步)(?:\p{Script=Han}{2})$|(?:提质增效|迭代升级|提档升级|(?:快速|健康|协调|稳步|有序)(?:发展|推进|增长))$/u;

/** Whether phrases enumerate things, offices or measures. */
function lists(reading: Reading, phrases: readonly string[]): boolean {
  const first = phrases[0] as string;
  const { length } = first;
  const verbal = phrases.every(mobilises);
  const things = phrases.filter((phrase) => namesThing(reading, phrase)).length;
  const cast = phrases.every((phrase) => /^[以让把用靠]/u.test(phrase));
  if (things >= phrases.length * 0.66 && !(verbal && length <= (phrases.length > 2 ? 5 : 4)) && !cast) return true;
  if (phrases.some((phrase) => official.test(phrase))) return true;
  if (length >= 6 && phrases.every((phrase) => opensPlainly(reading, phrase))) return true;
  const opening = commonOpening(phrases);
  if (opening.length >= 2 && !verbal && !reading.lexicon.is(opening, wordClasses.adverb) && namesThing(reading, first))
    return true;
  // 新建学校、新建道路; 种植能手、养殖能手: the common word is a plain verb or the thing itself.
  if (phrases.length > 2 && opening.length >= 2 && reading.lexicon.is(opening, plainVerb)) return true;
  const closing = commonClosing(phrases);
  return closing.length >= 2 && length - closing.length === 2 && !verbal && !predicate.test(closing);
}

/** Three phrases and more: little is needed beside their number. */
function seriesWeight(reading: Reading, phrases: readonly string[], { end, loose }: Standing): number {
  const { length } = phrases[0] as string;
  const even = phrases.every((phrase) => phrase.length === length);
  const plain = () => phrases.some((phrase) => opensPlainly(reading, phrase));
  if (sharesPivot(phrases) && !plain()) return 6;
  // 产业兴、百姓富、生态美; …的良好局面: a state wished for.
  const wished = () =>
    phrases.every((phrase) => state.test(phrase)) || (!loose && outcome.test(reading.text.slice(end, end + 14)));
  if (even && length <= 6 && wished()) return 6;
  if (runEcho(phrases) >= 0.24 || (even && (sharesFrame(phrases) || sharesPlace(phrases)))) return 6;
  if (length > 5 || (length > 3 && !even)) return 0;
  return phrases.every(mobilises) && (length === 3 || !plain()) ? 6 : 0;
}

/** Two phrases: they must answer one another, the more so when only ， parts them as it parts any clauses. */
function pairWeight(reading: Reading, phrases: readonly string[], { loose, start, whole }: Standing): number {
  const [first, second] = phrases as readonly [string, string];
  const { length } = first;
  const even = second.length === length;
  if (length >= 4 && length <= 9 && opposes(first, second)) return 6;
  if (carriesOn(first, second)) return 6;
  const framed = sharesFrame(phrases);
  const echoed = runEcho(phrases);
  if (whole && even && length <= 9 && (framed || echoed > 0)) return 6;
  // 产业兴村，人才兴业。 opens a paragraph as its motto.
  if (whole && even && length >= 4 && length <= 6 && reading.paragraphAt(start).start === start) return 5;
  if (
    (whole || !loose) &&
    length <= 7 &&
    sharesPivot(phrases) &&
    !phrases.some((phrase) => opensPlainly(reading, phrase))
  )
    return 6;
  if (loose && !framed) return 0;
  if (length >= 4 && length <= 8 && echoed >= 0.4) return 6;
  if (length > 9) return echoed >= 0.4 ? 6 : 0;
  if (length >= 5 && echoed >= 0.3 && framed) return 6;
  if (length > 4 || (length === 4 && echoed < 0.25)) return 0;
  return phrases.every(mobilises) ? 4 : 0;
}

/** Whether the second phrase takes up the object of the first: 以学生带动家庭、以家庭带动邻里. */
function carriesOn(first: string, second: string): boolean {
  if (!first.startsWith("以")) return false;
  const means = /^以(\p{Script=Han}{2,4}?)(?:带动|影响|促进|推动|引领|助力|辐射)(\p{Script=Han}{2,4})$/u;
  const object = means.exec(first)?.[2];
  return object !== undefined && means.exec(second)?.[1] === object;
}

const plainVerb =
  wordClasses.run | wordClasses["strong-run"] | wordClasses.spend | wordClasses.found | wordClasses.dispatch;
/** What a state wished for ends in. */
const state = /[兴富美强优活稳畅净绿旺好新亮暖安乐清蓝高足实硬正浓顺宁和齐明准快严真]$/u;
/** Words that say something of what stands before them. */
const predicate =
  /(?:过硬|到位|一[批个起遍]|起来|下去|上去|出来|先行|优先|为[本先要上重]|至上|不[断变停乱]|得[起住上]|在前|带头|争先|有[力方效序]|无[忧缝]|联动|同步|共[享建治]|全覆盖|[着好强高实优美新])$/u;

/** Offices and those who hold them. */
const official = /(?:副?(?:主席|书记|主任|部长|局长|县长|市长|区长|镇长|乡长|省长|常委|委员|秘书长|厅长|处长|科长))/u;

/** Whether a place is named in the run: then it reports on that place. */
function namesPlace(reading: Reading, { start, end }: Range): boolean {
  for (let at = start + 2; at <= end; at++) {
    const place = reading.placeEndingAt(at);
    if (place && place.start >= start) return true;
  }
  return false;
}
