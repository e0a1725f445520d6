/**
 * Provinces, prefectures and counties in a text: which of the gazetteer's hits are places here, and which division each means.
 *
 * Full names are believed unless they cut a word in two or are common nouns. Short names (金昌, 新宁) need support: the full
 * form, the place above directly before, a list of places, a slot of grammar (赴, 来自), or at least a clean edge and no
 * everyday meaning. A name of several divisions goes to the one that its surroundings and the report's subject point to.
 */
import { type Division, type Gazetteer, type Reading, stemOf, typeOf } from "../gazetteer/index.ts";
import { hanAt, isListJoint, leftBoundary, opensCompanyName, straddlesWords } from "./boundary.ts";
import { commonFullNames, commonShortNames } from "./ordinary-words.ts";
import { type Place, type PlaceForm, type PlaceMention, placeOf, uncodedPlace } from "./place.ts";

/** A stretch that may be a place. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly readings: readonly Reading[];
  readonly short: boolean;
  /** Needs more than an edge: an everyday word or a one-character stem. */
  readonly doubtful: boolean;
  accepted: string | null;
  reading: Reading | null;
}

/** Provinces, prefectures and counties named in the text, in order. `subject` settles names that several divisions share. */
export function recognizeUpperPlaces(text: string, gazetteer: Gazetteer, subject: Place | null): PlaceMention[] {
  const candidates = collect(text, gazetteer);
  const named = new Set<string>();
  for (const candidate of candidates) {
    if (candidate.short) continue;
    for (const { division } of candidate.readings) if (candidate.readings.length === 1) named.add(division.code);
  }
  if (subject?.code != null) named.add(subject.code);
  // Twice: a list supports its members in both directions.
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < candidates.length; i++) judge(text, gazetteer, candidates, i, named, subject);
  }
  return candidates.flatMap((candidate) => mentionOf(text, gazetteer, candidate));
}

function mentionOf(text: string, gazetteer: Gazetteer, candidate: Candidate): PlaceMention[] {
  const { start, end, word, accepted, reading } = candidate;
  if (accepted === null) return [];
  const form: PlaceForm = reading === null ? "full" : reading.form === "contracted" ? "full" : reading.form;
  const place =
    reading === null
      ? uncodedPlace(word, "county", null)
      : placeOf(gazetteer, reading.division, reading.form === "retired" ? word : null);
  return [{ start, end, text: text.slice(start, end), place, form, rule: accepted }];
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly word: number;
  readonly short: boolean;
}

