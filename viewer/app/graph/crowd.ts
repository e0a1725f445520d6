/** How a picture of thousands is drawn, so that it is no stain: smaller marks, lines like breath, what is not lit as dots. */
export interface Crowd {
  /** By which all marks are smaller than their measure. */
  readonly scale: number;
  /** Opacity of a line that nothing points at, 0…1. */
  readonly line: number;
  /** Size of what is not lit, beside what it is otherwise. */
  readonly unlit: number;
  /** By which power of the zoom marks grow. */
  readonly growth: number;
}

const many = { nodes: 1500, lines: 8000 };

/** @param room smaller side of the drawing, CSS pixels: on a small screen marks shrink too */
export function crowdOf(nodes: number, lines: number, room: number): Crowd {
  const crowded = nodes > many.nodes;
  const scale = Math.min(1, Math.max(0.4, (many.nodes / nodes) ** 0.25));
  return {
    scale: scale * Math.min(1, Math.max(0.55, room / 620)),
    line: lines > many.lines ? Math.max(0.1, Math.sqrt(400 / lines)) : 1,
    unlit: crowded ? 0.4 : 1,
    growth: crowded ? 0.3 : 0.5,
  };
}

const channels = (hex: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const hexOf = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
const known = new Map<string, string>();

/** `#rrggbb` at an opacity as Sigma blends it: with each channel already multiplied. */
export function faint(color: string, opacity: number): string {
  if (opacity === 1) return color;
  const key = `${color} ${opacity}`;
  const made = known.get(key) ?? hexOf([...channels(color).map((value) => value * opacity), 255 * opacity]);
  known.set(key, made);
  return made;
}

/** The same on paper, without transparency: for pictures that are taken away. */
export const faintOn = (paper: string, color: string, opacity: number): string => {
  const under = channels(paper);
  return opacity === 1
    ? color
    : hexOf(channels(color).map((value, at) => value * opacity + under[at]! * (1 - opacity)));
};
