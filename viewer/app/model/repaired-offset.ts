/** Offsets of the original in the repaired text, from the anchors that the server sends. */
export type Anchors = readonly (readonly [number, number])[];

/** In step with the nearest anchor before, but never beyond the next one. */
export function repairedOffset(anchors: Anchors, offset: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchors[middle]![0] <= offset) low = middle + 1;
    else high = middle;
  }
  const before = anchors[low - 1];
  const after = anchors[low];
  const inStep = before === undefined ? offset : before[1] + offset - before[0];
  return after === undefined ? inStep : Math.min(inStep, after[1]);
}
