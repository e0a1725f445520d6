/** GEXF for Gephi: positions, colours, sizes, every edge with what it sums up to. */
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import type { GraphEdge, GraphNode } from "../artifact.ts";
import { colours, sizesOf } from "./appearance.ts";
import type { Exporter } from "./export-file.ts";
import { xmlText } from "./xml.ts";

/** One edge per type and pair: Gephi draws edges, and weights them by how often reports say so. */
export const toGexf: Exporter = (artifact) => {
  const sizes = sizesOf(artifact);
  const graph = new MultiDirectedGraph<{ node: GraphNode }, { edge: GraphEdge }>();
  for (const node of artifact.nodes) graph.addNode(xmlText(node.id), { node });
  for (const edge of artifact.edges) {
    graph.addEdgeWithKey(xmlText(edge.id), xmlText(edge.source), xmlText(edge.target), { edge });
  }
  const content = gexf.write(graph, {
    formatNode: (_, { node }) => ({
      label: xmlText(node.name),
      attributes: {
        type: node.type,
        aliases: xmlText(node.aliases.join("; ")),
        code: node.attributes.code ?? "",
        level: node.attributes.level ?? "",
        mentions: node.mentions.length,
      },
      viz: { color: colours[node.type], x: node.x, y: -node.y, size: sizes.get(node.id) ?? 3 },
    }),
    formatEdge: (_, { edge }) => ({
      label: edge.type,
      weight: edge.statements.length || 1,
      attributes: {
        type: edge.type,
        amount: sumOf(edge.statements, "amount"),
        people: sumOf(edge.statements, "count"),
        evidence: xmlText(edge.statements[0]?.evidence[0]?.text ?? ""),
      },
    }),
  });
  return [{ name: "graph.gexf", content }];
};

interface Figured {
  readonly attributes: { readonly amount?: number | undefined; readonly count?: number | undefined };
}

function sumOf(statements: readonly Figured[], figure: "amount" | "count"): number {
  return statements.reduce((sum, { attributes }) => sum + (attributes[figure] ?? 0), 0);
}
