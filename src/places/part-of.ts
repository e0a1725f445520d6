/** PART_OF between the places that a report names: each to the nearest place above it that occurs in the text. */
import type { Place } from "./place.ts";

export interface PartOf {
  readonly part: Place;
  readonly whole: Place;
}

/** Pairs sorted by id of the part. */
export function partsOf(places: readonly Place[]): PartOf[] {
  const named = new Map(places.map((place) => [place.id, place]));
  const pairs: PartOf[] = [];
  for (const part of named.values()) {
    for (let above = part.parent; above !== null; above = above.parent) {
      const whole = named.get(above.id);
      if (whole === undefined) continue;
      pairs.push({ part, whole });
      break;
    }
  }
  return pairs.sort((a, b) => (a.part.id < b.part.id ? -1 : 1));
}
