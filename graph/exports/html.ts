/**
 * One HTML file that holds a graph and draws it: opened from disk, sent by mail, without a server or a network. It is the
 * small sister of the explorer: picture, search by substring and pinyin, and every edge with the sentences that say so.
 */
import { readFileSync } from "node:fs";
import { packageFile } from "../../src/package-root.ts";
import { colours } from "./appearance.ts";
import type { Exporter } from "./export-file.ts";

export const toHtml: Exporter = ({ nodes, edges, reports }) => {
  const { Report, ...shown } = colours;
  const graph = {
    colours: shown,
    reports: reports.map(({ id, title, file, publishedOn }) => ({ id, title, file, publishedOn })),
    nodes: nodes.map(({ id, type, name, aliases, pinyin, x, y }) => ({ id, type, name, aliases, pinyin, x, y })),
    edges: edges.map(({ type, source, target, statements }) => ({
      type,
      source,
      target,
      statements: statements.map(({ report, evidence }) => ({
        report,
        evidence: evidence.map(({ text }) => ({ text })),
      })),
    })),
  };
  const template = readFileSync(packageFile("graph/exports/page/page.html"), "utf8");
  // A text that says </script> must not end the data. The function keeps $ signs of the data from being read as patterns.
  const data = JSON.stringify(graph).replaceAll("<", "\\u003c");
  return [{ name: "graph.html", content: template.replace("/*GRAPH*/", () => data) }];
};
