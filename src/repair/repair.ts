/**
 * Repair: any text of a report in one normal form that later stages can rely on, with the map back to the original.
 *
 * The steps are linear passes in an order that matters: annotations go while their brackets are as written; the script is
 * settled on whole words; then characters, lines, spaces, marks. One step can open the way for an earlier one (a line that
 * was joined, a character that was dropped), so the passes run until nothing changes: repairing twice is repairing once.
 */
import { unifyCharacters } from "./characters.ts";
import type { Draft } from "./draft.ts";
import { joinLines } from "./lines.ts";
import { dropMarkup } from "./markup.ts";
import { createOffsetMap, type OffsetMap, type Step } from "./offset-map.ts";
import { dropPinyin } from "./pinyin.ts";
import { unifyPunctuation } from "./punctuation.ts";
import { unifyQuotes } from "./quotes.ts";
import { settleSpaces } from "./spaces.ts";
import { simplify } from "./traditional.ts";

export interface Repaired {
  readonly text: string;
  readonly map: OffsetMap;
}

const passes: readonly ((text: string) => Draft | string | null)[] = [
  dropMarkup,
  dropPinyin,
  simplify,
  unifyCharacters,
  joinLines,
  settleSpaces,
  unifyPunctuation,
  unifyQuotes,
];

/** Two rounds settle a report; text made to defeat the passes loses a line break a round. */
const mostRounds = 200;

/**
 * Repairs the decoded text of one document. Pure, and idempotent in its text.
 *
 * @example
 * const { text, map } = repair("黨建引領(lǐng)鄉(xiāng)村振興");
 * text; // "党建引领乡村振兴"
 * map.toOriginal(4, 6); // { start: 10, end: 19 }: "鄉(xiāng)村"
 */
export function repair(original: string): Repaired {
  const steps: Step[] = [];
  let text = original;
  // Passes in turn until each has seen the text as it is and left it alone.
  for (let turn = 0, idle = 0; idle < passes.length && turn < mostRounds * passes.length; turn++) {
    const made = (passes[turn % passes.length] as (typeof passes)[number])(text);
    const done = made === null || typeof made === "string" ? { text: made ?? text } : made.finish();
    idle = done.text === text ? idle + 1 : 0;
    text = done.text;
    if ("step" in done && done.step.edits.length > 0) steps.push(done.step);
  }
  return { text, map: createOffsetMap(steps, original.length) };
}
