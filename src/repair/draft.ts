/**
 * A draft: one step of repair, written as replacements from left to right; it gives the new text and the edits that the
 * offset map needs. Replacements of equal length move nothing and leave no edit.
 */
import type { Edit, Step } from "./offset-map.ts";

export interface Draft {
  /** Puts `by` in the place of `[start, end)`, which must not be empty and must lie after every earlier replacement. */
  readonly replace: (start: number, end: number, by: string) => void;
  /** The text with all replacements done, the very same string where there were none; and all that was put in, in a row. */
  readonly finish: () => { readonly text: string; readonly inserted: string; readonly step: Step };
}

export function createDraft(before: string): Draft {
  const pieces: string[] = [];
  const edits: Edit[] = [];
  let done = 0;
  let written = 0;
  let inserted = "";
  return {
    replace: (start, end, by) => {
      if (start > done) pieces.push(before.slice(done, start));
      written += start - done;
      if (by !== "") pieces.push(by);
      inserted += by;
      if (by.length !== end - start) {
        const previous = edits.at(-1);
        const edit = { fromStart: start, fromEnd: end, toStart: written, toEnd: written + by.length };
        // Two droppings side by side are one: the map's search wants one edit per place.
        if (by === "" && previous !== undefined && previous.fromEnd === start && previous.toStart === previous.toEnd)
          edits[edits.length - 1] = { ...previous, fromEnd: end };
        else edits.push(edit);
      }
      written += by.length;
      done = end;
    },
    finish: () => {
      if (done === 0)
        return { text: before, inserted, step: { edits, lengthBefore: before.length, lengthAfter: before.length } };
      pieces.push(before.slice(done));
      const text = pieces.join("");
      return { text, inserted, step: { edits, lengthBefore: before.length, lengthAfter: text.length } };
    },
  };
}