/** Non-overlapping hits: full names before short ones, longer before shorter, then the leftmost. */
function collect(text: string, gazetteer: Gazetteer): Candidate[] {
  const hits: Hit[] = [];
  const { words, readings, scan } = gazetteer.upper;
  scan(text, (word, start, end) => {
    const meanings = readings[word] as readonly Reading[];
    const typed = typeOf(words[word] as string) !== "";
    const short = meanings.every(({ form }) => form === "short" || (form === "retired" && !typed));
    if (!short && cutsWord(text, start, end)) return;
    hits.push({ start, end, word, short });
  });
  const provinces = hits.filter(({ word, short }) => short && isProvinceName(readings[word] as readonly Reading[]));
  const rank = ({ start, end, word, short }: Hit): number => {
    if (short) return isProvinceName(readings[word] as readonly Reading[]) ? 1 : 2;
    // 在上海|城市建设 holds 海城市: a full name that begins inside a province's name and cuts a word is none.
    const cut = provinces.some((other) => other.start < start && start < other.end && end > other.end);
    return cut && leftBoundary(text, start, gazetteer) === 0 ? 3 : 0;
  };
  const ranks = new Map(hits.map((hit) => [hit, rank(hit)]));
  hits.sort(
    (a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Uint8Array(text.length);
  const candidates: Candidate[] = [];
  for (const { start, end, word, short } of hits) {
    if (taken[start] === 1 || taken[end - 1] === 1) continue;
    taken.fill(1, start, end);
    const name = words[word] as string;
    const stem = short ? name : stemOf(name);
    const doubtful = short
      ? (gazetteer.isOrdinary(name) || commonShortNames.has(name)) &&
        !isProvinceName(readings[word] as readonly Reading[])
      : stem.length < 2 || commonFullNames.has(name);
    candidates.push({
      start,
      end,
      word: name,
      readings: readings[word] as readonly Reading[],
      short,
      doubtful,
      accepted: null,
      reading: null,
    });
  }
  return candidates.sort((a, b) => a.start - b.start);
}

const isProvinceName = (readings: readonly Reading[]): boolean =>
  readings.some(({ division }) => division.level === "province");

/** 北京市|场, 深圳市|民, 振兴区|域: the type belongs to the next word. */
function cutsWord(text: string, start: number, end: number): boolean {
  const last = text[end - 1];
  const next = text[end] ?? "";
  if (last === "市") return "场民值".includes(next) && next !== "" && text.slice(start, end).length > 2;
  if (last === "区") return "域块间别划".includes(next) && next !== "";
  return false;
}

function judge(
  text: string,
  gazetteer: Gazetteer,
  candidates: readonly Candidate[],
  index: number,
  named: Set<string>,
  subject: Place | null,
): void {
  const candidate = candidates[index] as Candidate;
  const { start, end, readings, short } = candidate;
  if (candidate.accepted !== null && readings.length === 1) return;
  const previous = candidates[index - 1];
  const next = candidates[index + 1];
  const above = previous?.accepted != null && previous.end === start ? previous : undefined;
  const below = next !== undefined && next.start === end && !next.short ? next : undefined;
  const listLeft = previous?.accepted != null && isListJoint(text.slice(previous.end, start)) ? previous : undefined;
  const listRight = next?.accepted != null && isListJoint(text.slice(end, next.start)) ? next : undefined;

  const scored = readings
    .map((reading) => ({
      reading,
      score: scoreOf(gazetteer, reading, { above, below, listLeft, listRight, named, subject }),
    }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0] as { reading: Reading; score: number };
  const tied = scored.length > 1 && (scored[1] as { score: number }).score === best.score;
  const { division } = best.reading;
  const chained = above?.reading != null && isAbove(gazetteer, above.reading.division.code, division.code);
  const leads = below?.readings.some((reading) => isAbove(gazetteer, division.code, reading.division.code)) ?? false;
  const edge = leftBoundary(text, start, gazetteer);

  const accept = (rule: string | null): void => {
    if (rule === null) return;
    candidate.accepted = rule;
    candidate.reading = tied ? null : best.reading;
    if (!tied && !short) named.add(division.code);
  };
  const near = isNear(gazetteer, division.code, subject);
  const sameProvince = subject?.code?.slice(0, 2) === division.code.slice(0, 2);
  const straddles = short && straddlesWords(text, start, end, gazetteer);
  const judged = { text, candidate, division, chained, leads, edge, near, sameProvince, straddles, named };
  if (short) accept(tied ? null : ruleForShortName({ ...judged, listLeft, listRight }));
  else
    accept(ruleForFullName({ ...judged, isSubject: subject?.code === division.code, inList: listLeft !== undefined }));
}

interface Judged {
  readonly text: string;
  readonly candidate: Candidate;
  readonly division: Division;
  /** The division above stands directly before. */
  readonly chained: boolean;
  /** A division below follows directly. */
  readonly leads: boolean;
  readonly edge: 0 | 1 | 2;
  /** Close to the subject. */
  readonly near: boolean;
  /** In the subject's province. */
  readonly sameProvince: boolean;
  readonly straddles: boolean;
  readonly named: ReadonlySet<string>;
}

function ruleForFullName(judged: Judged & { readonly isSubject: boolean; readonly inList: boolean }): string | null {
  const { text, candidate, chained, edge, near, isSubject, inList } = judged;
  if (chained) return "place-chain";
  if (!candidate.doubtful) return "place-full-name";
  if (/[级域直]/.test(text[candidate.end] ?? "")) return null;
  if (isSubject && edge > 0) return "place-subject";
  if (commonFullNames.has(candidate.word)) return null;
  return edge === 2 || (edge === 1 && (near || inList)) ? "place-full-name" : null;
}

function ruleForShortName(
  judged: Judged & { readonly listLeft: Candidate | undefined; readonly listRight: Candidate | undefined },
): string | null {
  const { text, candidate, division, chained, leads, edge, near, straddles, named, listLeft, listRight } = judged;
  const { start, end, doubtful } = candidate;
  if (opensCompanyName(text, end) || isNameOfElse(text, start, end) || straddles) return null;
  const ofProvince = division.level === "province";
  if (!ofProvince && opensOtherName(text, end)) return null;
  if (chained || leads) return "place-chain";
  if (ofProvince) return isRiverside(text, start, end) ? null : "place-province";
  const inList = listLeft !== undefined || listRight !== undefined;
  if (doubtful) {
    if (inList && (edge > 0 || listLeft !== undefined)) return "place-list";
    if (near && edge === 2 && !commonShortNames.has(candidate.word)) return "place-near-subject";
    return named.has(division.code) && edge === 2 && !hanAt(text, end) ? "place-supported" : null;
  }
  if (named.has(division.code)) return "place-supported";
  if (inList) return "place-list";
  if (division.name.endsWith("区") && !near) return null;
  if (/^(等地|等市|等县|地区|籍|两地|三地)/.test(text.slice(end, end + 2))) return "place-slot";
  if (division.level === "prefecture") return edge > 0 || !hanAt(text, end) ? "place-short-name" : null;
  const slot = /(赴|到|在|来自|前往|考察|学习)$/.test(text.slice(Math.max(0, start - 2), start));
  return edge === 2 || (edge === 1 && (judged.sameProvince || slot)) ? "place-short-name" : null;
}

interface Surroundings {
  readonly above: Candidate | undefined;
  readonly below: Candidate | undefined;
  readonly listLeft: Candidate | undefined;
  readonly listRight: Candidate | undefined;
  readonly named: ReadonlySet<string>;
  readonly subject: Place | null;
}

/** How well the surroundings speak for one reading of a name. */
function scoreOf(gazetteer: Gazetteer, { division, form }: Reading, around: Surroundings): number {
  const { code, level, name } = division;
  let score = form === "retired" ? -4 : form === "full" ? 4 : 0;
  score += level === "province" ? 16 : level === "prefecture" ? 12 : name.endsWith("区") ? 0 : 6;
  if (around.above?.reading != null && isAbove(gazetteer, around.above.reading.division.code, code)) score += 100;
  if (around.below?.readings.some((reading) => isAbove(gazetteer, code, reading.division.code))) score += 100;
  if (around.named.has(code)) score += 60;
  for (const neighbour of [around.listLeft, around.listRight]) {
    const other = neighbour?.reading?.division;
    if (other === undefined) continue;
    if (other.parent === division.parent && other.level === level) score += 20;
    else if (other.level === level) score += 4;
    if (other.code.slice(0, 2) === code.slice(0, 2) && level !== "province") score += 6;
  }
  for (const parent of gazetteer.parents(code)) {
    if (around.named.has(parent.code)) score += parent.level === "province" ? 15 : 30;
  }
  if (around.subject?.code != null) {
    const subject = around.subject.code;
    if (subject === code) score += 60;
    else if (isAbove(gazetteer, subject, code) || isAbove(gazetteer, code, subject)) score += 50;
    else if (subject.slice(0, 4) === code.slice(0, 4)) score += 40;
    else if (subject.slice(0, 2) === code.slice(0, 2)) score += 20;
  }
  return score;
}

const isAbove = (gazetteer: Gazetteer, upper: string, lower: string): boolean =>
  upper !== lower &&
  upper.slice(0, 2) === lower.slice(0, 2) &&
  gazetteer.parents(lower).some(({ code }) => code === upper);

const isNear = (gazetteer: Gazetteer, code: string, subject: Place | null): boolean =>
  subject?.code != null &&
  (subject.code === code ||
    isAbove(gazetteer, subject.code, code) ||
    isAbove(gazetteer, code, subject.code) ||
    (subject.code.slice(0, 4) === code.slice(0, 4) && !code.endsWith("00")));

/** 黄河南岸, 长江西部 …: the name of a province by accident. */
function isRiverside(text: string, start: number, end: number): boolean {
  return "岸侧麓坡".includes(text[end] ?? " ") && hanAt(text, start - 1);
}

/** A longer name that only begins like the division: 浏阳河, 玉屏楼, 印台乡, 白河新村, 普洱茶. */
function opensOtherName(text: string, end: number): boolean {
  const rest = text.slice(end, end + 3);
  if (/^[河江湖楼岛寺庙塔峡湾茶酒鸭鸡醋瓜米枣]/.test(rest)) return true;
  return /^(新村|社区|街道|苏木|嘎查|小区|风光|水库)/.test(rest) || /^[村镇乡](?![级民干镇村])/.test(rest);
}

/** Roads, dishes, universities, people: what merely contains the name. */
function isNameOfElse(text: string, start: number, end: number): boolean {
  const next = text[end] ?? "";
  if ("路街巷桥菜戏剧话".includes(next) && next !== "") return true;
  if (
    /^(鸭|新闻网|日报|晚报|晨报|时报|电视|广播|卫视|大道|大街|大学|学院|师范|火车|机场|证券|保险|舰|人寿)/.test(
      text.slice(end, end + 3),
    )
  )
    return true;
  return isPersonName(text, start, end);
}

const surnames = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤",
);
/** 书记朱永昌, 王新宁说. */
function isPersonName(text: string, start: number, end: number): boolean {
  if (end - start !== 2 || !surnames.has(text[start - 1] ?? "")) return false;
  if (/^(说|介绍|告诉|表示|同志|主任|书记|局长|科长|县长|市长|等\d)/.test(text.slice(end, end + 2))) return true;
  return !hanAt(text, start - 2) || /[长记任员师授工民人者]/.test(text[start - 2] ?? "");
}
