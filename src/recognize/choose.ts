/**
 * The best set of candidates that do not overlap: weighted interval scheduling (Kleinberg & Tardos, Algorithm Design, 6.1).
 * Weights are tenths of certainty; among equal sums the longer, then the earlier candidate wins, so the choice is the same
 * on every run.
 */
import { firstEndingAfter } from "../matching/ranges.ts";
import type { Candidate } from "./candidate.ts";

export interface Verdict {
  readonly chosen: readonly Candidate[];
  /** Every loser with the winners that took its place; worked out when asked for. */
  readonly lost: readonly Loser[];
}

interface Loser {
  readonly candidate: Candidate;
  readonly to: readonly Candidate[];
}

/** A little for length: of two equally sure readings the more complete name is right more often. */
const worth = (candidate: Candidate): number =>
  candidate.weight * 100 + Math.min(candidate.end - candidate.start, 24) * 8;

const byEnd = (a: Candidate, b: Candidate): number =>
  a.end - b.end || a.start - b.start || worth(b) - worth(a) || (a.rule < b.rule ? -1 : 1);

/** Weights of zero and below never win. O(n log n). */
export function choose(candidates: readonly Candidate[]): Verdict {
  const sorted = candidates.filter((candidate) => candidate.weight > 0).sort(byEnd);
  // Of each: how many end before it begins; and whether the best set of it and those before it takes it.
  const before: number[] = [];
  const takes: boolean[] = [];
  const best = [0];
  for (let i = 0; i < sorted.length; i++) {
    const candidate = sorted[i] as Candidate;
    const apart = firstEndingAfter(sorted, candidate.start, i);
    before.push(apart);
    const withIt = (best[apart] as number) + worth(candidate);
    const without = best[i] as number;
    takes.push(withIt > without);
    best.push(Math.max(withIt, without));
  }
  const chosen: Candidate[] = [];
  for (let i = sorted.length - 1; i >= 0; ) {
    if (takes[i]) {
      chosen.push(sorted[i] as Candidate);
      i = (before[i] as number) - 1;
    } else i--;
  }
  chosen.reverse();
  return {
    chosen,
    get lost() {
      return losers(candidates, chosen);
    },
  };
}

/** `chosen` is in order and without overlap: what a loser lost to stands side by side, from the first that ends after its start. */
function losers(candidates: readonly Candidate[], chosen: readonly Candidate[]): readonly Loser[] {
  const won = new Set(chosen);
  return candidates
    .filter((candidate) => !won.has(candidate))
    .map((candidate) => {
      const first = firstEndingAfter(chosen, candidate.start);
      let end = first;
      while (end < chosen.length && (chosen[end] as Candidate).start < candidate.end) end++;
      return { candidate, to: chosen.slice(first, end) };
    });
}
