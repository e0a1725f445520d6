/**
 * Facts → artifact: merge, then layout. Everything the artifact holds is derived here from facts alone, so it can be thrown
 * away and made again.
 */
import type { Facts, NodeId } from "../src/facts.ts";
import { type Artifact, artifactVersion } from "./artifact.ts";
import type { PlacedCorrection, Unapplied } from "./corrections/index.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import { forceLayout, type Position } from "./layout/force.ts";
import { mergeFacts } from "./merge.ts";

export interface Derivation {
  /** Version of the extractor that made the facts. */
  readonly extractor: string;
  readonly aliases: AliasTable;
  readonly corrections?: readonly PlacedCorrection[];
  /** Where nodes lay before; only when asked for, since the same reports must give the same bytes. */
  readonly positions?: ReadonlyMap<NodeId, Position>;
}

export interface Derived {
  readonly artifact: Artifact;
  readonly unapplied: readonly Unapplied[];
}

/** The graph of a set of facts. Their order does not show in the result. */
export function deriveArtifact(facts: Iterable<Facts>, { extractor, positions, ...merging }: Derivation): Derived {
  const { graph, unapplied } = mergeFacts(facts, merging);
  const placed = forceLayout(graph, positions);
  const artifact: Artifact = {
    format: "xianzhi-graph",
    version: artifactVersion,
    extractor,
    reports: graph.reports,
    nodes: graph.nodes.map((node) => ({ ...node, ...(placed.get(node.id) as Position) })),
    edges: graph.edges,
  };
  return { artifact, unapplied };
}
