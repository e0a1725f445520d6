/**
 * Stage 6, recognize: every rule proposes candidates with a weight; the best set that does not overlap wins.
 */
import { firstFrom } from "../matching/ranges.ts";
import type { Reading } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";
import { choose, type Verdict } from "./choose.ts";
import { rules } from "./rules/index.ts";
import { joinShortNames } from "./short-names.ts";

export type { Candidate, CandidateType, Example, Rule } from "./candidate.ts";
export type { Verdict } from "./choose.ts";

/** Winners in order of position, and the losers with what they lost to. `isOpen` says whether a span may be read at all. */
export function recognize(reading: Reading, isOpen: (start: number, end: number) => boolean = () => true): Verdict {
  const candidates: Candidate[] = [];
  const emit = (candidate: Candidate): void => {
    if (candidate.end > candidate.start && isOpen(candidate.start, candidate.end)) candidates.push(uniform(candidate));
  };
  for (const rule of rules) rule.propose(reading, emit);
  const verdict = choose(absorb(candidates));
  return {
    chosen: joinShortNames(reading.text, verdict.chosen),
    get lost() {
      return verdict.lost;
    },
  };
}

/** Rules leave out what they do not know; the later stages read all candidates, fastest in one layout. */
const uniform = ({ type, start, end, name, aliases, rule, weight, kind }: Candidate): Candidate => ({
  type,
  start,
  end,
  name,
  aliases,
  rule,
  weight,
  kind,
});

/**
 * A known wording inside a surer, longer name is part of that name: 志愿服务 in 志愿服务积分制度. Where the known wording
 * is most of the longer one, the longer adds nothing: 三会一课 in 三会一课制度.
 */
function absorb(candidates: readonly Candidate[]): readonly Candidate[] {
  const known = candidates.filter(isKnown).sort((a, b) => a.start - b.start);
  if (known.length === 0) return candidates;
  const dropped = new Set<Candidate>();
  for (const outer of candidates) {
    if (outer.weight < 5) continue;
    const first = firstFrom(known, outer.start);
    if (first === known.length || (known[first] as Candidate).start >= outer.end || isKnown(outer)) continue;
    const marked = outer.rule.startsWith("quoted") || outer.rule.endsWith("document");
    for (let i = first; i < known.length && (known[i] as Candidate).start < outer.end; i++) {
      const inner = known[i] as Candidate;
      if (inner.end > outer.end) continue;
      const share = (inner.end - inner.start) / (outer.end - outer.start);
      dropped.add(!marked && share >= 0.7 ? outer : inner);
    }
  }
  return candidates.map((candidate) => (dropped.has(candidate) ? { ...candidate, weight: 0 } : candidate));
}

const isKnown = ({ rule }: Candidate): boolean => rule.startsWith("known-");
