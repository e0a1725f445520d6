/**
 * The living drawing: Sigma with what it draws, the names above it and what the pointer does. Only what has changed is told to
 * Sigma: a hovered node with its lines, the nodes that a filter has hidden. Knows nothing of React.
 */
import { Sigma } from "sigma";
import type { NodeId } from "../../../src/facts.ts";
import type { Picture } from "../export/picture.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { Emphasis, Visibility } from "../model/visibility.ts";
import type { Camera, Measure } from "../state/view-state.ts";
import { type Palette, palettes, type Scheme } from "../theme/palette.ts";
import { type Appearance, reducersFor } from "./appearance.ts";
import { type CameraMoves, cameraLimits, createCameraMoves } from "./camera-moves.ts";
import {
  type Changed,
  createDrawing,
  type DrawnLink,
  type DrawnNode,
  filterDrawing,
  resizeDrawing,
} from "./drawing.ts";
import { createFontRequests } from "./fonts.ts";
import { drawHoverCard, type RingedNode } from "./hover-card.ts";
import type { Box, PlacedLabel } from "./label-placement.ts";
import { HairLines, PlainLines } from "./line-programs.ts";
import { createNameLayer } from "./name-layer.ts";
import { nameFont } from "./names.ts";
import { createShapeProgram } from "./node-shapes.ts";
import { type Hovered, listenToPointer } from "./pointer.ts";
import type { Point } from "./projection.ts";
import { pictureOf } from "./scene-picture.ts";

export interface SceneEvents {
  readonly node: (id: NodeId) => void;
  /** A drawn line, by link id. */
  readonly link: (id: string) => void;
  readonly ground: () => void;
  readonly hover: (what: Hovered | null) => void;
  readonly camera: (camera: Camera | null) => void;
}

