/**
 * The place that a name begins with: one that the report names itself, or one that the gazetteer knows by a name that can
 * mean no other place. Short names are taken from the report alone, but for provinces: 平安 is a county and an insurer.
 */
import { type Gazetteer, loadGazetteer } from "../../src/gazetteer/index.ts";
import type { PlaceAtStart } from "./bodies.ts";

export interface NamedPlace {
  readonly name: string;
  /** Key of the place: `place:620300`. */
  readonly key: string;
}

/** 双江拉祜族佤族布朗族傣族自治县 has 15 characters; no name from province to county is longer. */
const longestName = 15;

export function placesAtStart(places: readonly NamedPlace[], gazetteer: Gazetteer = loadGazetteer()): PlaceAtStart {
  const keys = new Map<string, string>();
  for (const { name, key } of places) if (name.length >= 2 && !/^[全我本]/u.test(name)) keys.set(name, key);
  return (name) => {
    for (let length = Math.min(longestName, name.length); length >= 2; length--) {
      const word = name.slice(0, length);
      const key = keys.get(word) ?? keyInGazetteer(word, gazetteer);
      if (key !== undefined) return { length, key };
    }
    return undefined;
  };
}

function keyInGazetteer(word: string, { upper }: Gazetteer): string | undefined {
  const index = upper.indexOf(word);
  const readings = index === -1 ? [] : (upper.readings[index] ?? []);
  const certain = readings.filter(({ form, division }) => form !== "short" || division.level === "province");
  const [only] = certain;
  return certain.length === 1 && only ? `place:${only.division.code}` : undefined;
}
