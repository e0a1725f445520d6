/** How nodes and lines look at this moment. Sigma's reducers are bound once and read this record, which the scene writes. */
import type { Settings } from "sigma/settings";
import type { Palette } from "../theme/palette.ts";
import type { DrawnLink, DrawnNode } from "./drawing.ts";
import type { ShapedNode } from "./node-shapes.ts";

export interface Appearance {
  palette: Palette;
  /** Only these are lit; null lights all. */
  emphasis: ReadonlySet<string> | null;
  litLinks: ReadonlySet<string>;
  /** Colours by group instead of by type: the index of each node's group, or `shared`. */
  groups: ReadonlyMap<string, number | "shared"> | null;
  chosen: string | null;
  hovered: string | null;
  hoveredLink: string | null;
  /** Nodes that stay where they were put: ringed. */
  pinned: ReadonlySet<string>;
  /** What stands behind a name: how many neighbours a folded node has put away. */
  badges: ReadonlyMap<string, string>;
  /** By which all marks are smaller than their measure. */
  readonly scale: number;
}

export const sizeInPicture = (node: DrawnNode, { chosen, scale }: Appearance): number =>
  node.size * scale * (node.id === chosen ? 1.25 : 1);

export function colorOf(node: DrawnNode, { groups, palette }: Appearance): string {
  if (groups === null) return palette.nodes[node.kind];
  const group = groups.get(node.id);
  return group === "shared" ? palette.shared : (palette.groups[group ?? -1] ?? palette.others);
}

type Reducers = Pick<Settings<DrawnNode, DrawnLink>, "nodeReducer" | "edgeReducer">;

export function reducersFor(appearance: Appearance): Reducers {
  return {
    nodeReducer: (id, node): Partial<ShapedNode> => {
      const { emphasis, chosen, hovered, palette } = appearance;
      const lit = emphasis === null || emphasis.has(id) || id === hovered;
      return {
        x: node.x,
        y: node.y,
        shape: node.shape,
        size: sizeInPicture(node, appearance),
        color: lit ? colorOf(node, appearance) : palette.faded,
        hidden: node.hidden,
        highlighted: id === chosen || id === hovered || appearance.pinned.has(id),
        zIndex: id === hovered || id === chosen ? 3 : lit ? 2 : 0,
        label: null,
      };
    },
    edgeReducer: (id, link) => {
      const { emphasis, litLinks, hovered, hoveredLink, palette } = appearance;
      const atHovered = link.from.id === hovered || link.to.id === hovered;
      const touched = id === hoveredLink || litLinks.has(id) || atHovered;
      const lit = touched || emphasis === null;
      return {
        size: touched ? link.size * 2 : link.size,
        color: lit ? palette.edges[link.kind] : palette.faded,
        hidden: link.hidden,
        zIndex: touched ? 2 : lit ? 1 : 0,
      };
    },
  };
}
