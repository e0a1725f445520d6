/**
 * The names on the drawing: a canvas above Sigma's nodes, written anew after each frame. Widths are measured once per
 * name; only nodes in sight compete for places.
 */
import type { Sigma } from "sigma";
import type { NodeId } from "../../../src/facts.ts";
import type { PictureName } from "../export/picture.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { byImportance } from "../model/importance.ts";
import type { Palette } from "../theme/palette.ts";
import type { DrawnLink, DrawnNode } from "./drawing.ts";
import { type Box, type LabelCandidate, type PlacedLabel, placeLabels, truncateToWidth } from "./label-placement.ts";

export const nameFont = '"Noto Sans SC Variable", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** Longest written name, in Latin characters. */
const longestName = 26;
const mostNames = 260;

interface Name {
  readonly id: NodeId;
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly weight: number;
  readonly height: number;
  readonly strong: boolean;
  width: number;
}

export interface NameFocus {
  /** Only these are named; null names all. */
  readonly emphasised: ReadonlySet<string> | null;
  /** Named before all others. */
  readonly chosen: string | null;
  /** Named by the card under the pointer already. */
  readonly hovered: string | null;
}

export interface NameLayer {
  readonly draw: (palette: Palette, focus: NameFocus) => void;
  readonly placed: () => readonly PlacedLabel[];
  /** What was written last, as shapes. */
  readonly written: (palette: Palette, focus: NameFocus) => readonly PictureName[];
  /** What lies on the drawing, CSS pixels of the container. */
  readonly avoid: (obstacles: readonly Box[]) => void;
  /** Measures again: the fonts have arrived. */
  readonly remeasure: () => void;
}

/** @param sigma whose layers the names join */
const inkOf = (name: Name, palette: Palette, { emphasised }: NameFocus): string =>
  name.strong || emphasised !== null ? palette.ink : palette.muted;

export function createNameLayer(sigma: Sigma<DrawnNode, DrawnLink>, model: GraphModel): NameLayer {
  sigma.createCanvasContext("names", { afterLayer: "nodes" } as Parameters<typeof sigma.createCanvasContext>[1]);
  sigma.resize(true);
  const context = sigma.getCanvases().names!.getContext("2d")!;
  const names = namesOf(model);
  let obstacles: readonly Box[] = [];
  let placed: readonly PlacedLabel[] = [];

  const candidates = function* (field: { width: number; height: number }, { emphasised, chosen, hovered }: NameFocus) {
    const first = chosen === null ? undefined : byId.get(chosen);
    for (const name of first === undefined ? names : [first, ...names.filter((other) => other !== first)]) {
      if (name.id === hovered || (emphasised !== null && !emphasised.has(name.id))) continue;
      const data = sigma.getNodeDisplayData(name.id);
      if (data === undefined || data.hidden) continue;
      const { x, y } = sigma.framedGraphToViewport(data);
      if (x < 0 || y < 0 || x > field.width || y > field.height) continue;
      if (name.width < 0) {
        context.font = name.font;
        name.width = context.measureText(name.text).width + 2;
      }
      const candidate: LabelCandidate = {
        key: name.id,
        x,
        y,
        radius: sigma.scaleSize(data.size),
        width: name.width,
        height: name.height,
      };
      yield candidate;
    }
  };
  const byId = new Map<string, Name>(names.map((name) => [name.id, name]));

  return {
    draw: (palette, focus) => {
      const field = sigma.getDimensions();
      context.clearRect(0, 0, field.width, field.height);
      placed = placeLabels(candidates(field, focus), { ...field, limit: mostNames, obstacles });
      context.textBaseline = "middle";
      context.lineJoin = "round";
      context.lineWidth = 3;
      context.strokeStyle = palette.paper;
      for (const { key, left, middle } of placed) {
        const name = byId.get(key)!;
        context.font = name.font;
        context.fillStyle = inkOf(name, palette, focus);
        context.strokeText(name.text, left + 1, middle);
        context.fillText(name.text, left + 1, middle);
      }
    },
    placed: () => placed,
    written: (palette, focus) =>
      placed.map(({ key, left, middle }) => {
        const name = byId.get(key)!;
        return {
          left: left + 1,
          middle,
          text: name.text,
          size: name.size,
          weight: name.weight,
          color: inkOf(name, palette, focus),
        };
      }),
    avoid: (boxes) => {
      obstacles = boxes;
    },
    remeasure: () => {
      for (const name of names) name.width = -1;
    },
  };
}

function namesOf(model: GraphModel): readonly Name[] {
  const subjects = new Set(model.subjects);
  return byImportance(model).map((node) => {
    const subject = subjects.has(node.id);
    const shared = model.sharedBy(node.id).size > 1;
    const size = subject ? 14 : shared ? 12.5 : 11.5;
    const weight = subject ? 650 : shared ? 550 : 400;
    return {
      id: node.id,
      text: truncateToWidth(node.name, longestName),
      font: `${weight} ${size}px ${nameFont}`,
      size,
      weight,
      height: Math.ceil(size * 1.25),
      strong: subject || shared,
      width: -1,
    };
  });
}
