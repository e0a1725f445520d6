/**
 * A text with overlapping marks, cut into pieces that each carry the marks over them: what a page can render without
 * nesting. The longest mark comes first, so that the piece takes the colour of the widest thing it belongs to.
 */
export interface Mark<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface Piece<T> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly Mark<T>[];
}

/**
 * Cuts `text[from, to)` at every mark's edge. Marks outside the range or empty are ignored; offsets are UTF-16 units of
 * the whole text.
 * @example cutAtMarks("abcd", [{ start: 1, end: 3, value: "x" }]).map((piece) => piece.text) // ["a", "bc", "d"]
 */
export function cutAtMarks<T>(
  text: string,
  marks: readonly Mark<T>[],
  from = 0,
  to = text.length,
): readonly Piece<T>[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.end > from && mark.start < to);
  const cuts = new Set([from, to]);
  for (const { start, end } of inside) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const sorted = inside.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece<T>[] = [];
  let open: Mark<T>[] = [];
  let next = 0;
  for (let index = 0; index + 1 < edges.length; index++) {
    const start = edges[index]!;
    const end = edges[index + 1]!;
    open = open.filter((mark) => mark.end > start);
    for (; next < sorted.length && sorted[next]!.start <= start; next++) {
      if (sorted[next]!.end > start) open.push(sorted[next]!);
    }
    const over = open.toSorted((a, b) => b.end - b.start - (a.end - a.start));
    pieces.push({ start, end, text: text.slice(start, end), marks: over });
  }
  return pieces;
}

/** The sentence around `[start, end)`: from the last full stop or line break before it to the first one after. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let from = start;
  while (from > 0 && !stops.has(text[from - 1]!)) from--;
  let to = Math.max(start, end);
  while (to < text.length && !stops.has(text[to - 1]!)) to++;
  while (from < start && blank.test(text[from]!)) from++;
  while (to > end && blank.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

const stops = new Set(["。", "！", "？", "!", "?", "\n", "\r"]);
const blank = /\s/u;
