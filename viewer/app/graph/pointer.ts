/**
 * What the pointer does on the drawing. Sigma's captors turn mouse and fingers into events and move the camera; its own
 * listeners, which ask the graphics process what lies under the pointer, are taken off, and the records are asked instead.
 */
import type { Sigma } from "sigma";
import { type Appearance, sizeInPicture } from "./appearance.ts";
import type { Drawing, DrawnLink, DrawnNode } from "./drawing.ts";
import { linkAt, nodeAt } from "./nearest.ts";
import { type Point, projectionOf } from "./projection.ts";

/** What is under the pointer and where, CSS pixels of the container. */
export type Hovered = { readonly kind: "node" | "link"; readonly id: string; readonly x: number; readonly y: number };

export interface PointerEvents {
  readonly hover: (what: Hovered | null) => void;
  readonly click: (what: Hovered | null) => void;
}

/** How far from a line still means the line, CSS pixels. */
const reach = 4;

export function listenToPointer(
  sigma: Sigma<DrawnNode, DrawnLink>,
  drawing: Drawing,
  appearance: Appearance,
  events: PointerEvents,
): void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  mouse.removeAllListeners();
  touch.removeAllListeners();
  let hovered: Hovered | null = null;

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
  const hover = (next: Hovered | null) => {
    if (next?.id === hovered?.id) return;
    hovered = next;
    events.hover(next);
  };

  mouse.on("mousemove", (point) => {
    if (!mouse.isMouseDown) hover(at(point));
  });
  mouse.on("mouseleave", () => hover(null));
  mouse.on("click", (point) => events.click(at(point)));
  touch.on("tap", ({ touches: [point] }) => {
    if (point !== undefined) events.click(at(point));
  });
}
