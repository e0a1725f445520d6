/** What is on the screen and what is not, counted: "showing N of M" is always true. */
import type { GraphEdge, GraphNode } from "../../../graph/artifact.ts";
import type { NodeId } from "../../../src/facts.ts";
import type { ViewState } from "../state/view-state.ts";
import { type Emphasis, emphasisOf } from "./emphasis.ts";
import { foldedAway, leavesOf } from "./folding.ts";
import type { GraphModel, Link } from "./graph-model.ts";
import { byImportance } from "./importance.ts";
import { neighbourhood } from "./paths.ts";

export interface Visibility {
  readonly showsNode: (id: NodeId) => boolean;
  readonly showsLink: (link: Link) => boolean;
  /** Most important first. */
  readonly nodes: readonly GraphNode[];
  /** Worked out when first asked for. */
  readonly edges: readonly GraphEdge[];
  readonly links: number;
  /** Drawn lines without any filter. */
  readonly allLinks: number;
  /** Nodes that only their small group keeps from the screen. */
  readonly inSmallGroups: number;
  /** Nodes that only their lesser importance keeps from the screen. */
  readonly lesser: number;
  /** For each folded node, how many it puts away. */
  readonly folds: ReadonlyMap<NodeId, number>;
  /** How many neighbours folding a node would put away. */
  readonly leaves: (id: NodeId) => number;
  /** How many neighbours of a node could be shown and are not. */
  readonly unopened: (id: NodeId) => number;
  readonly emphasis: Emphasis;
}

/** Parts of a graph that are left out at first; they depend on the graph alone. */
export interface SetAside {
  /** Nodes in small groups, as `smallParts` finds them. */
  readonly small: ReadonlySet<NodeId>;
  /** The nodes that are drawn of a very large graph; null where all are. */
  readonly leading: ReadonlySet<NodeId> | null;
}

type Shown = Pick<ViewState, "hidden" | "look" | "selection" | "arrangement">;

const drawn = (link: Link): boolean => link.source !== link.target;

export function visibleParts(
  model: GraphModel,
  { small, leading }: SetAside,
  { hidden, look, selection, arrangement }: Shown,
): Visibility {
  const chosen = selection?.kind === "node" ? selection.id : null;
  const picked = new Set(selection?.kind === "several" ? selection.ids : []);
  const aside = (id: NodeId): boolean => !look.small && small.has(id) && id !== chosen && !picked.has(id);
  const ofShownType = model.artifact.nodes.filter(({ type }) => !hidden.has(type));
  const possible = new Set(ofShownType.map(({ id }) => id).filter((id) => !aside(id)));
  const edgePossible = ({ type, source, target }: GraphEdge): boolean =>
    !hidden.has(type) && possible.has(source) && possible.has(target);
  const passable = (link: Link): boolean => drawn(link) && link.edges.some(edgePossible);

  const emphasis = emphasisOf(model, selection, look.depth, passable);
  const alone = look.only ? aloneOf(model, arrangement.opened, emphasis, look.depth, passable) : null;
  const put = foldedAway(model, arrangement.folded, passable);
  const away = new Set([...put.values()].flat());
  const leads = (id: NodeId): boolean =>
    leading === null || look.all || leading.has(id) || emphasis.nodes?.has(id) === true || alone?.has(id) === true;

  const shownNodes = new Set<NodeId>();
  let lesser = 0;
  for (const id of possible) {
    if (away.has(id) || (alone !== null && !alone.has(id))) continue;
    if (leads(id)) shownNodes.add(id);
    else lesser++;
  }
  const shownLinks = new Set<Link>();
  let allLinks = 0;
  for (const link of model.links.values()) {
    if (!drawn(link)) continue;
    allLinks++;
    if (!shownNodes.has(link.source) || !shownNodes.has(link.target)) continue;
    if (link.edges.some(({ type }) => !hidden.has(type))) shownLinks.add(link);
  }
  let edges: readonly GraphEdge[] | undefined;
  return {
    showsNode: (id) => shownNodes.has(id),
    showsLink: (link) => shownLinks.has(link),
    nodes: byImportance(model).filter(({ id }) => shownNodes.has(id)),
    get edges() {
      edges ??= model.artifact.edges.filter(
        ({ type, source, target }) => !hidden.has(type) && shownNodes.has(source) && shownNodes.has(target),
      );
      return edges;
    },
    links: shownLinks.size,
    allLinks,
    inSmallGroups: ofShownType.length - possible.size,
    lesser,
    folds: new Map([...put].map(([id, leaves]) => [id, leaves.length])),
    leaves: (id) => leavesOf(model, id, passable).length,
    unopened: (id) => [...neighbourhood(model, id, 1, passable).nodes].filter((other) => !shownNodes.has(other)).length,
    emphasis,
  };
}

/** While only a part is shown: around the opened nodes, the first of them as deep as asked, or what is lit where none is. */
function aloneOf(
  model: GraphModel,
  opened: readonly NodeId[],
  { nodes }: Emphasis,
  depth: number,
  passable: (link: Link) => boolean,
): ReadonlySet<NodeId> | null {
  if (opened.length === 0 || nodes === null) return nodes;
  return new Set(opened.flatMap((id, at) => [...neighbourhood(model, id, at === 0 ? depth : 1, passable).nodes]));
}
