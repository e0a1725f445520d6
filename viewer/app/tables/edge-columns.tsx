/** What the table says of a relation. */
import { useMemo } from "react";
import type { GraphEdge } from "../../../graph/artifact.ts";
import type { NodeId } from "../../../src/facts.ts";
import { useLanguage } from "../messages/index.ts";
import { figureLine } from "../model/figures.ts";
import { EdgeGlyph, NodeGlyph } from "../shell/glyph.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import type { Column } from "./data-table.tsx";
import classes from "./tables-view.module.css";

const passages = (edge: GraphEdge): number => edge.statements.reduce((sum, { evidence }) => sum + evidence.length, 0);
const reports = (edge: GraphEdge): number => new Set(edge.statements.map(({ report }) => report)).size;
const largest = (edge: GraphEdge): number =>
  Math.max(0, ...edge.statements.map(({ attributes }) => attributes.amount ?? attributes.count ?? 0));

export function useEdgeColumns(): readonly Column<GraphEdge>[] {
  const { language, translate: t } = useLanguage();
  const { model } = useExplorer();
  return useMemo(() => {
    const name = (id: NodeId) => model.nodes.get(id)?.name ?? id;
    const end = (id: NodeId) => {
      const node = model.nodes.get(id);
      return (
        <StateLink to={{ selection: { kind: "node", id } }} className={classes.name}>
          {node !== undefined && <NodeGlyph type={node.type} named />}
          <span>{name(id)}</span>
        </StateLink>
      );
    };
    return [
      {
        key: "source",
        label: t("tables.source"),
        track: "minmax(8rem, 1fr)",
        value: ({ source }) => name(source),
        cell: ({ source }) => end(source),
      },
      {
        key: "relation",
        label: t("tables.relation"),
        track: "7.5rem",
        value: ({ type }) => t(`edge.${type}`),
        cell: ({ type }) => (
          <span className={classes.type}>
            <EdgeGlyph type={type} />
            {t(`edge.${type}`)}
          </span>
        ),
      },
      {
        key: "target",
        label: t("tables.target"),
        track: "minmax(12rem, 2fr)",
        value: ({ target }) => name(target),
        cell: ({ target }) => end(target),
      },
      {
        key: "figures",
        label: t("tables.figures"),
        track: "minmax(8rem, 1fr)",
        value: largest,
        numeric: true,
        cell: (edge) =>
          edge.statements.map(({ attributes }) => figureLine(attributes, language, t)).find((line) => line !== "") ??
          "",
      },
      {
        key: "reports",
        label: t("tables.reports"),
        track: "5rem",
        numeric: true,
        value: reports,
        cell: reports,
      },
      {
        key: "evidence",
        label: t("tables.evidence"),
        track: "5rem",
        numeric: true,
        value: passages,
        cell: (edge) => (
          <StateLink
            to={{ selection: { kind: "edge", id: edge.id } }}
            className={classes.name}
            label={t("edge.evidence", { n: passages(edge) })}
          >
            {passages(edge)}
          </StateLink>
        ),
      },
    ] satisfies readonly Column<GraphEdge>[];
  }, [t, language, model]);
}
