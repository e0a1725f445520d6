/**
 * Exports: the graph in the formats of other people's tools. Each is a pure function to files; tests read each back with a
 * tool of its own kind.
 *
 *   gexf       Gephi: positions, colours, sizes            graphml  the whole property graph, reports included
 *   neo4j-csv  a pair for neo4j-admin database import      json-ld  linked data (docs/vocabulary.md)
 *   parquet    nodes, edges, evidence                      xlsx     the shared matrix and its figures
 *   html       one page that opens from disk
 */
import type { Exporter } from "./export-file.ts";
import { toGexf } from "./gexf.ts";
import { toGraphml } from "./graphml.ts";
import { toHtml } from "./html.ts";
import { toJsonLd } from "./json-ld.ts";
import { toNeo4jCsv } from "./neo4j-csv.ts";
import { toParquet } from "./parquet.ts";
import { toXlsx } from "./xlsx.ts";

export const exporters = {
  gexf: toGexf,
  graphml: toGraphml,
  "neo4j-csv": toNeo4jCsv,
  "json-ld": toJsonLd,
  parquet: toParquet,
  xlsx: toXlsx,
  html: toHtml,
} as const satisfies Readonly<Record<string, Exporter>>;

export type ExportFormat = keyof typeof exporters;
export { type Selection, selected } from "./selection.ts";