export interface Scene {
  readonly camera: CameraMoves;
  readonly setScheme: (scheme: Scheme) => void;
  /** Fades everything else. */
  readonly emphasise: (emphasis: Emphasis) => void;
  readonly filter: (visibility: Visibility) => void;
  /** Colours by group instead of by type: the index of each node's group, `shared`, or nothing for the others. */
  readonly paint: (groups: ReadonlyMap<string, number | "shared"> | null) => void;
  readonly size: (measure: Measure) => void;
  /** Lights a node as if the pointer were on it. */
  readonly light: (node: string | null) => void;
  /** Keeps names clear of what lies on the drawing. */
  readonly avoid: (obstacles: readonly Box[]) => void;
  readonly names: () => readonly PlacedLabel[];
  /** Where a node is drawn, CSS pixels of the container. */
  readonly positionOf: (node: string) => Point | null;
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

/** From so many lines on each is a hair, whatever it says: the graphics of a small machine draw them in time. */
const hairsFrom = 8000;
/** Up to so many lines, what is lit is also laid over what is not. */
const layeredUpTo = 40_000;

/** On a small screen, and among thousands, marks have less room and shrink. */
function scaleFor({ offsetWidth, offsetHeight }: HTMLElement, nodes: number): number {
  const room = Math.min(1, Math.max(0.55, Math.min(offsetWidth, offsetHeight) / 620));
  return room * Math.min(1, Math.max(0.4, (1500 / nodes) ** 0.25));
}

/** Throws where the browser gives no WebGL context. */
export function createScene(container: HTMLElement, model: GraphModel, options: SceneOptions): Scene {
  const { events } = options;
  const drawing = createDrawing(model, options.measure);
  const { graph } = drawing;
  const appearance: Appearance = {
    palette: palettes[options.scheme],
    emphasis: null,
    litLinks: new Set(),
    groups: null,
    chosen: null,
    hovered: null,
    hoveredLink: null,
    scale: scaleFor(container, drawing.nodes.length),
  };
  const sigma = new Sigma<DrawnNode, DrawnLink>(graph, container, {
    renderLabels: false,
    zIndex: true,
    stagePadding: 46,
    minCameraRatio: cameraLimits.min,
    maxCameraRatio: cameraLimits.max,
    labelFont: nameFont,
    defaultNodeType: "shape",
    defaultEdgeType: drawing.links.length > hairsFrom ? "hair" : "line",
    nodeProgramClasses: { shape: createShapeProgram(() => appearance.palette.paper) },
    edgeProgramClasses: { line: PlainLines, hair: HairLines },
    ...reducersFor(appearance, drawing),
    defaultDrawNodeHover: (context, data) => {
      const ringed = data as unknown as RingedNode;
      const name = ringed.key === appearance.hovered ? (model.nodes.get(ringed.key as NodeId)?.name ?? null) : null;
      drawHoverCard(context, ringed, appearance.palette, name);
    },
  });
  const fonts = createFontRequests(document.fonts, () => {
    names.remeasure();
    sigma.scheduleRender();
  });
  const names = createNameLayer(sigma, { model, drawing, appearance, onWritten: fonts.want });
  sigma.on("afterRender", names.follow);

  // When the window changes its size, Sigma forgets its indices until the next frame: what repaints a part then would throw.
  let forgotten = false;
  const forget = () => {
    forgotten = true;
  };
  window.addEventListener("resize", forget);
  sigma.on("afterRender", () => {
    forgotten = false;
  });
  const repaint = ({ nodes, edges }: Changed, skipIndexation = true) =>
    sigma.refresh(forgotten ? { schedule: true } : { partialGraph: { nodes, edges }, skipIndexation, schedule: true });
  const repaintAll = (skipIndexation = true) => {
    names.changed();
    repaint({ nodes: graph.nodes(), edges: graph.edges() }, skipIndexation);
  };
  const enter = (node: string | null) => {
    const changed = [appearance.hovered, node].filter((id) => id !== null);
    appearance.hovered = node;
    names.mute(node);
    repaint({ nodes: changed, edges: changed.flatMap((id) => graph.edges(id)) });
  };
  const enterLink = (link: string | null) => {
    const edges = [appearance.hoveredLink, link].filter((id) => id !== null);
    appearance.hoveredLink = link;
    repaint({ nodes: [], edges });
  };

  listenToPointer(sigma, drawing, appearance, {
    hover: (what) => {
      const node = what?.kind === "node" ? what.id : null;
      const link = what?.kind === "link" ? what.id : null;
      if (node !== appearance.hovered) enter(node);
      if (link !== appearance.hoveredLink) enterLink(link);
      container.style.cursor = what === null ? "" : "pointer";
      events.hover(what);
    },
    click: (what) => {
      if (what === null) events.ground();
      else if (what.kind === "node") events.node(what.id as NodeId);
      else events.link(what.id);
    },
  });
  const camera = createCameraMoves(sigma, drawing, options.stillness, events.camera);
  if (options.camera !== null) camera.set(options.camera);

  const observer = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    const { offsetWidth, offsetHeight } = container;
    if (offsetWidth === 0 || offsetHeight === 0 || (offsetWidth === width && offsetHeight === height)) return;
    sigma.resize();
    // At once: a canvas that was given another size is empty until it is drawn.
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  });
  observer.observe(container);

  return {
    camera,
    setScheme: (scheme) => {
      if (appearance.palette === palettes[scheme]) return;
      appearance.palette = palettes[scheme];
      repaintAll();
    },
    emphasise: (next) => {
      if (appearance.emphasis === null && next.nodes === null) return;
      appearance.emphasis = next.nodes;
      appearance.litLinks = next.links;
      appearance.chosen = next.chosen;
      repaintAll(drawing.links.length > layeredUpTo);
    },
    paint: (next) => {
      if (appearance.groups === next) return;
      appearance.groups = next;
      repaintAll();
    },
    size: (measure) => {
      names.changed();
      repaint(resizeDrawing(drawing, model, measure));
    },
    light: (node) => {
      if (node !== appearance.hovered && (node === null || drawing.node.has(node))) enter(node);
    },
    filter: (visibility) => {
      names.changed();
      repaint(filterDrawing(drawing, model, visibility));
    },
    avoid: (obstacles) => {
      names.avoid(obstacles);
      sigma.scheduleRender();
    },
    names: names.placed,
    positionOf: (id) => {
      const node = drawing.node.get(id);
      return node === undefined ? null : sigma.graphToViewport(node);
    },
    picture: () => pictureOf(sigma, drawing, appearance.palette, names.written()),
    palette: () => appearance.palette,
    kill: () => {
      window.removeEventListener("resize", forget);
      observer.disconnect();
      names.stop();
      sigma.kill();
    },
  };
}
