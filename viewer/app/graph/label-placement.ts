/**
 * Which names are written where: greedy by importance, each beside its node at the first of four places that is free.
 * Sigma's own grid lets long Chinese names run over each other; here a name that would collide is not written at all.
 */
export interface LabelCandidate {
  readonly key: string;
  /** Centre of the node and its radius, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Width of the written name, CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly key: string;
  /** Left end and middle line of the name. */
  readonly left: number;
  readonly middle: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelField {
  readonly width: number;
  readonly height: number;
  /** Most names to write. */
  readonly limit: number;
  /** What lies on the drawing: nothing is written under it. */
  readonly obstacles?: readonly Box[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 3;
/** Air between names, CSS pixels: letters that touch the next name read as one. */
const air = { x: 5, y: 2 };
const cell = 48;

/** @param candidates most important first; those outside the field are skipped */
export function placeLabels(candidates: Iterable<LabelCandidate>, field: LabelField): readonly PlacedLabel[] {
  const taken = new Map<number, Box[]>();
  const columns = Math.ceil(field.width / cell) + 2;
  const cellsOf = function* ({ left, top, right, bottom }: Box): Generator<number> {
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++) {
      for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++)
        yield row * columns + column;
    }
  };
  const free = (box: Box): boolean => {
    if (box.left < 0 || box.top < 0 || box.right > field.width || box.bottom > field.height) return false;
    for (const at of cellsOf(box)) {
      for (const other of taken.get(at) ?? []) {
        if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
          return false;
      }
    }
    return true;
  };
  const take = (box: Box) => {
    for (const at of cellsOf(box)) {
      const boxes = taken.get(at);
      if (boxes === undefined) taken.set(at, [box]);
      else boxes.push(box);
    }
  };

  for (const obstacle of field.obstacles ?? []) take(obstacle);
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    if (placed.length >= field.limit) break;
    const { key, x, y, radius, width, height } = candidate;
    if (x < 0 || y < 0 || x > field.width || y > field.height) continue;
    const reach = radius + gap;
    const places = [
      [x + reach, y],
      [x - reach - width, y],
      [x - width / 2, y + reach + height / 2],
      [x - width / 2, y - reach - height / 2],
    ] as const;
    for (const [left, middle] of places) {
      const box = { left, top: middle - height / 2, right: left + width, bottom: middle + height / 2 };
      if (!free({ left: box.left - air.x, top: box.top - air.y, right: box.right + air.x, bottom: box.bottom + air.y }))
        continue;
      take(box);
      // The node of a written name is not written over either.
      take({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
      placed.push({ key, left, middle, width, height });
      break;
    }
  }
  return placed;
}

/** Cuts a name to a display width: a Chinese character counts 2, a Latin one 1. @example truncateToWidth("乡村振兴", 6) // "乡村…" */
export function truncateToWidth(name: string, width: number): string {
  let used = 0;
  const kept: string[] = [];
  for (const sign of name) {
    const step = sign.codePointAt(0)! < 0x1100 ? 1 : 2;
    if (used + step > width) {
      // Room for the ellipsis, which counts 2 among Chinese characters.
      while (kept.length > 0 && used + 2 > width) used -= kept.pop()!.codePointAt(0)! < 0x1100 ? 1 : 2;
      return `${kept.join("")}…`;
    }
    used += step;
    kept.push(sign);
  }
  return name;
}
