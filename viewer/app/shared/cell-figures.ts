/** What a cell of the matrix shows and is sorted by: that there is something, money, people, or the first year. */
import type { Report, ReportId } from "../../../src/facts.ts";
import type { Language, Translate } from "../messages/index.ts";
import { type Deed, deedOf, type Per } from "../model/deeds.ts";
import { formatYuan } from "../model/figures.ts";
import type { MatrixCell, MatrixRow } from "../model/matrix.ts";
import type { CellMeasure } from "../state/view-state.ts";

type Reports = ReadonlyMap<ReportId, Report>;

export interface CellFigure {
  readonly short: string;
  /** With what the figure is counted by. */
  readonly long: string;
}

/** Null where the cell says nothing of the measure. */
export function cellFigure(deed: Deed, measure: CellMeasure, language: Language, t: Translate): CellFigure | null {
  if (measure === "money") return money(deed, language, t);
  if (measure === "people") return people(deed);
  if (measure === "year") return deed.since === null ? null : { short: deed.since.slice(0, 4), long: deed.since };
  return money(deed, language, t) ?? people(deed);
}

function largestOf(amounts: Deed["amounts"]): readonly [Per, number] | undefined {
  return [...amounts].sort(([, a], [, b]) => b - a)[0];
}

function money({ amounts }: Deed, language: Language, t: Translate): CellFigure | null {
  const largest = largestOf(amounts);
  if (largest === undefined) return null;
  const [per, amount] = largest;
  const short = formatYuan(amount, language);
  return { short, long: per === "" ? short : `${short} ${t(`per.${per}`)}` };
}

function people({ count, unit }: Deed): CellFigure | null {
  if (count === null) return null;
  const short = count.toLocaleString("en-US");
  return { short, long: `${short} ${unit ?? ""}`.trim() };
}

/** More is more, and earlier is more; 0 where the deed says nothing of the measure. */
export function weightOf({ amounts, count, since }: Deed, measure: CellMeasure): number {
  if (measure === "money") return largestOf(amounts)?.[1] ?? 0;
  if (measure === "people") return count ?? 0;
  if (measure === "year") return since === null ? 0 : 10_000 - Number(since.slice(0, 4));
  return 1;
}

const weights = ({ cells }: MatrixRow, measure: CellMeasure, reports: Reports): readonly number[] =>
  [...cells.values()].map((cell: MatrixCell) => weightOf(deedOf(cell.statements, reports), measure));

/** Rows by their greatest figure, those without one last; otherwise as they were. */
export function sortByMeasure(
  rows: readonly MatrixRow[],
  measure: CellMeasure,
  reports: Reports,
): readonly MatrixRow[] {
  return rows
    .map((row) => ({ row, weight: weights(row, measure, reports).reduce((most, each) => Math.max(most, each), 0) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ row }) => row);
}

/**
 * Shades 1 to 4 by rank among all figures shown: money spans six orders of magnitude, and a scale of yuan would show one dark
 * cell among pale ones. Figures that are the same have the same shade.
 */
export function shadesBy(
  rows: readonly MatrixRow[],
  measure: CellMeasure,
  reports: Reports,
): (weight: number) => number {
  if (measure === "presence") return () => 1;
  const all = rows.flatMap((row) => weights(row, measure, reports)).filter((weight) => weight > 0);
  all.sort((a, b) => a - b);
  const steps = [0.25, 0.5, 0.75].map((share) => all[Math.floor(share * all.length)] ?? Number.POSITIVE_INFINITY);
  return (weight) => 1 + steps.filter((step) => weight >= step && weight > all[0]!).length;
}
