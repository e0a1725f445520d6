/**
 * Townships, villages, communities and residential compounds: names that end in a type (镇, 村, 社区, 小区).
 *
 * The scan stops at each type word and looks back. A name that the gazetteer lists for a county in play is believed at a clean
 * left edge; any other name needs a place directly before it (某县某乡某村), a list of such names, or a word of place (在, 走进).
 * Looking back from the type beats an automaton here: the words differ from report to report, and there are few types.
 */
import { type Division, type Gazetteer, stemOf } from "../gazetteer/index.ts";
import { hanAt, isListJoint, leftBoundary } from "./boundary.ts";
import { kinds, neverInNames } from "./ordinary-words.ts";
import { type Place, type PlaceMention, placeOf, uncodedPlace } from "./place.ts";

const localTypes = ["街道", "社区", "苏木", "嘎查", "小区", "花园", "镇", "乡", "村", "屯", "苑"] as const;
type LocalType = (typeof localTypes)[number];
const lastCharacters = new Set(localTypes.map((type) => type.at(-1) as string));
const townTypes: ReadonlySet<string> = new Set(["街道", "苏木", "镇", "乡"]);
const areaTypes: ReadonlySet<string> = new Set(["小区", "花园", "苑"]);

/** What continues the type word into another: 村级, 村民, 镇区, 乡镇. */
const continued: Record<string, RegExp> = {
  村: /^[级民委干庄务规部容集社医官组镇史务貌头口里]/,
  镇: /^[级区域街乡村长党江]/,
  乡: /^[级镇村土亲愁情间村贤风野音友]/,
  街道: /^[办党]/,
  社区: /^[居级干]/,
};
/** Continuations that leave a name before them whole: 八里湾村民, 渭阳街道党工委. */
const harmless = /^(民|委|党|办|干部|居民|支部|集体|级)/;

interface Frame {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly subject: Place | null;
  /** Counties whose townships and villages count, the most relevant first. */
  readonly counties: readonly string[];
}

interface Found {
  readonly name: string;
  readonly start: number;
  readonly type: LocalType;
  readonly end: number;
}

