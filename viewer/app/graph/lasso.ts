/** A line drawn around nodes: they are chosen together. Drawn with Shift held, or after the lasso has been taken up. */
import type { Sigma } from "sigma";
import type { NodeId } from "../../../src/facts.ts";
import type { Appearance } from "./appearance.ts";
import type { Drawing, DrawnLink, DrawnNode } from "./drawing.ts";
import { nodesWithin } from "./nearest.ts";
import { type Point, projectionOf } from "./projection.ts";

/** As many as an address can name. */
export const mostCaught = 100;

export interface Lasso {
  /** Takes the lasso up for the next line, or puts it away. */
  readonly takeUp: (up: boolean) => void;
  /** Begins where it was taken up or `wanted`; says whether it did. */
  readonly begin: (at: Point, wanted: boolean) => boolean;
  /** Says whether a line is being drawn. */
  readonly draw: (to: Point) => boolean;
  /** Closes the line; says whether there was one. */
  readonly end: () => boolean;
}

/** @param caught told what lies within, most important first */
export function createLasso(
  sigma: Sigma<DrawnNode, DrawnLink>,
  drawing: Drawing,
  appearance: Appearance,
  caught: (ids: readonly NodeId[]) => void,
): Lasso {
  sigma.createCanvasContext("lasso", { afterLayer: "names" } as Parameters<typeof sigma.createCanvasContext>[1]);
  sigma.resize(true);
  const context = sigma.getCanvases().lasso!.getContext("2d")!;
  let ready = false;
  let line: Point[] | null = null;

  const show = () => {
    const { width, height } = sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    if (line === null) return;
    context.beginPath();
    for (const { x, y } of line) context.lineTo(x, y);
    context.closePath();
    context.globalAlpha = 0.1;
    context.fillStyle = appearance.palette.accent;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = appearance.palette.accent;
    context.stroke();
  };

  return {
    takeUp: (up) => {
      ready = up;
    },
    begin: ({ x, y }, wanted) => {
      line = ready || wanted ? [{ x, y }] : null;
      return line !== null;
    },
    draw: ({ x, y }) => {
      if (line === null) return false;
      line.push({ x, y });
      show();
      return true;
    },
    end: () => {
      if (line === null) return false;
      const projection = projectionOf(sigma);
      const corners = line.map(projection.graphOf);
      line = null;
      show();
      caught(corners.length < 3 ? [] : nodesWithin(drawing.nodes, corners).map(({ id }) => id));
      return true;
    },
  };
}
