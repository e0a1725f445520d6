/**
 * Facts → artifact: merge, then layout. Everything the artifact holds is derived here from facts alone, so it can be thrown
 * away and made again.
 */
import type { Facts, NodeId } from "../src/facts.ts";
import { type Artifact, artifactVersion, type Copy } from "./artifact.ts";
import type { PlacedCorrection, Unapplied } from "./corrections/index.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import { inputsDigest } from "./inputs.ts";
import { atlasFrom, atlasPosition } from "./layout/atlas.ts";
import { forceLayout, type Position } from "./layout/force.ts";
import { type Merge, type MergedGraph, mergeResolved } from "./merge.ts";
import { type Resolution, resolveFacts } from "./resolution.ts";

export interface Derivation {
  /** Version of the extractor that made the facts. */
  readonly extractor: string;
  readonly aliases: AliasTable;
  readonly corrections?: readonly PlacedCorrection[];
  /** Reports set aside as copies of others; their facts are not among those given. */
  readonly copies?: readonly Copy[];
  /** Where nodes lay before; only when asked for, since the same reports must give the same bytes. */
  readonly positions?: ReadonlyMap<NodeId, Position>;
  /** Number of nodes from which the graph is laid out as a map; for tests. */
  readonly mapFrom?: number;
}

export interface Derived {
  readonly artifact: Artifact;
  readonly unapplied: readonly Unapplied[];
}

/** The graph of a set of facts. Their order does not show in the result. */
export const deriveArtifact = (facts: Iterable<Facts>, derivation: Derivation): Derived =>
  deriveResolved(resolveFacts(facts, derivation), derivation);

/** The graph of facts whose identity is resolved already. */
export function deriveResolved(resolution: Resolution, derivation: Derivation): Derived {
  const { extractor, positions, aliases, corrections = [], mapFrom = atlasFrom } = derivation;
  const { graph, unapplied }: Merge = mergeResolved(resolution, derivation);
  const copies = [...(derivation.copies ?? [])].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const placed = graph.nodes.length >= mapFrom ? atlasLayout(graph) : forceLayout(graph, positions);
  const artifact: Artifact = {
    format: "xianzhi-graph",
    version: artifactVersion,
    extractor,
    inputs: inputsDigest({ reports: graph.reports, copies, extractor, aliases, corrections }),
    reports: graph.reports,
    nodes: graph.nodes.map((node) => ({ ...node, ...(placed.get(node.id) as Position) })),
    edges: graph.edges,
    copies,
  };
  return { artifact, unapplied };
}

function atlasLayout({ nodes, reports }: MergedGraph): ReadonlyMap<NodeId, Position> {
  const subjects = new Map(reports.map(({ id, subject }) => [id, subject]));
  return new Map(
    nodes.map(({ id, mentions }) => [
      id,
      atlasPosition(
        id,
        mentions.map(({ report }) => subjects.get(report) ?? null),
      ),
    ]),
  );
}
