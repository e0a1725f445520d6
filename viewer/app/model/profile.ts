/** What the reports say of one program, organization or slogan, place by place: since when, how much, how many, in which words. */
import type { GraphNode, Statement } from "../../../graph/artifact.ts";
import type { NodeId } from "../../../src/facts.ts";
import { type Deed, deedOf } from "./deeds.ts";
import type { GraphModel } from "./graph-model.ts";

export interface ProfileRow extends Deed {
  readonly place: NodeId;
  readonly name: string;
  /** How the place's reports call it, the most frequent first. */
  readonly wordings: readonly string[];
}

/** One row a place, the earliest first; those without a date last. */
export function profileOf(model: GraphModel, node: GraphNode): readonly ProfileRow[] {
  const byPlace = new Map<NodeId, Statement[]>();
  for (const edge of model.edgesOf(node.id)) {
    if (edge.target !== node.id) continue;
    for (const statement of edge.statements) {
      const place = model.actorOf(edge, statement);
      if (place !== null) byPlace.set(place, [...(byPlace.get(place) ?? []), statement]);
    }
  }
  return [...byPlace]
    .map(
      ([place, statements]): ProfileRow => ({
        place,
        name: model.nodes.get(place)?.name ?? place,
        ...deedOf(statements, model.reports),
        wordings: wordingsIn(node, new Set(statements.map(({ report }) => report))),
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
