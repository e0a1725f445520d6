/** One-to-one assignment of predictions to gold, best pairs first: a second wording of a found thing is a wrong one. */

export interface Pair {
  readonly predicted: number;
  readonly gold: number;
}

/** Greedy by score, ties by position; scores of 0 never pair. O(nm log nm). */
export function assign<P, G>(
  predicted: readonly P[],
  gold: readonly G[],
  score: (p: P, g: G) => number,
): readonly Pair[] {
  const pairs: (Pair & { readonly score: number })[] = [];
  for (const [i, p] of predicted.entries())
    for (const [j, g] of gold.entries()) {
      const value = score(p, g);
      if (value > 0) pairs.push({ score: value, predicted: i, gold: j });
    }
  pairs.sort((a, b) => b.score - a.score || a.predicted - b.predicted || a.gold - b.gold);
  const usedPredicted = new Set<number>();
  const usedGold = new Set<number>();
  return pairs.filter(({ predicted: i, gold: j }) => {
    if (usedPredicted.has(i) || usedGold.has(j)) return false;
    usedPredicted.add(i);
    usedGold.add(j);
    return true;
  });
}
