/**
 * Townships, villages, communities and residential compounds: names that end in a type (镇, 村, 社区, 小区).
 *
 * The scan stops at each type word and looks back. A name that the gazetteer lists for a county in play is believed at a clean
 * left edge; any other name needs a place directly before it (某县某乡某村), a list of such names, a word of place (在, 走进), or
 * to come again and again. Looking back from the type beats an automaton here: the words differ from report to report.
 */

import type { Division, Gazetteer } from "../gazetteer/index.ts";
import { characterSet } from "../matching/character-set.ts";
import { hanAt, isListJoint, leftBoundary } from "./boundary.ts";
import { isDoubtful, isName } from "./local-grammar.ts";
import { isContinued, isTownType, type LocalType, levelOf, mayHold, typeEndingAt } from "./local-types.ts";
import { type Place, type PlaceMention, placeOf, uncodedPlace } from "./place.ts";

interface Frame {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly subject: Place | null;
  /** Counties whose townships and villages count, the most relevant first. */
  readonly counties: readonly string[];
}

/** A name that nothing vouches for yet. */
interface Pending {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly type: LocalType;
  readonly clean: boolean;
}

/** The stretch before a type word, and what stands before it. */
interface Slot {
  readonly type: LocalType;
  /** First character that can belong to the name. */
  readonly from: number;
  readonly stemEnd: number;
  readonly end: number;
  /** The place that ends where the stretch begins, or stands before 的 there (某市的某村). */
  readonly afterPlace: Place | undefined;
  /** The member of a list before this one. */
  readonly listed: Place | undefined;
  /** The place mentioned last. */
  readonly last: Place | undefined;
}

/** Local places in a text. `upper` are the mentions found so far, ordered; the result is ordered too. */
export function recognizeLocalPlaces(frame: Frame, upper: readonly PlaceMention[]): PlaceMention[] {
  const { text } = frame;
  const covered = new Uint8Array(text.length + 1);
  for (const { start, end } of upper) covered.fill(1, start, end);
  const mentions: PlaceMention[] = [];
  const known = new Map<string, Place>();
  const pending: Pending[] = [];
  let upperAt = 0;
  let last: PlaceMention | undefined;
  for (let at = 0; at < text.length; at++) {
    const type = typeEndingAt(text, at);
    if (type === undefined || covered[at] === 1) continue;
    for (; upperAt < upper.length && (upper[upperAt] as PlaceMention).end <= at; upperAt++) {
      const mention = upper[upperAt] as PlaceMention;
      if (last === undefined || mention.start >= last.end) last = mention;
    }
    const slot = slotBefore(frame, type, at + 1, last, pending.at(-1));
    if (slot === undefined) continue;
    const mention =
      knownName(frame, slot, known) ??
      belowPlace(frame, slot) ??
      afterTown(frame, slot, pending, known) ??
      placeByGrammar(frame, slot, pending);
    if (mention === undefined) continue;
    mentions.push(mention);
    known.set(mention.place.name, mention.place);
    known.set(mention.text, mention.place);
    last = mention;
  }
  return [...mentions, ...confirmed(frame, pending, known)].sort((a, b) => a.start - b.start);
}

const notTown = characterSet("老家故同城水他异下返回思");
/** 数字乡村, 扎根乡村: 乡 and 村 together are the countryside; a village of that name has to be listed. */
const isCountryside = (text: string, type: LocalType, stemEnd: number): boolean =>
  type === "村" && text[stemEnd - 1] === "乡";

function slotBefore(
  { text }: Frame,
  type: LocalType,
  end: number,
  last: PlaceMention | undefined,
  open: Pending | undefined,
): Slot | undefined {
  const stemEnd = end - type.length;
  const floor = Math.max(last?.end ?? 0, open?.end ?? 0, stemEnd - 7);
  let from = stemEnd;
  while (from > floor && hanAt(text, from - 1)) from--;
  let afterPlace = last?.end === from ? last.place : undefined;
  if (afterPlace !== undefined && text[from] === "的") from++;
  // 县乡镇, 各乡镇: 乡 and 镇 together are a kind.
  if (from >= stemEnd || (type === "镇" && text[stemEnd - 1] === "乡")) return undefined;
  // 藏族老乡, 美丽家乡: people, and where one comes from.
  if (type === "乡" && notTown(text, stemEnd - 1)) return undefined;
  if (afterPlace !== undefined && !mayHold(afterPlace, type)) afterPlace = undefined;
  const listed = last?.form === "typed" && isListJoint(text.slice(last.end, from)) ? last.place : undefined;
  return { type, from, stemEnd, end, afterPlace, listed, last: last?.place };
}

