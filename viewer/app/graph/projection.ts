/**
 * From the graph's coordinates to CSS pixels of the drawing, as one matrix per frame: Sigma's own conversion makes an object
 * and walks a matrix for each point, which for ten thousand nodes is a frame's whole time.
 */
import type { Sigma } from "sigma";
import type { DrawnLink, DrawnNode } from "./drawing.ts";

export interface Projection {
  readonly x: (x: number, y: number) => number;
  readonly y: (x: number, y: number) => number;
  /** Back from pixels. */
  readonly graphOf: (point: Point) => Point;
  /** CSS pixels per unit of the graph. */
  readonly ratio: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The projection of the frame that Sigma has drawn last. */
export function projectionOf(sigma: Sigma<DrawnNode, DrawnLink>): Projection {
  // Any three points of the graph that are no line say it all: the way from one to the other is affine.
  const [origin, right, up] = [
    { x: 0, y: 0 },
    { x: 1000, y: 0 },
    { x: 0, y: 1000 },
  ].map((point) => sigma.graphToViewport(point)) as [Point, Point, Point];
  const [a, b] = [(right.x - origin.x) / 1000, (right.y - origin.y) / 1000];
  const [c, d] = [(up.x - origin.x) / 1000, (up.y - origin.y) / 1000];
  const determinant = a * d - b * c;
  return {
    x: (x, y) => a * x + c * y + origin.x,
    y: (x, y) => b * x + d * y + origin.y,
    graphOf: ({ x, y }) => {
      const [dx, dy] = [x - origin.x, y - origin.y];
      return { x: (d * dx - c * dy) / determinant, y: (a * dy - b * dx) / determinant };
    },
    ratio: Math.sqrt(Math.abs(determinant)),
  };
}
