/**
 * Villages and townships written without their type, where grammar supplies it: “有甲、乙、丙等3个村” names three villages; a
 * village of a township already named may open a sentence by its stem alone (柴岗曾是…).
 */
import type { Division, Gazetteer } from "../gazetteer/index.ts";
import { characterSet } from "../matching/character-set.ts";
import { firstFrom } from "../matching/ranges.ts";
import { hanAt, leftBoundary } from "./boundary.ts";
import { type Place, type PlaceMention, placeOf, uncodedPlace } from "./place.ts";

const listEnds =
  /等(?:[\d一二三四五六七八九十几多]+个)?(?:行政|自然|建制|试点|示范)?(村|镇|乡|街道|社区)(?![级民庄村镇])/g;

/** Names without their type. `mentions` are all found so far, ordered; `counties` those in play. */
export function recognizeBareNames(
  text: string,
  gazetteer: Gazetteer,
  counties: readonly string[],
  mentions: readonly PlaceMention[],
  subject: Place | null,
): PlaceMention[] {
  return [...listed(text, gazetteer, counties, mentions, subject), ...opening(text, gazetteer, mentions)];
}

function listed(
  text: string,
  gazetteer: Gazetteer,
  counties: readonly string[],
  mentions: readonly PlaceMention[],
  subject: Place | null,
): PlaceMention[] {
  const found: PlaceMention[] = [];
  const isTaken = takenBy(mentions, text.length);
  for (const match of text.matchAll(listEnds)) {
    const type = match[1] as string;
    const items: { start: number; end: number }[] = [];
    let end = match.index;
    for (;;) {
      let start = end;
      while (start > end - 5 && hanAt(text, start - 1)) start--;
      const joint = text[start - 1] === "、";
      if (!joint) {
        // The first item begins after the nearest word of grammar.
        start =
          [2, 3, 4].map((length) => end - length).find((at) => at >= start && leftBoundary(text, at, gazetteer) > 0) ??
          -1;
      }
      if (start < 0 || end - start < 2 || end - start > 4) break;
      items.unshift({ start, end });
      if (!joint) break;
      end = start - 1;
    }
    if (items.length < 2) continue;
    const above = townBefore(mentions, items[0]?.start ?? 0);
    const parent = type === "村" || type === "社区" ? (above?.place ?? subject) : subject;
    for (const { start, end: stop } of items) {
      if (isTaken(start, stop)) continue;
      const stem = text.slice(start, stop);
      if (gazetteer.wordClass(stem) === "verb" || gazetteer.wordClass(stem) === "grammar") continue;
      const division = counties
        .map((county) => gazetteer.local(county).typed.get(`${stem}${type}`)?.[0])
        .find((candidate) => candidate !== undefined);
      const level = type === "村" || type === "社区" ? "village" : "township";
      const place = division === undefined ? uncodedPlace(stem, level, parent) : placeOf(gazetteer, division);
      found.push({ start, end: stop, text: stem, place, form: "typed", rule: "place-list-of-kind" });
    }
  }
  return found;
}

/** Whether a mention stands in a stretch. */
function takenBy(mentions: readonly PlaceMention[], length: number): (start: number, end: number) => boolean {
  // Most texts never ask.
  let covered: Uint8Array | undefined;
  return (from, to) => {
    if (covered === undefined) {
      covered = new Uint8Array(length);
      for (const { start, end } of mentions) covered.fill(1, start, end);
    }
    return covered.subarray(from, to).includes(1);
  };
}

/** The township named last before an offset. `mentions` are ordered. */
function townBefore(mentions: readonly PlaceMention[], offset: number): PlaceMention | undefined {
  for (let i = firstFrom(mentions, offset) - 1; i >= 0; i--) {
    const mention = mentions[i] as PlaceMention;
    if (mention.end <= offset && mention.place.level === "township") return mention;
  }
  return undefined;
}

const followsStem = characterSet("曾是有的、，,");

/** Stems of villages of the townships in play, at the head of a clause. */
function opening(text: string, gazetteer: Gazetteer, mentions: readonly PlaceMention[]): PlaceMention[] {
  const towns = new Set(
    mentions.flatMap(({ place: { code } }) => (code !== null && code.length >= 9 ? [code.slice(0, 9)] : [])),
  );
  if (towns.size === 0) return [];
  const counties = new Set([...towns].map((town) => town.slice(0, 6)));
  const found: PlaceMention[] = [];
  const isTaken = takenBy(mentions, text.length);
  for (let at = 0; at < text.length; at++) {
    if (hanAt(text, at - 1) || !hanAt(text, at)) continue;
    for (const length of [4, 3, 2]) {
      if (!followsStem(text, at + length)) continue;
      const stem = text.slice(at, at + length);
      if (gazetteer.isOrdinary(stem) || gazetteer.wordClass(stem) !== undefined) continue;
      const division = villageOf(`${stem}村`, counties, towns, gazetteer);
      if (division === undefined) continue;
      if (isTaken(at, at + length)) break;
      const place = placeOf(gazetteer, division);
      found.push({ start: at, end: at + length, text: stem, place, form: "typed", rule: "place-stem" });
      break;
    }
  }
  return found;
}

function villageOf(
  name: string,
  counties: ReadonlySet<string>,
  towns: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Division | undefined {
  for (const county of counties) {
    const division = gazetteer
      .local(county)
      .typed.get(name)
      ?.find(({ code, level }) => level === "village" && towns.has(code.slice(0, 9)));
    if (division !== undefined) return division;
  }
  return undefined;
}