/** Local places in a text. `upper` are the mentions found so far, ordered; the result is ordered too. */
export function recognizeLocalPlaces(frame: Frame, upper: readonly PlaceMention[]): PlaceMention[] {
  const { text } = frame;
  const covered = new Uint8Array(text.length + 1);
  for (const { start, end } of upper) covered.fill(1, start, end);
  const mentions: PlaceMention[] = [];
  const known = new Map<string, Place>();
  const pending: Found[] = [];
  let upperAt = 0;
  let last: PlaceMention | undefined;
  for (let at = 0; at < text.length; at++) {
    if (!lastCharacters.has(text[at] as string) || covered[at] === 1) continue;
    const type = typeEndingAt(text, at + 1);
    if (type === undefined) continue;
    const end = at + 1;
    while (upperAt < upper.length && (upper[upperAt] as PlaceMention).end <= end) {
      const mention = upper[upperAt++] as PlaceMention;
      if (mention.form !== "reference" && (last === undefined || mention.start >= last.end)) last = mention;
    }
    const mention = recognizeAt(frame, type, end, last, known, pending);
    if (mention === undefined) continue;
    mentions.push(mention);
    if (mention.rule === "place-typed-chain" && mention.place.parent !== null)
      known.set(mention.place.parent.name, mention.place.parent);
    known.set(mention.place.name, mention.place);
    known.set(mention.text, mention.place);
    last = mention;
  }
  // A name met first without support and later with it: all its occurrences count.
  for (const { name, start, end } of pending) {
    const place = known.get(name);
    if (place !== undefined)
      mentions.push({ start, end, text: text.slice(start, end), place, form: "typed", rule: "place-known-name" });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

const typeEndingAt = (text: string, end: number): LocalType | undefined =>
  localTypes.find((type) => text.endsWith(type, end) && end > type.length);

function recognizeAt(
  frame: Frame,
  type: LocalType,
  end: number,
  last: PlaceMention | undefined,
  known: ReadonlyMap<string, Place>,
  pending: Found[],
): PlaceMention | undefined {
  const { text } = frame;
  const stemEnd = end - type.length;
  const open = pending.at(-1);
  const floor = Math.max(last?.end ?? 0, open?.end ?? 0, stemEnd - 7, 0);
  let from = stemEnd;
  while (from > floor && hanAt(text, from - 1)) from--;
  // 县乡镇, 各乡镇: 乡 and 镇 together are a kind.
  if (from === stemEnd || (type === "镇" && text[stemEnd - 1] === "乡")) return undefined;
  const afterPlace = last !== undefined && last.end === from ? last : undefined;
  const listed = last?.form === "typed" && isListJoint(text.slice(last.end, from)) ? last : undefined;

  // The longest name that the gazetteer or this report knows.
  for (let start = from; start < stemEnd; start++) {
    const name = text.slice(start, end);
    const place = known.get(name);
    const edge = start === from && afterPlace !== undefined ? 3 : leftBoundary(text, start, frame.gazetteer);
    if (place !== undefined && (edge > 0 || name.length > 3)) {
      const parent = edge === 3 && afterPlace !== undefined ? afterPlace.place : null;
      if (parent === null || place.parent === null || place.parent.id === parent.id || place.parent.level === "county")
        return typed(text, start, end, place, "place-known-name");
    }
    if (edge === 0) continue;
    const division = lookUp(frame, name, edge === 3 ? afterPlace?.place : (listed?.place.parent ?? undefined));
    if (division === undefined) continue;
    if (edge < 3 && listed === undefined && isDoubtful(frame, name, text, end, type)) continue;
    return typed(text, start, end, placeOf(frame.gazetteer, division), "place-gazetteer");
  }

  const name = text.slice(from, end);
  const stem = text.slice(from, stemEnd);
  if (afterPlace !== undefined && allows(afterPlace.place, type)) {
    if (
      !isName(frame, stem, 1, 6) ||
      (continued[type]?.test(text.slice(end, end + 1)) && !harmless.test(text.slice(end, end + 2)))
    )
      return undefined;
    return typed(text, from, end, uncoded(name, type, afterPlace.place), "place-below-place");
  }
  // 老山街道玉泉西路社区: two names in a row, the narrower below the wider, vouch for each other.
  if (open !== undefined && open.end === from && townTypes.has(open.type) && !townTypes.has(type)) {
    if (!isName(frame, stem, 2, 5)) return undefined;
    const town = uncoded(open.name, open.type, frame.subject);
    return typed(text, from, end, uncoded(name, type, town), "place-typed-chain");
  }
  // Inside a run of characters the name begins after the nearest word of grammar.
  let start = from;
  for (let probe = stemEnd - 2; probe >= from; probe--) {
    if (leftBoundary(text, probe, frame.gazetteer) > 0) {
      start = probe;
      break;
    }
  }
  const ownStem = text.slice(start, stemEnd);
  const inList = listed !== undefined && start === from;
  if (!isName(frame, ownStem, 2, 4)) return undefined;
  const vague = frame.gazetteer.isOrdinary(ownStem) && !inList;
  if (continued[type]?.test(text.slice(end, end + 1)) && !harmless.test(text.slice(end, end + 2))) return undefined;
  const before = text.slice(Math.max(0, start - 2), start);
  const slot = /(在|到|赴|来到|走进|位于|家住|住进|搬到|搬进|抵达|进入)$/.test(before);
  const ownName = text.slice(start, end);
  // A clause that is nothing but the name: “后苏家山村，…”.
  const alone =
    type === "村" &&
    ownStem.length > 2 &&
    start === from &&
    !before.endsWith("、") &&
    /^[，,]/.test(text.slice(end, end + 1));
  if (!vague && (slot || inList || alone)) {
    const parent = listed?.place.parent ?? parentFor(type, last, frame.subject);
    return typed(
      text,
      start,
      end,
      uncoded(ownName, type, parent),
      inList ? "place-list" : slot ? "place-slot" : "place-alone",
    );
  }
  pending.push({ name: ownName, start, type, end });
  return undefined;
}

const typed = (text: string, start: number, end: number, place: Place, rule: string): PlaceMention => ({
  start,
  end,
  text: text.slice(start, end),
  place,
  form: place.level === "area" ? "area" : "typed",
  rule,
});

const uncoded = (name: string, type: LocalType, parent: Place | null): Place =>
  uncodedPlace(name, townTypes.has(type) ? "township" : areaTypes.has(type) ? "area" : "village", parent);

/** 某县某镇, 某镇某村; a village does not hold a township. */
function allows(place: Place, type: LocalType): boolean {
  if (place.level === "area") return false;
  if (townTypes.has(type)) return place.level === "county" || place.level === "prefecture";
  return place.level !== "province" || areaTypes.has(type);
}

function parentFor(type: LocalType, last: PlaceMention | undefined, subject: Place | null): Place | null {
  if (!townTypes.has(type) && last?.place.level === "township") return last.place;
  return subject;
}

/** A division of that name in the counties in play, or under the place directly before. */
function lookUp(frame: Frame, name: string, parent: Place | null | undefined): Division | undefined {
  const county = parent?.code?.slice(0, 6);
  const counties = county !== undefined && !county.endsWith("00") ? [county, ...frame.counties] : frame.counties;
  let found: Division | undefined;
  for (const candidate of counties) {
    for (const division of frame.gazetteer.local(candidate).typed.get(name) ?? []) {
      if (parent?.code != null && division.code.startsWith(parent.code)) return division;
      found ??= division;
    }
    if (found !== undefined) return found;
  }
  return found;
}

/** A listed name that is more likely an ordinary phrase here: 实现村, 示范村, 新建村级. */
function isDoubtful(frame: Frame, name: string, text: string, end: number, type: LocalType): boolean {
  const stem = stemOf(name);
  if (stem.length < 2 || endsWithKind(stem) || frame.gazetteer.isOrdinary(stem)) return true;
  const next = text.slice(end, end + 2);
  return stem.length < 3 && (continued[type]?.test(next) ?? false) && !harmless.test(next);
}

function endsWithKind(stem: string): boolean {
  // 选派干部驻村, 科技进村: whatever stands before, the last character makes it a kind.
  if ("驻进入联包各每该农到下".includes(stem.at(-1) as string)) return true;
  for (let length = Math.min(4, stem.length); length > 0; length--) {
    if (kinds.has(stem.slice(stem.length - length)) && (length > 1 || stem.length === 1)) return true;
  }
  return false;
}

function isName({ gazetteer }: Frame, stem: string, least: number, most: number): boolean {
  if (stem.length < least || stem.length > most || endsWithKind(stem)) return false;
  // 中和, 永和 are names; 镇和(村), 甲村和乙 are not.
  if (stem.includes("和") && (stem.length > 2 || "省市县区镇乡村".includes(stem[0] as string))) return false;
  for (let i = 0; i < stem.length; i++) {
    if (neverInNames.has(stem[i] as string)) return false;
    const wordClass = gazetteer.wordClass(stem.slice(i, i + 2));
    // 担任村干部, 大力开展通村: verbs and adverbs are no names; 马家, 西河 are nouns at most.
    if (wordClass === "verb" || wordClass === "grammar") return false;
    if (wordClass === "noun" && stem.length > 3) return false;
  }
  return true;
}
