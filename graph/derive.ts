/**
 * Facts → artifact: merge, then layout. Everything the artifact holds is derived here from facts alone, so it can be thrown
 * away and made again.
 */
import type { Facts, NodeId } from "../src/facts.ts";
import { type Artifact, artifactVersion } from "./artifact.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import { forceLayout, type Position } from "./layout/force.ts";
import { mergeFacts } from "./merge.ts";

export interface Derivation {
  /** Version of the extractor that made the facts. */
  readonly extractor: string;
  readonly aliases: AliasTable;
  /** Where nodes lay before; only when asked for, since the same reports must give the same bytes. */
  readonly positions?: ReadonlyMap<NodeId, Position>;
}

/** The graph of a set of facts. Their order does not show in the result. */
export function deriveArtifact(facts: Iterable<Facts>, { extractor, aliases, positions }: Derivation): Artifact {
  const merged = mergeFacts(facts, aliases);
  const placed = forceLayout(merged, positions);
  return {
    format: "xianzhi-graph",
    version: artifactVersion,
    extractor,
    reports: merged.reports,
    nodes: merged.nodes.map((node) => ({ ...node, ...(placed.get(node.id) as Position) })),
    edges: merged.edges,
  };
}
