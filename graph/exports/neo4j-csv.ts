/**
 * A pair of CSV files for `neo4j-admin database import`, with the property graph that the live store has.
 *
 *   neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv
 *     --array-delimiter=U+001F --multiline-fields=true --overwrite-destination neo4j
 *
 * Lists are apart by U+001F, which no report contains: passages of text may hold any sign that is typed.
 */
import { type PropertyName, type PropertyType, properties } from "../stores/model.ts";
import { type RowValue, toRows } from "../stores/rows.ts";
import type { Exporter } from "./export-file.ts";

const columnTypes: Readonly<Record<PropertyType, string>> = {
  STRING: "string",
  INTEGER: "long",
  FLOAT: "double",
  BOOLEAN: "boolean",
  DATE: "date",
  "LIST<STRING>": "string[]",
};

export const listDelimiter = "\u001f";

export const toNeo4jCsv: Exporter = (artifact) => {
  const { nodes, relationships } = toRows(artifact);
  const nodeColumns = columnsOf(nodes.map((row) => row.properties));
  const edgeColumns = columnsOf(relationships.map((row) => row.properties));
  return [
    {
      name: "nodes.csv",
      content: csv([
        ["id:ID", ...nodeColumns.map(heading), ":LABEL"],
        ...nodes.map(({ id, label, properties: said }) => [id, ...nodeColumns.map((name) => cell(said[name])), label]),
      ]),
    },
    {
      name: "relationships.csv",
      content: csv([
        [":START_ID", ":END_ID", "id:string", ...edgeColumns.map(heading), ":TYPE"],
        ...relationships.map(({ id, type, source, target, properties: said }) => [
          source,
          target,
          id,
          ...edgeColumns.map((name) => cell(said[name])),
          type,
        ]),
      ]),
    },
  ];
};

/** Properties that occur, in the order of the model, without the id, which has a column of its own. */
function columnsOf(rows: readonly Readonly<Partial<Record<PropertyName, RowValue>>>[]): PropertyName[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  return (Object.keys(properties) as PropertyName[]).filter((name) => name !== "id" && used.has(name));
}

const heading = (name: PropertyName): string => `${name}:${columnTypes[properties[name][0]]}`;

function cell(value: RowValue | undefined): string {
  if (value === undefined) return "";
  return typeof value === "object"
    ? value.map((part) => part.replaceAll(listDelimiter, " ")).join(listDelimiter)
    : String(value);
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");

/** An empty cell is no value; a text of no characters would be written as a pair of quotes. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
