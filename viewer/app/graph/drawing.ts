/**
 * The artifact as Sigma draws it: one line per pair of nodes, sizes from how many relations a node has, baked positions.
 * What changes with the pointer (hover, selection, filters) is not in here but in the scene.
 */
import { UndirectedGraph } from "graphology";
import type { GraphEdge, GraphNode } from "../../../graph/artifact.ts";
import type { NodeId, NodeType } from "../../../src/facts.ts";
import type { GraphModel, Link } from "../model/graph-model.ts";
import type { Visibility } from "../model/visibility.ts";
import type { Measure } from "../state/view-state.ts";
import { nodeShapes } from "../theme/palette.ts";

export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  size: number;
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

/** @param measure what sizes the nodes */
export function createDrawing(model: GraphModel, measure: Measure): Drawing {
  const drawing: Drawing = new UndirectedGraph<DrawnNode, DrawnLink>({ allowSelfLoops: false });
  for (const node of model.artifact.nodes) {
    drawing.addNode(node.id, {
      x: node.x,
      y: node.y,
      size: sizeOf(node, model, measure),
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

/** Radius in CSS pixels: the area grows with the measure, within what can be told apart and does not cover the rest. */
function sizeOf(node: GraphNode, model: GraphModel, measure: Measure): number {
  const subject = model.subjects.includes(node.id);
  if (measure === "places") return 3.5 + 3.2 * Math.sqrt(model.sharedBy(node.id).size) + (subject ? 8 : 0);
  if (measure === "mentions") return Math.min(20, 3 + 2.2 * Math.sqrt(node.mentions.length));
  if (subject) return 15;
  const shared = model.sharedBy(node.id).size;
  const base = node.type === "Place" ? 3.5 : 4.2;
  const relations = 1.1 * Math.sqrt(model.linksOf(node.id).length);
  return Math.min(14, base + relations + (shared > 1 ? 1.2 * Math.sqrt(shared) : 0));
}

/** Sizes by another measure, in one pass. */
export function resizeDrawing(drawing: Drawing, model: GraphModel, measure: Measure): void {
  drawing.updateEachNodeAttributes(
    (id, node) => {
      node.size = sizeOf(model.nodes.get(id as NodeId)!, model, measure);
      return node;
    },
    { attributes: ["size"] },
  );
}

/** Hides what is not on the screen; one pass each, so that Sigma is told once. */
export function filterDrawing(drawing: Drawing, { showsNode, showsLink }: Visibility): void {
  drawing.updateEachNodeAttributes(
    (id, node) => {
      node.hidden = !showsNode(id as NodeId);
      return node;
    },
    { attributes: ["hidden"] },
  );
  drawing.updateEachEdgeAttributes(
    (_, link) => {
      link.hidden = !showsLink(link.link);
      return link;
    },
    { attributes: ["hidden"] },
  );
}
