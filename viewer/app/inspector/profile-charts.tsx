/** A program's adoption in time, its money and its people, place by place. */
import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import { PlotFigure } from "../charts/plot-figure.tsx";
import { useLanguage } from "../messages/index.ts";
import { formatYuan } from "../model/figures.ts";
import type { ProfileRow } from "../model/profile.ts";

/** About that of the panel, so that the words in a chart are as large as those around it. */
const width = 320;
const rowHeight = 24;

export function ProfileCharts({ rows }: { readonly rows: readonly ProfileRow[] }) {
  const { language, translate: t } = useLanguage();
  const charts = useMemo(() => {
    const measures = new Set(rows.flatMap(({ amounts }) => [...amounts.keys()]));
    const people = rows.flatMap(({ name, count, unit }) => (count === null ? [] : [{ name, value: count, unit }]));
    return [
      { title: t("profile.since"), options: timelineOf(rows) },
      ...[...measures].map((per) => ({
        title: per === "" ? t("profile.money") : `${t("profile.money")} · ${t(`per.${per}`)}`,
        options: barsOf(
          rows.flatMap(({ name, amounts }) => (amounts.has(per) ? [{ name, value: amounts.get(per)! }] : [])),
          "var(--edge-funds)",
          ({ value }) => formatYuan(value, language),
        ),
      })),
      {
        title: t("profile.people"),
        options: barsOf(people, "var(--edge-dispatches)", ({ value, unit }) =>
          `${value.toLocaleString("en-US")} ${unit ?? ""}`.trim(),
        ),
      },
    ].flatMap(({ title, options }) => (options === null ? [] : [{ title, options }]));
  }, [rows, language, t]);
  return charts.map(({ title, options }) => (
    <div key={title}>
      <h4>{title}</h4>
      <PlotFigure label={title} options={options} />
    </div>
  ));
}

const marginFor = (rows: readonly { readonly name: string }[]): number =>
  Math.min(110, 16 + 12 * Math.max(...rows.map(({ name }) => [...name].length)));

/** Null where fewer than two places give a date: one dot is no line of time. */
function timelineOf(rows: readonly ProfileRow[]): Plot.PlotOptions | null {
  const dated = rows.filter(({ since }) => since !== null);
  if (dated.length < 2) return null;
  return {
    width,
    height: dated.length * rowHeight + 34,
    marginLeft: marginFor(rows),
    marginRight: 24,
    marginTop: 4,
    x: { type: "utc", label: null, ticks: 4, grid: true, nice: true },
    y: { label: null, domain: dated.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.ruleY(dated, { y: "name", stroke: "var(--rule)" }),
      Plot.dot(dated, {
        x: (row: ProfileRow) => dateOf(row.since ?? ""),
        y: "name",
        r: 5,
        fill: "var(--program)",
        title: (row: ProfileRow) => `${row.name} ${row.since}`,
      }),
    ],
  };
}

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly unit?: string | null;
}

/** Bars from the longest to the shortest; null where there is none. */
function barsOf(bars: readonly Bar[], fill: string, text: (bar: Bar) => string): Plot.PlotOptions | null {
  if (bars.length === 0) return null;
  const sorted = bars.toSorted((a, b) => b.value - a.value);
  return {
    width,
    height: sorted.length * rowHeight + 8,
    marginLeft: marginFor(sorted),
    marginRight: 76,
    marginTop: 2,
    marginBottom: 6,
    x: { axis: null },
    y: { label: null, domain: sorted.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.barX(sorted, { x: "value", y: "name", fill, insetTop: 5, insetBottom: 5 }),
      Plot.text(sorted, { x: "value", y: "name", text, textAnchor: "start", dx: 5, fill: "var(--ink)" }),
    ],
  };
}

/** `2018` is its first day. */
const dateOf = (iso: string): Date => new Date(iso.length === 4 ? `${iso}-01-01` : iso);
