/**
 * Money and people of one program, subject by subject, in units that can be compared: what is counted per village stands with
 * what is counted per village, a monthly sum becomes a yearly one, and a total is never set against a rate.
 */
import type { EdgeAttributes, NodeId, ReportId } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";
import { type Subjects, subjectsOf } from "./subjects.ts";

/** `total` is a sum with no unit named; people are always a total. */
export type Measure =
  | "yuan total"
  | "yuan per year"
  | "yuan per village"
  | "yuan per person"
  | "yuan per household"
  | "yuan per mu"
  | "yuan per unit"
  | "people";

export interface Figure {
  readonly subject: NodeId;
  readonly name: string;
  readonly value: number;
  /** As the report writes it, where it does. */
  readonly written: string | null;
  readonly approximate: boolean;
  readonly planned: boolean;
  readonly report: ReportId;
  /** Value over the median of the measure; 1 where there is but one. */
  readonly ofMedian: number;
}

export interface Comparison {
  readonly measure: Measure;
  /** Largest first. */
  readonly figures: readonly Figure[];
}

/** Figures of everything that leads to `node`, one list per measure, the list with most subjects first. */
export function figuresOf(
  artifact: Artifact,
  node: NodeId,
  subjects: Subjects = subjectsOf(artifact),
): readonly Comparison[] {
  const measured = new Map<Measure, Omit<Figure, "ofMedian">[]>();
  for (const edge of artifact.edges) {
    if (edge.target !== node || (edge.type !== "FUNDS" && edge.type !== "DISPATCHES")) continue;
    for (const statement of edge.statements) {
      const { attributes, report } = statement;
      const subject = subjects.of(edge, statement);
      const found = measureOf(attributes);
      if (subject === null || found === undefined || attributes.status === "negated") continue;
      const [measure, value] = found;
      const figure = {
        subject,
        name: subjects.node(subject)?.name ?? subject,
        value,
        written: attributes.amountText ?? null,
        approximate: attributes.approximate ?? false,
        planned: attributes.status === "planned",
        report,
      };
      measured.set(measure, [...(measured.get(measure) ?? []), figure]);
    }
  }
  return [...measured]
    .map(([measure, figures]) => ({ measure, figures: withMedian(figures) }))
    .sort((a, b) => b.figures.length - a.figures.length || (a.measure < b.measure ? -1 : 1));
}

function measureOf({ amount, per, count }: EdgeAttributes): readonly [Measure, number] | undefined {
  if (amount === undefined) return count === undefined ? undefined : ["people", count];
  switch (per) {
    case undefined:
      return ["yuan total", amount];
    case "month":
      return ["yuan per year", amount * 12];
    case "day":
      return ["yuan per year", amount * 365];
    default:
      return [`yuan per ${per}`, amount];
  }
}

function withMedian(figures: readonly Omit<Figure, "ofMedian">[]): Figure[] {
  const sorted = [...figures].sort((a, b) => b.value - a.value || (a.subject < b.subject ? -1 : 1));
  const middle = sorted.length >> 1;
  const upper = sorted[middle]?.value ?? 0;
  const median = sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1]?.value ?? upper)) / 2;
  return sorted.map((figure) => ({ ...figure, ofMedian: median === 0 ? 1 : figure.value / median }));
}
