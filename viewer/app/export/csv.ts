/** Tables for spreadsheets (RFC 4180): with the mark that makes Excel read Chinese, and no cell that it would run. */
import type { GraphEdge, GraphNode } from "../../../graph/artifact.ts";
import type { GraphModel } from "../model/graph-model.ts";

type Cell = string | number | null | undefined;

/** A text that begins like a formula is shown, not computed. */
function written(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param rows the first is the heading */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map(written).join(",")).join("\r\n")}\r\n`;

export function nodeRows(model: GraphModel, nodes: readonly GraphNode[]): readonly (readonly Cell[])[] {
  return [
    ["id", "type", "name", "aliases", "code", "level", "places", "relations", "mentions"],
    ...nodes.map(({ id, type, name, aliases, attributes, mentions }) => [
      id,
      type,
      name,
      aliases.join("; "),
      attributes.code,
      attributes.level,
      model.sharedBy(id).size,
      model.edgesOf(id).length,
      mentions.length,
    ]),
  ];
}

/** One row a piece of evidence: a table that can be checked line by line. */
export function evidenceRows(model: GraphModel, edges: readonly GraphEdge[]): readonly (readonly Cell[])[] {
  const head = [
    "source",
    "relation",
    "target",
    "amount",
    "amount_text",
    "per",
    "count",
    "unit",
    "destination",
    "status",
  ];
  return [
    [...head, "report", "title", "publisher", "published_on", "start", "end", "text"],
    ...edges.flatMap(({ type, source, target, statements }) =>
      statements.flatMap(({ report: id, attributes, evidence }) => {
        const report = model.reports.get(id);
        const { amount, amountText, per, count, unit, destination, status } = attributes;
        const said = [
          model.nodes.get(source)?.name ?? source,
          type,
          model.nodes.get(target)?.name ?? target,
          amount,
          amountText,
          per,
          count,
          unit,
          destination,
          status ?? "done",
          id,
          report?.title ?? report?.file,
          report?.publisher,
          report?.publishedOn,
        ];
        const spans = evidence.length === 0 ? [null] : evidence;
        return spans.map((span) => [...said, span?.start, span?.end, span?.text]);
      }),
    ),
  ];
}
