/** Which places the map counts, by province and by county. A place is where its code says; one without a code is on no map. */
import type { GraphNode } from "../../../graph/artifact.ts";
import type { NodeId, ReportId } from "../../../src/facts.ts";
import type { GraphModel } from "../model/graph-model.ts";

export interface PlaceOnMap {
  readonly node: GraphNode;
  /** GB/T 2260; null where the reports do not say which county it is. */
  readonly code: string | null;
  /** Reports that count: those about the place, or those that say it of the place. */
  readonly reports: number;
}

/** @param about what the places have in common; null for all that reports are about. Most reports first, then by code. */
export function placesOnMap(model: GraphModel, about: NodeId | null): readonly PlaceOnMap[] {
  const reports = about === null ? reportsAbout(model) : reportsSaying(model, about);
  return [...reports]
    .flatMap(([id, { size }]) => {
      const node = model.nodes.get(id);
      return node === undefined ? [] : [{ node, code: node.attributes.code ?? null, reports: size }];
    })
    .sort((a, b) => b.reports - a.reports || ((a.code ?? a.node.id) < (b.code ?? b.node.id) ? -1 : 1));
}

type Reports = ReadonlyMap<NodeId, ReadonlySet<ReportId>>;

function reportsAbout(model: GraphModel): Reports {
  const found = new Map<NodeId, Set<ReportId>>();
  for (const { id, subject } of model.artifact.reports) {
    if (subject !== null) found.set(subject, (found.get(subject) ?? new Set()).add(id));
  }
  return found;
}

function reportsSaying(model: GraphModel, about: NodeId): Reports {
  const found = new Map<NodeId, Set<ReportId>>([...model.sharedBy(about)].map((id) => [id, new Set()]));
  for (const edge of model.edgesOf(about)) {
    if (edge.target !== about) continue;
    for (const statement of edge.statements) {
      const actor = model.actorOf(edge, statement);
      if (actor !== null) found.get(actor)?.add(statement.report);
    }
  }
  return found;
}

/** Places by the first digits of their code: 2 for the province, 6 for the county that a town lies in. */
export function byCode(places: readonly PlaceOnMap[], digits: 2 | 6): ReadonlyMap<string, readonly PlaceOnMap[]> {
  const found = new Map<string, PlaceOnMap[]>();
  for (const place of places) {
    const key = place.code?.slice(0, digits);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), place]);
  }
  return found;
}

/** Where the shades of the map begin: one place is worth seeing, and a hundred should not make ten look like none. */
export const shadeFrom = [1, 2, 5, 10] as const;

/** 0 for none, 1 to 4 for the shades. */
export const shadeOf = (count: number): number => shadeFrom.filter((from) => count >= from).length;
