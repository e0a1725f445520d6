/**
 * Punctuation of Chinese text in its Chinese form: a half-width , : ; ? ! beside Chinese becomes full width, so that later
 * stages see one comma. 1,000 and 10:30 and addresses on the web keep theirs. Dashes between Chinese
 * are — (a link: 村—镇—县) or —— (a break), as many as were written.
 */
import { classAt, unitClass } from "./character-classes.ts";
import { createDraft, type Draft } from "./draft.ts";

const fullWidth: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "?": "？", "!": "！" };
/** 二○二一年 with a circle or a letter for 〇; 3·6亿元 with a middle dot for the point, unlike 3·15. */
const zero = "(?<=[一二三四五六七八九〇○])[○ОO0](?=[一二三四五六七八九〇○ОO0年])";
const point = "(?<=\\d)·(?=\\d+[亿万%])";
const telling = new RegExp(`[,:;?!—―－–-]|https?:|www\\.|${zero}|${point}`, "g");

export function unifyPunctuation(text: string): Draft | null {
  let draft: Draft | null = null;
  const replace = (start: number, end: number, by: string): void => {
    draft ??= createDraft(text);
    draft.replace(start, end, by);
  };
  telling.lastIndex = 0;
  for (let found = telling.exec(text); found !== null; found = telling.exec(text)) {
    const at = found.index;
    const mark = found[0];
    if (/[○ОO0·]/.test(mark)) {
      replace(at, at + 1, mark === "·" ? "." : "〇");
    } else if (mark.length > 1) {
      telling.lastIndex = at + addressLength(text, at);
    } else if (mark in fullWidth) {
      let end = at + 1;
      while (end < text.length && (text[end] as string) in fullWidth) end++;
      telling.lastIndex = end;
      if (isChinese(text, at - 1) || (isChinese(text, end) && classAt(text, at - 1) !== unitClass.space))
        for (let each = at; each < end; each++) replace(each, each + 1, fullWidth[text[each] as string] as string);
    } else {
      let end = at + 1;
      while (end < text.length && "—―－–-".includes(text[end] as string)) end++;
      const by = dash(text, at, end);
      if (by !== text.slice(at, end)) replace(at, end, by);
      telling.lastIndex = end;
    }
  }
  return draft;
}

/** Length of the address that starts here, without the mark that ends the sentence around it. */
function addressLength(text: string, start: number): number {
  const address = /^[\x21-\x7e]+/.exec(text.slice(start, start + 2000))?.[0] ?? "";
  return Math.max(1, address.replace(/[,:;?!.)]+$/, "").length);
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
