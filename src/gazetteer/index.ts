/**
 * The gazetteer: China's administrative divisions with codes, parents and the names people write.
 *
 * Everything is lazy and cached: the upper levels (province to county) are one small file, townships and villages one file
 * per province. Data are written by scripts/build-gazetteer.ts; sources and vintage are named there.
 */
import { type Division, loadUpperDivisions, type WordClass } from "./divisions.ts";
import { countyOfTown, type LocalNames, localNames } from "./local-names.ts";
import { type UpperNames, upperNames } from "./upper-names.ts";

export type { Division } from "./divisions.ts";
export { stemOf } from "./names.ts";
export type { Reading } from "./upper-names.ts";

export interface Gazetteer {
  /** Division of a code of 6, 9 or 12 digits; undefined where the lists have none. */
  readonly byCode: (code: string) => Division | undefined;
  /** The divisions above, nearest first: 620423 → 白银市, 甘肃省. */
  readonly parents: (code: string) => readonly Division[];
  /** Counties (and zones) of a prefecture or of a province without prefectures; of a county, itself. */
  readonly counties: (code: string) => readonly string[];
  /** Names from province to county. */
  readonly upper: UpperNames;
  /** Townships and villages of one county. */
  readonly local: (county: string) => LocalNames;
  /** County of a town (镇, 乡) whose name no other town has. */
  readonly countyOfTown: (name: string) => string | undefined;
  /** Whether the short name of a county is met more often as an ordinary word (平安, 通道). */
  readonly isOrdinaryCounty: (stem: string) => boolean;
  /** Whether the stem of a township or village is met more often as an ordinary word (示范, 实现). */
  readonly isOrdinary: (stem: string) => boolean;
  /** What a two-character word of everyday prose does in a sentence, the stretch of `text` given; undefined for rarer words. */
  readonly wordClass: (text: string, start?: number, end?: number) => WordClass | undefined;
}

let loaded: Gazetteer | undefined;

/**
 * The gazetteer; the first call reads the upper levels.
 *
 * @example
 * loadGazetteer().parents("620423").map(({ name }) => name); // ["白银市", "甘肃省"]
 */
export function loadGazetteer(): Gazetteer {
  if (loaded !== undefined) return loaded;
  const { byCode: upperDivisions, ordinaryCounties, ordinaryStems, everyday } = loadUpperDivisions();
  const byCode = (code: string): Division | undefined => {
    if (code.length === 6) return upperDivisions.get(code);
    for (const divisions of localNames(code.slice(0, 6)).typed.values()) {
      const found = divisions.find((division) => division.code === code);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const parentOf = (code: string): Division | undefined => {
    if (code.length > 9) return byCode(code.slice(0, 9));
    if (code.length === 9) return upperDivisions.get(code.slice(0, 6)) ?? upperDivisions.get(`${code.slice(0, 4)}00`);
    const parent = upperDivisions.get(code)?.parent ?? null;
    return parent === null ? undefined : upperDivisions.get(parent);
  };
  const below = new Map<string, string[]>();
  for (const { code, parent } of upperDivisions.values()) {
    if (parent === null) continue;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [code]);
    else siblings.push(code);
  }
  const chains = new Map<string, readonly Division[]>();
  loaded = {
    byCode,
    parents(code) {
      const known = chains.get(code);
      if (known !== undefined) return known;
      const chain: Division[] = [];
      for (let above = parentOf(code); above !== undefined; above = parentOf(above.code)) chain.push(above);
      if (code.length === 6) chains.set(code, chain);
      return chain;
    },
    counties(code) {
      if (!code.endsWith("00")) return [code.slice(0, 6)];
      // 东莞市 has townships of its own; 嘉峪关市 lists them under 620201.
      return below.get(code) ?? [code, `${code.slice(0, 4)}01`];
    },
    upper: upperNames(),
    local: localNames,
    countyOfTown,
    isOrdinaryCounty: (stem) => ordinaryCounties.has(stem),
    isOrdinary: (stem) => ordinaryStems.has(stem),
    wordClass: everyday,
  };
  return loaded;
}
