/** One side of a proposed merge: what it is called, who has it, and a sentence that shows it in use. */
import type { NodeId } from "../../../src/facts.ts";
import { reportName } from "../inspector/report-name.ts";
import { useTranslate } from "../messages/index.ts";
import { sentenceAround } from "../model/marked-text.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer, useReportText } from "../state/explorer.tsx";
import { readReport } from "../state/view-state.ts";
import classes from "./review-view.module.css";

export function Candidate({ id, name }: { readonly id: NodeId; readonly name: string }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const node = model.nodes.get(id);
  const mention = node?.mentions[0];
  const places = [...model.sharedBy(id)].map((place) => model.nodes.get(place)?.name ?? place);
  return (
    <article className={classes.candidate}>
      <h3>
        {node !== undefined && <NodeGlyph type={node.type} named />} {name}
      </h3>
      {node !== undefined && node.aliases.length > 0 && (
        <p className={classes.aliases}>
          {t("node.aliases")} {node.aliases.join("、")}
        </p>
      )}
      {places.length > 0 && <p>{places.join("、")}</p>}
      {mention !== undefined && (
        <>
          <InUse hex={mention.report.slice("report:".length)} start={mention.start} end={mention.end} />
          <StateLink to={{ reading: readReport(mention.report, mention) }} className={classes.source}>
            {reportName(model.reports.get(mention.report), t)}
          </StateLink>
        </>
      )}
    </article>
  );
}

interface InUseProps {
  readonly hex: string;
  readonly start: number;
  readonly end: number;
}

function InUse({ hex, start, end }: InUseProps) {
  const original = useReportText(hex, "original");
  if (original.status !== "ready") return null;
  const { text } = original;
  const sentence = sentenceAround(text, start, end);
  return (
    <blockquote>
      {text.slice(sentence.start, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, sentence.end)}
    </blockquote>
  );
}
