/** What Sigma shows at this moment, as shapes in CSS pixels. */
import type { Sigma } from "sigma";
import type { Picture, PictureName } from "../export/picture.ts";
import { type Appearance, inkOfLine } from "./appearance.ts";
import { faintOn } from "./crowd.ts";
import type { Drawing, DrawnLink, DrawnNode } from "./drawing.ts";
import { type Point, projectionOf } from "./projection.ts";

export function pictureOf(
  sigma: Sigma<DrawnNode, DrawnLink>,
  { nodes, links }: Drawing,
  appearance: Appearance,
  names: readonly PictureName[],
): Picture {
  const { width, height } = sigma.getDimensions();
  const projection = projectionOf(sigma);
  const { paper } = appearance.palette;
  const placeOf = ({ x, y }: DrawnNode): Point => ({ x: projection.x(x, y), y: projection.y(x, y) });
  const inSight = ({ x, y }: Point, margin: number): boolean =>
    x > -margin && y > -margin && x < width + margin && y < height + margin;
  const order = (a: { readonly zIndex: number }, b: { readonly zIndex: number }) => a.zIndex - b.zIndex;

  const lines = links
    .flatMap((link) => {
      const data = sigma.getEdgeDisplayData(link.id);
      const [a, b] = [placeOf(link.from), placeOf(link.to)];
      if (link.hidden || data === undefined || !inSight(a, width) || !inSight(b, width)) return [];
      const ink = inkOfLine(link, appearance);
      const color = faintOn(paper, ink.color, ink.opacity);
      const shape = { x1: a.x, y1: a.y, x2: b.x, y2: b.y, width: sigma.scaleSize(data.size), color };
      return [{ zIndex: data.zIndex, shape }];
    })
    .sort(order);
  const marks = nodes
    .toReversed()
    .flatMap((node) => {
      const data = sigma.getNodeDisplayData(node.id);
      const place = placeOf(node);
      if (node.hidden || data === undefined || !inSight(place, 40)) return [];
      const shape = { ...place, radius: sigma.scaleSize(data.size), shape: node.shape, color: data.color };
      return [{ zIndex: data.zIndex, shape }];
    })
    .sort(order);
  return {
    width,
    height,
    paper,
    lines: lines.map(({ shape }) => shape),
    marks: marks.map(({ shape }) => shape),
    names,
  };
}
