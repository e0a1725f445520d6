/** What Sigma shows at this moment, as shapes in CSS pixels. */
import type { Sigma } from "sigma";
import type { Picture, PictureName } from "../export/picture.ts";
import type { Palette } from "../theme/palette.ts";
import type { DrawnLink, DrawnNode } from "./drawing.ts";

export function pictureOf(
  sigma: Sigma<DrawnNode, DrawnLink>,
  palette: Palette,
  names: readonly PictureName[],
): Picture {
  const { width, height } = sigma.getDimensions();
  const graph = sigma.getGraph();
  const placeOf = (id: string) => {
    const data = sigma.getNodeDisplayData(id);
    return data === undefined || data.hidden ? null : { ...sigma.framedGraphToViewport(data), data };
  };
  const inSight = ({ x, y }: { readonly x: number; readonly y: number }, margin: number): boolean =>
    x > -margin && y > -margin && x < width + margin && y < height + margin;
  const order = (a: { readonly zIndex: number }, b: { readonly zIndex: number }) => a.zIndex - b.zIndex;

  const lines = graph
    .mapEdges((id, _, source, target) => {
      const data = sigma.getEdgeDisplayData(id);
      const from = placeOf(source);
      const to = placeOf(target);
      if (data === undefined || data.hidden || from === null || to === null) return null;
      if (!inSight(from, width) || !inSight(to, width)) return null;
      const shape = {
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        width: sigma.scaleSize(data.size),
        color: data.color,
      };
      return { zIndex: data.zIndex, shape };
    })
    .filter((line) => line !== null)
    .sort(order);
  const marks = graph
    .mapNodes((id, { shape }) => {
      const place = placeOf(id);
      if (place === null || !inSight(place, 40)) return null;
      const { x, y, data } = place;
      return { zIndex: data.zIndex, shape: { x, y, radius: sigma.scaleSize(data.size), shape, color: data.color } };
    })
    .filter((mark) => mark !== null)
    .sort(order);
  return {
    width,
    height,
    paper: palette.paper,
    lines: lines.map(({ shape }) => shape),
    marks: marks.map(({ shape }) => shape),
    names,
  };
}
