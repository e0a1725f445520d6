/**
 * The living drawing: Sigma, its reducers (bound once, reading this closure) and what the pointer does. Hover refreshes
 * only the neighbourhood; filters go through one pass over the attributes. Knows nothing of React.
 */
import { Sigma } from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { NodeId } from "../../../src/facts.ts";
import type { Picture } from "../export/picture.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { Emphasis, Visibility } from "../model/visibility.ts";
import type { Camera, Measure } from "../state/view-state.ts";
import { type Palette, palettes, type Scheme } from "../theme/palette.ts";
import { createDrawing, type DrawnLink, type DrawnNode, filterDrawing, resizeDrawing } from "./drawing.ts";
import type { Box, PlacedLabel } from "./label-placement.ts";
import { createNameLayer, nameFont } from "./name-layer.ts";
import { createShapeProgram, type ShapedNode } from "./node-shapes.ts";
import { pictureOf } from "./scene-picture.ts";

export interface SceneEvents {
  readonly node: (id: NodeId) => void;
  /** A drawn line, by link id. */
  readonly link: (id: string) => void;
  readonly ground: () => void;
  readonly hover: (what: Hovered | null) => void;
  readonly camera: (camera: Camera | null) => void;
}

/** What is under the pointer and where, CSS pixels of the container. */
export type Hovered = { readonly kind: "node" | "link"; readonly id: string; readonly x: number; readonly y: number };

export interface Scene {
  readonly setScheme: (scheme: Scheme) => void;
  /** Fades everything else. */
  readonly emphasise: (emphasis: Emphasis) => void;
  readonly filter: (visibility: Visibility) => void;
  /** Colours by group instead of by type: the index of each node's group, `shared`, or nothing for the others. */
  readonly paint: (groups: ReadonlyMap<string, number | "shared"> | null) => void;
  readonly size: (measure: Measure) => void;
  /** Lights a node as if the pointer were on it. */
  readonly light: (node: string | null) => void;
  /** Moves the camera only if `anchor` (or all of `nodes` without one) is out of sight. */
  readonly reveal: (nodes: readonly string[], anchor: string | null) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly setCamera: (camera: Camera | null) => void;
  readonly fontsArrived: () => void;
  /** Keeps names clear of what lies on the drawing. */
  readonly avoid: (obstacles: readonly Box[]) => void;
  readonly names: () => readonly PlacedLabel[];
  /** Where a node is drawn, CSS pixels of the container. */
  readonly positionOf: (node: string) => { readonly x: number; readonly y: number } | null;
  readonly picture: () => Picture;
  readonly palette: () => Palette;
  readonly kill: () => void;
}

export interface SceneOptions {
  readonly scheme: Scheme;
  readonly camera: Camera | null;
  readonly measure: Measure;
  readonly stillness: boolean;
  readonly events: SceneEvents;
}

