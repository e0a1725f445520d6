/**
 * The whole graph, small, with a frame around the part that is in sight. The marks are drawn once and kept; each frame of the
 * drawing copies them and moves the frame.
 */
import type { Sigma } from "sigma";
import { type Appearance, colorOf, isLit, sizeInPicture } from "./appearance.ts";
import { boxOf, type Drawing, type DrawnLink, type DrawnNode } from "./drawing.ts";
import { type Point, projectionOf } from "./projection.ts";

export interface Minimap {
  /** The marks are drawn anew: others are shown, or they have moved. */
  readonly changed: () => void;
  /** The point of the graph at a point of the map, CSS pixels. */
  readonly graphOf: (at: Point) => Point;
  readonly kill: () => void;
}

/** CSS pixels. */
const padding = 6;

/** @param canvas as large as the map is to be */
export function createMinimap(
  canvas: HTMLCanvasElement,
  sigma: Sigma<DrawnNode, DrawnLink>,
  drawing: Drawing,
  appearance: Appearance,
): Minimap {
  const { clientWidth: width, clientHeight: height } = canvas;
  const density = window.devicePixelRatio;
  const marks = document.createElement("canvas");
  for (const each of [canvas, marks]) {
    each.width = width * density;
    each.height = height * density;
  }
  const context = canvas.getContext("2d")!;
  let box = boxOf(drawing.nodes);
  let stale = true;

  const scale = () =>
    Math.min(
      (width - 2 * padding) / Math.max(1e-9, box.x[1] - box.x[0]),
      (height - 2 * padding) / Math.max(1e-9, box.y[1] - box.y[0]),
    );
  const middle = () => ({ x: (box.x[0] + box.x[1]) / 2, y: (box.y[0] + box.y[1]) / 2 });
  const onMap = ({ x, y }: Point): Point => ({
    x: width / 2 + (x - middle().x) * scale(),
    y: height / 2 - (y - middle().y) * scale(),
  });

  const drawMarks = () => {
    box = boxOf(drawing.nodes);
    const own = marks.getContext("2d")!;
    own.setTransform(density, 0, 0, density, 0, 0);
    own.clearRect(0, 0, width, height);
    own.globalAlpha = 0.6;
    for (const node of drawing.nodes.toReversed()) {
      if (node.hidden) continue;
      const { x, y } = onMap(node);
      const lit = isLit(node, appearance);
      const side = lit ? Math.max(1.5, sizeInPicture(node, appearance) * 0.3) : 1;
      own.fillStyle = lit ? colorOf(node, appearance) : appearance.palette.rule;
      own.fillRect(x - side / 2, y - side / 2, side, side);
    }
  };
  const draw = () => {
    if (stale) drawMarks();
    stale = false;
    const projection = projectionOf(sigma);
    const { width: w, height: h } = sigma.getDimensions();
    const [from, to] = [
      { x: 0, y: 0 },
      { x: w, y: h },
    ].map((corner) => onMap(projection.graphOf(corner)));
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    context.drawImage(marks, 0, 0, width, height);
    // Paper under the frame keeps it apart from the marks.
    for (const [color, line] of [
      [appearance.palette.paper, 4],
      [appearance.palette.accent, 2],
    ] as const) {
      context.strokeStyle = color;
      context.lineWidth = line;
      context.strokeRect(from!.x, from!.y, to!.x - from!.x, to!.y - from!.y);
    }
  };
  sigma.on("afterRender", draw);
  draw();

  return {
    changed: () => {
      stale = true;
    },
    graphOf: ({ x, y }) => ({
      x: middle().x + (x - width / 2) / scale(),
      y: middle().y - (y - height / 2) / scale(),
    }),
    kill: () => sigma.off("afterRender", draw),
  };
}
