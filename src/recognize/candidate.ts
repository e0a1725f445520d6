/**
 * Candidates: what a rule proposes. Every name in the graph was once a candidate with a rule and a weight; those that lost
 * are kept for `xianzhi explain`, which shows why.
 */
import { characterSet, everySpace, holds } from "../matching/character-set.ts";
import type { Reading } from "../reading/reading.ts";

/** What the rules look for; places are recognized before, by the gazetteer. */
export type CandidateType = "Organization" | "Program" | "Slogan";

export interface Candidate {
  readonly type: CandidateType;
  /** Span in the repaired text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Canonical name, or the best guess before settling. */
  readonly name: string;
  /** Other wordings that the same words license: the bare name beside the name with its head noun. */
  readonly aliases?: readonly string[] | undefined;
  readonly rule: string;
  /** Tenths: 10 is sure. Of overlapping candidates the set with the largest sum wins. */
  readonly weight: number;
  /** Organization: kind of body. Program: head noun. */
  readonly kind?: string | undefined;
}

/** A case that a rule must answer: what comes out of `text`, as `type name`, or what must not. */
export interface Example {
  readonly text: string;
  readonly gives?: readonly string[];
  readonly not?: readonly string[];
  /** The text is a report's title. */
  readonly title?: true;
}

export interface Rule {
  readonly name: string;
  /** One sentence: what the rule is for. */
  readonly reason: string;
  readonly examples: readonly Example[];
  readonly propose: (reading: Reading, emit: (candidate: Candidate) => void) => void;
}

const isMark = characterSet('“”《》‘’"');
const isSpace = characterSet(everySpace);

/** Canonical form of a name: no quotation or title marks, no spaces at the ends, no trailing particles. */
export function canonicalName(text: string): string {
  const bare = holds(text, isMark) ? text.replace(/[“”《》‘’"]/gu, "") : text;
  return holds(bare, isSpace) ? bare.replace(/\s+/gu, " ").trim() : bare;
}
