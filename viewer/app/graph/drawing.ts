/**
 * The artifact as it is drawn: one line per pair of nodes, sizes by a measure, baked positions. The records are the ones that
 * graphology keeps as attributes, so whoever holds the drawing reads and writes them without asking the graph by id, and without
 * the events by which Sigma would reduce everything twice; the scene tells Sigma what has changed.
 */
import { UndirectedGraph } from "graphology";
import type { GraphEdge, GraphNode } from "../../../graph/artifact.ts";
import type { NodeId, NodeType } from "../../../src/facts.ts";
import type { GraphModel, Link } from "../model/graph-model.ts";
import { byImportance } from "../model/importance.ts";
import type { Visibility } from "../model/visibility.ts";
import type { Measure } from "../state/view-state.ts";
import { nodeShapes } from "../theme/palette.ts";

export interface DrawnNode {
  readonly id: NodeId;
  x: number;
  y: number;
  /** Radius in CSS pixels while the whole graph is in sight. */
  size: number;
  readonly kind: NodeType;
  readonly shape: number;
  hidden: boolean;
}

export interface DrawnLink {
  readonly id: string;
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  readonly size: number;
  readonly kind: GraphEdge["type"];
  hidden: boolean;
}

export interface Drawing {
  readonly graph: UndirectedGraph<DrawnNode, DrawnLink>;
  /** Most important first. */
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  readonly node: ReadonlyMap<string, DrawnNode>;
}

/** What has to be told to Sigma. */
export interface Changed {
  readonly nodes: string[];
  readonly edges: string[];
}

/** Relations from the most to the least telling: the first one present colours the line. */
const tellingOrder = ["FUNDS", "DISPATCHES", "IMPLEMENTS", "PROMOTES", "INSTANCE_OF", "LOCATED_IN", "PART_OF"] as const;

export const tellingType = (link: Link): GraphEdge["type"] =>
  tellingOrder.find((type) => link.edges.some((edge) => edge.type === type)) ?? "IMPLEMENTS";

/** @param measure what sizes the nodes */
export function createDrawing(model: GraphModel, measure: Measure): Drawing {
  const graph = new UndirectedGraph<DrawnNode, DrawnLink>({ allowSelfLoops: false });
  const sizeOf = sizesOf(model, measure);
  const nodes = byImportance(model).map((node): DrawnNode => {
    const { id, x, y, type } = node;
    // On paper y grows downwards, as in the artifact; Sigma counts upwards.
    return { id, x, y: -y, size: sizeOf(node), kind: type, shape: nodeShapes[type], hidden: false };
  });
  const known = new Map(nodes.map((node) => [node.id as string, node]));
  // The least important first: what matters more is drawn over it.
  for (const node of nodes.toReversed()) graph.addNode(node.id, node);
  const links: DrawnLink[] = [];
  for (const link of model.links.values()) {
    const from = known.get(link.source);
    const to = known.get(link.target);
    if (from === undefined || to === undefined || from === to) continue;
    const kind = tellingType(link);
    const size = kind === "PART_OF" || kind === "LOCATED_IN" ? 0.8 : 1.2;
    const drawn = { id: link.id, from, to, size, kind, hidden: false };
    links.push(drawn);
    graph.addEdgeWithKey(link.id, from.id, to.id, drawn);
  }
  return { graph, nodes, links, node: known };
}

/** Radius by what a node counts: the area grows with it, within what can be told apart and does not cover the rest. */
function sizesOf(model: GraphModel, measure: Measure): (node: GraphNode) => number {
  const subjects = new Set(model.subjects);
  // Few subjects stand out; hundreds would cover everything else.
  const ofSubject = Math.max(7, 15 * Math.min(1, Math.sqrt(40 / subjects.size)));
  return (node) => {
    const subject = subjects.has(node.id);
    const shared = model.sharedBy(node.id).size;
    if (measure === "places") return Math.min(24, 3.5 + 3.2 * Math.sqrt(shared) + (subject ? 8 : 0));
    if (measure === "mentions") return Math.min(20, 3 + 2.2 * Math.sqrt(node.mentions.length));
    if (subject) return ofSubject;
    const base = node.type === "Place" ? 3.5 : 4.2;
    const relations = 1.1 * Math.sqrt(model.linksOf(node.id).length);
    return Math.min(14, base + relations + (shared > 1 ? 1.2 * Math.sqrt(shared) : 0));
  };
}

/** Sizes by another measure. */
export function resizeDrawing(drawing: Drawing, model: GraphModel, measure: Measure): Changed {
  const sizeOf = sizesOf(model, measure);
  const nodes: string[] = [];
  for (const node of drawing.nodes) {
    const size = sizeOf(model.nodes.get(node.id)!);
    if (size === node.size) continue;
    node.size = size;
    nodes.push(node.id);
  }
  return { nodes, edges: [] };
}

/** Hides what is not on the screen, shows what is; says where that made a difference. */
export function filterDrawing(drawing: Drawing, model: GraphModel, { showsNode, showsLink }: Visibility): Changed {
  const changed: Changed = { nodes: [], edges: [] };
  for (const node of drawing.nodes) {
    const hidden = !showsNode(node.id);
    if (hidden === node.hidden) continue;
    node.hidden = hidden;
    changed.nodes.push(node.id);
  }
  for (const drawn of drawing.links) {
    const hidden = !showsLink(model.links.get(drawn.id)!);
    if (hidden === drawn.hidden) continue;
    drawn.hidden = hidden;
    changed.edges.push(drawn.id);
  }
  return changed;
}
