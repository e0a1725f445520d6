/**
 * The artifact as a graphology graph, for algorithms, drawing and exports. Reports and their mentions are part of the graph
 * only when asked for: they outnumber everything else and hide what relates what.
 */
import { MultiDirectedGraph } from "graphology";
import type { NodeId, NodeType, Report, ReportId, Span } from "../src/facts.ts";
import type { Artifact, EdgeType, GraphNode, Statement } from "./artifact.ts";

/** Attributes of a node: the record of the artifact. */
export type LoadedNode =
  | (GraphNode & { readonly label: string })
  | (Report & { readonly type: "Report"; readonly label: string; readonly x: number; readonly y: number });

/** Attributes of an edge: what the reports say, or for MENTIONS where they name the node. */
export type LoadedEdge =
  | { readonly type: EdgeType; readonly statements: readonly Statement[] }
  | { readonly type: "MENTIONS"; readonly spans: readonly Span[] };

export type LoadedGraph = MultiDirectedGraph<LoadedNode, LoadedEdge>;

export interface LoadOptions {
  /** Adds a Report node per report and a MENTIONS edge to every node it names. */
  readonly reports?: boolean;
}

/**
 * Keys of nodes and edges are the ids of the artifact; a MENTIONS edge is `MENTIONS|report:…|program:…`.
 * @example const graph = loadGraph(await readArtifact("out/graph.json")); graph.outNeighbors("place:620300")
 */
export function loadGraph(artifact: Artifact, { reports = false }: LoadOptions = {}): LoadedGraph {
  const graph: LoadedGraph = new MultiDirectedGraph();
  for (const node of artifact.nodes) graph.addNode(node.id, { ...node, label: node.name });
  for (const { id, type, source, target, statements } of artifact.edges) {
    graph.addEdgeWithKey(id, source, target, { type, statements });
  }
  if (reports) addReports(graph, artifact);
  return graph;
}

function addReports(graph: LoadedGraph, artifact: Artifact): void {
  const positions = new Map(artifact.nodes.map(({ id, x, y }) => [id, { x, y }]));
  for (const report of artifact.reports) {
    // A report lies on the place it is about: it has no place of its own in the picture.
    const { x, y } = (report.subject && positions.get(report.subject)) || { x: 0, y: 0 };
    graph.addNode(report.id, { ...report, type: "Report", label: report.title ?? report.file, x, y });
  }
  for (const node of artifact.nodes) {
    for (const [report, spans] of spansByReport(node)) {
      graph.addEdgeWithKey(`MENTIONS|${report}|${node.id}`, report, node.id, { type: "MENTIONS", spans });
    }
  }
}

function spansByReport(node: GraphNode): ReadonlyMap<ReportId, readonly Span[]> {
  const spans = new Map<ReportId, Span[]>();
  for (const { report, ...span } of node.mentions) {
    const held = spans.get(report);
    if (held) held.push(span);
    else spans.set(report, [span]);
  }
  return spans;
}

/** The types that nodes of a loaded graph can have. */
export type LoadedType = NodeType | "Report";
export type LoadedId = NodeId | ReportId;
