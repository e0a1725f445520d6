/**
 * The artifact as it is drawn: one line per pair of nodes, sizes by a measure, baked positions. The records are the ones that
 * graphology keeps as attributes, so whoever holds the drawing reads and writes them without asking the graph by id, and without
 * the events by which Sigma would reduce everything twice; the renderer tells Sigma what has changed.
 */
import { UndirectedGraph } from "graphology";
import type { GraphEdge, GraphNode } from "../../../graph/artifact.ts";
import type { NodeId, NodeType } from "../../../src/facts.ts";
import type { GraphModel, Link } from "../model/graph-model.ts";
import { byImportance } from "../model/importance.ts";
import type { Visibility } from "../model/visibility.ts";
import type { Measure } from "../state/view-state.ts";
import { nodeShapes } from "../theme/palette.ts";
import { sizesBy } from "./sizes.ts";

export interface DrawnNode {
  readonly id: NodeId;
  /** Sigma's y grows upwards; the artifact's, as on paper, downwards. */
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
  readonly link: Link;
  hidden: boolean;
}

export interface Drawing {
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
export function createDrawing(model: GraphModel, measure: Measure, { showsNode, showsLink }: Visibility): Drawing {
  const sizeOf = sizesBy(model, measure);
  const nodes = byImportance(model).map((node): DrawnNode => {
    const { id, x, y, type } = node;
    return { id, x, y: -y, size: sizeOf(node), kind: type, shape: nodeShapes[type], hidden: !showsNode(id) };
  });
  const known = new Map(nodes.map((node) => [node.id as string, node]));
  const links = [...model.links.values()].flatMap((link): readonly DrawnLink[] => {
    const from = known.get(link.source);
    const to = known.get(link.target);
    if (from === undefined || to === undefined || from === to) return [];
    const kind = tellingType(link);
    const size = kind === "PART_OF" || kind === "LOCATED_IN" ? 0.8 : 1.2;
    return [{ id: link.id, from, to, size, kind, link, hidden: !showsLink(link) }];
  });
  return { nodes, links, node: known };
}

/** What is shown, as Sigma takes it. */
export function graphOf({ nodes, links }: Drawing): UndirectedGraph<DrawnNode, DrawnLink> {
  const graph = new UndirectedGraph<DrawnNode, DrawnLink>({ allowSelfLoops: false });
  // The least important first: what matters more is drawn over it.
  for (const node of nodes.toReversed()) if (!node.hidden) graph.addNode(node.id, node);
  for (const link of links) if (!link.hidden) graph.addEdgeWithKey(link.id, link.from.id, link.to.id, link);
  return graph;
}

type Extent = [number, number];

/** The rectangle that holds all nodes, shown or not. */
export function boxOf(nodes: readonly DrawnNode[]): { readonly x: Extent; readonly y: Extent } {
  const x: Extent = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const y: Extent = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const node of nodes) {
    x[0] = Math.min(x[0], node.x);
    x[1] = Math.max(x[1], node.x);
    y[0] = Math.min(y[0], node.y);
    y[1] = Math.max(y[1], node.y);
  }
  return { x, y };
}

/** Sizes by another measure. */
export function resizeDrawing(drawing: Drawing, model: GraphModel, measure: Measure): Changed {
  const sizeOf = sizesBy(model, measure);
  const nodes: string[] = [];
  for (const node of drawing.nodes) {
    const size = sizeOf(model.nodes.get(node.id) as GraphNode);
    if (size === node.size) continue;
    node.size = size;
    nodes.push(node.id);
  }
  return { nodes, edges: [] };
}

/** Hides what is not on the screen, shows what is; says where that made a difference. */
export function filterDrawing({ nodes, links }: Drawing, { showsNode, showsLink }: Visibility): Changed {
  const changed: Changed = { nodes: [], edges: [] };
  for (const node of nodes) {
    if (showsNode(node.id) !== node.hidden) continue;
    node.hidden = !node.hidden;
    changed.nodes.push(node.id);
  }
  for (const drawn of links) {
    if (showsLink(drawn.link) !== drawn.hidden) continue;
    drawn.hidden = !drawn.hidden;
    changed.edges.push(drawn.id);
  }
  return changed;
}
