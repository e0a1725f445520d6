/** What stays lit when something is chosen: a node with its neighbours, an edge with its ends. */
import type { GraphModel } from "../model/graph-model.ts";
import { linkId } from "../model/graph-model.ts";
import type { Selection } from "../state/view-state.ts";

export interface Emphasis {
  readonly nodes: ReadonlySet<string> | null;
  readonly links: ReadonlySet<string>;
  readonly chosen: string | null;
}

const everything: Emphasis = { nodes: null, links: new Set(), chosen: null };

export function emphasisOf(model: GraphModel, selection: Selection | null): Emphasis {
  if (selection === null) return everything;
  if (selection.kind === "node") {
    if (!model.nodes.has(selection.id)) return everything;
    const links = model.linksOf(selection.id);
    return {
      nodes: new Set([selection.id, ...links.flatMap(({ source, target }) => [source, target])]),
      links: new Set(links.map(({ id }) => id)),
      chosen: selection.id,
    };
  }
  if (selection.kind === "edge") {
    const edge = model.edges.get(selection.id);
    if (edge === undefined) return everything;
    const { source, target } = edge;
    return { nodes: new Set([source, target]), links: new Set([linkId(source, target)]), chosen: null };
  }
  const { subject, target } = selection;
  return { nodes: new Set([subject, target]), links: new Set([linkId(subject, target)]), chosen: null };
}
