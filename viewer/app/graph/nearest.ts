/**
 * What lies under a point. Sigma draws a second, hidden picture for this and reads a pixel of it back, which makes the page wait
 * for the graphics process at every move of the pointer; looking through the records takes a tenth of a millisecond.
 */
import type { DrawnLink, DrawnNode } from "./drawing.ts";
import type { Point } from "./projection.ts";

/** @param radiusOf in units of the graph */
export function nodeAt(
  nodes: readonly DrawnNode[],
  { x, y }: Point,
  radiusOf: (node: DrawnNode) => number,
): DrawnNode | null {
  let found: DrawnNode | null = null;
  // How far from its middle the point is, squared, the rim being 1: among marks on top of one another the nearest middle wins.
  let best = 1;
  for (const node of nodes) {
    if (node.hidden) continue;
    const dx = node.x - x;
    const dy = node.y - y;
    const distance = (dx * dx + dy * dy) / radiusOf(node) ** 2;
    if (distance >= best) continue;
    best = distance;
    found = node;
  }
  return found;
}

/** @param reach in units of the graph */
export function linkAt(links: readonly DrawnLink[], { x, y }: Point, reach: number): DrawnLink | null {
  let found: DrawnLink | null = null;
  let best = reach * reach;
  for (const link of links) {
    if (link.hidden) continue;
    const { from, to } = link;
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
    const ex = from.x + along * dx - x;
    const ey = from.y + along * dy - y;
    const distance = ex * ex + ey * ey;
    if (distance >= best) continue;
    best = distance;
    found = link;
  }
  return found;
}

/** Nodes within a closed line, by the even–odd rule (M. Shimrat, 1962), most important first. */
export function nodesWithin(nodes: readonly DrawnNode[], corners: readonly Point[]): readonly DrawnNode[] {
  return nodes.filter((node) => !node.hidden && inside(node, corners));
}

function inside({ x, y }: Point, corners: readonly Point[]): boolean {
  let within = false;
  corners.forEach((a, at) => {
    const b = corners.at(at - 1)!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
  });
  return within;
}
