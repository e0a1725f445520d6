/**
 * Sigma over the drawing, and the ways to tell it what has changed: a few nodes and lines, all of them, their places, or which of
 * them there are. Only what has been shown is in Sigma's graph: what a filter hides stays there unseen, what was never shown costs
 * nothing.
 */
import { Sigma } from "sigma";
import type { NodeId } from "../../../src/facts.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { type Appearance, reducersFor } from "./appearance.ts";
import { cameraLimits } from "./camera-moves.ts";
import { boxOf, type Changed, type Drawing, type DrawnLink, type DrawnNode, graphOf } from "./drawing.ts";
import { drawHoverCard, type RingedNode } from "./hover-card.ts";
import { HairLines, PlainLines } from "./line-programs.ts";
import { nameFont } from "./names.ts";
import { createShapeProgram } from "./node-shapes.ts";

export interface Renderer {
  readonly sigma: Sigma<DrawnNode, DrawnLink>;
  readonly repaint: (changed: Changed) => void;
  /** @param layered also lays what is lit over what is not, where the graph is small enough for that */
  readonly repaintAll: (layered?: boolean) => void;
  /** Nodes have moved. @param fitting whether the picture is to hold all of them again */
  readonly move: (nodes: readonly DrawnNode[], fitting: boolean) => void;
  /** Takes in what is shown for the first time; true where there was something. */
  readonly takeIn: () => boolean;
  readonly kill: () => void;
}

/** From so many lines on each is a hair, whatever it says: the graphics of a small machine draw them in time. */
const hairsFrom = 8000;
/** Up to so many lines, what is lit is also laid over what is not. */
const layeredUpTo = 40_000;

/** Throws where the browser gives no WebGL context. */
export function createRenderer(
  container: HTMLElement,
  model: GraphModel,
  drawing: Drawing,
  appearance: Appearance,
): Renderer {
  let graph = graphOf(drawing);
  const sigma = new Sigma<DrawnNode, DrawnLink>(graph, container, {
    renderLabels: false,
    zIndex: true,
    stagePadding: 46,
    minCameraRatio: cameraLimits.min,
    maxCameraRatio: cameraLimits.max,
    zoomToSizeRatioFunction: (ratio) => ratio ** appearance.crowd.growth,
    labelFont: nameFont,
    defaultNodeType: "shape",
    defaultEdgeType: drawing.links.length > hairsFrom ? "hair" : "line",
    nodeProgramClasses: { shape: createShapeProgram(() => appearance.palette.paper) },
    edgeProgramClasses: { line: PlainLines, hair: HairLines },
    ...reducersFor(appearance),
    defaultDrawNodeHover: (context, data) => {
      const ringed = data as unknown as RingedNode;
      const name = ringed.key === appearance.hovered ? (model.nodes.get(ringed.key as NodeId)?.name ?? null) : null;
      drawHoverCard(context, ringed, appearance.palette, name);
    },
  });
  // Sigma frames what it holds; the frame must stay when more of the graph is shown.
  sigma.setCustomBBox(boxOf(drawing.nodes));
  sigma.refresh({ partialGraph: {}, skipIndexation: false, schedule: true });

  // When the window changes its size, Sigma forgets its indices until the next frame: what repaints a part then would throw.
  let forgotten = false;
  const forget = () => {
    forgotten = true;
  };
  window.addEventListener("resize", forget);
  sigma.on("afterRender", () => {
    forgotten = false;
  });
  const refresh = ({ nodes, edges }: Changed, skipIndexation: boolean) =>
    sigma.refresh(forgotten ? { schedule: true } : { partialGraph: { nodes, edges }, skipIndexation, schedule: true });

  const observer = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    const { offsetWidth, offsetHeight } = container;
    if (offsetWidth === 0 || offsetHeight === 0 || (offsetWidth === width && offsetHeight === height)) return;
    sigma.resize();
    // At once: a canvas that was given another size is empty until it is drawn.
    sigma.refresh();
  });
  observer.observe(container);

  return {
    sigma,
    repaint: ({ nodes, edges }) =>
      refresh({ nodes: nodes.filter((id) => graph.hasNode(id)), edges: edges.filter((id) => graph.hasEdge(id)) }, true),
    repaintAll: (layered = false) =>
      refresh({ nodes: graph.nodes(), edges: graph.edges() }, !layered || graph.size > layeredUpTo),
    move: (nodes, fitting) => {
      if (fitting) sigma.setCustomBBox(boxOf(drawing.nodes));
      const ids = nodes.map(({ id }) => id).filter((id) => graph.hasNode(id));
      refresh({ nodes: ids, edges: fitting ? graph.edges() : ids.flatMap((id) => graph.edges(id)) }, !fitting);
    },
    takeIn: () => {
      const missing = (record: DrawnNode | DrawnLink, has: boolean) => !record.hidden && !has;
      const complete =
        !drawing.nodes.some((node) => missing(node, graph.hasNode(node.id))) &&
        !drawing.links.some((link) => missing(link, graph.hasEdge(link.id)));
      if (complete) return false;
      graph = graphOf(drawing);
      sigma.setGraph(graph);
      return true;
    },
    kill: () => {
      window.removeEventListener("resize", forget);
      observer.disconnect();
      sigma.kill();
    },
  };
}
