/** What the table says of a node. */
import { useMemo } from "react";
import type { GraphNode } from "../../../graph/artifact.ts";
import { useTranslate } from "../messages/index.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import type { Column } from "./data-table.tsx";
import classes from "./tables-view.module.css";

export function useNodeColumns(): readonly Column<GraphNode>[] {
  const t = useTranslate();
  const { model } = useExplorer();
  return useMemo(
    () => [
      {
        key: "name",
        label: t("tables.name"),
        track: "minmax(14rem, 2.2fr)",
        value: ({ name }) => name,
        cell: (node) => (
          <StateLink to={{ selection: { kind: "node", id: node.id } }} className={classes.name}>
            <NodeGlyph type={node.type} />
            <span>{node.name}</span>
          </StateLink>
        ),
      },
      {
        key: "type",
        label: t("tables.type"),
        track: "6.5rem",
        value: ({ type }) => type,
        cell: ({ type }) => t(`type.${type}`),
      },
      {
        key: "aliases",
        label: t("tables.aliases"),
        track: "minmax(8rem, 1.6fr)",
        value: ({ aliases }) => aliases.join("、"),
        cell: ({ aliases }) => aliases.join("、"),
      },
      {
        key: "subjects",
        label: t("tables.subjects"),
        track: "5rem",
        numeric: true,
        value: ({ id }) => model.sharedBy(id).size,
        cell: ({ id }) => model.sharedBy(id).size || "",
      },
      {
        key: "degree",
        label: t("tables.degree"),
        track: "5.5rem",
        numeric: true,
        value: ({ id }) => model.edgesOf(id).length,
        cell: ({ id }) => model.edgesOf(id).length,
      },
      {
        key: "mentions",
        label: t("tables.mentions"),
        track: "5.5rem",
        numeric: true,
        value: ({ mentions }) => mentions.length,
        cell: ({ mentions }) => mentions.length,
      },
    ],
    [t, model],
  );
}
