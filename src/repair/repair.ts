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

const passes: readonly ((text: string) => Draft | null)[] = [
  dropMarkup,
  dropPinyin,
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
  for (let round = 0; round < mostRounds; round++) {
    const before = text;
    for (const pass of passes) {
      const draft = pass(text);
      if (draft !== null) {
        const done = draft.finish();
        text = done.text;
        if (done.step.edits.length > 0) steps.push(done.step);
      }
      if (pass === dropPinyin) text = simplify(text);
    }
    if (text === before) break;
  }
  return { text, map: createOffsetMap(steps, original.length) };
}
