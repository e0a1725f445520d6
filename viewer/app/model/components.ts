/** Parts of the graph that nothing ties to the rest: a few nodes each, in the way of what is worth looking at. */
import type { NodeId } from "../../../src/facts.ts";
import type { GraphModel } from "./graph-model.ts";

/** A part with up to so many nodes is small, beside a part that is at least ten times as large. */
const smallUpTo = 3;

/** Nodes in small parts; none where the whole graph consists of such. */
export function smallParts(model: GraphModel): ReadonlySet<NodeId> {
  const seen = new Set<NodeId>();
  const small = new Set<NodeId>();
  let largest = 0;
  for (const { id } of model.artifact.nodes) {
    if (seen.has(id)) continue;
    const part = [id];
    seen.add(id);
    for (let at = 0; at < part.length; at++) {
      for (const { source, target } of model.linksOf(part[at]!)) {
        for (const next of [source, target]) {
          if (seen.has(next) || !model.nodes.has(next)) continue;
          seen.add(next);
          part.push(next);
        }
      }
    }
    largest = Math.max(largest, part.length);
    if (part.length <= smallUpTo) for (const member of part) small.add(member);
  }
  return largest >= smallUpTo * 10 ? small : new Set();
}
