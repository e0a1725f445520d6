/** A picture as PNG, drawn anew at twice the screen's resolution: sharp on paper, and with the fonts of the page. */
import { nameFont } from "../graph/names.ts";
import { type Caption, captionHeight, cornersOf, type Picture, type PictureMark } from "./picture.ts";

function drawMark(context: CanvasRenderingContext2D, mark: PictureMark, paper: string): void {
  const corners = cornersOf(mark);
  context.beginPath();
  if (corners === null) context.arc(mark.x, mark.y, mark.radius, 0, Math.PI * 2);
  else for (const [x, y] of corners) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = mark.color;
  context.strokeStyle = paper;
  context.lineWidth = 1;
  context.fill();
  context.stroke();
}

function drawCaption(context: CanvasRenderingContext2D, { height, paper }: Picture, caption: Caption): void {
  let x = 20;
  const y = height + 22;
  context.font = `12px ${nameFont}`;
  for (const { text, color, shape } of caption.legend) {
    if (shape === null) {
      context.strokeStyle = color;
      context.lineWidth = 3;
      context.beginPath();
      context.moveTo(x - 8, y);
      context.lineTo(x + 6, y);
      context.stroke();
    } else drawMark(context, { x, y, radius: 6, shape, color }, paper);
    context.fillStyle = caption.ink;
    context.fillText(text, x + 12, y);
    x += 34 + context.measureText(text).width;
  }
  context.font = `11px ${nameFont}`;
  context.fillText(caption.source, 14, height + 48);
}

/** @param scale pixels of the file per CSS pixel */
export async function toPng(picture: Picture, caption: Caption, scale = 2): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * scale;
  canvas.height = (picture.height + captionHeight) * scale;
  const context = canvas.getContext("2d")!;
  context.scale(scale, scale);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.fillStyle = picture.paper;
  context.fillRect(0, 0, picture.width, picture.height + captionHeight);
  for (const { x1, y1, x2, y2, width, color } of picture.lines) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
  for (const mark of picture.marks) drawMark(context, mark, picture.paper);
  for (const { left, middle, text, size, weight, color } of picture.names) {
    context.font = `${weight} ${size}px ${nameFont}`;
    context.strokeStyle = picture.paper;
    context.lineWidth = 3;
    context.strokeText(text, left, middle);
    context.fillStyle = color;
    context.fillText(text, left, middle);
  }
  drawCaption(context, picture, caption);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("The picture is too large")) : resolve(blob)),
      "image/png",
    ),
  );
}
