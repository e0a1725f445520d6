/**
 * Facts of many reports → one graph: the nodes and edges of the artifact, still without positions.
 *
 * A pure function of the set of facts. Nodes are the entities of identity; an edge is unique by type and ends, and each
 * report's word on it stays a statement of its own, so that neither figures nor evidence of a second county are lost.
 */
import type { FactEdge, Facts, NodeId, NodeType, Report } from "../src/facts.ts";
import type { EdgeType, GraphEdge, GraphNode, Mention, Statement } from "./artifact.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import { entities, identify, type KeyLedger, record } from "./identity/index.ts";
import { pinyinOf } from "./pinyin.ts";
import { setUpEdges } from "./set-up.ts";

/** A node before layout. */
export type UnplacedNode = Omit<GraphNode, "x" | "y">;

export interface MergedGraph {
  readonly reports: readonly Report[];
  readonly nodes: readonly UnplacedNode[];
  readonly edges: readonly GraphEdge[];
}

/** Merges facts; reports given twice (same content) count once. Order of `facts` does not show in the result. */
export function mergeFacts(facts: Iterable<Facts>, table: AliasTable): MergedGraph {
  const byReport = new Map<string, Facts>();
  for (const one of facts) {
    const held = byReport.get(one.report.id);
    // The same bytes under two names: the name that sorts first is shown.
    if (held === undefined || one.report.file < held.report.file) byReport.set(one.report.id, one);
  }
  const sorted = [...byReport.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));

  const ledger: KeyLedger = new Map();
  const keysOf = sorted.map((one) => {
    const identified = identify(one, table);
    record(ledger, identified, 1);
    return new Map(identified.map(({ node, key }) => [node.id, key]));
  });
  const { all, byKey } = entities(ledger);

  const mentions = new Map<NodeId, Mention[]>(all.map((entity) => [entity.id, []]));
  const edges = new Map<string, { edge: Omit<GraphEdge, "statements">; statements: Statement[] }>();
  const reports = sorted.map((one, index) => {
    const keys = keysOf[index] as ReadonlyMap<NodeId, string>;
    const idIn = (local: NodeId): NodeId | undefined => byKey.get(keys.get(local) ?? "")?.id;
    for (const node of one.nodes) {
      const held = mentions.get(idIn(node.id) as NodeId) as Mention[];
      for (const span of node.mentions) held.push({ report: one.report.id, ...span });
    }
    const isKindOfBody = (type: NodeType, local: NodeId) =>
      table.isCanonical(type, byKey.get(keys.get(local) ?? "")?.name ?? "");
    for (const edge of [...one.edges, ...setUpEdges(one, isKindOfBody)]) addStatement(edges, edge, one, idIn);
    return { ...one.report, subject: one.report.subject === null ? null : (idIn(one.report.subject) ?? null) };
  });

  return {
    reports,
    nodes: all.map(({ keys, ...entity }) => ({
      ...entity,
      pinyin: pinyinOf(entity.name),
      mentions: sortedMentions(mentions.get(entity.id) as Mention[]),
    })),
    edges: [...edges.values()]
      .map(({ edge, statements }) => ({ ...edge, statements: sortedStatements(statements) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** `IMPLEMENTS|place:620300|program:一肩挑` */
export const edgeId = (type: EdgeType, source: NodeId, target: NodeId): string => `${type}|${source}|${target}`;

function addStatement(
  edges: Map<string, { edge: Omit<GraphEdge, "statements">; statements: Statement[] }>,
  { type, source, target, attributes, rule, evidence }: FactEdge,
  { report }: Facts,
  idIn: (local: NodeId) => NodeId | undefined,
): void {
  const [from, to] = [idIn(source), idIn(target)];
  // Two names of one thing may have stood on both ends; nothing is related to itself.
  if (from === undefined || to === undefined || from === to) return;
  const id = edgeId(type, from, to);
  const held = edges.get(id) ?? { edge: { id, type, source: from, target: to }, statements: [] };
  held.statements.push({ report: report.id, rule, attributes, evidence });
  edges.set(id, held);
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
