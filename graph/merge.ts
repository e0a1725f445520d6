/**
 * Facts of many reports → one graph: the nodes and edges of the artifact, still without positions.
 *
 * A pure function of the set of facts. Nodes are the entities of identity; an edge is unique by type and ends, and each
 * report's word on it stays a statement of its own, so that neither figures nor evidence of a second county are lost.
 */
import type { Facts, NodeId, Report } from "../src/facts.ts";
import type { GraphEdge, GraphNode, Mention } from "./artifact.ts";
import { type Contributions, contributionsOf, sortedMentions, sortedStatements } from "./contributions.ts";
import { correctEdges, type EdgeDrafts, type Unapplied } from "./corrections/index.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import type { Entity } from "./identity/index.ts";
import { instanceEdge, instancesIn } from "./instances.ts";
import { pinyinOf } from "./pinyin.ts";
import { type Resolution, type ResolutionOptions, resolveFacts } from "./resolution.ts";

/** A node before layout. */
export type UnplacedNode = Omit<GraphNode, "x" | "y">;

export interface MergedGraph {
  readonly reports: readonly Report[];
  readonly nodes: readonly UnplacedNode[];
  readonly edges: readonly GraphEdge[];
}

export interface Merge {
  readonly graph: MergedGraph;
  /** Corrections that found nothing to correct. */
  readonly unapplied: readonly Unapplied[];
}

/** Merges facts. Their order does not show in the result. */
export const mergeFacts = (facts: Iterable<Facts>, options: ResolutionOptions): Merge =>
  mergeResolved(resolveFacts(facts, options), options);

/** Puts together what is resolved already. */
export function mergeResolved(resolution: Resolution, { aliases, corrections = [] }: ResolutionOptions): Merge {
  const { entities, ledger, reports } = resolution;
  const mentions = new Map<NodeId, Mention[]>(entities.all.map(({ id }) => [id, []]));
  const edges: EdgeDrafts = new Map();
  const headers = reports.map((resolved) => {
    const contributions = contributionsOf(resolved, (wording) => entities.byWording.get(wording), aliases);
    collect(contributions, mentions, edges);
    return contributions.report;
  });
  const nodes = entities.all.map((entity) =>
    unplaced(entity, sortedMentions(mentions.get(entity.id) as Mention[]), aliases),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const instance of instancesIn(entities, ledger, aliases)) {
    const [first] = byId.get(instance.brand)?.mentions ?? [];
    if (first === undefined) continue;
    const { statements, ...edge } = instanceEdge(instance, first);
    edges.set(edge.id, { edge, statements: [...statements] });
  }
  const unapplied = correctEdges(edges, entities.all, new Set(headers.map(({ id }) => id)), corrections);
  const graph = {
    reports: headers,
    nodes,
    edges: [...edges.values()]
      .map(({ edge, statements }) => ({ ...edge, statements: sortedStatements(statements) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  return { graph, unapplied: [...resolution.unapplied, ...unapplied].sort((a, b) => a.line - b.line) };
}

function collect({ mentions, statements }: Contributions, byNode: Map<NodeId, Mention[]>, edges: EdgeDrafts): void {
  for (const { node, mention } of mentions) byNode.get(node)?.push(mention);
  for (const { edge, statement } of statements) {
    const held = edges.get(edge.id);
    if (held) held.statements.push(statement);
    else edges.set(edge.id, { edge, statements: [statement] });
  }
}

/** The node of an entity with where reports name it. */
export function unplaced(entity: Entity, mentions: readonly Mention[], aliases: AliasTable): UnplacedNode {
  const { wordings, ...node } = entity;
  const national = aliases.isCanonical(entity.type, entity.name);
  return { ...node, pinyin: pinyinOf(entity.name), ...(national ? { national } : {}), mentions };
}
