/** All reports: what each is about, where it comes from, and how much was recognized in it. */
import { useMemo } from "react";
import type { Report } from "../../../src/facts.ts";
import { reportName } from "../inspector/report-name.ts";
import { useTranslate } from "../messages/index.ts";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import { readReport } from "../state/view-state.ts";
import { type Column, DataTable } from "../tables/data-table.tsx";
import classes from "../tables/tables-view.module.css";

const hexOf = ({ id }: Report): string => id.slice("report:".length);

export function ReportsView() {
  const t = useTranslate();
  const { model } = useExplorer();
  const { reading } = useView();
  const columns = useMemo((): readonly Column<Report>[] => {
    const subject = ({ subject: id }: Report) => (id === null ? "" : (model.nodes.get(id)?.name ?? id));
    return [
      {
        key: "title",
        label: t("tables.title"),
        track: "minmax(16rem, 3fr)",
        value: (report) => reportName(report, t),
        cell: (report) => (
          <StateLink to={{ reading: readReport(report.id, null) }} className={classes.name}>
            <span>{reportName(report, t)}</span>
          </StateLink>
        ),
      },
      { key: "subject", label: t("tables.subject"), track: "7rem", value: subject, cell: subject },
      {
        key: "date",
        label: t("tables.date"),
        track: "6.5rem",
        value: ({ publishedOn }) => publishedOn ?? "",
        cell: ({ publishedOn }) => publishedOn ?? t("report.undated"),
      },
      {
        key: "publisher",
        label: t("tables.publisher"),
        track: "minmax(8rem, 1.2fr)",
        value: ({ publisher }) => publisher ?? "",
        cell: ({ publisher }) => publisher ?? "",
      },
      {
        key: "mentions",
        label: t("tables.mentions"),
        track: "5.5rem",
        numeric: true,
        value: ({ id }) => model.mentionsIn(id).length,
        cell: ({ id }) => model.mentionsIn(id).length,
      },
    ];
  }, [t, model]);
  return (
    <section className={classes.view} aria-label={t("view.reports")}>
      <DataTable
        label={t("view.reports")}
        rows={model.artifact.reports}
        columns={columns}
        rowKey={hexOf}
        chosen={reading?.report ?? null}
      />
    </section>
  );
}
