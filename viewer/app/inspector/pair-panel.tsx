/** A cell of the matrix: everything that the reports about one subject say of one node, whoever acts in them. */
import { useMemo } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { Notice } from "../shell/notice.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import { Relation } from "./edge-panel.tsx";
import classes from "./inspector.module.css";

export function PairPanel({ subject, target }: { readonly subject: NodeId; readonly target: NodeId }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const edges = useMemo(
    () =>
      model.edgesOf(target).flatMap((edge) => {
        if (edge.target !== target) return [];
        const statements = edge.statements.filter((statement) => model.actorOf(edge, statement) === subject);
        return statements.length === 0 ? [] : [{ ...edge, statements }];
      }),
    [model, subject, target],
  );
  const node = model.nodes.get(target);
  const place = model.nodes.get(subject);
  if (node === undefined || place === undefined || edges.length === 0) return <Notice title={t("edge.missing")} />;
  return (
    <article data-pair={`${subject} ${target}`}>
      <p className={classes.kind}>{t("pair.title", { subject: place.name })}</p>
      <h2 className={classes.title}>
        <StateLink to={{ selection: { kind: "node", id: target } }}>
          <NodeGlyph type={node.type} named /> {node.name}
        </StateLink>
      </h2>
      {edges.map((edge) => (
        <Relation key={edge.id} edge={edge} />
      ))}
    </article>
  );
}
