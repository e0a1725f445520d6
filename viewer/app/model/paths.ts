/** Ways through the graph: what lies within some steps of a node, the shortest way between two, whom both know. */
import type { NodeId } from "../../../src/facts.ts";
import type { GraphModel, Link } from "./graph-model.ts";

/** Which lines may be walked. */
export type Passable = (link: Link) => boolean;

export const otherEnd = ({ source, target }: Link, id: NodeId): NodeId => (source === id ? target : source);

export interface Neighbourhood {
  readonly nodes: ReadonlySet<NodeId>;
  readonly links: ReadonlySet<string>;
}

/** Nodes up to `depth` steps away, and the lines walked to reach them. */
export function neighbourhood(model: GraphModel, from: NodeId, depth: number, passable: Passable): Neighbourhood {
  const nodes = new Set([from]);
  const links = new Set<string>();
  let frontier: readonly NodeId[] = [from];
  for (let step = 0; step < depth; step++) {
    const next: NodeId[] = [];
    for (const id of frontier) {
      for (const link of model.linksOf(id)) {
        if (!passable(link)) continue;
        links.add(link.id);
        const other = otherEnd(link, id);
        if (nodes.has(other)) continue;
        nodes.add(other);
        next.push(other);
      }
    }
    frontier = next;
  }
  return { nodes, links };
}

/** The lines of a shortest way in order; undefined where none leads there. The same graph gives the same way. */
export function shortestPath(
  model: GraphModel,
  from: NodeId,
  to: NodeId,
  passable: Passable,
): readonly Link[] | undefined {
  if (from === to) return [];
  const arrivedBy = new Map<NodeId, Link>();
  const queue = [from];
  for (let at = 0; at < queue.length; at++) {
    const id = queue[at]!;
    for (const link of model.linksOf(id)) {
      const other = otherEnd(link, id);
      if (other === from || arrivedBy.has(other) || !passable(link)) continue;
      arrivedBy.set(other, link);
      if (other === to) return walkBack(arrivedBy, from, to);
      queue.push(other);
    }
  }
  return undefined;
}

function walkBack(arrivedBy: ReadonlyMap<NodeId, Link>, from: NodeId, to: NodeId): readonly Link[] {
  const way: Link[] = [];
  for (let at = to; at !== from; ) {
    const link = arrivedBy.get(at)!;
    way.unshift(link);
    at = otherEnd(link, at);
  }
  return way;
}

/** Nodes that a line ties to every one of `ids`, in the order of the first one's lines. */
export function commonNeighbours(model: GraphModel, ids: readonly NodeId[], passable: Passable): readonly NodeId[] {
  const [first, ...others] = ids.map((id) => [
    ...new Set(
      model
        .linksOf(id)
        .filter(passable)
        .map((link) => otherEnd(link, id)),
    ),
  ]);
  const known = others.map((neighbours) => new Set(neighbours));
  return (first ?? []).filter((id) => known.every((neighbours) => neighbours.has(id)));
}
