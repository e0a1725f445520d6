/** Which node matters more when there is no room for all: subjects, then what more of them share, then what has more relations. */
import type { GraphNode } from "../../../graph/artifact.ts";
import type { GraphModel } from "./graph-model.ts";

const ranked = new WeakMap<GraphModel, readonly GraphNode[]>();

/** Most important first; ties by id, so that every list and picture is stable. Sorted once per model. */
export function byImportance(model: GraphModel): readonly GraphNode[] {
  const known = ranked.get(model) ?? rank(model);
  ranked.set(model, known);
  return known;
}

function rank(model: GraphModel): readonly GraphNode[] {
  const subjects = new Set(model.subjects);
  return model.artifact.nodes
    .map((node) => ({
      node,
      weight: (subjects.has(node.id) ? 1e9 : 0) + model.sharedBy(node.id).size * 1e5 + model.linksOf(node.id).length,
    }))
    .sort((a, b) => b.weight - a.weight || (a.node.id < b.node.id ? -1 : 1))
    .map(({ node }) => node);
}
