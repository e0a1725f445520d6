/**
 * The property graph in memory: the same rows as in the databases, as a graphology graph.
 *
 * It answers no Cypher. It is what answers of the engines are checked against, computed in TypeScript.
 */
import { MultiDirectedGraph } from "graphology";
import type { Label, RelationshipType } from "./model.ts";
import type { Properties, Rows } from "./rows.ts";

export interface MemoryNode {
  readonly label: Label;
  readonly properties: Properties;
}

export interface MemoryRelationship {
  readonly type: RelationshipType;
  readonly properties: Properties;
}

/** Keys are the ids of the rows. */
export type PropertyGraph = MultiDirectedGraph<MemoryNode, MemoryRelationship>;

export function toPropertyGraph(rows: Rows): PropertyGraph {
  const graph: PropertyGraph = new MultiDirectedGraph();
  for (const { id, label, properties } of rows.nodes) graph.addNode(id, { label, properties });
  for (const { id, type, source, target, properties } of rows.relationships) {
    graph.addEdgeWithKey(id, source, target, { type, properties });
  }
  return graph;
}
