/**
 * Which signs stand in the clauses of a report, as bits: no plan is told without one of nine characters, no year without a
 * number or a word like 去 before it. Most clauses hold none, and nobody has to read them again for each thing that they tell of.
 */
import { type CharacterSet, characterSet } from "../matching/character-set.ts";
import type { Range, Reading } from "../reading/reading.ts";

/** The bit of each sign. */
export const signs = {
  /** Announces. */
  plan: 1,
  /** Says that it is not so. */
  denial: 2,
  /** Names a day, a month, a year or a five-year plan. */
  time: 4,
} as const;

/** What the patterns of status.ts and when.ts cannot match without, and what must stand before it. */
const characters: readonly (readonly [string, number, CharacterSet?])[] = [
  ...Array.from("将拟争计划望筹谋酝", (character) => [character, signs.plan] as const),
  ...Array.from("不尚没未禁严取叫停", (character) => [character, signs.denial] as const),
  ["年", signs.time, characterSet("0123456789前去上今本明后当同")],
  ["月", signs.time, characterSet("0123456789")],
  ["五", signs.time, characterSet("一二三四五")],
];

/** Bits of the signs that each clause holds, by the clause's index. */
export type ClauseSigns = readonly number[];

/** Finds the signs of all clauses. O(places where the characters stand). */
export function signsOfClauses({ text, clauses, clauseIndexAt, occurrences }: Reading): ClauseSigns {
  const found = new Array<number>(clauses.length).fill(0);
  for (const [character, sign, follows] of characters)
    for (const at of occurrences(character)) {
      if (follows !== undefined && !follows(text, at - 1)) continue;
      const index = clauseIndexAt(at);
      found[index] = (found[index] as number) | sign;
    }
  return found;
}

/** Whether a sign stands in a clause before the one with index `before`, back to the clause at `start`. */
export function holdsSign(
  { clauses }: Reading,
  found: ClauseSigns,
  start: number,
  before: number,
  sign: number,
): boolean {
  for (let index = before - 1; index >= 0 && (clauses[index] as Range).start >= start; index--)
    if (((found[index] as number) & sign) !== 0) return true;
  return false;
}
