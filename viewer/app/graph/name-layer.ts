/**
 * The names on the drawing: a canvas above Sigma's nodes. While the picture moves, the names that are there go with their nodes;
 * when it comes to rest, all nodes in sight compete for the places anew. Nothing is written again when only the pointer moves.
 */
import type { Sigma } from "sigma";
import type { PictureName } from "../export/picture.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { type Appearance, isRinged, sizeInPicture } from "./appearance.ts";
import type { Drawing, DrawnLink, DrawnNode } from "./drawing.ts";
import { type Box, type LabelCandidate, type PlacedLabel, placeLabels } from "./label-placement.ts";
import { createNameWidths } from "./name-widths.ts";
import { type Name, namesOf } from "./names.ts";
import { projectionOf } from "./projection.ts";

const mostNames = 260;
/** Of a crowd, so many compete for a place at most: behind them nothing is free any more. */
const mostTried = 1500;
const mostLandmarks = 12;
/** CSS pixels that a ring takes around its node. */
const ringWidth = 4;
/** Milliseconds without a movement that make a rest. */
const rest = 110;

export interface NameLayer {
  /** Called after each frame of Sigma; does nothing where neither the picture nor what may be written has changed. */
  readonly follow: () => void;
  /** The names have to be placed anew: other nodes, other colours, another focus. */
  readonly changed: () => void;
  /** Nodes have moved: their names go with them. */
  readonly moved: () => void;
  readonly placed: () => readonly PlacedLabel[];
  /** What was written last, as shapes. */
  readonly written: () => readonly PictureName[];
  /** Takes the name of the node under the pointer away, which a card shows; null brings it back. */
  readonly mute: (node: string | null) => void;
  /** What lies on the drawing, CSS pixels of the container. */
  readonly avoid: (obstacles: readonly Box[]) => void;
  /** Measures again: fonts have arrived. */
  readonly remeasure: () => void;
  readonly stop: () => void;
}

interface NameLayerOptions {
  readonly model: GraphModel;
  readonly drawing: Drawing;
  readonly appearance: Appearance;
  /** Told what has been written at rest, for its fonts. */
  readonly onWritten: (text: string) => void;
}

export function createNameLayer(sigma: Sigma<DrawnNode, DrawnLink>, options: NameLayerOptions): NameLayer {
  const { model, drawing, appearance, onWritten } = options;
  sigma.createCanvasContext("names", { afterLayer: "nodes" } as Parameters<typeof sigma.createCanvasContext>[1]);
  sigma.resize(true);
  const context = sigma.getCanvases().names!.getContext("2d")!;
  const names = namesOf(model);
  const widths = createNameWidths(context);
  let obstacles: readonly Box[] = [];
  let placed: readonly PlacedLabel[] = [];
  let muted: string | null = null;
  /** The camera and the size of the last frame; empty where everything has to be written anew. */
  let frame = "";
  let resting: ReturnType<typeof setTimeout> | undefined;

  const frameNow = (): string => {
    const { x, y, ratio, angle } = sigma.getCamera().getState();
    const { width, height } = sigma.getDimensions();
    return [x, y, ratio, angle, width, height].join(" ");
  };

  /** Candidates among `nodes`, which stand in the order of their importance. */
  const candidates = function* (nodes: Iterable<DrawnNode>): Generator<LabelCandidate> {
    const { width, height } = sigma.getDimensions();
    const projection = projectionOf(sigma);
    const zoom = sigma.scaleSize(1);
    const { emphasis } = appearance;
    let tried = 0;
    for (const node of nodes) {
      if (node.hidden || (emphasis !== null && !emphasis.has(node.id))) continue;
      const x = projection.x(node.x, node.y);
      const y = projection.y(node.x, node.y);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      if (tried++ > mostTried) return;
      const name = names.get(node.id)!;
      yield {
        key: node.id,
        ...{ x, y },
        radius: sizeInPicture(node, appearance) * zoom + (isRinged(node, appearance) ? ringWidth : 0),
        width: widths.of(textOf(node.id), name.font, name.size) + 2,
        height: name.height,
      };
    }
  };
  /** The most important marks are not written over, whoever's name it would be. */
  const landmarks = (): readonly Box[] => {
    const projection = projectionOf(sigma);
    const zoom = sigma.scaleSize(1);
    return drawing.nodes.slice(0, mostLandmarks).flatMap((node) => {
      if (node.hidden) return [];
      const [x, y] = [projection.x(node.x, node.y), projection.y(node.x, node.y)];
      // Less than the mark: the air around its own name reaches over its rim.
      const half = Math.max(1, sizeInPicture(node, appearance) * zoom - 3);
      return [{ left: x - half, top: y - half, right: x + half, bottom: y + half }];
    });
  };
  const competing = function* (): Generator<DrawnNode> {
    const first = appearance.chosen === null ? undefined : drawing.node.get(appearance.chosen);
    if (first !== undefined) yield first;
    for (const node of drawing.nodes) if (node !== first) yield node;
  };
  const textOf = (key: string): string => `${names.get(key)!.text}${appearance.badges.get(key) ?? ""}`;
  const write = ({ key, left, middle }: PlacedLabel) => {
    const name = names.get(key)!;
    const text = textOf(key);
    context.font = name.font;
    context.fillStyle = inkOf(name, appearance);
    context.strokeText(text, left + 1, middle);
    context.fillText(text, left + 1, middle);
  };
  const place = (nodes: Iterable<DrawnNode>) => {
    const field = sigma.getDimensions();
    context.clearRect(0, 0, field.width, field.height);
    placed = placeLabels(candidates(nodes), { ...field, limit: mostNames, obstacles: [...obstacles, ...landmarks()] });
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = appearance.palette.paper;
    for (const label of placed) if (label.key !== muted) write(label);
  };
  const settle = () => {
    clearTimeout(resting);
    resting = undefined;
    frame = frameNow();
    place(competing());
    onWritten(placed.map(({ key }) => textOf(key)).join(""));
  };

  return {
    follow: () => {
      const now = frameNow();
      if (now === frame) return;
      if (frame === "") {
        settle();
        return;
      }
      frame = now;
      place(placed.map(({ key }) => drawing.node.get(key)!));
      clearTimeout(resting);
      resting = setTimeout(settle, rest);
    },
    changed: () => {
      frame = "";
    },
    moved: () => {
      if (frame !== "") frame = "moved";
    },
    placed: () => placed,
    written: () =>
      placed.map(({ key, left, middle }) => {
        const name = names.get(key)!;
        const { size, weight } = name;
        return { left: left + 1, middle, text: textOf(key), size, weight, color: inkOf(name, appearance) };
      }),
    mute: (node) => {
      const before = placed.find(({ key }) => key === muted);
      muted = node;
      if (before !== undefined) write(before);
      const label = placed.find(({ key }) => key === node);
      if (label !== undefined) {
        const { left, middle, width, height } = label;
        context.clearRect(left - 2, middle - height / 2 - 2, width + 4, height + 4);
      }
    },
    avoid: (boxes) => {
      obstacles = boxes;
      frame = "";
    },
    remeasure: () => {
      widths.forget();
      frame = "";
    },
    stop: () => clearTimeout(resting),
  };
}

const inkOf = ({ strong }: Name, { emphasis, palette }: Appearance): string =>
  strong || emphasis !== null ? palette.ink : palette.muted;
