/**
 * What the pointer does on the drawing. Sigma's captors turn mouse and fingers into events and move the camera; its own
 * listeners, which ask the graphics process what lies under the pointer, are taken off, and the records are asked instead.
 */
import type { Sigma } from "sigma";
import type { MouseCoords } from "sigma/types";
import { type Appearance, sizeInPicture } from "./appearance.ts";
import type { Drawing, DrawnLink, DrawnNode } from "./drawing.ts";
import type { Lasso } from "./lasso.ts";
import { linkAt, nodeAt } from "./nearest.ts";
import { type Point, projectionOf } from "./projection.ts";

/** What is under the pointer and where, CSS pixels of the container. */
export type Hovered = { readonly kind: "node" | "link"; readonly id: string; readonly x: number; readonly y: number };

export interface PointerEvents {
  readonly hover: (what: Hovered | null) => void;
  readonly click: (what: Hovered | null) => void;
  readonly doubleClick: (node: DrawnNode) => void;
  /** A node held and moved: where the pointer is, in the graph's coordinates. */
  readonly drag: (node: DrawnNode, to: Point) => void;
  readonly drop: (node: DrawnNode) => void;
}

/** How far from a line still means the line, CSS pixels. */
const reach = 4;
/** A hand is never quite still: so many pixels make a drag. */
const tolerance = 4;

interface PointerOptions {
  readonly drawing: Drawing;
  readonly appearance: Appearance;
  readonly lasso: Lasso;
  readonly events: PointerEvents;
}

export function listenToPointer(sigma: Sigma<DrawnNode, DrawnLink>, options: PointerOptions): void {
  const { drawing, appearance, lasso, events } = options;
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  mouse.removeAllListeners();
  touch.removeAllListeners();
  let hovered: Hovered | null = null;
  let held: { readonly node: DrawnNode; readonly from: Point; moved: boolean } | null = null;
  /** The browser reports a click after each drag of a node and each lasso. */
  let clickless = false;

  const at = (point: Point): Hovered | null => {
    const projection = projectionOf(sigma);
    const inGraph = projection.graphOf(point);
    const unit = sigma.scaleSize(1) / projection.ratio;
    const node = nodeAt(drawing.nodes, inGraph, (each) => sizeInPicture(each, appearance) * unit);
    const { x, y } = point;
    if (node !== null) return { kind: "node", id: node.id, x, y };
    const link = linkAt(drawing.links, inGraph, reach / projection.ratio);
    return link === null ? null : { kind: "link", id: link.id, x, y };
  };
  const nodeUnder = (point: Point): DrawnNode | undefined => {
    const what = at(point);
    return what?.kind === "node" ? drawing.node.get(what.id) : undefined;
  };
  const hover = (next: Hovered | null) => {
    if (next?.id === hovered?.id) return;
    hovered = next;
    events.hover(next);
  };

  mouse.on("mousemove", (point) => {
    if (!mouse.isMouseDown) hover(at(point));
  });
  mouse.on("mouseleave", () => hover(null));
  mouse.on("click", (point) => {
    if (!clickless) events.click(at(point));
  });
  touch.on("tap", ({ touches: [point] }) => {
    if (point !== undefined) events.click(at(point));
  });
  mouse.on("doubleClick", (point) => {
    const node = nodeUnder(point);
    if (node === undefined) return;
    point.preventSigmaDefault();
    events.doubleClick(node);
  });

  mouse.on("mousedown", (point) => {
    const { button, shiftKey } = point.original as MouseEvent;
    clickless = false;
    if (button !== 0) return;
    if (lasso.begin(point, shiftKey)) return;
    const node = nodeUnder(point);
    held = node === undefined ? null : { node, from: { x: point.x, y: point.y }, moved: false };
  });
  mouse.on("mousemovebody", (point: MouseCoords) => {
    // Whoever holds a node or draws a lasso does not move the picture.
    if (lasso.draw(point)) point.preventSigmaDefault();
    if (held === null) return;
    point.preventSigmaDefault();
    held.moved ||= Math.hypot(point.x - held.from.x, point.y - held.from.y) > tolerance;
    if (held.moved) events.drag(held.node, projectionOf(sigma).graphOf(point));
  });
  mouse.on("mouseup", () => {
    clickless = lasso.end() || held?.moved === true;
    if (held?.moved === true) events.drop(held.node);
    held = null;
  });
}
