/**
 * Punctuation of Chinese text in its Chinese form: a half-width , : ; ? ! beside Chinese becomes full width, so that later
 * stages see one comma; one that was doubled or left before another mark goes. 1,000 and 10:30 and addresses on the web keep theirs. Dashes between Chinese
 * are — (a link: 村—镇—县) or —— (a break), as many as were written.
 */
import { characterSet } from "../matching/character-set.ts";
import { matchAt } from "../matching/occurrences.ts";
import { classAt, unitClass } from "./character-classes.ts";
import { createDraft, type Draft } from "./draft.ts";

const fullWidth: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "?": "？", "!": "！" };
const isHalfMark = characterSet(Object.keys(fullWidth));
const dashes = "—―－–-";
const isDash = characterSet(dashes);
/** 二○二一年 with a circle or a letter for 〇. */
const zeros = "○ОO0";
const isZero = characterSet(zeros);
/** What this pass looks at; an address begins with h or w. */
export const punctuation = `${Object.keys(fullWidth).join("")}${dashes}${zeros}·`;
/** The engine passes over all else faster than a loop of our own does. */
const lookedAt = new RegExp(`[${punctuation.replace("-", "\\-")}hw]`, "g");
const beforeZero = characterSet("一二三四五六七八九〇○");
const afterZero = characterSet("一二三四五六七八九〇○ОO0年");
const point = "·".charCodeAt(0);
const comma = ",".charCodeAt(0);
const isStop = characterSet("，、。；：！？");
/** 3·6亿元 with a middle dot for the point, unlike 3·15. */
const decimals = /\d+[亿万%]/y;
const address = /https?:|www\./y;

export function unifyPunctuation(text: string): Draft | null {
  let draft: Draft | null = null;
  const replace = (start: number, end: number, by: string): void => {
    draft ??= createDraft(text);
    draft.replace(start, end, by);
  };
  lookedAt.lastIndex = 0;
  for (let at = 0; lookedAt.test(text); lookedAt.lastIndex = at) {
    at = lookedAt.lastIndex;
    const start = at - 1;
    const unit = text.charCodeAt(start);
    if (isHalfMark(text, start)) {
      while (isHalfMark(text, at)) at++;
      const stray = strayCommas(text, start, at);
      if (stray !== undefined) replace(start, at, stray);
      else if (isChinese(text, start - 1) || (isChinese(text, at) && classAt(text, start - 1) !== unitClass.space))
        for (let each = start; each < at; each++) replace(each, each + 1, fullWidth[text[each] as string] as string);
    } else if (isDash(text, start)) {
      while (isDash(text, at)) at++;
      const by = dash(text, start, at);
      if (by !== text.slice(start, at)) replace(start, at, by);
    } else if (isZero(text, start)) {
      if (beforeZero(text, start - 1) && afterZero(text, at)) replace(start, at, "〇");
    } else if (unit === point) {
      if (classAt(text, start - 1) === unitClass.digit && matchAt(decimals, text, at)) replace(start, at, ".");
    } else if ((unit === 0x68 || unit === 0x77) && matchAt(address, text, start)) {
      at = start + addressLength(text, start);
    }
  }
  return draft;
}

/** 隊,、扶貧; 來,,縣: commas that a copied page doubled, or left before a Chinese mark. What stands for them; undefined elsewhere. */
function strayCommas(text: string, start: number, end: number): string | undefined {
  if (!isChinese(text, start - 1)) return undefined;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== comma) return undefined;
  if (isStop(text, end)) return "";
  return end - start > 1 ? "，" : undefined;
}

/** Length of the address that starts here, without the mark that ends the sentence around it. */
function addressLength(text: string, start: number): number {
  const whole = /^[\x21-\x7e]+/.exec(text.slice(start, start + 2000))?.[0] ?? "";
  return Math.max(1, whole.replace(/[,:;?!.)]+$/, "").length);
}

function dash(text: string, start: number, end: number): string {
  const run = text.slice(start, end);
  const left = classAt(text, start - 1);
  const right = classAt(text, end);
  if (/^-$/.test(run)) return run;
  // 2018－2019年 is a range, A－B a compound.
  if (run.length === 1 && isAlphanumeric(left) && isAlphanumeric(right)) return "-";
  if (/^-+$/.test(run) && !(isChinese(text, start - 1) && isChinese(text, end))) return run;
  return run.length === 1 ? "—" : "——";
}

const isAlphanumeric = (kind: number): boolean => kind === unitClass.digit || kind === unitClass.latin;

function isChinese(text: string, offset: number): boolean {
  const kind = classAt(text, offset);
  return kind === unitClass.han || kind === unitClass.chineseMark;
}
