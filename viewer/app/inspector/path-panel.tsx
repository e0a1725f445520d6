/** The way between two nodes, line by line, and whom both know. */
import { Fragment, useMemo } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import { commonNeighbours, shortestPath } from "../model/paths.ts";
import { EdgeGlyph, NodeGlyph } from "../shell/glyph.tsx";
import { Notice } from "../shell/notice.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import { useVisibility } from "../state/visibility.tsx";
import classes from "./inspector.module.css";

export function PathPanel({ from, to }: { readonly from: NodeId; readonly to: NodeId }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const { showsLink } = useVisibility();
  const way = useMemo(() => shortestPath(model, from, to, showsLink), [model, from, to, showsLink]);
  const common = useMemo(() => commonNeighbours(model, [from, to], showsLink), [model, from, to, showsLink]);
  if (!model.nodes.has(from) || !model.nodes.has(to)) return <Notice title={t("node.missing")} />;
  const steps = stepsOf(way ?? [], from);
  return (
    <article data-path={`${from} ${to}`}>
      <p className={classes.kind}>{way === undefined ? t("path.none") : t("path.steps", { n: way.length })}</p>
      <div className={classes.triple}>
        <NodeName id={from} />
        {steps.map(({ link, next }) => (
          <Fragment key={link.id}>
            {link.edges.map((edge) => (
              <StateLink key={edge.id} to={{ selection: { kind: "edge", id: edge.id } }} className={classes.relation}>
                <EdgeGlyph type={edge.type} />
                {t(`edge.${edge.type}`)}
                <span aria-hidden>{edge.target === next ? "↓" : "↑"}</span>
              </StateLink>
            ))}
            <NodeName id={next} />
          </Fragment>
        ))}
        {way === undefined && <NodeName id={to} />}
      </div>
      <section className={classes.group}>
        <h3>
          {t("path.common")}
          <span className={classes.number}>{common.length}</span>
        </h3>
        <ul className={classes.list}>
          {common.map((id) => (
            <li key={id}>
              <StateLink to={{ selection: { kind: "node", id } }} className={classes.item}>
                <NodeGlyph type={model.nodes.get(id)?.type ?? "Program"} named />
                <span>{model.nodes.get(id)?.name}</span>
                <span />
              </StateLink>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

type Way = NonNullable<ReturnType<typeof shortestPath>>;

function stepsOf(way: Way, from: NodeId): readonly { readonly link: Way[number]; readonly next: NodeId }[] {
  let at = from;
  return way.map((link) => {
    const next = link.source === at ? link.target : link.source;
    at = next;
    return { link, next };
  });
}

function NodeName({ id }: { readonly id: NodeId }) {
  const { model } = useExplorer();
  const node = model.nodes.get(id);
  return (
    <StateLink to={{ selection: { kind: "node", id } }} className={classes.pathNode}>
      {node !== undefined && <NodeGlyph type={node.type} named />}
      <span>{node?.name ?? id}</span>
    </StateLink>
  );
}
