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
  return choose(absorb(candidates));
}

/**
 * A known wording inside a surer, longer name is part of that name: 志愿服务 in 志愿服务积分制度. Where the known wording
 * is most of the longer one, the longer adds nothing: 三会一课 in 三会一课制度.
 */
function absorb(candidates: readonly Candidate[]): readonly Candidate[] {
  const known: Candidate[] = [];
  const others: Candidate[] = [];
  for (const candidate of candidates)
    if (candidate.rule.startsWith("known-")) known.push(candidate);
    else if (candidate.weight >= 5) others.push(candidate);
  if (known.length === 0) return candidates;
  known.sort((a, b) => a.start - b.start);
  others.sort((a, b) => a.start - b.start);
  const dropped = new Set<Candidate>();
  let from = 0;
  for (const outer of others) {
    while (from < known.length && (known[from] as Candidate).start < outer.start) from++;
    for (let i = from; i < known.length && (known[i] as Candidate).start < outer.end; i++) {
      const inner = known[i] as Candidate;
      if (inner.end > outer.end) continue;
      const share = (inner.end - inner.start) / (outer.end - outer.start);
      const marked = outer.rule.startsWith("quoted") || outer.rule.endsWith("document");
      dropped.add(!marked && share >= 0.7 ? outer : inner);
    }
  }
  return candidates.map((candidate) => (dropped.has(candidate) ? { ...candidate, weight: 0 } : candidate));
}
