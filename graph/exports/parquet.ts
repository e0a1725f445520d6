/** Parquet tables for data frames and DuckDB: nodes, statements of edges, and the passages that are their evidence. */
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { Exporter, ExportFile } from "./export-file.ts";

type Kind = "STRING" | "INT32" | "DOUBLE" | "BOOLEAN";
type Cell = string | number | boolean | null;

export const toParquet: Exporter = ({ nodes, edges, reports }) => {
  const published = new Map(reports.map(({ id, publishedOn }) => [id, publishedOn]));
  const statements = edges.flatMap((edge) =>
    edge.statements.map((statement, index) => ({
      edge,
      statement,
      id: `${edge.id}|${index}`,
      said: statement.attributes,
    })),
  );
  const passages = statements.flatMap(({ id, statement }) =>
    statement.evidence.map((span) => ({ statement: id, report: statement.report, ...span })),
  );
  return [
    table("nodes.parquet", nodes, {
      id: ["STRING", ({ id }) => id],
      type: ["STRING", ({ type }) => type],
      name: ["STRING", ({ name }) => name],
      aliases: ["STRING", ({ aliases }) => aliases.join("\n")],
      pinyin: ["STRING", ({ pinyin }) => pinyin],
      code: ["STRING", ({ attributes }) => attributes.code ?? null],
      level: ["STRING", ({ attributes }) => attributes.level ?? null],
      national: ["BOOLEAN", ({ national }) => national ?? false],
      mentions: ["INT32", ({ mentions }) => mentions.length],
      x: ["DOUBLE", ({ x }) => x],
      y: ["DOUBLE", ({ y }) => y],
    }),
    table("edges.parquet", statements, {
      statement: ["STRING", ({ id }) => id],
      type: ["STRING", ({ edge }) => edge.type],
      source: ["STRING", ({ edge }) => edge.source],
      target: ["STRING", ({ edge }) => edge.target],
      report: ["STRING", ({ statement }) => statement.report],
      publishedOn: ["STRING", ({ statement }) => published.get(statement.report) ?? null],
      status: ["STRING", ({ said }) => said.status ?? "done"],
      when: ["STRING", ({ said }) => said.when ?? null],
      amount: ["DOUBLE", ({ said }) => said.amount ?? null],
      amountText: ["STRING", ({ said }) => said.amountText ?? null],
      per: ["STRING", ({ said }) => said.per ?? null],
      approximate: ["BOOLEAN", ({ said }) => said.approximate ?? null],
      count: ["DOUBLE", ({ said }) => said.count ?? null],
      unit: ["STRING", ({ said }) => said.unit ?? null],
      destination: ["STRING", ({ said }) => said.destination ?? null],
      role: ["STRING", ({ said }) => said.role ?? null],
      quantity: ["STRING", ({ said }) => said.quantity ?? null],
      via: ["STRING", ({ said }) => said.via ?? null],
      rule: ["STRING", ({ statement }) => statement.rule],
    }),
    table("evidence.parquet", passages, {
      statement: ["STRING", ({ statement }) => statement],
      report: ["STRING", ({ report }) => report],
      start: ["INT32", ({ start }) => start],
      end: ["INT32", ({ end }) => end],
      text: ["STRING", ({ text }) => text],
    }),
  ];
};

type Columns<T> = Readonly<Record<string, readonly [Kind, (row: T) => Cell]>>;

function table<T>(name: string, rows: readonly T[], columns: Columns<T>): ExportFile {
  const columnData = Object.entries(columns).map(
    ([column, [type, cellOf]]): ColumnSource => ({ name: column, type, data: rows.map(cellOf), nullable: true }),
  );
  return { name, content: new Uint8Array(parquetWriteBuffer({ columnData })) };
}
