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
  // Index + 1 of the last node of a bucket, and of the one before each node; 0 ends a chain.
  const buckets = 1 << (33 - Math.clz32(nodes.length));
  const bucketOf = (name: string, at: number): number =>
    (name.charCodeAt(at) * 31 + name.charCodeAt(at + 1)) & (buckets - 1);
  const last = new Array<number>(buckets).fill(0);
  const before = new Array<number>(nodes.length).fill(0);
  for (let i = 0; i < nodes.length; i++) {
    const { name } = nodes[i] as T;
    if (name.length < 4) continue;
    const bucket = bucketOf(name, 0);
    before[i] = last[bucket] as number;
    last[bucket] = i + 1;
  }
  // Null where several longer names fit.
  const longerOf = new Map<T, T | null>();
  for (const long of nodes) {
    for (let at = 0; at + 4 <= long.name.length; at++) {
      for (let next = last[bucketOf(long.name, at)] as number; next !== 0; next = before[next - 1] as number) {
        const short = nodes[next - 1] as T;
        if (short === long || short.type !== long.type || !long.name.startsWith(short.name, at)) continue;
        if (longerOf.get(short) === long) continue;
        if (isShortForm(short.type, short.name, long.name, at)) longerOf.set(short, longerOf.has(short) ? null : long);
      }
    }
  }
  const found = new Map<T, T>();
  for (const [short, long] of longerOf) if (long !== null) found.set(short, long);
  return found;
}
