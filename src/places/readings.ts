/**
 * Which of the divisions that share a name is meant: each reading is scored by its surroundings (the place directly before or
 * after, the neighbours of a list), by the divisions above it that the text names, and by its nearness to the subject.
 */
import type { Division, Gazetteer, Reading } from "../gazetteer/index.ts";
import type { Place } from "./place.ts";

export interface Surroundings {
  /** The accepted place that ends where this one begins. */
  readonly above: Division | undefined;
  /** Readings of the full name that begins where this one ends. */
  readonly below: readonly Reading[];
  /** Accepted neighbours in a list. */
  readonly neighbours: readonly Division[];
  /** Codes of the divisions that the text names beyond doubt. */
  readonly named: ReadonlySet<string>;
  readonly subject: Place | null;
}

/** The best reading, and whether another one is as good. */
export function choose(
  gazetteer: Gazetteer,
  readings: readonly Reading[],
  around: Surroundings,
): { readonly reading: Reading; readonly tied: boolean } {
  const [only] = readings;
  if (only !== undefined && readings.length === 1) return { reading: only, tied: false };
  const scored = readings
    .map((reading) => ({ reading, score: scoreOf(gazetteer, reading, around) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored as [{ reading: Reading; score: number }, { reading: Reading; score: number }];
  return { reading: first.reading, tied: first.score === second.score };
}

function scoreOf(gazetteer: Gazetteer, { division, form }: Reading, around: Surroundings): number {
  const { code, level, name } = division;
  let score = form === "retired" ? -4 : form === "full" ? 4 : 0;
  score += level === "province" ? 16 : level === "prefecture" ? 12 : name.endsWith("区") ? 0 : 6;
  if (around.above !== undefined && isAbove(around.above.code, code)) score += 100;
  if (around.below.some((reading) => isAbove(code, reading.division.code))) score += 100;
  if (around.named.has(code)) score += 60;
  for (const other of around.neighbours) {
    if (other.parent === division.parent && other.level === level) score += 20;
    else if (other.level === level) score += 4;
    if (other.code.slice(0, 2) === code.slice(0, 2) && level !== "province") score += 6;
  }
  for (const parent of gazetteer.parents(code)) {
    if (around.named.has(parent.code)) score += parent.level === "province" ? 15 : 30;
  }
  const subject = around.subject?.code;
  if (subject == null) return score;
  if (subject === code) return score + 60;
  if (isAbove(subject, code) || isAbove(code, subject)) return score + 50;
  if (subject.slice(0, 4) === code.slice(0, 4)) return score + 40;
  return subject.slice(0, 2) === code.slice(0, 2) ? score + 20 : score;
}

/** Whether the division of code `upper` contains that of `lower`; codes nest by their digits. */
export function isAbove(upper: string, lower: string): boolean {
  if (upper === lower) return false;
  if (upper.endsWith("0000")) return upper.slice(0, 2) === lower.slice(0, 2);
  if (upper.endsWith("00")) return upper.slice(0, 4) === lower.slice(0, 4);
  return lower.length > upper.length && lower.startsWith(upper);
}

/** The subject itself, above or below it, or a county beside it in the same prefecture. */
export const isNear = (code: string, subject: Place | null): boolean =>
  subject?.code != null &&
  (subject.code === code ||
    isAbove(subject.code, code) ||
    isAbove(code, subject.code) ||
    (subject.code.slice(0, 4) === code.slice(0, 4) && !code.endsWith("00")));
