/**
 * The lines of a report and what each is: the head of a page carries breadcrumbs, a title, labels (来源, 发布时间), a self-media
 * name; the body begins with the first paragraph. Only head and tail are searched for data about the report, so that a date or
 * a newspaper in the prose is never taken for them.
 */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Trimmed text; `start` and `end` are the span of the trimmed text. */
  readonly text: string;
}

export interface Layout {
  readonly lines: readonly Line[];
  /** Index of the first line of the body in `lines`. */
  readonly bodyAt: number;
}

const labels =
  /(来源|稿源|作者|编辑|责编|记者|供稿|发布时间|发布日期|发布机构|发布单位|更新于|更新时间|发表时间|时间|日期|浏览量|浏览次数|阅读量|阅读|点击|字号|字体|访问量|信息来源|文章来源)\s*[:：]/;

export const dateOnly =
  /^(?:20|19)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?:\s+(?:星期.|周.))?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** Trimmed non-empty lines, and where the body begins. */
export function layoutOf(text: string): Layout {
  const lines: Line[] = [];
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf("\n", at);
    const stop = newline === -1 ? text.length : newline;
    let start = at;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) lines.push({ start, end, text: text.slice(start, end) });
    at = stop + 1;
  }
  const found = lines.findIndex((line) => isParagraph(line.text));
  return { lines, bodyAt: found === -1 ? lines.length : found };
}

const isSpace = (unit: number): boolean => unit === 32 || unit === 9 || unit === 13 || unit === 0x3000 || unit === 0xa0;

/** A paragraph of prose: a finished sentence of some length. */
function isParagraph(line: string): boolean {
  if (line.length < 120 && isLabelled(line)) return false;
  return (
    line.length > 80 ||
    (line.length > 24 && /[。;；]/.test(line)) ||
    /[。]$/.test(line) ||
    /^本报.{0,8}(讯|电)/.test(line)
  );
}

export const isLabelled = (line: string): boolean => labels.test(line);
