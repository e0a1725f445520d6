/**
 * Which subjects are alike: the cosine of their profiles, so that a rare program in common counts for more than a national
 * one, and a long report does not make a county like everybody.
 */
import type { NodeId } from "../../src/facts.ts";
import type { Profile } from "./profiles.ts";

export interface Likeness {
  readonly left: NodeId;
  readonly right: NodeId;
  /** 0: nothing in common; 1: the same programs. */
  readonly likeness: number;
  /** What they have in common, the most telling first. */
  readonly common: readonly NodeId[];
}

/** All pairs of subjects that have something in common, the most alike first. */
export function likenesses(profiles: readonly Profile[]): readonly Likeness[] {
  const holders = new Map<NodeId, number[]>();
  for (const [index, { weights }] of profiles.entries()) {
    for (const target of weights.keys()) holders.set(target, [...(holders.get(target) ?? []), index]);
  }
  const norms = profiles.map(({ weights }) => Math.hypot(...weights.values()));
  const pairs: Likeness[] = [];
  for (const [index, profile] of profiles.entries()) {
    const products = new Map<number, number>();
    for (const [target, weight] of profile.weights) {
      for (const other of holders.get(target) as number[]) {
        if (other > index) products.set(other, (products.get(other) ?? 0) + weight * weight);
      }
    }
    for (const [other, product] of products) {
      const norm = (norms[index] as number) * (norms[other] as number);
      if (norm === 0 || product === 0) continue;
      const against = profiles[other] as Profile;
      const common = [...profile.weights].filter(([target]) => against.weights.has(target));
      common.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      pairs.push({
        left: profile.subject,
        right: against.subject,
        likeness: Math.min(1, product / norm),
        common: common.map(([target]) => target),
      });
    }
  }
  return pairs.sort(
    (a, b) => b.likeness - a.likeness || (a.left < b.left ? -1 : a.left > b.left ? 1 : a.right < b.right ? -1 : 1),
  );
}

/** The subjects most like one, seen from it. */
export function neighboursOf(subject: NodeId, pairs: readonly Likeness[]): readonly Likeness[] {
  return pairs
    .filter(({ left, right }) => left === subject || right === subject)
    .map((pair) => (pair.left === subject ? pair : { ...pair, left: pair.right, right: pair.left }));
}
