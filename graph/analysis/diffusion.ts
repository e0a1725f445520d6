/**
 * How a program spread: who had it first, who followed and how much later, and what each called it.
 *
 * A date is what the statement says (`when`), else the day its report was published: the earliest sign of it, not the day it
 * began. Subjects whose reports have no date come last, without a lag.
 */
import type { NodeId, ReportId, Span } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";
import { isSharing, type Subjects, subjectsOf } from "./subjects.ts";

export interface Adoption {
  readonly subject: NodeId;
  readonly name: string;
  /** ISO date or year of the earliest statement; null where none has one. */
  readonly on: string | null;
  /** Whether the date is the statement's own, or that of the report. */
  readonly dated: "statement" | "report" | "not";
  /** Whole days after the first adoption; null without a date. */
  readonly lagDays: number | null;
  readonly report: ReportId;
  readonly evidence: readonly Span[];
  /** What the subject's reports call it. */
  readonly wordings: readonly string[];
}

export interface Diffusion {
  readonly node: NodeId;
  readonly name: string;
  readonly adoptions: readonly Adoption[];
}

/** The spread of every program and organization that two subjects or more have; the widest first. */
export function diffusions(artifact: Artifact, subjects: Subjects = subjectsOf(artifact)): readonly Diffusion[] {
  const published = new Map(artifact.reports.map((report) => [report.id, report.publishedOn]));
  const adopted = new Map<NodeId, Map<NodeId, Omit<Adoption, "lagDays" | "wordings">>>();
  for (const edge of artifact.edges) {
    const type = subjects.node(edge.target)?.type;
    if (!isSharing(edge.type) || (type !== "Program" && type !== "Organization")) continue;
    for (const statement of edge.statements) {
      const subject = subjects.of(edge, statement);
      if (subject === null || statement.attributes.status === "negated") continue;
      const said = startOf(statement.attributes.when);
      const on = said ?? published.get(statement.report) ?? null;
      const bySubject = adopted.get(edge.target) ?? new Map();
      adopted.set(edge.target, bySubject);
      const held = bySubject.get(subject);
      if (held !== undefined && !isEarlier(on, statement.report, held)) continue;
      bySubject.set(subject, {
        subject,
        name: subjects.node(subject)?.name ?? subject,
        on,
        dated: said ? "statement" : on ? "report" : "not",
        report: statement.report,
        evidence: statement.evidence,
      });
    }
  }
  return [...adopted]
    .filter(([, bySubject]) => bySubject.size > 1)
    .map(([node, bySubject]) => diffusionOf(node, [...bySubject.values()], artifact, subjects))
    .sort((a, b) => b.adoptions.length - a.adoptions.length || (a.node < b.node ? -1 : 1));
}

function isEarlier(
  on: string | null,
  report: ReportId,
  held: { readonly on: string | null; readonly report: ReportId },
): boolean {
  return (on ?? "9999") < (held.on ?? "9999") || (on === held.on && report < held.report);
}

function diffusionOf(
  id: NodeId,
  adoptions: readonly Omit<Adoption, "lagDays" | "wordings">[],
  { reports }: Artifact,
  subjects: Subjects,
): Diffusion {
  const node = subjects.node(id);
  const ordered = [...adoptions].sort((a, b) => {
    const [x, y] = [`${a.on ?? "9999"} ${a.subject}`, `${b.on ?? "9999"} ${b.subject}`];
    return x < y ? -1 : 1;
  });
  const first = ordered[0]?.on ?? null;
  const reportsOf = (subject: NodeId) =>
    new Set(reports.filter((report) => report.subject === subject).map(({ id }) => id));
  return {
    node: id,
    name: node?.name ?? id,
    adoptions: ordered.map((adoption) => {
      const own = reportsOf(adoption.subject);
      const mentions = (node?.mentions ?? []).filter(({ report }) => own.has(report) || report === adoption.report);
      return {
        ...adoption,
        lagDays: first === null || adoption.on === null ? null : daysBetween(first, adoption.on),
        wordings: [...new Set(mentions.map(({ text }) => text))].sort(),
      };
    }),
  };
}

/** First day of a time that a statement gives: `2018-05`, `2018-01-01/..`. */
function startOf(when: string | undefined): string | null {
  const start = when?.split("/")[0];
  return start !== undefined && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(start) ? start : null;
}

/** Whole days from one date to another; a year or month counts from its first day. */
export function daysBetween(from: string, to: string): number {
  const day = (date: string) =>
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7) || 1) - 1, Number(date.slice(8, 10) || 1));
  return Math.round((day(to) - day(from)) / 86_400_000);
}
