/**
 * Spaces: runs become one, line edges none, and within Chinese prose they go (57 项 → 57项). In a short line without a
 * sentence the space is all the punctuation there is (two halves of a headline, an account and its counters), so it stays.
 * A tab between two cells of a table stays a tab.
 */
import { classAt, unitClass } from "./character-classes.ts";
import { createDraft, type Draft } from "./draft.ts";

/** Longest line, in code units, that may be a headline or a row of labels. */
const shortLine = 90;

export function settleSpaces(text: string): Draft | null {
  let draft: Draft | null = null;
  let lineStart = 0;
  let lineEnd = -1;
  let isShort: boolean | undefined;
  const nextBlank = blanksOf(text);
  for (let at = nextBlank(0); at < text.length; ) {
    while (lineEnd < at) {
      lineStart = lineEnd + 1;
      const newline = text.indexOf("\n", lineStart);
      lineEnd = newline === -1 ? text.length : newline;
      isShort = undefined;
    }
    let end = at + 1;
    while (end < lineEnd && classAt(text, end) === unitClass.space) end++;
    isShort ??= lineEnd - lineStart <= shortLine && !/[。；！？;!?]/.test(text.slice(lineStart, lineEnd));
    const by = at === lineStart || end === lineEnd ? "" : between(text, at, end, isShort);
    if (by !== text.slice(at, end)) {
      draft ??= createDraft(text);
      draft.replace(at, end, by);
    }
    at = nextBlank(end);
  }
  return draft;
}

/** The first space or tab from an offset on, or the end of the text; offsets are asked in order. */
function blanksOf(text: string): (from: number) => number {
  const following = (blank: string): ((from: number) => number) => {
    let next = -1;
    return (from) => {
      if (next < from) next = text.indexOf(blank, from);
      if (next === -1) next = text.length;
      return next;
    };
  };
  const space = following(" ");
  const tab = following("\t");
  return (from) => Math.min(space(from), tab(from));
}

function between(text: string, start: number, end: number, isShort: boolean): string {
  if (text.slice(start, end).includes("\t")) return "\t";
  const left = classAt(text, start - 1);
  const right = classAt(text, end);
  if (text[end] === "%" && classAt(text, start - 1) === unitClass.digit) return "";
  // 《 某报 》: nothing is set apart from the brackets around it.
  if ("《“‘(（【〔[".includes(text[start - 1] ?? "\n") || "》”’)）】〕]".includes(text[end] ?? "\n")) return "";
  if (isSeparator(text, start - 1) || isSeparator(text, end)) return "";
  const isChinese = left === unitClass.han || right === unitClass.han || isMark(left) || isMark(right);
  if (!isChinese) return " ";
  if (!isShort) return "";
  return isNumberInside(text, start, end) ? "" : " ";
}

const isMark = (kind: number): boolean => kind === unitClass.chineseMark;

/** A mark that separates by itself: no space beside it says anything. An ASCII one after a letter may be English. */
function isSeparator(text: string, offset: number): boolean {
  const mark = text[offset] ?? "\n";
  return "，。、；：？！…—".includes(mark) || (",;:?!".includes(mark) && !/[a-zA-Z0-9]/.test(text[offset - 1] ?? ""));
}

/** 第 3 届, 57 项: a number that belongs to its words, unlike a date or a counter after a name. */
function isNumberInside(text: string, start: number, end: number): boolean {
  if (classAt(text, end) === unitClass.digit && classAt(text, start - 1) === unitClass.han)
    return (
      /^\d[\d.,]*[%％]? ?\p{Script=Han}/u.test(text.slice(end, end + 16)) &&
      !/^(19|20)\d\d ?年/.test(text.slice(end, end + 6))
    );
  if (classAt(text, start - 1) === unitClass.digit && classAt(text, end) === unitClass.han)
    return (
      !/[-:/.]\d+$/.test(text.slice(Math.max(0, start - 8), start)) &&
      /(^|[\p{Script=Han}，、：(“ \t])\d+$/u.test(text.slice(Math.max(0, start - 8), start))
    );
  return false;
}