/** The longest name that this report or the gazetteer knows. */
function knownName(frame: Frame, slot: Slot, known: ReadonlyMap<string, Place>): PlaceMention | undefined {
  const { text, gazetteer } = frame;
  const { from, stemEnd, end, type, afterPlace, listed } = slot;
  for (let start = from; start < stemEnd; start++) {
    const below = start === from ? afterPlace : undefined;
    const edge = below !== undefined ? 3 : leftBoundary(text, start, gazetteer);
    // 帮扶点额木庭高勒苏木: a name of that length is no accident.
    const long = end - start >= 5;
    if (edge === 0 && !long && (known.size === 0 || end - start <= 3)) continue;
    const name = text.slice(start, end);
    const place = known.get(name);
    if (place !== undefined && (edge > 0 || name.length > 3) && fits(place, below)) {
      return mentionOf(text, start, end, place, "place-known-name");
    }
    if (edge === 0 && !long) continue;
    const division = lookUp(frame, name, below ?? listed?.parent);
    if (division === undefined) continue;
    // 西胡尔勒嘎查 beside 胡尔勒嘎查: a neighbour with a name of its own.
    if (edge === 0 && setsApart(text, start - 1) && leftBoundary(text, start - 1, gazetteer) > 0) {
      const { parent } = placeOf(gazetteer, division);
      const place = uncodedPlace(text.slice(start - 1, end), levelOf(type), parent);
      return mentionOf(text, start - 1, end, place, "place-neighbour");
    }
    if (
      edge < 3 &&
      listed === undefined &&
      (isDoubtful(gazetteer, name, text, end, type) || isQuoted(text, start, end))
    )
      continue;
    return mentionOf(text, start, end, placeOf(gazetteer, division), "place-gazetteer");
  }
  return undefined;
}

/** What sets a village apart from its neighbour of the same name. */
const setsApart = characterSet("东西南北中上下前后大小新老");

const opensQuotation = characterSet('“"‘「《');
const closesQuotation = characterSet('”"’」》');

/** “七彩社区”: a name in quotation marks is a brand. */
const isQuoted = (text: string, start: number, end: number): boolean =>
  opensQuotation(text, start - 1) && closesQuotation(text, end);

/** A known place of the same name under another township is another place. */
const fits = (place: Place, below: Place | undefined): boolean =>
  below === undefined || place.parent === null || place.parent.id === below.id || place.parent.level === "county";

/** 某县某乡, 某乡某村: whatever stands between a place and a type below it is a name, if it can be one. */
function belowPlace({ text, gazetteer }: Frame, slot: Slot): PlaceMention | undefined {
  const { from, stemEnd, end, type, afterPlace } = slot;
  if (afterPlace === undefined || isCountryside(text, type, stemEnd)) return undefined;
  const loose = text[from - 1] === "的";
  if (!isName(gazetteer, text.slice(from, stemEnd), loose ? 2 : 1, loose ? 4 : 6)) return undefined;
  if (isContinued(text, end, type)) return undefined;
  const place = uncodedPlace(text.slice(from, end), levelOf(type), afterPlace);
  return mentionOf(text, from, end, place, "place-below-place");
}

/** 老山街道玉泉西路社区: two names in a row, the narrower below the wider, vouch for each other. */
function afterTown(
  { text, gazetteer, subject }: Frame,
  { from, stemEnd, end, type }: Slot,
  pending: readonly Pending[],
  known: Map<string, Place>,
): PlaceMention | undefined {
  const open = pending.at(-1);
  if (open === undefined || open.end !== from || !isTownType(open.type) || isTownType(type)) return undefined;
  if (!isName(gazetteer, text.slice(from, stemEnd), 2, 5)) return undefined;
  const town = uncodedPlace(open.name, "township", subject);
  known.set(town.name, town);
  return mentionOf(text, from, end, uncodedPlace(text.slice(from, end), levelOf(type), town), "place-typed-chain");
}

