/** Types of places below the county, what level each stands for, and what may follow one inside a longer word. */

import type { PlaceLevel } from "../facts.ts";
import { type CharacterSet, characterSet } from "../matching/character-set.ts";
import type { Place } from "./place.ts";

const types = ["街道", "社区", "苏木", "嘎查", "小区", "花园", "镇", "乡", "村", "屯", "苑"] as const;
export type LocalType = (typeof types)[number];

const endsType = characterSet(types.map((type) => type.at(-1) as string));
const townTypes: ReadonlySet<LocalType> = new Set(["街道", "苏木", "镇", "乡"]);
const areaTypes: ReadonlySet<LocalType> = new Set(["小区", "花园", "苑"]);

/** The type that ends with the character at `at`. */
export function typeEndingAt(text: string, at: number): LocalType | undefined {
  if (!endsType(text, at)) return undefined;
  // 龙山雅苑小区: the compound's name goes on.
  if (text.startsWith("小区", at + 1)) return undefined;
  for (const type of types) if (text.endsWith(type, at + 1) && at >= type.length) return type;
  return undefined;
}

export const isTownType = (type: LocalType): boolean => townTypes.has(type);

export const levelOf = (type: LocalType): PlaceLevel =>
  townTypes.has(type) ? "township" : areaTypes.has(type) ? "area" : "village";

/** Whether a place of `type` may lie directly in `place`: a village holds no township. */
export function mayHold(place: Place, type: LocalType): boolean {
  if (place.level === "area") return false;
  if (townTypes.has(type)) return place.level === "county" || place.level === "prefecture";
  return place.level !== "province" || areaTypes.has(type);
}

/** What continues the type into another word: 村级, 镇区, 乡镇. */
const continuations: Partial<Record<LocalType, CharacterSet>> = {
  村: characterSet("级民委干庄务规部容集社医官组镇史貌头口里"),
  镇: characterSet("级区域街乡村长党江"),
  乡: characterSet("级镇村土亲愁情间贤风野音友"),
  街道: characterSet("办党"),
  社区: characterSet("居级干"),
};
/** Continuations that leave a name before them whole: 八里湾村民, 渭阳街道党工委. */
const harmless = /^(民|委|党|办|干部|居民|支部|集体|级)/;

/** Whether the text after the type makes it part of another word. */
export function isContinued(text: string, end: number, type: LocalType): boolean {
  return continuations[type]?.(text, end) === true && !harmless.test(text.slice(end, end + 2));
}
