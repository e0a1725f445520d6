/** What one report says of an edge: its figures, and the sentence with the words that carry them marked. */
import { IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import type { GraphEdge, Statement } from "../../../graph/artifact.ts";
import type { EdgeAttributes, Span } from "../../../src/facts.ts";
import { EdgeCorrections } from "../correct/edge-corrections.tsx";
import { useLanguage, useTranslate } from "../messages/index.ts";
import { formatYuan } from "../model/figures.ts";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import { readReport } from "../state/view-state.ts";
import { CopyCitation } from "./copy-citation.tsx";
import { Evidence } from "./evidence.tsx";
import classes from "./inspector.module.css";
import { reportName } from "./report-name.ts";

const firstShown = 12;

interface StatementListProps {
  readonly edge: GraphEdge;
  readonly statements: readonly Statement[];
}

export function StatementList({ edge, statements }: StatementListProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const shown = all ? statements : statements.slice(0, firstShown);
  return (
    <>
      {shown.map((statement) => (
        <StatementView
          key={`${statement.report} ${statement.rule} ${statement.evidence[0]?.start}`}
          edge={edge}
          statement={statement}
        />
      ))}
      {shown.length < statements.length && (
        <button type="button" className={classes.open} onClick={() => setAll(true)}>
          {t("action.showAll", { n: statements.length })}
        </button>
      )}
    </>
  );
}

function StatementView({ edge, statement }: { readonly edge: GraphEdge; readonly statement: Statement }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const report = model.reports.get(statement.report);
  const status = statement.attributes.status;
  return (
    <div className={classes.statement}>
      <p className={classes.source}>
        <span className={classes.name}>{reportName(report, t)}</span>
        <span className="tabular">{report?.publishedOn ?? t("report.undated")}</span>
        {report?.publisher != null && <span>{report.publisher}</span>}
        {(status === "planned" || status === "negated") && (
          <span className={classes.tag}>{t(`edge.status.${status}`)}</span>
        )}
      </p>
      {statement.evidence.map((span) => (
        <EvidencePassage key={`${span.start}-${span.end}`} edge={edge} statement={statement} span={span} />
      ))}
      <Figures attributes={statement.attributes} rule={statement.rule} />
    </div>
  );
}

interface PassageProps {
  readonly edge: GraphEdge;
  readonly statement: Statement;
  readonly span: Span;
}

function EvidencePassage({ edge, statement, span }: PassageProps) {
  const t = useTranslate();
  return (
    <>
      <Evidence edge={edge} statement={statement} span={span} />
      <div className={classes.actions}>
        <StateLink to={{ reading: readReport(statement.report, span) }} className={classes.open}>
          <IconFileText size={15} aria-hidden />
          {t("report.open")}
        </StateLink>
        <CopyCitation report={statement.report} span={span} />
        <EdgeCorrections edge={edge} report={statement.report} />
      </div>
    </>
  );
}

function Figures({ attributes, rule }: { readonly attributes: EdgeAttributes; readonly rule: string }) {
  const { language, translate: t } = useLanguage();
  const { amount, amountText, per, count, unit, destination, role, quantity, via, when } = attributes;
  const about = attributes.approximate === true ? `${t("edge.approximate")} ` : "";
  const rows: (readonly [string, string | undefined])[] = [
    [
      t("edge.amount"),
      amount === undefined
        ? amountText
        : [amountText, `${about}${formatYuan(amount, language)}`, per === undefined ? "" : t(`per.${per}`)]
            .filter((part, at, parts) => part !== undefined && part !== "" && parts.indexOf(part) === at)
            .join(" · "),
    ],
    [t("edge.count"), count === undefined ? undefined : `${count.toLocaleString("en-US")} ${unit ?? ""}`],
    [t("edge.quantity"), quantity],
    [t("edge.destination"), destination],
    [t("edge.role"), role],
    [t("edge.via"), via],
    [t("edge.when"), when],
    [t("edge.rule"), rule],
  ];
  return (
    <dl className={classes.facts}>
      {rows.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
