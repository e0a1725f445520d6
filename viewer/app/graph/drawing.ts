/**
 * The artifact as Sigma draws it: one line per pair of nodes, sizes from how many relations a node has, baked positions.
 * What changes with the pointer (hover, selection, filters) is not in here but in the scene.
 */
import { UndirectedGraph } from "graphology";
import type { GraphEdge, GraphNode } from "../../../graph/artifact.ts";
import type { NodeType } from "../../../src/facts.ts";
import type { GraphModel, Link } from "../model/graph-model.ts";
import { nodeShapes } from "../theme/palette.ts";

export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly kind: NodeType;
  readonly shape: number;
  hidden: boolean;
}

export interface DrawnLink {
  readonly size: number;
  readonly kind: GraphEdge["type"];
  readonly link: Link;
  hidden: boolean;
}

export type Drawing = UndirectedGraph<DrawnNode, DrawnLink>;

/** Relations from the most to the least telling: the first one present colours the line. */
const tellingOrder = ["FUNDS", "DISPATCHES", "IMPLEMENTS", "PROMOTES", "INSTANCE_OF", "LOCATED_IN", "PART_OF"] as const;

export const tellingType = (link: Link): GraphEdge["type"] =>
  tellingOrder.find((type) => link.edges.some((edge) => edge.type === type)) ?? "IMPLEMENTS";

export function createDrawing(model: GraphModel): Drawing {
  const drawing: Drawing = new UndirectedGraph<DrawnNode, DrawnLink>({ allowSelfLoops: false });
  const subjects = new Set<string>(model.subjects);
  for (const node of model.artifact.nodes) {
    drawing.addNode(node.id, {
      x: node.x,
      y: node.y,
      size: sizeOf(node, model, subjects),
      kind: node.type,
      shape: nodeShapes[node.type],
      hidden: false,
    });
  }
  for (const link of model.links.values()) {
    if (link.source === link.target || !drawing.hasNode(link.source) || !drawing.hasNode(link.target)) continue;
    const kind = tellingType(link);
    drawing.addEdgeWithKey(link.id, link.source, link.target, {
      size: kind === "PART_OF" || kind === "LOCATED_IN" ? 0.8 : 1.2,
      kind,
      link,
      hidden: false,
    });
  }
  return drawing;
}

function sizeOf(node: GraphNode, model: GraphModel, subjects: ReadonlySet<string>): number {
  if (subjects.has(node.id)) return 15;
  const shared = model.sharedBy(node.id).size;
  const base = node.type === "Place" ? 3.5 : 4.2;
  return Math.min(
    14,
    base + 1.1 * Math.sqrt(model.linksOf(node.id).length) + (shared > 1 ? 1.2 * Math.sqrt(shared) : 0),
  );
}

/** Hides what the legend has switched off; one pass each, so that Sigma is told once. */
export function filterDrawing(
  drawing: Drawing,
  hidden: ReadonlySet<string>,
): { readonly nodes: number; readonly links: number } {
  let nodes = 0;
  let links = 0;
  drawing.updateEachNodeAttributes(
    (_, node) => {
      node.hidden = hidden.has(node.kind);
      if (!node.hidden) nodes++;
      return node;
    },
    { attributes: ["hidden"] },
  );
  drawing.updateEachEdgeAttributes(
    (_, link, source, target, from, to) => {
      void source;
      void target;
      link.hidden = from.hidden || to.hidden || link.link.edges.every((edge) => hidden.has(edge.type));
      if (!link.hidden) links++;
      return link;
    },
    { attributes: ["hidden"] },
  );
  return { nodes, links };
}