/** A name in a list of names, after a word of place, or alone in its clause; anything else waits for support. */
function placeByGrammar(frame: Frame, slot: Slot, pending: Pending[]): PlaceMention | undefined {
  const { text, gazetteer, subject } = frame;
  const { type, from, stemEnd, end, listed, last, afterPlace } = slot;
  if (afterPlace !== undefined || isCountryside(text, type, stemEnd) || isContinued(text, end, type)) return undefined;
  if (isQuoted(text, from, end)) return undefined;
  // Inside a run of characters the name begins after the nearest word of grammar.
  let start = from;
  for (let probe = stemEnd - 2; probe > from; probe--) {
    if (leftBoundary(text, probe, gazetteer) === 0) continue;
    start = probe;
    break;
  }
  const stem = text.slice(start, stemEnd);
  if (!isName(gazetteer, stem, 2, 4)) return undefined;
  const inList = listed !== undefined && start === from;
  const before = text.slice(Math.max(0, start - 2), start);
  const afterWord = /(在|到|赴|来到|走进|位于|家住|住进|搬到|搬进|抵达|进入)$/.test(before);
  // A clause that is nothing but the name: “后苏家山村，…”.
  const alone =
    type === "村" && stem.length > 2 && start === from && !before.endsWith("、") && /[，,]/.test(text[end] ?? "");
  // 城东街道现辖17个社区: told as places are told, it is one.
  const told = (start === from || before.endsWith(" ")) && describes.test(text.slice(end, end + 5));
  const rule = inList
    ? "place-list"
    : afterWord
      ? "place-slot"
      : told
        ? "place-described"
        : alone
          ? "place-alone"
          : null;
  const name = text.slice(start, end);
  if (rule === null || (gazetteer.isOrdinary(stem) && !inList)) {
    pending.push({ name, start, end, type, clean: leftBoundary(text, start, gazetteer) === 2 });
    return undefined;
  }
  const parent = listed?.parent ?? (!isTownType(type) && last?.level === "township" ? last : subject);
  return mentionOf(text, start, end, uncodedPlace(name, levelOf(type), parent), rule);
}

/** What is said of places and of nothing else. */
const describes = /^(?:现|下|共|总)?(?:辖|位于|地处|总面积|面积\d|区域面积|总人口|户籍人口|幅员)/u;

/** Names met without support that were supported elsewhere, or that come again and again and open a clause. */
function confirmed(
  { text, gazetteer, subject }: Frame,
  pending: readonly Pending[],
  known: Map<string, Place>,
): PlaceMention[] {
  const counts = new Map<string, { times: number; clean: boolean }>();
  for (const { name, clean } of pending) {
    const count = counts.get(name) ?? { times: 0, clean: false };
    counts.set(name, { times: count.times + 1, clean: count.clean || clean });
  }
  return pending.flatMap(({ name, start, end, type }) => {
    const count = counts.get(name);
    const repeated = count !== undefined && count.times > 2 && count.clean;
    const stem = name.slice(0, name.length - type.length);
    if (!known.has(name) && repeated && !gazetteer.isOrdinary(stem) && gazetteer.wordClass(stem) === undefined)
      known.set(name, uncodedPlace(name, levelOf(type), subject));
    const place = known.get(name);
    return place === undefined ? [] : [mentionOf(text, start, end, place, "place-known-name")];
  });
}

const mentionOf = (text: string, start: number, end: number, place: Place, rule: string): PlaceMention => ({
  start,
  end,
  text: text.slice(start, end),
  place,
  form: place.level === "area" ? "area" : "typed",
  rule,
});

/** A division of that name in the counties in play, or under the place directly before. */
function lookUp({ gazetteer, counties }: Frame, name: string, parent: Place | null | undefined): Division | undefined {
  const county = parent?.code?.slice(0, 6);
  const find = (searched: string): Division | undefined => {
    const divisions = gazetteer.local(searched).typed.get(name);
    return divisions?.find(({ code }) => parent?.code != null && code.startsWith(parent.code)) ?? divisions?.[0];
  };
  let found = county === undefined || county.endsWith("00") ? undefined : find(county);
  for (let at = 0; found === undefined && at < counties.length; at++) found = find(counties[at] as string);
  return found;
}
