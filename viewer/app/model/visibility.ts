/** What is on the screen and what is not, counted: "showing N of M" is always true. */
import type { GraphEdge, GraphNode } from "../../../graph/artifact.ts";
import type { NodeId } from "../../../src/facts.ts";
import type { ViewState } from "../state/view-state.ts";
import type { GraphModel, Link } from "./graph-model.ts";
import { byImportance } from "./importance.ts";
import { neighbourhood, shortestPath } from "./paths.ts";

export interface Visibility {
  readonly showsNode: (id: NodeId) => boolean;
  readonly showsLink: (link: Link) => boolean;
  /** Most important first. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly links: number;
  /** Drawn lines without any filter. */
  readonly allLinks: number;
  /** Nodes that only their small group keeps from the screen. */
  readonly inSmallGroups: number;
  readonly emphasis: Emphasis;
}

/** What stays lit when something is chosen: a node with its neighbours, an edge with its ends, a way. */
export interface Emphasis {
  /** Null lights all. */
  readonly nodes: ReadonlySet<NodeId> | null;
  readonly links: ReadonlySet<string>;
  readonly chosen: NodeId | null;
}

const drawn = (link: Link): boolean => link.source !== link.target;
const everything: Emphasis = { nodes: null, links: new Set(), chosen: null };

/** @param small nodes in small groups, as `smallParts` finds them */
export function visibleParts(
  model: GraphModel,
  small: ReadonlySet<NodeId>,
  { hidden, look, selection }: Pick<ViewState, "hidden" | "look" | "selection">,
): Visibility {
  const chosenId = selection?.kind === "node" ? selection.id : null;
  const picked = new Set(selection?.kind === "several" ? selection.ids : []);
  const aside = (id: NodeId): boolean => !look.small && small.has(id) && id !== chosenId && !picked.has(id);
  const typeShown = (id: NodeId): boolean => {
    const node = model.nodes.get(id);
    return node !== undefined && !hidden.has(node.type);
  };
  const shown = (id: NodeId): boolean => typeShown(id) && !aside(id);
  const edgeShown = (edge: GraphEdge): boolean => !hidden.has(edge.type) && shown(edge.source) && shown(edge.target);
  const passable = (link: Link): boolean => drawn(link) && link.edges.some(edgeShown);
  const emphasis = emphasisOf(model, selection, look.depth, passable);
  const lit = emphasis.nodes;
  const alone = look.only && lit !== null ? lit : null;

  const showsNode = (id: NodeId): boolean => shown(id) && (alone === null || alone.has(id));
  const showsLink = (link: Link): boolean =>
    passable(link) && (alone === null || (alone.has(link.source) && alone.has(link.target)));
  let links = 0;
  let allLinks = 0;
  for (const link of model.links.values()) {
    if (!drawn(link)) continue;
    allLinks++;
    if (showsLink(link)) links++;
  }
  return {
    showsNode,
    showsLink,
    nodes: byImportance(model).filter(({ id }) => showsNode(id)),
    edges: model.artifact.edges.filter((edge) => edgeShown(edge) && showsNode(edge.source) && showsNode(edge.target)),
    links,
    allLinks,
    inSmallGroups: [...small].filter((id) => typeShown(id) && aside(id)).length,
    emphasis,
  };
}

function emphasisOf(
  model: GraphModel,
  selection: ViewState["selection"],
  depth: number,
  passable: (link: Link) => boolean,
): Emphasis {
  if (selection === null) return everything;
  if (selection.kind === "node") {
    if (!model.nodes.has(selection.id)) return everything;
    return { ...neighbourhood(model, selection.id, depth, passable), chosen: selection.id };
  }
  if (selection.kind === "path") {
    const { from, to } = selection;
    const way = shortestPath(model, from, to, passable) ?? [];
    return {
      nodes: new Set([from, to, ...way.flatMap(({ source, target }) => [source, target])]),
      links: new Set(way.map(({ id }) => id)),
      chosen: null,
    };
  }
  if (selection.kind === "several") {
    const picked = new Set(selection.ids.filter((id) => model.nodes.has(id)));
    const between = [...picked].flatMap((id) =>
      model.linksOf(id).filter((link) => picked.has(link.source) && picked.has(link.target) && passable(link)),
    );
    return { nodes: picked, links: new Set(between.map(({ id }) => id)), chosen: null };
  }
  const edge = selection.kind === "edge" ? model.edges.get(selection.id) : undefined;
  if (selection.kind === "edge" && edge === undefined) return everything;
  const ends = selection.kind === "pair" ? [selection.subject, selection.target] : [edge!.source, edge!.target];
  const [source, target] = ends as [NodeId, NodeId];
  const between = model.linksOf(source).filter((link) => link.source === target || link.target === target);
  return { nodes: new Set(ends), links: new Set(between.map(({ id }) => id)), chosen: null };
}
