/** What the legend leaves on the screen, counted: "showing N of M" is always true. */
import type { GraphEdge, GraphNode } from "../../../graph/artifact.ts";
import type { GraphModel, Link } from "./graph-model.ts";
import { byImportance } from "./importance.ts";

export interface Visibility {
  /** Most important first. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly links: number;
  /** Drawn lines without any filter. */
  readonly allLinks: number;
}

const drawn = (link: Link): boolean => link.source !== link.target;

/** @param hidden types switched off in the legend */
export function visibleParts(model: GraphModel, hidden: ReadonlySet<string>): Visibility {
  const shown = (id: GraphNode["id"]): boolean => {
    const node = model.nodes.get(id);
    return node !== undefined && !hidden.has(node.type);
  };
  const visible = (edge: GraphEdge): boolean => !hidden.has(edge.type) && shown(edge.source) && shown(edge.target);
  let links = 0;
  let allLinks = 0;
  for (const link of model.links.values()) {
    if (!drawn(link)) continue;
    allLinks++;
    if (link.edges.some(visible)) links++;
  }
  return {
    nodes: byImportance(model).filter((node) => !hidden.has(node.type)),
    edges: model.artifact.edges.filter(visible),
    links,
    allLinks,
  };
}
