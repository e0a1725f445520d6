/**
 * Force-directed layout for graphs that a person can take in: ForceAtlas2, a fixed number of iterations from fixed places.
 *
 * Nodes are entered in order of their ids and start where a hash of the id puts them, because ForceAtlas2 gives the same
 * picture only for the same order and the same start; from a hash, a few more nodes move the others least. Barnes–Hut pays
 * from 700 nodes on (measured). Nodes that nothing relates lie with the subject of the reports that name them.
 */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { NodeId } from "../../src/facts.ts";
import type { MergedGraph } from "../merge.ts";
import { hashOf } from "./seeded.ts";

export interface Position {
  readonly x: number;
  readonly y: number;
}

const barnesHutFrom = 700;

/** Position of every node. `previous` positions, where given, are where nodes start. */
export function forceLayout(
  { nodes, edges, reports }: MergedGraph,
  previous: ReadonlyMap<NodeId, Position> = new Map(),
): ReadonlyMap<NodeId, Position> {
  const spread = 10 * Math.sqrt(nodes.length + 1);
  const graph = new Graph({ type: "undirected", multi: false });
  for (const { id } of nodes) graph.addNode(id, { ...(previous.get(id) ?? startOf(id, spread)), size: 1 });
  for (const { source, target } of edges) addEdge(graph, source, target, 1);

  const subjectOf = new Map(reports.map((report) => [report.id, report.subject]));
  for (const node of nodes) {
    if (graph.degree(node.id) > 0) continue;
    for (const report of new Set(node.mentions.map((mention) => mention.report))) {
      const subject = subjectOf.get(report);
      if (subject && graph.hasNode(subject)) addEdge(graph, node.id, subject, 0.5);
    }
  }
  graph.forEachNode((id) => graph.setNodeAttribute(id, "size", sizeOf(graph.degree(id))));

  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: nodes.length >= barnesHutFrom,
    edgeWeightInfluence: 1,
    gravity: 0.3,
    scalingRatio: 12,
  };
  const iterations = iterationsFor(nodes.length);
  forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: "weight" });
  // A second, shorter run that knows sizes pushes apart what lies on one another.
  if (nodes.length < barnesHutFrom) {
    forceAtlas2.assign(graph, {
      iterations: Math.ceil(iterations / 4),
      settings: { ...settings, adjustSizes: true },
      getEdgeWeight: "weight",
    });
  }
  return new Map(
    graph.mapNodes((id, { x, y }) => [id as NodeId, { x: rounded(x as number), y: rounded(y as number) }] as const),
  );
}

/** Enough to come to rest for a few hundred nodes; fewer for more, so that a build stays within seconds. */
export const iterationsFor = (nodes: number): number => Math.max(60, Math.min(400, Math.round(280_000 / (nodes + 1))));

/** Radius by which a node is kept clear of others, in layout units: what is related most is drawn largest. */
const sizeOf = (degree: number): number => 2 + Math.min(8, Math.sqrt(degree));

function addEdge(graph: Graph, source: string, target: string, weight: number): void {
  if (source === target || graph.hasEdge(source, target)) return;
  graph.addEdge(source, target, { weight });
}

function startOf(id: string, spread: number): Position {
  const angle = (hashOf(id) / 4294967296) * 2 * Math.PI;
  const radius = spread * Math.sqrt(hashOf(`${id}~`) / 4294967296);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Two decimals are finer than a pixel and keep the file small. `+ 0` turns -0, which JSON cannot write, into 0. */
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
