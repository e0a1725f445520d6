/**
 * Parallel clauses (对仗, 排比): phrases of equal build in a row, the form in which slogans are cast: 人在格中走、事在网中办.
 */

/** Splits at 、 ， ； and spaces. */
export function phrasesOf(text: string): readonly string[] {
  return text.split(/[、，；\s]+/u).filter((phrase) => phrase !== "");
}

/** Share of positions at which two phrases have the same character, aligned at the left or at the right. */
function echo(a: string, b: string): number {
  let left = 0;
  let right = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] === b[i]) left++;
    if (a[a.length - 1 - i] === b[b.length - 1 - i]) right++;
  }
  return Math.max(left, right) / Math.max(a.length, b.length);
}

/** Whether a wording is two or more phrases of equal build. */
export function isParallel(text: string): boolean {
  const phrases = phrasesOf(text);
  return phrases.length >= 2 && parallelRun(phrases, 0) === phrases.length;
}

/** How many phrases from `from` on are built alike: equal length (±1 when they echo one another), 3 to 14 characters. */
export function parallelRun(phrases: readonly string[], from: number): number {
  const first = phrases[from];
  if (first === undefined || first.length < 2 || first.length > 16) return 0;
  let count = 1;
  while (from + count < phrases.length) {
    const next = phrases[from + count] as string;
    const alike =
      next.length === first.length
        ? first.length >= 3 || echo(first, next) >= 0.3
        : Math.abs(next.length - first.length) <= 3 && echo(first, next) >= 0.4;
    if (!alike) break;
    count++;
  }
  return count;
}

/** Echo of the whole run: 0 when only the lengths agree, up to 1. */
export function runEcho(phrases: readonly string[]): number {
  if (phrases.length < 2) return 0;
  let sum = 0;
  for (let i = 1; i < phrases.length; i++) sum += echo(phrases[i - 1] as string, phrases[i] as string);
  return sum / (phrases.length - 1);
}
