/** What the reports say of one program, organization or slogan, place by place: since when, how much, how many, in which words. */
import type { GraphNode } from "../../../graph/artifact.ts";
import type { EdgeAttributes, NodeId } from "../../../src/facts.ts";
import type { GraphModel } from "./graph-model.ts";

export type Per = NonNullable<EdgeAttributes["per"]> | "";

export interface ProfileRow {
  readonly place: NodeId;
  readonly name: string;
  /** The earliest date that a statement or its report gives, ISO; null where none does. */
  readonly since: string | null;
  /** Largest sum in yuan by what it is counted by (`""` where the report does not say): sums by different measures do not compare. */
  readonly amounts: ReadonlyMap<Per, number>;
  /** Largest number of people or teams. */
  readonly count: number | null;
  readonly unit: string | null;
  /** How the place's reports call it, the most frequent first. */
  readonly wordings: readonly string[];
}

interface Gathered {
  readonly dates: string[];
  readonly amounts: Map<Per, number>;
  readonly counts: number[];
  readonly units: string[];
  readonly reports: Set<string>;
}

/** One row a place, the earliest first; those without a date last. */
export function profileOf(model: GraphModel, node: GraphNode): readonly ProfileRow[] {
  const rows = new Map<NodeId, Gathered>();
  for (const edge of model.edgesOf(node.id)) {
    if (edge.target !== node.id) continue;
    for (const statement of edge.statements) {
      const place = model.actorOf(edge, statement);
      if (place === null) continue;
      const row: Gathered = rows.get(place) ?? {
        dates: [],
        amounts: new Map(),
        counts: [],
        units: [],
        reports: new Set(),
      };
      rows.set(place, row);
      row.reports.add(statement.report);
      const { when, amount, per = "", count, unit } = statement.attributes;
      const date = when?.slice(0, 10).replace(/\/.*$/u, "") ?? model.reports.get(statement.report)?.publishedOn;
      if (date != null && date !== "") row.dates.push(date);
      if (amount !== undefined) row.amounts.set(per, Math.max(amount, row.amounts.get(per) ?? 0));
      if (count !== undefined) row.counts.push(count);
      if (unit !== undefined) row.units.push(unit);
    }
  }
  return [...rows]
    .map(
      ([place, { dates, amounts, counts, units, reports }]): ProfileRow => ({
        place,
        name: model.nodes.get(place)?.name ?? place,
        since: dates.toSorted()[0] ?? null,
        amounts,
        count: counts.length === 0 ? null : Math.max(...counts),
        unit: units[0] ?? null,
        wordings: wordingsIn(node, reports),
      }),
    )
    .sort((a, b) => (a.since ?? "9999").localeCompare(b.since ?? "9999") || (a.place < b.place ? -1 : 1));
}

function wordingsIn(node: GraphNode, reports: ReadonlySet<string>): readonly string[] {
  const found = new Map<string, number>();
  for (const { report, text } of node.mentions) {
    if (reports.has(report)) found.set(text, (found.get(text) ?? 0) + 1);
  }
  return [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text);
}
