/**
 * When two names count as the same: strictly, or relaxed by containment and shared character bigrams.
 * L. Dice, Measures of the Amount of Ecologic Association Between Species (1945), on bigrams.
 */

/** A name without punctuation, symbols, width and case. */
export const bareName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");

const bigrams = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 1) }, (_, i) => text.slice(i, i + 2));

/** Dice coefficient of the bigrams of two bare names, 0 to 1. */
export function dice(a: string, b: string): number {
  const left = bigrams(a);
  const right = bigrams(b);
  const counts = new Map<string, number>();
  for (const gram of left) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of right) {
    const rest = counts.get(gram) ?? 0;
    if (rest === 0) continue;
    shared++;
    counts.set(gram, rest - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

/** Whether two bare names are near: one holds the other at 60% of its length, or bigrams overlap by 0.7. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length >= 2 && long.includes(short) && short.length / long.length >= 0.6) || dice(a, b) >= 0.7;
}
