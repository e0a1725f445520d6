/**
 * What one report contributes to the graph: mentions of nodes, statements of edges. A contribution depends on its report and
 * on which entity each of its nodes is, on nothing else, so that it can be put in or taken out by itself.
 */
import type { FactEdge, NodeId, NodeType, RelationType, Report } from "../src/facts.ts";
import type { GraphEdge, Mention, Statement } from "./artifact.ts";
import { edgeId } from "./edge-id.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import type { EntityHead, EntityOf, ResolvedReport } from "./resolution.ts";
import { setUpEdges } from "./set-up.ts";

/** An edge without what reports say of it. */
export type BareEdge = Omit<GraphEdge, "statements">;

export interface Contributions {
  /** The report with its subject in the graph. */
  readonly report: Report;
  readonly mentions: readonly { readonly node: NodeId; readonly mention: Mention }[];
  readonly statements: readonly { readonly edge: BareEdge; readonly statement: Statement }[];
}

export function contributionsOf(
  { facts, wordings }: ResolvedReport,
  ofWording: EntityOf,
  aliases: AliasTable,
): Contributions {
  const { report, nodes, edges } = facts;
  const entityOf = (local: NodeId) => ofWording(wordings.get(local) ?? "");
  const isKindOfBody = (type: NodeType, local: NodeId) => aliases.isCanonical(type, entityOf(local)?.name ?? "");
  return {
    report: { ...report, subject: report.subject && (entityOf(report.subject)?.id ?? null) },
    mentions: nodes.flatMap(({ id, mentions }) => {
      const node = entityOf(id)?.id;
      return node === undefined ? [] : mentions.map((span) => ({ node, mention: { report: report.id, ...span } }));
    }),
    statements: [...edges, ...setUpEdges(facts, isKindOfBody)].flatMap((edge) => {
      const bare = edgeBetween(edge, entityOf);
      const { rule, attributes, evidence } = edge;
      return bare === undefined ? [] : [{ edge: bare, statement: { report: report.id, rule, attributes, evidence } }];
    }),
  };
}

function edgeBetween(
  { type, source, target }: FactEdge,
  entityOf: (local: NodeId) => EntityHead | undefined,
): BareEdge | undefined {
  const [from, to] = [entityOf(source), entityOf(target)];
  // Two names of one thing may have stood on both ends; nothing is related to itself.
  if (from === undefined || to === undefined || from === to) return undefined;
  const relation = relationTo(type, to.type);
  return { id: edgeId(relation, from.id, to.id), type: relation, source: from.id, target: to.id };
}

/** A slogan is promoted and a program carried out: what a correction says of the node, its edges follow. */
function relationTo(type: RelationType, target: NodeType): RelationType {
  if (type === "IMPLEMENTS" && target === "Slogan") return "PROMOTES";
  return type === "PROMOTES" && target === "Program" ? "IMPLEMENTS" : type;
}

/** In order of report and place in the text; said twice of the same characters is said once. */
export function sortedMentions(mentions: readonly Mention[]): readonly Mention[] {
  const sorted = [...mentions].sort((a, b) =>
    a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || a.end - b.end,
  );
  return sorted.filter((mention, index) => {
    const before = sorted[index - 1];
    return before?.report !== mention.report || before.start !== mention.start || before.end !== mention.end;
  });
}

/** In order of report and place in the text, and then of all they say; said twice in the same words is said once. */
export function sortedStatements(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length < 2) return statements;
  return statements
    .map((statement) => [orderOf(statement), statement] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .filter(([key], index, all) => key !== all[index - 1]?.[0])
    .map(([, statement]) => statement);
}

function orderOf({ report, rule, attributes, evidence }: Statement): string {
  const start = String(evidence[0]?.start ?? 0).padStart(9, "0");
  const said = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${report}|${start}|${JSON.stringify([rule, said, evidence.map((span) => [span.start, span.end])])}`;
}
