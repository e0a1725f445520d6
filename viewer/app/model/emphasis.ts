/** What stays lit when something is chosen: a node with its neighbours, an edge with its ends, a way, several at once. */
import type { NodeId } from "../../../src/facts.ts";
import type { Selection } from "../state/view-state.ts";
import type { GraphModel } from "./graph-model.ts";
import { neighbourhood, type Passable, shortestPath } from "./paths.ts";

export interface Emphasis {
  /** Null lights all. */
  readonly nodes: ReadonlySet<NodeId> | null;
  readonly links: ReadonlySet<string>;
  readonly chosen: NodeId | null;
}

const everything: Emphasis = { nodes: null, links: new Set(), chosen: null };

/** @param depth how many steps around a chosen node are lit */
export function emphasisOf(
  model: GraphModel,
  selection: Selection | null,
  depth: number,
  passable: Passable,
): Emphasis {
  if (selection === null) return everything;
  if (selection.kind === "node") {
    if (!model.nodes.has(selection.id)) return everything;
    return { ...neighbourhood(model, selection.id, depth, passable), chosen: selection.id };
  }
  if (selection.kind === "path") {
    const { from, to } = selection;
    const way = shortestPath(model, from, to, passable) ?? [];
    return {
      nodes: new Set([from, to, ...way.flatMap(({ source, target }) => [source, target])]),
      links: new Set(way.map(({ id }) => id)),
      chosen: null,
    };
  }
  if (selection.kind === "several") {
    const picked = new Set(selection.ids.filter((id) => model.nodes.has(id)));
    const between = [...picked].flatMap((id) =>
      model.linksOf(id).filter((link) => picked.has(link.source) && picked.has(link.target) && passable(link)),
    );
    return { nodes: picked, links: new Set(between.map(({ id }) => id)), chosen: null };
  }
  const edge = selection.kind === "edge" ? model.edges.get(selection.id) : undefined;
  if (selection.kind === "edge" && edge === undefined) return everything;
  const ends = selection.kind === "pair" ? [selection.subject, selection.target] : [edge!.source, edge!.target];
  const [source, target] = ends as [NodeId, NodeId];
  const between = model.linksOf(source).filter((link) => link.source === target || link.target === target);
  return { nodes: new Set(ends), links: new Set(between.map(({ id }) => id)), chosen: null };
}
