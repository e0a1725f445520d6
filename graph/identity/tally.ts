/**
 * Counted values: how many reports say what. A list of pairs in the form in which it is kept, because most lists have one entry
 * or none, and a ledger of ten thousand reports has a hundred thousand of them to be read back.
 */
export type Tally = (readonly [value: string, count: number])[];

/** Adds to the count of a value. One whose count falls to zero is gone. */
export function count(tally: Tally, value: string, by: number): void {
  const index = tally.findIndex(([held]) => held === value);
  if (index === -1) tally.push([value, by]);
  else {
    const sum = (tally[index] as Tally[number])[1] + by;
    if (sum === 0) tally.splice(index, 1);
    else tally[index] = [value, sum];
  }
}

/** The values, sorted. */
export const valuesIn = (tally: Tally): readonly string[] => tally.map(([value]) => value).sort();
