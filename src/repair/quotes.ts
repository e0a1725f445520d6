/**
 * Quotation marks: “ ” outside, ‘ ’ inside, whatever the file used: straight marks, corner brackets 「」『』, primes 〝〞, or
 * ‘ ’ as the outer pair. Each line is read on its own, so that a lost mark spoils one line only.
 */
import { characterSet } from "../matching/character-set.ts";
import { isHanUnit } from "./character-classes.ts";
import { createDraft, type Draft } from "./draft.ts";

/** Without one of these the marks are “ ” already. */
export const otherQuotes = '"‘’「」『』〝〞〟';
const isQuote = characterSet('"“”‘’「」『』〝〞〟\n');

export function unifyQuotes(text: string): Draft | null {
  let draft: Draft | null = null;
  /** The outer mark that is open: none, a double one, or one that stands for a double one. */
  let outer: "none" | "double" | "stand-in" = "none";
  let innerOpen = false;
  let straightLeft = straightIn(text, 0);
  for (let at = 0; at < text.length; at++) {
    if (isHanUnit(text.charCodeAt(at)) || !isQuote(text, at)) continue;
    const mark = text[at] as string;
    let by = mark;
    if (mark === "\n") {
      outer = "none";
      innerOpen = false;
      straightLeft = straightIn(text, at + 1);
      continue;
    }
    const opens = mark === "“" || mark === "〝" || (mark === '"' && outer === "none" && straightLeft > 1);
    if (mark === '"') straightLeft--;
    if (opens) {
      by = "“";
      outer = "double";
      innerOpen = false;
    } else if (mark === "”" || mark === "〞" || mark === "〟" || (mark === '"' && outer !== "none")) {
      by = "”";
      outer = "none";
      innerOpen = false;
    } else if (mark === "‘" || mark === "「" || mark === "『") {
      if (outer === "none") {
        by = "“";
        outer = "stand-in";
      } else {
        by = "‘";
        innerOpen = true;
      }
    } else if (mark !== '"') {
      if (innerOpen) {
        by = "’";
        innerOpen = false;
      } else if (outer === "stand-in" || mark !== "’") {
        by = "”";
        outer = "none";
      }
    }
    if (by === mark) continue;
    draft ??= createDraft(text);
    draft.replace(at, at + 1, by);
  }
  return draft;
}

/** How many straight marks the line holds: one alone is an inch or a lost mark and opens nothing. */
function straightIn(text: string, lineStart: number): number {
  let count = 0;
  for (let at = lineStart; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) break;
    if (unit === 0x22) count++;
  }
  return count;
}
