/**
 * Facts of many reports → one graph: the nodes and edges of the artifact, still without positions.
 *
 * A pure function of the set of facts. Nodes are the entities of identity; an edge is unique by type and ends, and each
 * report's word on it stays a statement of its own, so that neither figures nor evidence of a second county are lost.
 */
import type { FactEdge, Facts, NodeId, NodeType, RelationType, Report, ReportId } from "../src/facts.ts";
import type { GraphEdge, GraphNode, Mention, Statement } from "./artifact.ts";
import {
  correctEdges,
  correctEntities,
  type EdgeDrafts,
  keptApart,
  type PlacedCorrection,
  type Unapplied,
} from "./corrections/index.ts";
import { edgeId } from "./edge-id.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import { type Entity, entities, identify, type KeyLedger, record, wordingId } from "./identity/index.ts";
import { pinyinOf } from "./pinyin.ts";
import { setUpEdges } from "./set-up.ts";

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

export interface MergeOptions {
  readonly aliases: AliasTable;
  readonly corrections?: readonly PlacedCorrection[];
}

/** Merges facts; reports given twice (same content) count once. Order of `facts` does not show in the result. */
export function mergeFacts(facts: Iterable<Facts>, { aliases, corrections = [] }: MergeOptions): Merge {
  const byReport = new Map<ReportId, Facts>();
  for (const one of facts) {
    const held = byReport.get(one.report.id);
    // The same bytes under two names: the name that sorts first is shown.
    if (held === undefined || one.report.file < held.report.file) byReport.set(one.report.id, one);
  }
  const sorted = [...byReport.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));

  const ledger: KeyLedger = new Map();
  const wordingsOf = sorted.map((one) => {
    const identified = identify(one, aliases);
    record(ledger, identified, 1);
    return new Map(identified.map(({ node, key }) => [node.id, wordingId(key, node.name)]));
  });
  const corrected = correctEntities(entities(ledger, keptApart(ledger, corrections)), ledger, corrections);
  const { all, byWording } = corrected.entities;

  const mentions = new Map<NodeId, Mention[]>(all.map((entity) => [entity.id, []]));
  const edges: EdgeDrafts = new Map();
  const reports = sorted.map((one, index) => {
    const wordings = wordingsOf[index] as ReadonlyMap<NodeId, string>;
    const entityOf = (local: NodeId) => byWording.get(wordings.get(local) ?? "");
    for (const node of one.nodes) {
      const held = mentions.get(entityOf(node.id)?.id as NodeId);
      for (const span of node.mentions) held?.push({ report: one.report.id, ...span });
    }
    const isKindOfBody = (type: NodeType, local: NodeId) => aliases.isCanonical(type, entityOf(local)?.name ?? "");
    for (const edge of [...one.edges, ...setUpEdges(one, isKindOfBody)]) {
      addStatement(edges, edge, one, entityOf);
    }
    return { ...one.report, subject: one.report.subject && (entityOf(one.report.subject)?.id ?? null) };
  });

  const unapplied = correctEdges(edges, all, new Set(byReport.keys()), corrections);

  const graph = {
    reports,
    nodes: all.map(({ wordings, ...entity }) => ({
      ...entity,
      pinyin: pinyinOf(entity.name),
      mentions: sortedMentions(mentions.get(entity.id) as Mention[]),
    })),
    edges: [...edges.values()]
      .map(({ edge, statements }) => ({ ...edge, statements: sortedStatements(statements) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  return { graph, unapplied: [...corrected.unapplied, ...unapplied].sort((a, b) => a.line - b.line) };
}

function addStatement(
  edges: EdgeDrafts,
  { type, source, target, attributes, rule, evidence }: FactEdge,
  { report }: Facts,
  entityOf: (local: NodeId) => Entity | undefined,
): void {
  const [from, to] = [entityOf(source), entityOf(target)];
  // Two names of one thing may have stood on both ends; nothing is related to itself.
  if (from === undefined || to === undefined || from === to) return;
  const relation = relationTo(type, to.type);
  const id = edgeId(relation, from.id, to.id);
  const held = edges.get(id) ?? { edge: { id, type: relation, source: from.id, target: to.id }, statements: [] };
  held.statements.push({ report: report.id, rule, attributes, evidence });
  edges.set(id, held);
}

/** A slogan is promoted and a program carried out: what a correction says of the node, its edges follow. */
function relationTo(type: RelationType, target: NodeType): RelationType {
  if (type === "IMPLEMENTS" && target === "Slogan") return "PROMOTES";
  return type === "PROMOTES" && target === "Program" ? "IMPLEMENTS" : type;
}

/** In order of report and place in the text; said twice of the same characters is said once. */
function sortedMentions(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) =>
    a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || a.end - b.end,
  );
  return sorted.filter((mention, index) => {
    const before = sorted[index - 1];
    return before?.report !== mention.report || before.start !== mention.start || before.end !== mention.end;
  });
}

function sortedStatements(statements: readonly Statement[]): Statement[] {
  const order = (statement: Statement) =>
    `${statement.report}|${String(statement.evidence[0]?.start ?? 0).padStart(9, "0")}|${JSON.stringify(statement)}`;
  return statements
    .map((statement) => [order(statement), statement] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .filter(([key], index, all) => key !== all[index - 1]?.[0])
    .map(([, statement]) => statement);
}
