/**
 * A place found in one report, and where. Ids follow src/facts.ts: a division of the gazetteer is `place:<code>`, anything else is
 * scoped by the division it lies in, `place:<code>/<name>`, because the bare name is a homonym.
 */
import type { PlaceLevel } from "../facts.ts";
import type { Division, Gazetteer } from "../gazetteer/index.ts";

export interface Place {
  /** `place:620423`, `place:371321/界湖新村`, `place:长三角`. */
  readonly id: string;
  /** Canonical name: the present official one. */
  readonly name: string;
  readonly level: PlaceLevel;
  readonly code: string | null;
  /** Place directly above where it is known, whether or not the report names it. */
  readonly parent: Place | null;
  /** Former name the report used. */
  readonly retiredName: string | null;
  /** The report hides its name: 某区. */
  readonly anonymous: boolean;
}

/** How the place was written: the grammar of the mention, not of the place. */
export type PlaceForm = "full" | "short" | "retired" | "abbreviation" | "reference" | "typed" | "area";

export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly place: Place;
  readonly form: PlaceForm;
  /** Name of the rule that accepted it. */
  readonly rule: string;
}

/** The place of a division, with the divisions above it. */
export function placeOf(gazetteer: Gazetteer, division: Division, retiredName: string | null = null): Place {
  const above = gazetteer.parents(division.code).toReversed();
  let parent: Place | null = null;
  for (const step of above) parent = fromDivision(step, parent, null);
  return fromDivision(division, parent, retiredName);
}

const fromDivision = (division: Division, parent: Place | null, retiredName: string | null): Place => ({
  id: `place:${division.code}`,
  name: division.name,
  level: division.level,
  code: division.code,
  parent,
  retiredName,
  anonymous: false,
});

/** A place the gazetteer does not list, scoped by the place it lies in. */
export const uncodedPlace = (name: string, level: PlaceLevel, parent: Place | null): Place => ({
  id: parent === null ? `place:${name}` : `place:${parent.code ?? parent.id.slice("place:".length)}/${name}`,
  name,
  level,
  code: null,
  parent,
  retiredName: null,
  anonymous: false,
});

/** Whether `place` lies in `other`, at any depth. */
export function liesIn(place: Place, other: Place): boolean {
  for (let above = place.parent; above !== null; above = above.parent) if (above.id === other.id) return true;
  return false;
}
