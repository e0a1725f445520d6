/** Corrections of edges: dropped, added with evidence, their figures set; in the order of the file. */
import type { NodeId, ReportId } from "../../src/facts.ts";
import type { GraphEdge, Statement } from "../artifact.ts";
import { edgeId } from "../edge-id.ts";
import type { Entity } from "../identity/index.ts";
import { entityMeant } from "./node-names.ts";
import type { Correction, EdgeRef, PlacedCorrection, Unapplied } from "./schema.ts";

/** Edges under their ids, as merging collects them. */
export type EdgeDrafts = Map<string, { readonly edge: Omit<GraphEdge, "statements">; statements: Statement[] }>;

/** The rule that edges and figures by hand carry. */
export const correctionRule = "correction";

/** Changes `edges` in place; returns the corrections that found nothing to correct. */
export function correctEdges(
  edges: EdgeDrafts,
  entities: readonly Entity[],
  reports: ReadonlySet<ReportId>,
  corrections: readonly PlacedCorrection[],
): readonly Unapplied[] {
  const unapplied: Unapplied[] = [];
  for (const { correction, line } of corrections) {
    const why = applied(correction, edges, entities, reports);
    if (why !== undefined) unapplied.push({ line, action: correction.action, why });
  }
  return unapplied;
}

function applied(
  correction: Correction,
  edges: EdgeDrafts,
  entities: readonly Entity[],
  reports: ReadonlySet<ReportId>,
): string | undefined {
  if (correction.action !== "drop-edge" && correction.action !== "add-edge" && correction.action !== "set-edge") {
    return undefined;
  }
  const meant = edgeMeant(correction.edge, entities);
  if ("why" in meant) return meant.why;
  const held = edges.get(meant.edge.id);
  if (correction.action === "add-edge") {
    const missing = correction.evidence.find(({ report }) => !reports.has(report));
    if (missing) return `its evidence is in ${missing.report}, which is not among the reports`;
    const draft = held ?? { edge: meant.edge, statements: [] };
    for (const report of new Set(correction.evidence.map((evidence) => evidence.report))) {
      const evidence = correction.evidence.filter((span) => span.report === report);
      draft.statements.push({
        report,
        rule: correctionRule,
        attributes: correction.attributes,
        evidence: evidence.map(({ start, end, text }) => ({ start, end, text })),
      });
    }
    edges.set(meant.edge.id, draft);
    return undefined;
  }
  const concerns = ({ report }: Statement) => correction.report === undefined || report === correction.report;
  if (!held?.statements.some(concerns)) {
    return `no ${correction.report ?? "report"} says ${meant.edge.id}`;
  }
  if (correction.action === "drop-edge") {
    held.statements = held.statements.filter((statement) => !concerns(statement));
    if (held.statements.length === 0) edges.delete(meant.edge.id);
  } else {
    held.statements = held.statements.map((statement) =>
      concerns(statement)
        ? { ...statement, attributes: changed(statement.attributes, correction.attributes) }
        : statement,
    );
  }
  return undefined;
}

function edgeMeant(
  { type, source, target }: EdgeRef,
  entities: readonly Entity[],
): { readonly edge: Omit<GraphEdge, "statements"> } | { readonly why: string } {
  const [from, to] = [entityMeant(source, entities), entityMeant(target, entities)];
  if (!("found" in from)) return from;
  if (!("found" in to)) return to;
  const ends: [NodeId, NodeId] = [from.found.id, to.found.id];
  return { edge: { id: edgeId(type, ...ends), type, source: ends[0], target: ends[1] } };
}

function changed(
  attributes: Statement["attributes"],
  changes: Readonly<Record<string, unknown>>,
): Statement["attributes"] {
  return Object.fromEntries(Object.entries({ ...attributes, ...changes }).filter(([, value]) => value !== null));
}
