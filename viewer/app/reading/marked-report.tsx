/** The text itself. It is data: every character goes to the page as text, whatever it looks like. */
import { type MouseEvent, useEffect, useMemo, useRef } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import type { ReportMention } from "../model/graph-model.ts";
import { cutAtMarks, type Mark, type Piece } from "../model/marked-text.ts";
import type { ReportText } from "../state/artifact-source.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import type { Reading } from "../state/view-state.ts";
import { windowAround } from "./paragraphs.ts";
import classes from "./reading-pane.module.css";

/** Text that becomes elements at once, in UTF-16 units. */
const windowSize = 120_000;

interface MarkedReportProps {
  readonly report: ReportText;
  /** Offsets of the original, as `at`. */
  readonly mentions: readonly ReportMention[];
  readonly at: Reading["at"];
}

type Meaning = ReportMention | "target";

export function MarkedReport({ report, mentions, at }: MarkedReportProps) {
  const { text, offsetOf } = report;
  const t = useTranslate();
  const { store, hover } = useExplorer();
  const { selection } = useView();
  const body = useRef<HTMLDivElement>(null);
  const anchor = text.length <= windowSize ? 0 : offsetOf(at?.start ?? 0);
  const shown = useMemo(() => windowAround(text, anchor, windowSize), [text, anchor]);
  const paragraphs = useMemo(() => {
    const place = ({ start, end }: NonNullable<Reading["at"]>) => ({ start: offsetOf(start), end: offsetOf(end) });
    const marks: Mark<Meaning>[] = mentions.map((mention) => ({ ...place(mention), value: mention }));
    if (at !== null) marks.push({ ...place(at), value: "target" });
    return shown.paragraphs.map(({ start, end }) => {
      const over = marks.filter((mark) => mark.start < end && mark.end > start);
      return { start, pieces: cutAtMarks(text, over, start, end) };
    });
  }, [text, offsetOf, shown, mentions, at]);

  useEffect(() => {
    if (at === null) return;
    body.current?.querySelector("[data-target]")?.scrollIntoView({ block: "center" });
  }, [at]);

  const nodeAt = (event: MouseEvent): NodeId | null => {
    const mark = (event.target as Element).closest<HTMLElement>("[data-node]");
    return (mark?.dataset.node as NodeId | undefined) ?? null;
  };
  const choose = (event: MouseEvent) => {
    const id = nodeAt(event);
    if (id === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    store.navigate({ selection: { kind: "node", id } });
  };
  const chosen = selection?.kind === "node" ? selection.id : null;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are links; this only listens for them
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter arrives as a click
    // biome-ignore lint/a11y/useKeyWithMouseEvents: pointing is an addition, not a way to anything
    <div
      ref={body}
      className={classes.text}
      lang="zh-CN"
      onClick={choose}
      onMouseOver={(event) => hover.set(nodeAt(event))}
      onMouseLeave={() => hover.set(null)}
    >
      {shown.before > 0 && <p className={classes.outside}>{t("report.before", { n: shown.before })}</p>}
      {paragraphs.map(({ start, pieces }) => (
        <p key={start}>
          {pieces.map((piece) => (
            <PieceView key={piece.start} piece={piece} chosen={chosen} />
          ))}
        </p>
      ))}
      {shown.after > 0 && <p className={classes.outside}>{t("report.after", { n: shown.after })}</p>}
    </div>
  );
}

function PieceView({ piece, chosen }: { readonly piece: Piece<Meaning>; readonly chosen: NodeId | null }) {
  const target = piece.marks.some(({ value }) => value === "target") ? "" : undefined;
  const found = piece.marks.flatMap(({ value }) => (value === "target" ? [] : [value]));
  const outer = found[0];
  const inner = found.at(-1);
  if (outer === undefined || inner === undefined) {
    return target === undefined ? piece.text : <span data-target={target}>{piece.text}</span>;
  }
  return (
    <a
      href={`?node=${encodeURIComponent(inner.node.id)}`}
      data-node={inner.node.id}
      data-type={outer.node.type}
      data-inner={inner.node.type}
      data-target={target}
      data-chosen={found.some(({ node }) => node.id === chosen) ? "" : undefined}
      title={found.map(({ node }) => node.name).join(" › ")}
    >
      {piece.text}
    </a>
  );
}
