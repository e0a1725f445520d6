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
  let current: { text: string; x: number; end: number; y: number; height: number } | null = null;
  const flush = (): void => {
    if (current !== null && current.text.trim() !== "") lines.push({ ...current, text: current.text.trim() });
    current = null;
  };
  for (const item of items) {
    if (!isPiece(item) || item.str === "") continue;
    const [, , , scale = 0, x = 0, y = 0] = item.transform;
    const height = item.height || Math.abs(scale) || 10;
    const line: { text: string; x: number; end: number; y: number; height: number } | null = current;
    const isBlank = item.str.trim() === "";
    if (line !== null && Math.abs(line.y - y) <= Math.max(line.height, height) * 0.5 && x >= line.end - height) {
      const gap = x - line.end;
      if (isBlank || /\s$/.test(line.text)) line.text += gap > cellGap * height ? "\t" : item.str;
      else line.text += (gap > cellGap * height ? "\t" : gap > wordGap * height ? " " : "") + item.str;
      line.end = Math.max(line.end, x + item.width);
      if (!isBlank) line.height = Math.max(line.height, height);
      continue;
    }
    if (isBlank) continue;
    flush();
    current = { text: item.str, x, end: x + item.width, y, height };
  }
  flush();
  return lines;
}

const isPiece = (item: object): item is TextPiece => "str" in item && "transform" in item;
