/**
 * The living drawing: what is drawn, the names above it, what the pointer and the camera do, and how nodes are moved. Knows
 * nothing of React.
 */
import type { NodeId } from "../../../src/facts.ts";
import type { Picture } from "../export/picture.ts";
import type { Emphasis } from "../model/emphasis.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { Visibility } from "../model/visibility.ts";
import type { Pin } from "../state/arrangement.ts";
import type { Camera, Measure } from "../state/view-state.ts";
import { type Palette, palettes, type Scheme } from "../theme/palette.ts";
import type { Appearance } from "./appearance.ts";
import { type CameraMoves, createCameraMoves } from "./camera-moves.ts";
import { crowdOf } from "./crowd.ts";
import { createDrawing, type DrawnNode, filterDrawing, resizeDrawing } from "./drawing.ts";
import { createFontRequests } from "./fonts.ts";
import type { Box, PlacedLabel } from "./label-placement.ts";
import { createLasso } from "./lasso.ts";
import { createMinimap, type Minimap } from "./minimap.ts";
import { createNameLayer } from "./name-layer.ts";
import { createPlacing } from "./placing.ts";
import { type Hovered, listenToPointer } from "./pointer.ts";
import type { Point } from "./projection.ts";
import { createRelayout, type LayoutState, type Relayout } from "./relayout/relayout.ts";
import { createRenderer } from "./renderer.ts";
import { pictureOf } from "./scene-picture.ts";

export interface SceneEvents {
  readonly node: (id: NodeId) => void;
  readonly doubleClick: (id: NodeId) => void;
  /** A drawn line, by link id. */
  readonly link: (id: string) => void;
  readonly ground: () => void;
  readonly hover: (what: Hovered | null) => void;
  readonly camera: (camera: Camera | null) => void;
  /** A node was put somewhere, in the artifact's coordinates. */
  readonly pin: (id: NodeId, at: Pin) => void;
  /** What a lasso holds, most important first. */
  readonly lasso: (ids: readonly NodeId[]) => void;
  readonly layout: (state: LayoutState) => void;
}

export interface Scene {
  readonly camera: CameraMoves;
  readonly relayout: Relayout;
  readonly setScheme: (scheme: Scheme) => void;
  /** Fades everything else. */
  readonly emphasise: (emphasis: Emphasis) => void;
  readonly filter: (visibility: Visibility) => void;
  /** Colours by group instead of by type: the index of each node's group, `shared`, or nothing for the others. */
  readonly paint: (groups: ReadonlyMap<string, number | "shared"> | null) => void;
  readonly size: (measure: Measure) => void;
  readonly pin: (pins: ReadonlyMap<NodeId, Pin>) => void;
  /** Puts a node beside where it is, CSS pixels to the right and down, where it stays. */
  readonly nudge: (id: NodeId, right: number, down: number) => void;
  /** Lights a node as if the pointer were on it. */
  readonly light: (node: string | null) => void;
  readonly takeLasso: (up: boolean) => void;
  /** Draws the small map into a canvas until it is given back. */
  readonly minimap: (canvas: HTMLCanvasElement) => Minimap;
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
  readonly visibility: Visibility;
  readonly stillness: boolean;
  readonly events: SceneEvents;
}

