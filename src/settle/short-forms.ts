/**
 * Which names of a report contain which: the candidates for short forms. Names are looked up by the two characters they begin
 * with at every place of the longer ones, so that a file of many reports costs no comparison of each name with each.
 */
import type { CandidateType } from "../recognize/candidate.ts";
import { isShortForm } from "./normal-form.ts";

interface Named {
  readonly type: CandidateType;
  readonly name: string;
}

/** For each node that is a short form of exactly one other node, that node. */
export function shortForms<T extends Named>(nodes: readonly T[]): ReadonlyMap<T, T> {
  const byBeginning = new Map<number, T[]>();
  for (const node of nodes) {
    if (node.name.length < 4) continue;
    const key = pairAt(node.name, 0);
    const known = byBeginning.get(key);
    if (known === undefined) byBeginning.set(key, [node]);
    else known.push(node);
  }
  // Null where several longer names fit.
  const longerOf = new Map<T, T | null>();
  for (const long of nodes) {
    for (let at = 0; at + 4 <= long.name.length; at++) {
      const shorter = byBeginning.get(pairAt(long.name, at));
      if (shorter === undefined) continue;
      for (const short of shorter) {
        if (short.type !== long.type || longerOf.get(short) === long || !long.name.startsWith(short.name, at)) continue;
        if (isShortForm(short.type, short.name, long.name, at)) longerOf.set(short, longerOf.has(short) ? null : long);
      }
    }
  }
  const found = new Map<T, T>();
  for (const [short, long] of longerOf) if (long !== null) found.set(short, long);
  return found;
}

/** Two code units as one number below 2³². */
const pairAt = (name: string, at: number): number => name.charCodeAt(at) * 65536 + name.charCodeAt(at + 1);
