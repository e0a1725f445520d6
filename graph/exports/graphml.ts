/**
 * GraphML with the whole property graph: reports are nodes too, every statement is an edge of its own with its figures and
 * evidence. Lists are one text, their parts apart by line feeds: GraphML knows no lists.
 */
import { type PropertyName, properties } from "../stores/model.ts";
import { type RowValue, toRows } from "../stores/rows.ts";
import { colours, rgbOf, sizesOf } from "./appearance.ts";
import type { Exporter } from "./export-file.ts";
import { xmlEscaped } from "./xml.ts";

const graphmlTypes = {
  STRING: "string",
  INTEGER: "long",
  FLOAT: "double",
  BOOLEAN: "boolean",
  DATE: "string",
  "LIST<STRING>": "string",
} as const;

const drawn = ["x", "y", "size", "r", "g", "b"] as const;
type Said = Readonly<Partial<Record<PropertyName, RowValue>>>;

export const toGraphml: Exporter = (artifact) => {
  const { nodes, relationships } = toRows(artifact);
  const places = new Map(artifact.nodes.map(({ id, x, y }) => [id as string, { x, y }]));
  const sizes = sizesOf(artifact);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...drawn.map((name) => key("node", name, "double")),
    ...keysOf("node", nodes),
    ...keysOf("edge", relationships),
    '<graph edgedefault="directed">',
  ];
  for (const { id, label, properties: said } of nodes) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    const [r, g, b] = rgbOf(colours[label]);
    const drawing = { x, y: -y, size: sizes.get(id) ?? 3, r, g, b };
    const shown = drawn.map((name) => data("node", name, String(drawing[name]))).join("");
    const title = String(said.name ?? said.title ?? said.file ?? id);
    lines.push(
      `<node id="${xmlEscaped(id)}">${named("node", title, label)}${shown}${propertyData("node", said)}</node>`,
    );
  }
  for (const { id, type, source, target, properties: said } of relationships) {
    const ends = `source="${xmlEscaped(source)}" target="${xmlEscaped(target)}"`;
    lines.push(`<edge id="${xmlEscaped(id)}" ${ends}>${named("edge", type, type)}${propertyData("edge", said)}</edge>`);
  }
  lines.push("</graph>", "</graphml>", "");
  return [{ name: "graph.graphml", content: lines.join("\n") }];
};

/** Nodes and edges have keys of their own: `for="all"` is read by few tools. */
const key = (of: "node" | "edge", name: string, type: string): string =>
  `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;

function keysOf(of: "node" | "edge", rows: readonly { readonly properties: Said }[]): string[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row.properties)));
  const names = (Object.keys(properties) as PropertyName[]).filter((name) => name !== "id" && used.has(name));
  return [
    key(of, "label", "string"),
    key(of, "type", "string"),
    ...names.map((name) => key(of, name, graphmlTypes[properties[name][0]])),
  ];
}

const data = (of: "node" | "edge", name: string, text: string): string =>
  `<data key="${of}-${name}">${xmlEscaped(text)}</data>`;

const named = (of: "node" | "edge", label: string, type: string): string =>
  data(of, "label", label) + data(of, "type", type);

function propertyData(of: "node" | "edge", said: Said): string {
  return Object.entries(said)
    .filter(([name]) => name !== "id")
    .map(([name, value]) => data(of, name, Array.isArray(value) ? value.join("\n") : String(value)))
    .join("");
}
