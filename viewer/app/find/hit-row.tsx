/** One line of the search box. */
import { IconQuote } from "@tabler/icons-react";
import type { NodeId, ReportId } from "../../../src/facts.ts";
import { reportName } from "../inspector/report-name.ts";
import { useTranslate } from "../messages/index.ts";
import { EdgeGlyph, NodeGlyph } from "../shell/glyph.tsx";
import { useExplorer } from "../state/explorer.tsx";
import classes from "./find-box.module.css";
import type { Hit } from "./hits.ts";

interface HitRowProps {
  readonly hit: Hit;
  readonly id: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onOpen: () => void;
}

export function HitRow({ hit, id, active, onPoint, onOpen }: HitRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the box
    <div
      id={id}
      className={classes.hit}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      data-kind={hit.kind}
      onMouseMove={onPoint}
      onClick={onOpen}
    >
      <HitContent hit={hit} />
    </div>
  );
}

function HitContent({ hit }: { readonly hit: Hit }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const nameOf = (node: NodeId) => model.nodes.get(node)?.name ?? node;
  if (hit.kind === "node") {
    const { node, because } = hit.hit;
    const places = model.sharedBy(node.id).size;
    return (
      <>
        <NodeGlyph type={node.type} named />
        <span>{node.name}</span>
        {because !== null && <span className={classes.because}>{because}</span>}
        <span className={classes.side}>{places > 1 && t("overview.by", { n: places })}</span>
      </>
    );
  }
  if (hit.kind === "edge") {
    const { edge } = hit;
    return (
      <>
        <EdgeGlyph type={edge.type} />
        <span>{nameOf(edge.source)}</span>
        <span className={classes.relation}>{t(`edge.${edge.type}`)}</span>
        <span>{nameOf(edge.target)}</span>
      </>
    );
  }
  const report = model.reports.get(hit.passage.report as ReportId);
  return (
    <>
      <IconQuote size={13} aria-hidden className={classes.mark} />
      <span className={classes.passage}>{hit.passage.text}</span>
      <span className={classes.side}>{reportName(report, t)}</span>
    </>
  );
}
