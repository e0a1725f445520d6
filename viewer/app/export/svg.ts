/** A picture as an SVG document. Names are text in it: they can be searched, edited and read aloud. */
import { type Caption, captionHeight, cornersOf, type Picture, type PictureMark } from "./picture.ts";

const font = "'Noto Sans SC Variable','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const escaped = (text: string): string =>
  text
    // XML has no other control characters.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
const round = (value: number): string => String(Number(value.toFixed(1)));

function markOf(mark: PictureMark, paper: string): string {
  const look = `fill="${mark.color}" stroke="${paper}" stroke-width="1"`;
  const corners = cornersOf(mark);
  if (corners === null)
    return `<circle cx="${round(mark.x)}" cy="${round(mark.y)}" r="${round(mark.radius)}" ${look}/>`;
  return `<polygon points="${corners.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" ${look}/>`;
}

export function toSvg(picture: Picture, caption: Caption): string {
  const { width, height, paper } = picture;
  const lines = picture.lines.map(
    ({ x1, y1, x2, y2, width: stroke, color }) =>
      `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}" stroke-width="${round(stroke)}"/>`,
  );
  const names = picture.names.map(
    ({ left, middle, text, size, weight, color }) =>
      `<text x="${round(left)}" y="${round(middle)}" dy="0.35em" font-size="${size}" font-weight="${weight}" fill="${color}" stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`,
  );
  let x = 20;
  const legend = caption.legend.map(({ text, color, shape }) => {
    const y = height + 22;
    const mark =
      shape === null
        ? `<line x1="${x - 8}" y1="${y}" x2="${x + 6}" y2="${y}" stroke="${color}" stroke-width="3"/>`
        : markOf({ x, y, radius: 6, shape, color }, paper);
    const label = `<text x="${x + 12}" y="${y}" dy="0.35em" font-size="12" fill="${caption.ink}">${escaped(text)}</text>`;
    x += 34 + [...text].length * 12;
    return mark + label;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + captionHeight}" width="${width}" height="${height + captionHeight}" font-family="${font}">`,
    `<title>${escaped(caption.source)}</title>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...lines,
    ...picture.marks.map((mark) => markOf(mark, paper)),
    ...names,
    ...legend,
    `<text x="14" y="${height + 50}" font-size="11" fill="${caption.ink}" opacity="0.75">${escaped(caption.source)}</text>`,
    "</svg>",
    "",
  ].join("\n");
}
