/** The legend that filters: each type with its mark and how many there are; switched off, it leaves the drawing. */
import { Button } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import type { EdgeType } from "../../../graph/artifact.ts";
import type { NodeType } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import { edgeTypes, nodeTypes } from "../model/domain.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import { useVisibility } from "../state/visibility.tsx";
import { EdgeGlyph, NodeGlyph } from "./glyph.tsx";
import classes from "./legend.module.css";

export function Legend() {
  const t = useTranslate();
  const { model, store } = useExplorer();
  const { hidden, look } = useView();
  const visible = useVisibility();
  const { artifact } = model;
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { type } of [...artifact.nodes, ...artifact.edges]) found.set(type, (found.get(type) ?? 0) + 1);
    return found;
  }, [artifact]);

  const toggle = (type: NodeType | EdgeType) => {
    const next = new Set(hidden);
    if (!next.delete(type)) next.add(type);
    store.navigate({ hidden: next }, "replace");
  };
  const row = (type: NodeType | EdgeType, mark: ReactNode, name: string) => (
    <li key={type}>
      <button
        type="button"
        className={classes.row}
        aria-pressed={!hidden.has(type)}
        title={t("legend.toggle", { type: name })}
        data-type={type}
        onClick={() => toggle(type)}
      >
        {mark}
        <span className={classes.name}>{name}</span>
        <span className={classes.count}>{(counts.get(type) ?? 0).toLocaleString("en-US")}</span>
      </button>
    </li>
  );

  return (
    <aside className={classes.legend} data-plain={look.color !== "type"} aria-label={t("legend.title")}>
      <h2>{t("legend.nodes")}</h2>
      <ul>
        {nodeTypes
          .filter((type) => counts.has(type))
          .map((type) => row(type, <NodeGlyph type={type} />, t(`type.${type}`)))}
      </ul>
      <h2>{t("legend.edges")}</h2>
      <ul>
        {edgeTypes
          .filter((type) => counts.has(type))
          .map((type) => row(type, <EdgeGlyph type={type} />, t(`edge.${type}`)))}
      </ul>
      <p className={classes.showing} role="status">
        {t("legend.showingNodes", { shown: visible.nodes.length, total: artifact.nodes.length })}
        <br />
        {t("legend.showingLinks", { links: visible.links, allLinks: visible.allLinks })}
      </p>
      {hidden.size > 0 && (
        <Button variant="default" size="compact-xs" onClick={() => store.navigate({ hidden: new Set() }, "replace")}>
          {t("legend.all")}
        </Button>
      )}
    </aside>
  );
}
