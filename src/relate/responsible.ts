/**
 * Who answers for an item of a plan: （牵头单位：市财政局，配合单位：…）, 责任单位：…, （市财政局牵头）, （市财政局负责）.
 *
 * Plans and implementation opinions say it once, at the end of an item or in a line below it, for everything in the item.
 */
import { matchAt, occurrencesOfAny } from "../matching/occurrences.ts";
import { firstFrom } from "../matching/ranges.ts";
import type { Range } from "../reading/reading.ts";
import type { Acting } from "./acting.ts";
import type { Actor, Scene } from "./relation.ts";

/** In front of the body: 牵头单位：, 责任部门：, looked for by its noun. */
const labelNouns = ["单位", "部门"];
const fromNoun = /(?:单位|部门)(?:及责任人)?[:：]/uy;
const verbOfLabel = /^(?:牵头|责任|主办|承办|主管|实施|落实|负责)/u;
/** Opens a bracket that ends in what the body does: （市财政局牵头, （市财政局、市教育局负责）. */
const brackets = ["（", "("];
const note = /[（(](?=[^（）()。；]{2,60}?(?:牵头|负责|组织实施|承办))/uy;

/** Spans of items with the body that answers for them, in order of position. */
export interface Responsible extends Range {
  readonly actor: Actor;
}

export function findResponsible({ reading }: Scene, named: readonly Acting[]): readonly Responsible[] {
  const { text, occurrences } = reading;
  const found: Responsible[] = [];
  const bodyAt = (at: number): Actor | undefined => {
    const body = named[firstFrom(named, at)];
    return body?.start === at && body.actor.kind === "organization" ? body.actor : undefined;
  };
  const add = (at: number, actor: Actor | undefined) => {
    if (actor === undefined) return;
    const item = itemBefore(reading.paragraphs, at, text);
    if (item) found.push({ ...item, actor });
  };
  for (const at of occurrencesOfAny(occurrences, labelNouns)) {
    const label = verbOfLabel.test(text.slice(Math.max(0, at - 2), at)) ? matchAt(fromNoun, text, at) : null;
    if (label !== null) add(at - 2, bodyAt(at + label[0].length));
  }
  for (const at of occurrencesOfAny(occurrences, brackets))
    if (matchAt(note, text, at) !== null) add(at, bodyAt(at + 1));
  return found.sort((a, b) => a.start - b.start);
}

/** The paragraph that ends in a note at `at`, or the one above where the note is a line of its own. */
function itemBefore(paragraphs: readonly Range[], at: number, text: string): Range | undefined {
  const index = firstFrom(paragraphs, at + 1) - 1;
  const own = paragraphs[index];
  if (own === undefined) return undefined;
  return /^[\s（(]*$/u.test(text.slice(own.start, at)) ? paragraphs[index - 1] : { start: own.start, end: at };
}
