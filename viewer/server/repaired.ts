/**
 * The repaired text of a report with its offset map in a form that crosses the wire: the map is a function, a page needs
 * numbers. Anchors stand where the map stops running in step with the original.
 */
import { repair } from "../../src/repair/index.ts";

export interface RepairedText {
  readonly text: string;
  /** Pairs of offsets, original and repaired, ascending; `repairedOffset` in the page reads them. */
  readonly anchors: readonly (readonly [number, number])[];
}

/** @param original decoded text of a report */
export function repairedText(original: string): RepairedText {
  const { text, map } = repair(original);
  const anchors: [number, number][] = [[0, map.toRepaired(0)]];
  let last = anchors[0]!;
  for (let offset = 1; offset <= original.length; offset++) {
    const repaired = map.toRepaired(offset);
    if (repaired === last[1] + offset - last[0]) continue;
    // A stretch that was dropped leads to one place: its last offset says it for all, since the page never runs ahead.
    if (repaired === last[1] && anchors.length > 1) last[0] = offset;
    else {
      last = [offset, repaired];
      anchors.push(last);
    }
  }
  return { text, anchors };
}
