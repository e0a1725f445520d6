/**
 * A report in pieces that a page can show: one paragraph per line, over-long lines cut, offsets kept. Of a huge text only
 * a window around the wanted place becomes elements, and how much lies outside is known.
 */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

export interface Window {
  readonly paragraphs: readonly Paragraph[];
  /** UTF-16 units before and after the window. */
  readonly before: number;
  readonly after: number;
}

const longestParagraph = 4000;

/** Lines that hold more than blanks. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r" && end - start < longestParagraph) end++;
    // A cut must not split a surrogate pair.
    if (end - start === longestParagraph && /[\uD800-\uDBFF]/.test(text[end - 1]!)) end--;
    if (text.slice(start, end).trim() !== "") found.push({ start, end });
    start = end;
    while (start < text.length && (text[start] === "\n" || text[start] === "\r")) start++;
  }
  return found;
}

/** The paragraphs around offset `at`, about `size` units of them. */
export function windowAround(text: string, at: number, size: number): Window {
  const all = paragraphsOf(text);
  const from = Math.max(0, Math.min(at, text.length) - size / 2);
  const to = from + size;
  const paragraphs = all.filter((paragraph) => paragraph.end >= from && paragraph.start < to);
  const before = paragraphs[0]?.start ?? 0;
  const end = paragraphs.at(-1)?.end ?? text.length;
  return {
    paragraphs,
    before: before === all[0]?.start ? 0 : before,
    after: end === all.at(-1)?.end ? 0 : text.length - end,
  };
}