const home: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** Throws where the browser gives no WebGL context. */
export function createScene(container: HTMLElement, model: GraphModel, options: SceneOptions): Scene {
  const { events } = options;
  const drawing = createDrawing(model, options.measure);
  let palette: Palette = palettes[options.scheme];
  let emphasis: ReadonlySet<string> | null = null;
  let litLinks: ReadonlySet<string> = new Set();
  let groups: ReadonlyMap<string, number | "shared"> | null = null;
  let chosen: string | null = null;
  let hovered: string | null = null;
  let hoveredLink: string | null = null;
  let paper = toRgb(palette.paper);
  // On a small screen the same picture has less room: the marks shrink with it.
  const scale = Math.min(1, Math.max(0.55, Math.min(container.offsetWidth, container.offsetHeight) / 620));

  const colorOf = (id: string, node: DrawnNode): string => {
    if (groups === null) return palette.nodes[node.kind];
    const group = groups.get(id);
    return group === "shared" ? palette.shared : (palette.groups[group ?? -1] ?? palette.others);
  };

  const sigma = new Sigma<DrawnNode, DrawnLink>(drawing, container, {
    renderLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 46,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    labelFont: nameFont,
    defaultNodeType: "shape",
    defaultEdgeType: drawing.size > 8000 ? "hair" : "line",
    nodeProgramClasses: { shape: createShapeProgram(() => paper) },
    edgeProgramClasses: { line: EdgeRectangleProgram, hair: EdgeLineProgram },
    nodeReducer: (id, node): Partial<ShapedNode> => {
      const lit = emphasis === null || emphasis.has(id) || id === hovered;
      return {
        x: node.x,
        y: node.y,
        shape: node.shape,
        size: id === chosen ? node.size * scale * 1.25 : node.size * scale,
        color: lit ? colorOf(id, node) : palette.faded,
        hidden: node.hidden,
        highlighted: id === chosen || id === hovered,
        zIndex: id === hovered || id === chosen ? 3 : lit ? 2 : 0,
        label: null,
      };
    },
    edgeReducer: (id, link) => {
      const touched = id === hoveredLink || litLinks.has(id) || (hovered !== null && drawing.hasExtremity(id, hovered));
      const lit = touched || (emphasis === null && !link.hidden);
      return {
        size: touched ? link.size * 2 : link.size,
        color: lit ? palette.edges[link.kind] : palette.faded,
        hidden: link.hidden,
        zIndex: touched ? 2 : lit ? 1 : 0,
      };
    },
    defaultDrawNodeHover: (context, data) => drawHover(context, data as unknown as HoverData, palette, hovered, model),
  });
  const names = createNameLayer(sigma, model);
  const focus = () => ({ emphasised: emphasis, chosen, hovered });
  sigma.on("afterRender", () => names.draw(palette, focus()));

  const neighbourhood = (node: string) => ({ nodes: [node], edges: drawing.edges(node) });
  const enter = (node: string | null) => {
    const before = hovered;
    hovered = node;
    for (const changed of [before, node]) {
      if (changed !== null)
        sigma.refresh({ partialGraph: neighbourhood(changed), skipIndexation: true, schedule: true });
    }
  };
  const enterLink = (link: string | null) => {
    const changed = [hoveredLink, link].filter((id) => id !== null);
    hoveredLink = link;
    sigma.refresh({ partialGraph: { edges: changed }, skipIndexation: true, schedule: true });
  };
  sigma.on("enterNode", ({ node, event }) => {
    enter(node);
    container.style.cursor = "pointer";
    events.hover({ kind: "node", id: node, x: event.x, y: event.y });
  });
  sigma.on("leaveNode", () => {
    enter(null);
    container.style.cursor = "";
    events.hover(null);
  });
  sigma.on("enterEdge", ({ edge, event }) => {
    enterLink(edge);
    container.style.cursor = "pointer";
    events.hover({ kind: "link", id: edge, x: event.x, y: event.y });
  });
  sigma.on("leaveEdge", () => {
    enterLink(null);
    container.style.cursor = "";
    events.hover(null);
  });
  sigma.on("clickNode", ({ node }) => events.node(node as NodeId));
  sigma.on("clickEdge", ({ edge }) => events.link(edge));
  sigma.on("clickStage", () => events.ground());

  const camera = sigma.getCamera();
  if (options.camera !== null) camera.setState(options.camera);
  camera.on("updated", ({ x, y, ratio }) => {
    const moved = Math.abs(x - home.x) + Math.abs(y - home.y) + Math.abs(ratio - home.ratio) > 0.001;
    events.camera(moved ? { x, y, ratio } : null);
  });
  const glide = (target: Partial<Camera>) => {
    if (options.stillness) camera.setState(target);
    else void camera.animate(target, { duration: 260, easing: "quadraticInOut" });
  };

  const observer = new ResizeObserver(() => {
    if (container.offsetWidth === 0 || container.offsetHeight === 0) return;
    sigma.resize();
    // At once: a scheduled refresh forgets its indices until the next frame, and what repaints before then throws.
    sigma.refresh();
  });
  observer.observe(container);
  const refreshAll = () =>
    sigma.refresh({
      partialGraph: { nodes: drawing.nodes(), edges: drawing.edges() },
      skipIndexation: true,
      schedule: true,
    });

  return {
    setScheme: (scheme) => {
      if (palette === palettes[scheme]) return;
      palette = palettes[scheme];
      paper = toRgb(palette.paper);
      refreshAll();
    },
    emphasise: (next) => {
      if (emphasis === null && next.nodes === null) return;
      emphasis = next.nodes;
      litLinks = next.links;
      chosen = next.chosen;
      refreshAll();
    },
    paint: (next) => {
      if (groups === next) return;
      groups = next;
      refreshAll();
    },
    size: (measure) => resizeDrawing(drawing, model, measure),
    light: (node) => {
      if (node === null || drawing.hasNode(node)) enter(node);
    },
    filter: (visibility) => filterDrawing(drawing, visibility),
    reveal: (nodes, anchor) => {
      const { width, height } = sigma.getDimensions();
      const points = (anchor === null ? nodes : [anchor]).flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
      const inSight = points.every((point) => {
        const { x, y } = sigma.framedGraphToViewport(point);
        return x > 30 && y > 30 && x < width - 30 && y < height - 30;
      });
      if (points.length === 0 || inSight) return;
      const xs = points.map(({ x }) => x);
      const ys = points.map(({ y }) => y);
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const spread = Math.max(right - left, bottom - top) * 1.4;
      glide({ x: (left + right) / 2, y: (top + bottom) / 2, ratio: Math.max(spread, Math.min(camera.ratio, 0.6)) });
    },
    zoom: (factor) => glide({ ratio: Math.min(3, Math.max(0.02, camera.ratio * factor)) }),
    fit: () => glide(home),
    setCamera: (state) => camera.setState(state ?? home),
    fontsArrived: () => {
      names.remeasure();
      sigma.scheduleRender();
    },
    avoid: (obstacles) => {
      names.avoid(obstacles);
      sigma.scheduleRender();
    },
    names: names.placed,
    positionOf: (node) => {
      const data = sigma.getNodeDisplayData(node);
      return data === undefined ? null : sigma.framedGraphToViewport(data);
    },
    picture: () => pictureOf(sigma, palette, names.written(palette, focus())),
    palette: () => palette,
    kill: () => {
      observer.disconnect();
      sigma.kill();
    },
  };
}

/** What Sigma hands over besides the display data, which its types leave out. */
type HoverData = { readonly key: string; readonly x: number; readonly y: number; readonly size: number };

/** A ring around the node; under the pointer its whole name on a card. */
function drawHover(
  context: CanvasRenderingContext2D,
  data: HoverData,
  palette: Palette,
  hovered: string | null,
  model: GraphModel,
): void {
  const node = model.nodes.get(data.key as NodeId);
  if (node === undefined) return;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, Math.PI * 2);
  context.stroke();
  if (data.key !== hovered) return;
  context.font = `550 13px ${nameFont}`;
  const width = context.measureText(node.name).width + 16;
  const left = Math.max(4, data.x + data.size + 8);
  const top = data.y - 13;
  context.fillStyle = palette.paper;
  context.strokeStyle = palette.rule;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left, top, width, 26, 4);
  context.fill();
  context.stroke();
  context.fillStyle = palette.ink;
  context.textBaseline = "middle";
  context.fillText(node.name, left + 8, data.y);
}

const toRgb = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16) / 255,
  Number.parseInt(hex.slice(3, 5), 16) / 255,
  Number.parseInt(hex.slice(5, 7), 16) / 255,
];
