/** Results of a query as text: a table for people, JSON for programs, CSV for spreadsheets. */
import { textTable } from "../commands/text-table.ts";
import type { CypherTable, CypherValue } from "../stores/engine.ts";

export const resultFormats = ["table", "json", "csv"] as const;
export type ResultFormat = (typeof resultFormats)[number];

/** The whole result, without a line feed at the end. */
export function formatResult(result: CypherTable, format: ResultFormat): string {
  switch (format) {
    case "table":
      return asTable(result);
    case "json":
      return asJson(result);
    case "csv":
      return [result.columns, ...result.rows].map((row) => row.map(csvField).join(",")).join("\r\n");
  }
}

function asTable({ columns, rows }: CypherTable): string {
  if (columns.length === 0) return "done";
  const right = columns.filter((_, column) => rows.every((row) => isNumber(row[column]) || row[column] === null));
  const cells = rows.map((row) => row.map((value) => visible(asText(value))));
  const count = rows.length === 1 ? "1 row" : `${rows.length} rows`;
  return `${textTable(columns.map(visible), cells, right.map(visible))}\n(${count})`;
}

/** An array of objects, one a line: a result of a million rows is still readable by line tools. */
function asJson({ columns, rows }: CypherTable): string {
  const line = (row: readonly CypherValue[]) =>
    JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])), bigAsText);
  return rows.length === 0 ? "[]" : `[\n${rows.map(line).join(",\n")}\n]`;
}

/** RFC 4180. A missing value is empty; lists, nodes and relationships are JSON. */
function csvField(value: CypherValue): string {
  if (value === null) return "";
  const text = asText(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function asText(value: CypherValue): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value, bigAsText) : String(value);
}

/** What would move the cursor, turn the direction of writing or ring the bell is shown by its number instead. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => escapes[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const isNumber = (value: CypherValue | undefined): boolean => typeof value === "number" || typeof value === "bigint";

const bigAsText = (_: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);