/** Throws where the browser gives no WebGL context. */
export function createScene(container: HTMLElement, model: GraphModel, options: SceneOptions): Scene {
  const { events } = options;
  const drawing = createDrawing(model, options.measure, options.visibility);
  const appearance: Appearance = {
    palette: palettes[options.scheme],
    ...{ emphasis: null, litLinks: new Set(), groups: null, pinned: new Set(), badges: new Map() },
    ...{ chosen: null, hovered: null, hoveredLink: null },
    crowd: crowdOf(
      options.visibility.nodes.length,
      options.visibility.links,
      Math.min(container.offsetWidth, container.offsetHeight),
    ),
  };
  const renderer = createRenderer(container, model, drawing, appearance);
  const { sigma, repaint } = renderer;
  const fonts = createFontRequests(document.fonts, () => {
    names.remeasure();
    sigma.scheduleRender();
  });
  const names = createNameLayer(sigma, { model, drawing, appearance, onWritten: fonts.want });
  sigma.on("afterRender", names.follow);
  const placing = createPlacing(drawing);
  const minimaps = new Set<Minimap>();
  /** Something else is on the picture than before: names compete anew, small maps show it. */
  const changed = () => {
    names.changed();
    for (const each of minimaps) each.changed();
  };
  const move = (nodes: readonly DrawnNode[], fitting: boolean) => {
    if (nodes.length === 0) return;
    names.moved();
    for (const each of minimaps) each.changed();
    renderer.move(nodes, fitting);
  };
  const relayout = createRelayout(drawing, placing, { moved: (nodes) => move(nodes, true), tell: events.layout });

  const enter = (node: string | null) => {
    const nodes = [appearance.hovered, node].filter((id) => id !== null);
    appearance.hovered = node;
    names.mute(node);
    const graph = sigma.getGraph();
    repaint({ nodes, edges: nodes.flatMap((id) => (graph.hasNode(id) ? graph.edges(id) : [])) });
  };
  const enterLink = (link: string | null) => {
    const edges = [appearance.hoveredLink, link].filter((id) => id !== null);
    appearance.hoveredLink = link;
    repaint({ nodes: [], edges });
  };
  const lasso = createLasso(sigma, drawing, appearance, events.lasso);
  listenToPointer(sigma, {
    ...{ drawing, appearance, lasso },
    events: {
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
      doubleClick: ({ id }) => events.doubleClick(id),
      drag: (node, { x, y }) => {
        Object.assign(node, { x, y });
        move([node], false);
      },
      drop: ({ id, x, y }) => events.pin(id, { x, y: -y }),
    },
  });
  const camera = createCameraMoves(sigma, drawing, options.stillness, events.camera);
  if (options.camera !== null) camera.set(options.camera);

  return {
    camera,
    relayout,
    setScheme: (scheme) => {
      if (appearance.palette === palettes[scheme]) return;
      appearance.palette = palettes[scheme];
      changed();
      renderer.repaintAll();
    },
    emphasise: (next) => {
      if (appearance.emphasis === null && next.nodes === null) return;
      appearance.emphasis = next.nodes;
      appearance.litLinks = next.links;
      appearance.chosen = next.chosen;
      changed();
      renderer.repaintAll(true);
    },
    paint: (next) => {
      if (appearance.groups === next) return;
      appearance.groups = next;
      changed();
      renderer.repaintAll();
    },
    size: (measure) => {
      changed();
      repaint(resizeDrawing(drawing, model, measure));
    },
    filter: (visibility) => {
      appearance.badges = new Map([...visibility.folds].map(([id, count]) => [id, ` +${count}`]));
      const told = filterDrawing(drawing, visibility);
      changed();
      if (!renderer.takeIn()) repaint(told);
    },
    pin: (pins) => {
      const ringed = [...appearance.pinned, ...pins.keys()];
      appearance.pinned = new Set(pins.keys());
      move(placing.pin(pins), false);
      repaint({ nodes: ringed, edges: [] });
    },
    nudge: (id, right, down) => {
      const node = drawing.node.get(id);
      if (node === undefined) return;
      const from = sigma.graphToViewport(node);
      const { x, y } = sigma.viewportToGraph({ x: from.x + right, y: from.y + down });
      events.pin(id, { x, y: -y });
    },
    light: (node) => {
      if (node !== appearance.hovered && (node === null || drawing.node.has(node))) enter(node);
    },
    takeLasso: lasso.takeUp,
    minimap: (canvas) => {
      const own = createMinimap(canvas, sigma, drawing, appearance);
      minimaps.add(own);
      return { ...own, kill: () => minimaps.delete(own) && own.kill() };
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
    picture: () => pictureOf(sigma, drawing, appearance, names.written()),
    palette: () => appearance.palette,
    kill: () => {
      relayout.kill();
      names.stop();
      renderer.kill();
    },
  };
}
