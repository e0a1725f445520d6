/** How nodes and lines look at this moment. Sigma's reducers are bound once and read this record, which the scene writes. */
import type { Settings } from "sigma/settings";
import type { Palette } from "../theme/palette.ts";
import { type Crowd, faint } from "./crowd.ts";
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
  readonly crowd: Crowd;
}

export const isLit = ({ id }: DrawnNode, { emphasis, hovered }: Appearance): boolean =>
  emphasis === null || emphasis.has(id) || id === hovered;

export const sizeInPicture = (node: DrawnNode, appearance: Appearance): number =>
  node.size *
  appearance.crowd.scale *
  (node.id === appearance.chosen ? 1.25 : isLit(node, appearance) ? 1 : appearance.crowd.unlit);

/** A line's colour and how much of what is under it shows through, 1 for nothing. */
export function inkOfLine(
  { id, from, to, kind }: DrawnLink,
  { emphasis, litLinks, hovered, hoveredLink, palette, crowd }: Appearance,
): { readonly color: string; readonly opacity: number; readonly touched: boolean } {
  const touched = id === hoveredLink || litLinks.has(id) || from.id === hovered || to.id === hovered;
  if (touched) return { color: palette.edges[kind], opacity: 1, touched };
  if (emphasis !== null) return { color: palette.faded, opacity: Math.min(1, 2 * crowd.line), touched };
  return { color: palette.edges[kind], opacity: crowd.line, touched };
}

/** Rings mark what is chosen and what was put by hand. */
export const isRinged = ({ id }: DrawnNode, { chosen, pinned }: Appearance): boolean => id === chosen || pinned.has(id);

export function colorOf(node: DrawnNode, { groups, palette }: Appearance): string {
  if (groups === null) return palette.nodes[node.kind];
  const group = groups.get(node.id);
  return group === "shared" ? palette.shared : (palette.groups[group ?? -1] ?? palette.others);
}

type Reducers = Pick<Settings<DrawnNode, DrawnLink>, "nodeReducer" | "edgeReducer">;

export function reducersFor(appearance: Appearance): Reducers {
  return {
    nodeReducer: (id, node): Partial<ShapedNode> => {
      const { chosen, hovered, palette } = appearance;
      const lit = isLit(node, appearance);
      return {
        x: node.x,
        y: node.y,
        shape: node.shape,
        size: sizeInPicture(node, appearance),
        color: lit ? colorOf(node, appearance) : palette.faded,
        hidden: node.hidden,
        highlighted: id === hovered || isRinged(node, appearance),
        zIndex: id === hovered || id === chosen ? 3 : lit ? 2 : 0,
        label: null,
      };
    },
    edgeReducer: (_, link) => {
      const { color, opacity, touched } = inkOfLine(link, appearance);
      return {
        size: touched ? link.size * 2 : link.size,
        color: faint(color, opacity),
        hidden: link.hidden,
        zIndex: touched ? 2 : appearance.emphasis === null ? 1 : 0,
      };
    },
  };
}
