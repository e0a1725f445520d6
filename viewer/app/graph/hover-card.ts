/** A ring around a node, and under the pointer its whole name on a card. */
import type { Palette } from "../theme/palette.ts";
import { nameFont } from "./names.ts";

/** What Sigma hands over besides the display data, which its types leave out. */
export interface RingedNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** @param name the whole name; null draws the ring alone */
export function drawHoverCard(
  context: CanvasRenderingContext2D,
  { x, y, size }: RingedNode,
  palette: Palette,
  name: string | null,
): void {
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(x, y, size + 3, 0, Math.PI * 2);
  context.stroke();
  if (name === null) return;
  context.font = `550 13px ${nameFont}`;
  const width = context.measureText(name).width + 16;
  const left = Math.max(4, x + size + 8);
  context.fillStyle = palette.paper;
  context.strokeStyle = palette.rule;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left, y - 13, width, 26, 4);
  context.fill();
  context.stroke();
  context.fillStyle = palette.ink;
  context.textBaseline = "middle";
  context.fillText(name, left + 8, y);
}
