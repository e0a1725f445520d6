/** What several statements of one deed come to: since when, how much, how many. The largest figure stands for all. */
import type { Statement } from "../../../graph/artifact.ts";
import type { EdgeAttributes, Report, ReportId } from "../../../src/facts.ts";

export type Per = NonNullable<EdgeAttributes["per"]> | "";

export interface Deed {
  /** The earliest date that a statement or its report gives, ISO, a year at least; null where none does. */
  readonly since: string | null;
  /** Largest sum in yuan by what it is counted by (`""` where the report does not say): sums by different measures do not compare. */
  readonly amounts: ReadonlyMap<Per, number>;
  /** Largest number of people or teams. */
  readonly count: number | null;
  readonly unit: string | null;
}

export function deedOf(statements: readonly Statement[], reports: ReadonlyMap<ReportId, Report>): Deed {
  const amounts = new Map<Per, number>();
  let since: string | null = null;
  let count: number | null = null;
  let unit: string | null = null;
  for (const { report, attributes } of statements) {
    const { when, amount, per = "" } = attributes;
    // `2018/2020` is a period: it began in 2018.
    const date = when?.slice(0, 10).replace(/\/.*$/u, "") ?? reports.get(report)?.publishedOn;
    if (date != null && date !== "" && (since === null || date < since)) since = date;
    if (amount !== undefined) amounts.set(per, Math.max(amount, amounts.get(per) ?? 0));
    if (attributes.count !== undefined && (count === null || attributes.count > count)) {
      count = attributes.count;
      unit = attributes.unit ?? unit;
    }
  }
  return { since, amounts, count, unit };
}
