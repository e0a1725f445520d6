/**
 * Which signs stand in the clauses of a report, as bits: no plan is told without one of nine characters, no time without one of
 * four. Most clauses hold none, and nobody has to read them again for each thing that they tell of.
 */
import type { Range, Reading } from "../reading/reading.ts";

/** What the patterns of status.ts and when.ts cannot match without. */
const charactersOf = {
  /** Announces. */
  plan: "将拟争计划望筹谋酝",
  /** Says that it is not so. */
  denial: "不尚没未禁严取叫停",
  /** Names a day, a month, a year or a period. */
  time: "年期五月",
} as const;

/** The bit of each sign. */
export const signs = { plan: 1, denial: 2, time: 4 } as const satisfies Record<keyof typeof charactersOf, number>;

/** Bits of the signs that each clause holds, by the clause's index. */
export type ClauseSigns = readonly number[];

/** Finds the signs of all clauses. O(places where the characters stand). */
export function signsOfClauses({ clauses, clauseIndexAt, occurrences }: Reading): ClauseSigns {
  const found = new Array<number>(clauses.length).fill(0);
  for (const sign of ["plan", "denial", "time"] as const)
    for (const character of charactersOf[sign])
      for (const at of occurrences(character)) {
        const index = clauseIndexAt(at);
        found[index] = (found[index] as number) | signs[sign];
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
