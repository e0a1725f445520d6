/** How large a node is by what it counts: the area grows with it, within what can be told apart and does not cover the rest. */
import type { GraphNode } from "../../../graph/artifact.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { Measure } from "../state/view-state.ts";

/** Radius in CSS pixels. */
type SizeOf = (node: GraphNode) => number;

export function sizesBy(model: GraphModel, measure: Measure): SizeOf {
  const subjects = new Set(model.subjects);
  const places = ({ id }: GraphNode): number => model.sharedBy(id).size;
  if (measure === "places") {
    return (node) => Math.min(24, 3.5 + 3.2 * Math.sqrt(places(node)) + (subjects.has(node.id) ? 8 : 0));
  }
  if (measure === "mentions") return (node) => Math.min(20, 3 + 2.2 * Math.sqrt(node.mentions.length));
  // Few subjects stand out; hundreds would cover everything else.
  const ofSubject = Math.max(7, 15 * Math.min(1, Math.sqrt(40 / subjects.size)));
  return (node) => {
    if (subjects.has(node.id)) return ofSubject;
    const base = node.type === "Place" ? 3.5 : 4.2;
    const relations = 1.1 * Math.sqrt(model.linksOf(node.id).length);
    const shared = places(node);
    return Math.min(14, base + relations + (shared > 1 ? 1.2 * Math.sqrt(shared) : 0));
  };
}
