/** The report beside the drawing: every recognized span in its type's colour, scrolled to the place that was asked for. */
import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useEffect, useMemo, useRef } from "react";
import type { NodeId, Report, ReportId } from "../../../src/facts.ts";
import { reportName } from "../inspector/report-name.ts";
import { useTranslate } from "../messages/index.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { Notice } from "../shell/notice.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer, useReportText, useView } from "../state/explorer.tsx";
import { type Reading, type TextForm, textForms } from "../state/view-state.ts";
import { MarkedReport } from "./marked-report.tsx";
import classes from "./reading-pane.module.css";

export function ReadingPane({ reading }: { readonly reading: Reading }) {
  const t = useTranslate();
  const { model, store } = useExplorer();
  const id = `report:${reading.report}` as ReportId;
  const report = model.reports.get(id);
  const found = useReportText(reading.report, reading.form);
  const mentions = model.mentionsIn(id);

  return (
    <section className={classes.pane} aria-label={t("report.reading")} data-report={id}>
      <header className={classes.head}>
        <ActionIcon
          className={classes.close}
          variant="subtle"
          color="gray"
          aria-label={t("action.close")}
          onClick={() => store.navigate({ reading: null })}
        >
          <IconX size={16} />
        </ActionIcon>
        <h2 className={classes.title}>{reportName(report, t)}</h2>
        {report !== undefined && <Particulars report={report} mentions={mentions.length} />}
        <div className={classes.tools}>
          <Occurrences reading={reading} />
          <SegmentedControl
            size="xs"
            className={classes.forms!}
            aria-label={t("report.form")}
            value={reading.form}
            onChange={(form) => store.navigate({ reading: { ...reading, form: form as TextForm } }, "replace")}
            data={textForms.map((form) => ({ value: form, label: t(`report.form.${form}`) }))}
          />
        </div>
      </header>
      {found.status === "loading" && <Notice title={t("report.loading")} />}
      {found.status === "failed" && <Notice title={t("report.failed", { reason: found.reason })} alert />}
      {found.status === "ready" && found.text.trim() === "" && <Notice title={t("report.empty")} />}
      {found.status === "ready" && found.text.trim() !== "" && (
        <MarkedReport key={`${id} ${reading.form}`} report={found} mentions={mentions} at={reading.at} />
      )}
    </section>
  );
}

function Particulars({ report, mentions }: { readonly report: Report; readonly mentions: number }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const subject = report.subject === null ? undefined : model.nodes.get(report.subject);
  return (
    <p className={classes.particulars}>
      {subject !== undefined && (
        <StateLink to={{ selection: { kind: "node", id: subject.id } }} className={classes.subject}>
          <NodeGlyph type="Place" /> {subject.name}
        </StateLink>
      )}
      <span className="tabular">{report.publishedOn ?? t("report.undated")}</span>
      {report.publisher !== null && <span>{report.publisher}</span>}
      <span>{report.file}</span>
      <span>{t("report.mentions", { n: mentions })}</span>
    </p>
  );
}

/** Where the chosen node or edge stands in this report, and the way to the next place. */
function Occurrences({ reading }: { readonly reading: Reading }) {
  const t = useTranslate();
  const { model, store } = useExplorer();
  const { selection } = useView();
  const id = `report:${reading.report}` as ReportId;
  const chosen: NodeId | null =
    selection?.kind === "node" ? selection.id : selection?.kind === "pair" ? selection.target : null;
  const edge = selection?.kind === "edge" ? model.edges.get(selection.id) : undefined;
  const places = useMemo(() => {
    if (chosen !== null) return model.mentionsIn(id).filter(({ node }) => node.id === chosen);
    return (edge?.statements ?? []).filter(({ report }) => report === id).flatMap(({ evidence }) => evidence);
  }, [model, id, chosen, edge]);
  const position = places.findIndex(({ start }) => start === reading.at?.start);

  // Choosing something else while a report is open brings its first mention into sight; reading on does not.
  const first = places[0];
  const choice = selection === null ? "" : Object.values(selection).join("|");
  const before = useRef(choice);
  useEffect(() => {
    const changed = before.current !== choice;
    before.current = choice;
    if (first === undefined || position >= 0 || (!changed && reading.at !== null)) return;
    store.navigate({ reading: { ...reading, at: { start: first.start, end: first.end } } }, "replace");
  }, [first, choice, position, store, reading]);

  const node = chosen === null ? undefined : model.nodes.get(chosen);
  if (node === undefined && edge === undefined) return null;
  const name = node?.name ?? t(`edge.${edge!.type}`);
  const go = (step: number) => {
    const next = places[(position + step + places.length) % places.length];
    if (next === undefined) return;
    store.navigate({ reading: { ...reading, at: { start: next.start, end: next.end } } }, "replace");
  };
  return (
    <div className={classes.occurrences}>
      {node !== undefined && <NodeGlyph type={node.type} named />}
      <strong>{name}</strong>
      <span className="tabular" role="status">
        {places.length === 0 ? t("report.notHere") : t("report.position", { at: position + 1, n: places.length })}
      </span>
      {places.length > 1 && (
        <>
          <Tooltip label={t("report.previous")}>
            <ActionIcon size="sm" variant="default" aria-label={t("report.previous")} onClick={() => go(-1)}>
              <IconChevronUp size={15} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t("report.next")}>
            <ActionIcon size="sm" variant="default" aria-label={t("report.next")} onClick={() => go(1)}>
              <IconChevronDown size={15} />
            </ActionIcon>
          </Tooltip>
        </>
      )}
    </div>
  );
}
