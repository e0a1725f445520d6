/** The rows of an answer. What names a node leads to it; all nodes of the answer can be seen in the drawing. */
import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import { type Column, DataTable } from "../tables/data-table.tsx";
import type { Answer, Value } from "./answers.ts";
import classes from "./ask-view.module.css";

type Rows = Extract<Answer, { readonly outcome: "rows" }>;
interface Row {
  readonly key: string;
  readonly cells: readonly Value[];
}

/** Nodes that can be shown at once; an address holds no more. */
const mostShown = 120;

export function AnswerTable({ answer }: { readonly answer: Rows }) {
  const t = useTranslate();
  const { model, store } = useExplorer();
  const names = useMemo(() => uniqueNames(model), [model]);
  const rows = useMemo(() => answer.rows.map((cells, at): Row => ({ key: String(at), cells })), [answer]);
  const columns = useMemo(
    () =>
      answer.columns.map((label, at): Column<Row> => {
        const numeric = rows.length > 0 && rows.every(({ cells }) => typeof (cells[at] ?? 0) === "number");
        return {
          key: `${label} ${at}`,
          label,
          track: numeric ? "minmax(5rem, 0.6fr)" : "minmax(9rem, 1.4fr)",
          numeric,
          value: ({ cells }) => sortable(cells[at] ?? null),
          cell: ({ cells }) => <Cell value={cells[at] ?? null} names={names} />,
        };
      }),
    [answer, rows, names],
  );
  const found = useMemo(() => {
    const ids = new Set(answer.rows.flatMap((cells) => cells.flatMap((cell) => nodesIn(cell, model, names))));
    return [...ids].slice(0, mostShown);
  }, [answer, model, names]);

  return (
    <>
      <p className={classes.found}>
        <span role="status">{t("ask.rows", { n: answer.rows.length + answer.more })}</span>
        {answer.more > 0 && <span>{t("ask.cut", { n: answer.rows.length })}</span>}
        {found.length > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => store.navigate({ view: "graph", selection: { kind: "several", ids: found } })}
          >
            {t("ask.draw", { n: found.length })}
          </Button>
        )}
      </p>
      {rows.length > 0 && <DataTable label={t("ask.answer")} rows={rows} columns={columns} rowKey={({ key }) => key} />}
    </>
  );
}

/** Names that mean one node alone. */
function uniqueNames(model: GraphModel): ReadonlyMap<string, NodeId> {
  const found = new Map<string, NodeId | null>();
  for (const { id, name } of model.artifact.nodes) found.set(name, found.has(name) ? null : id);
  return new Map([...found].flatMap(([name, id]) => (id === null ? [] : [[name, id]])));
}

const isRecord = (value: Value): value is { readonly [name: string]: Value } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function nodeOf(value: Value, model: GraphModel, names: ReadonlyMap<string, NodeId>): NodeId | null {
  if (typeof value === "string") {
    const id = value as NodeId;
    return model.nodes.has(id) ? id : (names.get(value) ?? null);
  }
  if (!isRecord(value)) return null;
  const inner = isRecord(value.properties ?? null) ? (value.properties as typeof value) : value;
  const id = inner.id;
  return typeof id === "string" && model.nodes.has(id as NodeId) ? (id as NodeId) : null;
}

function nodesIn(value: Value, model: GraphModel, names: ReadonlyMap<string, NodeId>): readonly NodeId[] {
  const node = nodeOf(value, model, names);
  if (node !== null) return [node];
  if (Array.isArray(value)) return value.flatMap((inner: Value) => nodesIn(inner, model, names));
  return [];
}

const sortable = (value: Value): string | number => (typeof value === "number" ? value : textOf(value));
function textOf(value: Value): string {
  if (value === null) return "";
  if (typeof value === "object") return JSON.stringify(value);
  return typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 4 }) : String(value);
}

interface CellProps {
  readonly value: Value;
  readonly names: ReadonlyMap<string, NodeId>;
}

function Cell({ value, names }: CellProps) {
  const { model } = useExplorer();
  const id = nodeOf(value, model, names);
  const node = id === null ? undefined : model.nodes.get(id);
  if (node !== undefined) {
    return (
      <StateLink to={{ selection: { kind: "node", id: node.id } }} className={classes.node}>
        <NodeGlyph type={node.type} named />
        <span>{node.name}</span>
      </StateLink>
    );
  }
  if (Array.isArray(value)) return <span title={textOf(value)}>{value.map(textOf).join("、")}</span>;
  return <span title={textOf(value)}>{textOf(value)}</span>;
}
