/**
 * Stage 6, recognize: every rule proposes candidates with a weight; the best set that does not overlap wins.
 */
import type { Reading } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";
import { choose, type Verdict } from "./choose.ts";
import { rules } from "./rules/index.ts";

export type { Candidate, CandidateType, Example, Rule } from "./candidate.ts";
export type { Verdict } from "./choose.ts";

/** Winners in order of position, and the losers with what they lost to. `isOpen` says whether a span may be read at all. */
export function recognize(reading: Reading, isOpen: (start: number, end: number) => boolean = () => true): Verdict {
  const candidates: Candidate[] = [];
  for (const rule of rules)
    rule.propose(reading, (candidate) => {
      if (candidate.end > candidate.start && isOpen(candidate.start, candidate.end)) candidates.push(candidate);
    });
  return choose(candidates);
}
