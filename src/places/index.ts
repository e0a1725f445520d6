/**
 * Places of one report, from its repaired text (simplified characters, half-width digits).
 *
 * The order, because each stage needs the one before:
 *   1. upper places without a subject      full names, chains, safe short names
 *   2. the subject                         src/heading/subject.ts
 *   3. upper places again                  now the subject settles shared and short names
 *   4. abbreviations and named areas       在沪, 长三角, 黄山风景区
 *   5. townships and villages              only of the counties in play
 *   6. a township or village as subject    when the report is its own
 *   7. references and PART_OF              我县, 全市; nearest place above that is named
 */
import type { IsAside } from "../furniture/index.ts";
import { type Gazetteer, loadGazetteer } from "../gazetteer/index.ts";
import { findOwnKinds, findSubject, type Heading, readHeading, type Subject } from "../heading/index.ts";
import { characterSet } from "../matching/character-set.ts";
import { recognizeAbbreviations } from "./abbreviations.ts";
import { recognizeAreas } from "./areas.ts";
import { recognizeBareNames } from "./bare-names.ts";
import { hanAt } from "./boundary.ts";
import { recognizeLocalPlaces } from "./local-places.ts";
import { type PartOf, partsOf } from "./part-of.ts";
import type { Place, PlaceMention } from "./place.ts";
import { recognizeReferences } from "./references.ts";
import { findCandidates } from "./upper-candidates.ts";
import { settleUpperPlaces } from "./upper-places.ts";

export { liesIn } from "./place.ts";

export interface PlacesOfReport {
  readonly heading: Heading;
  /** The place the report is about; 某区 where it hides its name; null where nothing names one. */
  readonly subject: Place | null;
  /** Every mention, ordered by start; areas may contain the division they are named after. */
  readonly mentions: readonly PlaceMention[];
  /** The places mentioned, the subject first, then in order of appearance. */
  readonly places: readonly Place[];
  readonly partOf: readonly PartOf[];
}

export interface PlaceOptions {
  /** Stretches of the page that are not the report (navigation, the next article): places there count for nothing. */
  readonly isAside?: IsAside;
  readonly gazetteer?: Gazetteer;
}

/** Points from which the provisional subject is no chance hit: a mention in the headline, or three sentences that it opens. */
const sureOfSubject = 4;

/**
 * Recognizes the places of a report and its subject.
 *
 * @param text repaired text of one report
 * @param reportKey the 12 hexadecimal digits of the report's id: an unnamed subject is a place of its own per report
 *
 * @example
 * recognizePlaces("金昌市选派干部驻村。", "0123456789ab").subject?.code; // "620300"
 */
