/** The sentence behind an edge, read from the original: its two ends in their colours, its figures marked. */
import { useMemo } from "react";
import type { GraphEdge, Statement } from "../../../graph/artifact.ts";
import type { EdgeAttributes, NodeType, Span } from "../../../src/facts.ts";
import { cutAtMarks, type Mark, sentenceAround } from "../model/marked-text.ts";
import { useExplorer, useReportText } from "../state/explorer.tsx";
import classes from "./inspector.module.css";

interface EvidenceProps {
  readonly edge: GraphEdge;
  readonly statement: Statement;
  readonly span: Span;
}

type Word = NodeType | "figure" | "said";

/** Where in `said` the figures of the statement are written; offsets of the whole text. */
function figureMarks(said: string, from: number, attributes: EdgeAttributes): readonly Mark<Word>[] {
  const { amountText, destination, role, quantity, count, unit } = attributes;
  const written = [amountText, destination, role, quantity, count === undefined ? undefined : `${count}${unit ?? ""}`];
  return written.flatMap((words) => {
    const at = words === undefined || words === "" ? -1 : said.indexOf(words);
    return at < 0 ? [] : [{ start: from + at, end: from + at + words!.length, value: "figure" as const }];
  });
}

export function Evidence({ edge, statement, span }: EvidenceProps) {
  const { model } = useExplorer();
  const original = useReportText(statement.report.slice("report:".length), "original");
  const pieces = useMemo(() => {
    // Until the report is here the span alone is shown, in its own offsets.
    const text = original.status === "ready" ? original.text : " ".repeat(span.start) + span.text;
    const sentence = original.status === "ready" ? sentenceAround(text, span.start, span.end) : span;
    const ends = model
      .mentionsIn(statement.report)
      .filter(({ node }) => node.id === edge.source || node.id === edge.target)
      .map(({ node, start, end }): Mark<Word> => ({ start, end, value: node.type }));
    const marks = [
      { start: span.start, end: span.end, value: "said" as const },
      ...ends,
      ...figureMarks(text.slice(span.start, span.end), span.start, statement.attributes),
    ];
    return cutAtMarks<Word>(text, marks, sentence.start, sentence.end);
  }, [original, model, edge, statement, span]);

  return (
    <blockquote className={classes.quote} data-report={statement.report} data-start={span.start}>
      {pieces.map(({ start, text, marks }) => {
        const word = marks.find((mark) => mark.value !== "said");
        if (word !== undefined) {
          return (
            <mark key={start} data-type={word.value}>
              {text}
            </mark>
          );
        }
        return (
          <span key={start} className={marks.length > 0 ? classes.said : undefined}>
            {text}
          </span>
        );
      })}
    </blockquote>
  );
}
