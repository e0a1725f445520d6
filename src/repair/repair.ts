/**
 * Repair: any text of a report in one normal form that later stages can rely on, with the map back to the original.
 *
 * The steps are linear passes in an order that matters: annotations go while their brackets are as written; the script is
 * settled on whole words; then characters, lines, spaces, marks. One step can open the way for an earlier one (a line that
 * was joined, a character that was dropped), so the passes run until none of them changes anything: repairing twice is
 * repairing once. A pass that lacks what it works on (signs.ts) is not run.
 */
import { otherForms, unifyCharacters } from "./characters.ts";
import type { Draft } from "./draft.ts";
import { joinLines } from "./lines.ts";
import { dropMarkup } from "./markup.ts";
import { createOffsetMap, type OffsetMap, type Step } from "./offset-map.ts";
import { dropPinyin } from "./pinyin.ts";
import { punctuation, unifyPunctuation } from "./punctuation.ts";
import { otherQuotes, unifyQuotes } from "./quotes.ts";
import { indexSigns } from "./signs.ts";
import { settleSpaces } from "./spaces.ts";
import { simplify } from "./traditional.ts";
import { traditionalForms } from "./traditional-characters.ts";

export interface Repaired {
  readonly text: string;
  readonly map: OffsetMap;
}

interface Pass {
  readonly run: (text: string) => Draft | string | null;
  /** Characters without one of which the pass changes nothing; a pass without them looks itself. */
  readonly on?: string;
}

const passes: readonly Pass[] = [
  { run: dropMarkup, on: "&<#*" },
  { run: dropPinyin, on: "(（" },
  { run: simplify, on: traditionalForms },
  { run: unifyCharacters, on: otherForms },
  { run: joinLines },
  { run: settleSpaces, on: " \t" },
  { run: unifyPunctuation, on: punctuation },
  { run: unifyQuotes, on: otherQuotes },
];
const signsIn = indexSigns(passes.map(({ on }) => on));

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
  let signs = 0;
  for (let turn = 0, idle = 0; idle < passes.length && turn < mostRounds * passes.length; turn++) {
    const pass = turn % passes.length;
    if (pass === 0) signs = signsIn(text);
    const before = text;
    const made = ((signs >> pass) & 1) === 0 ? null : (passes[pass] as Pass).run(text);
    if (typeof made === "string") {
      text = made;
      signs |= signsIn(made);
    } else if (made !== null) {
      const done = made.finish();
      text = done.text;
      // What was dropped may still count as a sign until the next round: a pass that looks for it finds nothing.
      signs |= signsIn(done.inserted);
      if (done.step.edits.length > 0) steps.push(done.step);
    }
    idle = text === before ? idle + 1 : 0;
  }
  return { text, map: createOffsetMap(steps, original.length) };
}
