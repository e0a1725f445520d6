/** An evidence sentence for the clipboard, with what it takes to find it again: report, publisher, date, offsets. */
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconQuote } from "@tabler/icons-react";
import type { ReportId, Span } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import { sentenceAround } from "../model/marked-text.ts";
import { useExplorer } from "../state/explorer.tsx";
import classes from "./inspector.module.css";
import { reportName } from "./report-name.ts";

export function CopyCitation({ report: id, span }: { readonly report: ReportId; readonly span: Span }) {
  const t = useTranslate();
  const { model, texts } = useExplorer();
  const clipboard = useClipboard({ timeout: 1500 });
  const report = model.reports.get(id);
  const copy = async () => {
    const { text } = await texts.original(id.slice("report:".length));
    const { start, end } = sentenceAround(text, span.start, span.end);
    clipboard.copy(
      t("report.citation", {
        sentence: text.slice(start, end),
        title: reportName(report, t),
        publisher: report?.publisher == null ? "" : `${report.publisher}, `,
        date: report?.publishedOn ?? t("report.undated"),
        report: id,
        start: String(start),
        end: String(end),
      }),
    );
  };
  const Icon = clipboard.copied ? IconCheck : IconQuote;
  return (
    <button type="button" className={classes.open} onClick={() => void copy()}>
      <Icon size={15} aria-hidden />
      {t(clipboard.copied ? "action.copied" : "report.cite")}
    </button>
  );
}
