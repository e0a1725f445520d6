/** The drawing as shapes: what is on the screen, with its legend and where it comes from, for SVG and PNG alike. */
export interface PictureLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly color: string;
}

export interface PictureMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** As `nodeShapes`: circle, square, diamond, triangle. */
  readonly shape: number;
  readonly color: string;
}

export interface PictureName {
  readonly left: number;
  readonly middle: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly color: string;
}

/** Coordinates in CSS pixels of the drawing. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly lines: readonly PictureLine[];
  readonly marks: readonly PictureMark[];
  readonly names: readonly PictureName[];
}

export interface Caption {
  readonly legend: readonly { readonly text: string; readonly color: string; readonly shape: number | null }[];
  /** What the picture shows and from what. */
  readonly source: string;
  readonly ink: string;
}

export type Point = readonly [number, number];

/** Corners of a mark; null for a circle. The same proportions as the shader of the drawing. */
export function cornersOf({ x, y, radius, shape }: PictureMark): readonly Point[] | null {
  if (shape === 1) {
    const half = radius * 0.86;
    return [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ];
  }
  if (shape === 2) {
    const half = radius * 1.2;
    return [
      [x, y - half],
      [x + half, y],
      [x, y + half],
      [x - half, y],
    ];
  }
  if (shape === 3) {
    return [
      [x, y - radius * 1.12],
      [x + radius * 1.07, y + radius * 0.74],
      [x - radius * 1.07, y + radius * 0.74],
    ];
  }
  return null;
}

/** Height of the strip below the drawing. */
export const captionHeight = 64;
