/** Every view of the explorer, each at its fullest on the annotated reports: what has to hold of every view is tested on these. */
import type { Page } from "playwright-core";

export interface Scene {
  readonly name: string;
  /** Query string of the address. */
  readonly query: string;
  /** What is on the page once the view is there. */
  readonly ready: string;
}

const drawing = '[data-ready="true"]';

export const scenes: readonly Scene[] = [
  { name: "graph", query: "", ready: drawing },
  {
    name: "evidence",
    query: "?edge=DISPATCHES|place:620300|organization:驻村工作队&depth=2",
    ready: "article[data-edge] blockquote mark",
  },
  {
    name: "reading",
    query: "?node=place:620300&report=c57a1bd162b9",
    ready: "[data-report] [data-target]",
  },
  { name: "groups", query: "?color=subject&size=places", ready: "ul[aria-label]" },
  { name: "shared", query: "?view=shared", ready: "[data-matrix] tbody tr" },
  {
    name: "program",
    query: "?view=shared&node=organization:驻村工作队",
    ready: "[data-profile] svg",
  },
  { name: "map", query: "?view=map&province=62", ready: "[data-province] svg" },
  {
    name: "where",
    query: "?view=map&about=organization:驻村工作队&subject=place:620300&target=organization:驻村工作队",
    ready: "main svg",
  },
  {
    name: "compare",
    query: "?view=compare&left=place:620300&right=place:370215&subject=place:620300&target=organization:驻村工作队",
    ready: "[data-column=both] li",
  },
  { name: "tables", query: "?view=tables", ready: "main table tbody tr" },
  { name: "reports", query: "?view=reports", ready: "main table tbody tr" },
  {
    name: "ask",
    query: `?view=ask&cypher=${encodeURIComponent(
      "MATCH (c:Place)-[d:DISPATCHES]->(t:Organization)\nRETURN c.name AS place, t.name AS team, d.count AS people, d.unit AS unit\nORDER BY people DESC",
    )}`,
    ready: "main table tbody tr",
  },
  { name: "review", query: "?view=review#key=test-key", ready: "main pre" },
];

/** Waits until the view of the scene is complete. */
export async function arrived(page: Page, { ready }: Scene): Promise<void> {
  await page.waitForSelector(ready, { timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
}
