/**
 * Lines: indentation goes, blank lines become one, and a hard break inside a sentence is undone. Text is *wrapped* where
 * many lines share one width and end in mid-sentence; there, a full line runs on into the next, unless that one is a heading,
 * a list item, or indented. A line that ends in ， or 、 or an opening bracket runs on in any text, and so does one before a mark
 * that begins no line.
 */
import { createDraft, type Draft } from "./draft.ts";

interface Line {
  readonly start: number;
  readonly end: number;
  /** Display width: 2 for a Chinese character, 1 for an ASCII one. */
  readonly width: number;
  readonly indent: number;
}

/** Narrower text is not wrapped prose, wider text is not wrapped by hand. */
const narrowest = 30;
const widest = 160;
/** A full line may fall short by a Latin word or a mark that must not begin a line. */
const slack = 6;

export function joinLines(text: string): Draft | null {
  const lines = linesOf(text);
  const fullWidth = wrapWidth(text, lines);
  // A text may stand off from the margin as a whole: indented is what stands off from the rest.
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const draft = createDraft(text);
  if (lines[0] !== undefined && lines[0].start > 0) draft.replace(0, lines[0].start, "");
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) {
      const rest = text.slice(line.end);
      const by = rest.includes("\n") ? "\n" : "";
      if (rest !== by) draft.replace(line.end, text.length, by);
      break;
    }
    const gap = text.slice(line.end, next.start);
    const isBlankBetween = gap.indexOf("\n") !== gap.lastIndexOf("\n");
    const runsOn = !isBlankBetween && runsOnInto(text, line, next, fullWidth);
    // An indented line begins a paragraph: without its indentation only a blank line can say so.
    const by =
      isBlankBetween || (runsOn && next.indent > margin) ? "\n\n" : runsOn ? seam(text, line.end, next.start) : "\n";
    if (gap !== by) draft.replace(line.end, next.start, by);
  }
  return draft;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const stop = newline === -1 ? text.length : newline;
    let start = at;
    let end = stop;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (end > start) lines.push({ start, end, width: widthOf(text, start, end), indent: start - at });
    at = stop + 1;
  }
  return lines;
}

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09;

function widthOf(text: string, start: number, end: number): number {
  let width = end - start;
  // Wider than any wrapped line: the exact figure is of no use.
  if (width > widest) return width * 2;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x2000) width++;
  return width;
}

/** The width that the text is wrapped at, or null. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  // An address is as long as it is: only lines of Chinese tell the width.
  const full = lines.reduce((most, { start, end, width }) => (width > end - start ? Math.max(most, width) : most), 0);
  if (full < narrowest || full > widest) return null;
  let unfinished = 0;
  for (const line of lines) if (line.width >= full - slack && !isFinished(text, line)) unfinished++;
  return unfinished >= 2 || (unfinished === 1 && lines.length >= 3) ? full : null;
}

const isFinished = (text: string, { end }: Line): boolean =>
  /[。！？；：!?;:…]["”’」』)）】]*$/.test(text.slice(Math.max(0, end - 4), end));

function runsOnInto(text: string, line: Line, next: Line, fullWidth: number | null): boolean {
  // No line begins with a comma or a closing bracket, none ends with an opening one.
  if (
    /[，。、；：！？)）】》”’」』%]/.test(text[next.start] as string) ||
    /[(（【《“‘「『]/.test(text[line.end - 1] as string)
  )
    return true;
  if (isFinished(text, line)) return false;
  const endsOpen = /[，、,]$/.test(text.slice(line.end - 1, line.end));
  const isFull = fullWidth !== null && line.width >= fullWidth - slack && line.width <= fullWidth;
  if (!endsOpen && !isFull) return false;
  return !/^(?:[一二三四五六七八九十]{1,3}[、.．,，]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．)）](?!\d)|第[一二三四五六七八九十百]{1,4}[章节条部编]|[①-⑳●■◆▲★※○◎►▶·]|(?:来源|作者|编辑|责任编辑|责编|发布|时间|日期|记者|标签|上一篇|下一篇|浏览|阅读|点击|分享|附件|注)[^，。]{0,8}[：:])/.test(
    text.slice(next.start, next.start + 24),
  );
}

/** What stands where two lines meet: nothing in Chinese, a space between Latin words. */
const seam = (text: string, end: number, start: number): string =>
  /[A-Za-z,]/.test(text[end - 1] ?? "") && /[A-Za-z]/.test(text[start] ?? "") ? " " : "";
