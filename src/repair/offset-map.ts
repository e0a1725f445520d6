/**
 * Offset map: where every character of a repaired text stood in the original.
 *
 * Only edits that change length are kept, so the map of a clean report is empty and a map of a 50 MB file is small. Edits of
 * several steps are kept step by step and walked through, which is exact where a composed table would have to be merged.
 * The idea is that of source maps and of CodeMirror's change sets: map positions, never search for the text again.
 */

/** `[fromStart, fromEnd)` of the text before became `[toStart, toEnd)` of the text after. UTF-16 code units. */
export interface Edit {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
}

export interface OffsetMap {
  /**
   * The span of the original for a span of the repaired text: from the first unit of the first character to the last unit of
   * the last one. What was dropped inside is covered, what was dropped around it is not. Monotone; offsets out of range are
   * clamped; an empty span stays empty.
   */
  readonly toOriginal: (start: number, end: number) => { readonly start: number; readonly end: number };
  /** The offset in the repaired text for one in the original; what was dropped goes to the character after it. Monotone. */
  readonly toRepaired: (offset: number) => number;
}

/** One step of repair: its edits in order of position, and the lengths of the texts before and after. */
export interface Step {
  readonly edits: readonly Edit[];
  readonly lengthBefore: number;
  readonly lengthAfter: number;
}

/** The map of steps done one after the other, first step first. */
export function createOffsetMap(steps: readonly Step[], originalLength: number): OffsetMap {
  const moving = steps.filter(({ edits }) => edits.length > 0);
  const backwards = moving.toReversed();
  const repairedLength = moving.at(-1)?.lengthAfter ?? originalLength;
  const clamp = (offset: number, limit: number): number => Math.min(Math.max(Math.trunc(offset) || 0, 0), limit);
  return {
    toOriginal: (start, end) => {
      let first = clamp(start, repairedLength);
      let last = clamp(end, repairedLength);
      const empty = last <= first;
      for (const { edits } of backwards) {
        first = originOfStart(edits, first);
        if (!empty) last = originOfEnd(edits, last);
      }
      return { start: first, end: empty ? first : last };
    },
    toRepaired: (offset) => {
      let at = clamp(offset, originalLength);
      for (const { edits } of moving) at = destination(edits, at);
      return at;
    },
  };
}

function originOfStart(edits: readonly Edit[], offset: number): number {
  const edit = lastBelow(edits, offset + 1, (candidate) => candidate.toStart);
  if (edit === undefined) return offset;
  return offset >= edit.toEnd ? edit.fromEnd + offset - edit.toEnd : edit.fromStart;
}

function originOfEnd(edits: readonly Edit[], offset: number): number {
  const edit = lastBelow(edits, offset, (candidate) => candidate.toStart);
  if (edit === undefined) return offset;
  return offset >= edit.toEnd ? edit.fromEnd + offset - edit.toEnd : edit.fromEnd;
}

function destination(edits: readonly Edit[], offset: number): number {
  const edit = lastBelow(edits, offset + 1, (candidate) => candidate.fromStart);
  if (edit === undefined) return offset;
  return offset >= edit.fromEnd ? edit.toEnd + offset - edit.fromEnd : edit.toStart;
}

/** The last edit with a key below the limit; the keys ascend. */
function lastBelow(edits: readonly Edit[], limit: number, key: (edit: Edit) => number): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(edits[middle] as Edit) < limit) low = middle + 1;
    else high = middle;
  }
  // An array asked for index -1 looks for a property of that name: forty times as dear.
  return low === 0 ? undefined : edits[low - 1];
}
