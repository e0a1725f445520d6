/** The table twin of the drawing: the same nodes and relations under the same legend, for every eye and every screen reader. */
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { growBigramIndex } from "../find/bigram-index.ts";
import { mostCaught } from "../graph/lasso.ts";
import { useTranslate } from "../messages/index.ts";
import { Notice } from "../shell/notice.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import { useVisibility } from "../state/visibility.tsx";
import { DataTable } from "./data-table.tsx";
import { useEdgeColumns } from "./edge-columns.tsx";
import { useNodeColumns } from "./node-columns.tsx";
import classes from "./tables-view.module.css";

export function TablesView() {
  const t = useTranslate();
  const { model } = useExplorer();
  const { selection } = useView();
  const [kind, setKind] = useState<"nodes" | "edges">(selection?.kind === "edge" ? "edges" : "nodes");
  const [filter, setFilter] = useState("");
  const asked = useDeferredValue(filter);
  const visible = useVisibility();
  const nodeColumns = useNodeColumns();
  const edgeColumns = useEdgeColumns();

  // Never grown: looking through what is shown takes less than an index would.
  const nodeIndex = useMemo(
    () =>
      growBigramIndex(visible.nodes.length, (at) => {
        const { name, aliases } = visible.nodes[at]!;
        return [name, ...aliases].join("\n");
      }),
    [visible],
  );
  const edgeIndex = useMemo(() => {
    const name = (id: (typeof visible.edges)[number]["source"]) => model.nodes.get(id)?.name ?? id;
    return growBigramIndex(visible.edges.length, (at) => {
      const { type, source, target } = visible.edges[at]!;
      return `${name(source)}\n${t(`edge.${type}`)}\n${name(target)}`;
    });
  }, [visible, model, t]);
  const nodes = asked.trim() === "" ? visible.nodes : nodeIndex.find(asked).map((at) => visible.nodes[at]!);
  const edges = asked.trim() === "" ? visible.edges : edgeIndex.find(asked).map((at) => visible.edges[at]!);
  const count = kind === "nodes" ? nodes.length : edges.length;

  return (
    <section className={classes.view} aria-label={t("view.tables")}>
      <header className={classes.head}>
        <SegmentedControl
          size="xs"
          aria-label={t("view.tables")}
          value={kind}
          onChange={(value) => setKind(value === "edges" ? "edges" : "nodes")}
          data={[
            { value: "nodes", label: t("tables.nodes") },
            { value: "edges", label: t("tables.edges") },
          ]}
        />
        <TextInput
          size="xs"
          className={classes.filter}
          aria-label={t("tables.filter")}
          placeholder={t("tables.filter")}
          leftSection={<IconFilter size={14} aria-hidden />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        {kind === "nodes" && count > 0 && <DrawRows ids={nodes.slice(0, mostCaught).map(({ id }) => id)} all={count} />}
        <span className={classes.count} role="status">
          {t("tables.rows", { n: count })}
        </span>
      </header>
      {count === 0 && <Notice title={t("tables.none")} />}
      {count > 0 && kind === "nodes" && (
        <DataTable
          label={t("tables.nodes")}
          rows={nodes}
          columns={nodeColumns}
          rowKey={({ id }) => id}
          chosen={selection?.kind === "node" ? selection.id : null}
        />
      )}
      {count > 0 && kind === "edges" && (
        <DataTable
          label={t("tables.edges")}
          rows={edges}
          columns={edgeColumns}
          rowKey={({ id }) => id}
          chosen={selection?.kind === "edge" ? selection.id : null}
        />
      )}
    </section>
  );
}

/** What a lasso does for those who do not draw: the rows are chosen together, in the graph. */
function DrawRows({ ids, all }: { readonly ids: readonly NodeId[]; readonly all: number }) {
  const t = useTranslate();
  const { store } = useExplorer();
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => store.navigate({ view: "graph", selection: { kind: "several", ids } })}
    >
      {t(ids.length < all ? "tables.drawMost" : "tables.draw", { n: ids.length })}
    </Button>
  );
}
