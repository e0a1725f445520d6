/** Lines of one PDF page: pieces of text that follow each other on one baseline. The order is that of the file. */
import type { PageLine } from "./pdf-layout.ts";

/** What pdf.js gives for a piece of text; other items mark structure and carry none. */
interface TextPiece {
  readonly str: string;
  /** [.., .., .., scale, x, y], origin at the bottom left, in points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A gap of this many ems is a space between words, and from the second figure on a gap between cells. */
const wordGap = 0.3;
const cellGap = 2;

export function linesOfPage(items: readonly object[]): PageLine[] {
  const lines: PageLine[] = [];
  let line: { text: string; x: number; end: number; y: number; height: number } | null = null;
  let blankBefore = false;
  for (const item of items) {
    if (!isPiece(item) || item.str === "") continue;
    // pdf.js fills gaps with blanks as wide as the gap: where the next piece begins says more.
    if (item.str.trim() === "") {
      blankBefore = true;
      continue;
    }
    const [, , , scale = 0, x = 0, y = 0] = item.transform;
    const height = item.height || Math.abs(scale) || 10;
    if (line !== null && Math.abs(line.y - y) <= Math.max(line.height, height) * 0.5 && x >= line.end - height) {
      const gap = x - line.end;
      line.text += (gap > cellGap * height ? "\t" : blankBefore || gap > wordGap * height ? " " : "") + item.str;
      line.end = Math.max(line.end, x + item.width);
      line.height = Math.max(line.height, height);
    } else {
      if (line !== null) lines.push(line);
      line = { text: item.str, x, end: x + item.width, y, height };
    }
    blankBefore = false;
  }
  if (line !== null) lines.push(line);
  return lines.map((one) => ({ ...one, text: one.text.trim() }));
}

const isPiece = (item: object): item is TextPiece => "str" in item && "transform" in item;
