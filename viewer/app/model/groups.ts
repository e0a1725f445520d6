/**
 * Nodes in groups that can be coloured: by the place whose deed they are, by its province, or by community. A node that
 * several groups lead to belongs to none of them; it is what they share.
 */
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { randomFrom } from "../../../graph/layout/seeded.ts";
import type { NodeId } from "../../../src/facts.ts";
import type { Coloring } from "../state/view-state.ts";
import type { GraphModel } from "./graph-model.ts";
import { byImportance } from "./importance.ts";
import { provinceOf } from "./provinces.ts";

export interface Group {
  readonly name: string;
  readonly members: readonly NodeId[];
}

export interface Grouping {
  /** Largest first; as many as there are colours, the rest is in `others`. */
  readonly groups: readonly Group[];
  /** Nodes that more than one group leads to. */
  readonly shared: readonly NodeId[];
  readonly others: readonly NodeId[];
}

/** Colours that can be told apart. */
export const mostGroups = 8;

export function groupNodes(model: GraphModel, by: Exclude<Coloring, "type">): Grouping {
  const keyOf = by === "community" ? communityKeys(model) : placeKeys(model, by === "province");
  const members = new Map<string, NodeId[]>();
  const shared: NodeId[] = [];
  const others: NodeId[] = [];
  for (const { id } of model.artifact.nodes) {
    const keys = keyOf(id);
    const [key] = keys;
    if (key === undefined) others.push(id);
    else if (keys.size > 1) shared.push(id);
    else members.set(key, [...(members.get(key) ?? []), id]);
  }
  const ranked = [...members].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return {
    groups: ranked.slice(0, mostGroups).map(([name, ids]) => ({ name, members: ids })),
    shared,
    others: [...others, ...ranked.slice(mostGroups).flatMap(([, ids]) => ids)],
  };
}

type Keys = (id: NodeId) => ReadonlySet<string>;

function placeKeys(model: GraphModel, byProvince: boolean): Keys {
  const subjects = new Set(model.subjects);
  const nameOf = (id: NodeId): string | undefined => {
    const place = model.nodes.get(id);
    return byProvince ? provinceOf(place?.attributes.code ?? "") : place?.name;
  };
  return (id) => {
    const own = subjects.has(id) || (byProvince && model.nodes.get(id)?.type === "Place");
    const places = own ? [id] : model.sharedBy(id);
    return new Set([...places].flatMap((place) => nameOf(place) ?? []));
  };
}

/** Louvain with a seeded start: the same graph has the same communities. Each is called by its most important member. */
function communityKeys(model: GraphModel): Keys {
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  for (const { id } of model.artifact.nodes) graph.addNode(id);
  for (const { source, target, edges } of model.links.values()) {
    if (source !== target && graph.hasNode(source) && graph.hasNode(target)) {
      graph.addEdge(source, target, { weight: edges.length });
    }
  }
  if (graph.size === 0) return () => new Set();
  const found = louvain(graph, { rng: randomFrom("communities"), getEdgeWeight: "weight" });
  const names = new Map<number, string>();
  for (const { id, name } of byImportance(model)) {
    const community = found[id];
    if (community !== undefined && !names.has(community)) names.set(community, name);
  }
  return (id) => new Set(graph.degree(id) === 0 ? [] : [names.get(found[id]!)!]);
}
