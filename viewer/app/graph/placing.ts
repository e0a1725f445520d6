/** Where nodes lie: as the graph was built or laid out anew, except those that were put somewhere by hand. */
import type { NodeId } from "../../../src/facts.ts";
import type { Pin } from "../state/arrangement.ts";
import type { Drawing, DrawnNode } from "./drawing.ts";
import type { Point } from "./projection.ts";

export interface Placing {
  /** Puts the pinned nodes where they belong and lets the others go; says which have moved. */
  readonly pin: (pins: ReadonlyMap<NodeId, Pin>) => readonly DrawnNode[];
  readonly isPinned: (node: DrawnNode) => boolean;
  /** Lays the nodes of a layout; `coordinates` has x and y of each in turn. */
  readonly lay: (nodes: readonly DrawnNode[], coordinates: Float32Array) => readonly DrawnNode[];
  /** Undoes every layout since the graph was built. */
  readonly asBuilt: () => readonly DrawnNode[];
}

export function createPlacing({ nodes, node: byId }: Drawing): Placing {
  const built = new Map(nodes.map((node): [DrawnNode, Point] => [node, { x: node.x, y: node.y }]));
  let base: ReadonlyMap<DrawnNode, Point> = built;
  let pinned: ReadonlyMap<DrawnNode, Point> = new Map();
  const settle = (concerned: Iterable<DrawnNode>): readonly DrawnNode[] =>
    [...concerned].filter((node) => {
      const { x, y } = pinned.get(node) ?? base.get(node)!;
      const moved = x !== node.x || y !== node.y;
      node.x = x;
      node.y = y;
      return moved;
    });
  return {
    pin: (pins) => {
      const before = pinned;
      pinned = new Map(
        [...pins].flatMap(([id, { x, y }]) => {
          const node = byId.get(id);
          return node === undefined ? [] : [[node, { x, y: -y }] as const];
        }),
      );
      return settle(new Set([...before.keys(), ...pinned.keys()]));
    },
    isPinned: (node) => pinned.has(node),
    lay: (laid, coordinates) => {
      const next = new Map(base);
      laid.forEach((node, at) => {
        next.set(node, { x: coordinates[2 * at]!, y: coordinates[2 * at + 1]! });
      });
      base = next;
      return settle(laid);
    },
    asBuilt: () => {
      base = built;
      return settle(nodes);
    },
  };
}
