/** Moving the picture: nearer, farther, the whole of it, or just so far that certain nodes come into sight. */
import type { Sigma } from "sigma";
import type { Camera } from "../state/view-state.ts";
import type { Drawing, DrawnLink, DrawnNode } from "./drawing.ts";
import type { Point } from "./projection.ts";

export interface CameraMoves {
  readonly zoom: (factor: number) => void;
  /** By parts of the width and height that are in sight. */
  readonly pan: (right: number, down: number) => void;
  readonly fit: () => void;
  readonly set: (camera: Camera | null) => void;
  /** Puts a point of the graph into the middle. */
  readonly centre: (point: Point) => void;
  /** Moves only if `anchor` (or all of `nodes` without one) is out of sight. */
  readonly reveal: (nodes: readonly string[], anchor: string | null) => void;
}

export const cameraLimits = { min: 0.02, max: 3 };
const home: Camera = { x: 0.5, y: 0.5, ratio: 1 };
/** CSS pixels from the border from which on a node counts as out of sight. */
const margin = 30;

/** @param moved told where the camera is after each movement; null at home */
export function createCameraMoves(
  sigma: Sigma<DrawnNode, DrawnLink>,
  drawing: Drawing,
  stillness: boolean,
  moved: (camera: Camera | null) => void,
): CameraMoves {
  const camera = sigma.getCamera();
  camera.on("updated", ({ x, y, ratio }) => {
    const away = Math.abs(x - home.x) + Math.abs(y - home.y) + Math.abs(ratio - home.ratio) > 0.001;
    moved(away ? { x, y, ratio } : null);
  });
  const glide = (target: Partial<Camera>) => {
    if (stillness) camera.setState(target);
    else void camera.animate(target, { duration: 260, easing: "quadraticInOut" });
  };
  const framed = ({ x, y }: Point): Point => sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y }));

  return {
    zoom: (factor) => glide({ ratio: camera.getBoundedRatio(camera.ratio * factor) }),
    pan: (right, down) => {
      const { width, height } = sigma.getDimensions();
      const { x, y } = sigma.viewportToFramedGraph({ x: width * (0.5 + right), y: height * (0.5 + down) });
      glide({ x, y });
    },
    fit: () => glide(home),
    set: (state) => camera.setState(state ?? home),
    centre: (point) => {
      const { x, y } = framed(point);
      camera.setState({ x, y });
    },
    reveal: (nodes, anchor) => {
      const { width, height } = sigma.getDimensions();
      const wanted = (anchor === null ? nodes : [anchor]).flatMap((id) => drawing.node.get(id) ?? []);
      const inSight = wanted.every((node) => {
        const { x, y } = sigma.graphToViewport(node);
        return x > margin && y > margin && x < width - margin && y < height - margin;
      });
      if (wanted.length === 0 || inSight) return;
      const points = wanted.map(framed);
      const xs = points.map(({ x }) => x);
      const ys = points.map(({ y }) => y);
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const spread = Math.max(right - left, bottom - top) * 1.4;
      glide({ x: (left + right) / 2, y: (top + bottom) / 2, ratio: Math.max(spread, Math.min(camera.ratio, 0.6)) });
    },
  };
}