export function recognizePlaces(text: string, reportKey: string, options: PlaceOptions = {}): PlacesOfReport {
  const { gazetteer = loadGazetteer(), isAside = () => false } = options;
  const inReport = <T extends Range>(found: readonly T[]): T[] =>
    found.filter(({ start, end }) => !isAside(start, end));
  const heading = readHeading(text, options.isAside);
  const abbreviations = inReport(recognizeAbbreviations(text, gazetteer));
  const candidates = inReport(findCandidates(text, gazetteer));
  const first = merge(settleUpperPlaces(text, gazetteer, candidates, null), abbreviations);
  const own = findOwnKinds(text);
  const provisional = findSubject(text, heading, first, own);
  const upper = merge(
    settleUpperPlaces(text, gazetteer, candidates, provisional.place, provisional.points >= sureOfSubject),
    abbreviations,
  );
  const upperSubject = findSubject(text, heading, upper, own);
  const areas = inReport(recognizeAreas(text, gazetteer, upper, upperSubject.place));
  const inPlay = countiesInPlay(gazetteer, upperSubject.place, upper);
  const counties = inPlay.length > 0 ? inPlay : countiesOfTowns(gazetteer, text);
  const local = inReport(recognizeLocalPlaces({ text, gazetteer, subject: upperSubject.place, counties }, upper));
  const typed = merge(withoutNamesakes(upper, areas), merge(local, areas));
  const named = merge(typed, inReport(recognizeBareNames(text, gazetteer, counties, typed, upperSubject.place)));

  const chosen = local.length > 0 ? findSubject(text, heading, named, own) : upperSubject;
  const subject = chosen.place ?? hidden(chosen, reportKey);
  const references = subject === null ? [] : recognizeReferences(text, [subject, ...namedAbove(subject, named)]);
  const mentions = merge(named, inReport(references));
  const places = [
    ...new Map(
      [...(subject === null ? [] : [subject]), ...mentions.map(({ place }) => place)].map((place) => [place.id, place]),
    ).values(),
  ];
  return { heading, subject, mentions, places, partOf: partsOf(places) };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ordered by start, longer first; of equal spans the first list's mention stays. */
function merge(left: readonly PlaceMention[], right: readonly PlaceMention[]): PlaceMention[] {
  return [...left, ...right].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** 黄山 in 黄山风景区 is the mountain: a short name inside an area's name is no mention of the division. */
function withoutNamesakes(upper: readonly PlaceMention[], areas: readonly PlaceMention[]): readonly PlaceMention[] {
  if (areas.length === 0) return upper;
  const ordered = [...areas].sort((a, b) => a.start - b.start);
  let next = 0;
  // Where the areas that begin up to here reach.
  let reach = 0;
  return upper.filter(({ form, start, end }) => {
    for (; next < ordered.length && (ordered[next] as PlaceMention).start <= start; next++)
      reach = Math.max(reach, (ordered[next] as PlaceMention).end);
    return form !== "short" || end > reach;
  });
}

/** The subject's counties first, then those the text names. */
function countiesInPlay(gazetteer: Gazetteer, subject: Place | null, upper: readonly PlaceMention[]): string[] {
  const counties = new Set<string>();
  if (subject?.code != null && subject.level !== "province") {
    for (const county of gazetteer.counties(subject.code)) counties.add(county);
  }
  for (const { place } of upper) if (place.level === "county" && place.code !== null) counties.add(place.code);
  return [...counties];
}

const endsTown = characterSet("镇乡");
/** Longest name of a town without its type. */
const longestTown = 6;

/** Where no county is named, those of the towns whose name no other town has: 桑枣镇紧扣…. */
function countiesOfTowns(gazetteer: Gazetteer, text: string): string[] {
  const counties = new Set<string>();
  for (let at = 0, floor = 0; at < text.length; at++) {
    if (!endsTown(text, at)) continue;
    let from = at;
    while (from > floor && from > at - longestTown && hanAt(text, from - 1)) from--;
    if (at - from < 2) continue;
    for (; from <= at - 2; from++) {
      const county = gazetteer.countyOfTown(text.slice(from, at + 1));
      if (county !== undefined) counties.add(county);
    }
    floor = at + 1;
  }
  return [...counties];
}

function namedAbove(subject: Place, mentions: readonly PlaceMention[]): Place[] {
  const named = new Set(mentions.map(({ place }) => place.id));
  const above: Place[] = [];
  for (let place = subject.parent; place !== null; place = place.parent) if (named.has(place.id)) above.push(place);
  return above;
}

const hiddenLevels: Readonly<Record<string, Place["level"]>> = {
  市: "prefecture",
  州: "prefecture",
  盟: "prefecture",
  县: "county",
  区: "county",
  旗: "county",
  镇: "township",
  乡: "township",
  街道: "township",
  村: "village",
  社区: "village",
};

function hidden({ hiddenKind }: Subject, reportKey: string): Place | null {
  if (hiddenKind === null) return null;
  const name = `某${hiddenKind}`;
  const level = hiddenLevels[hiddenKind] ?? "county";
  return {
    id: `place:${reportKey}/${name}`,
    name,
    level,
    code: null,
    parent: null,
    retiredName: null,
    anonymous: true,
  };
}
