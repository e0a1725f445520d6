/** The scene's life within React: made when there is a place for it, told what the address says, reporting back to it. */
import { useComputedColorScheme } from "@mantine/core";
import { useDebouncedCallback, useReducedMotion } from "@mantine/hooks";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { NodeId } from "../../../src/facts.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { type Grouping, groupNodes } from "../model/groups.ts";
import type { Pin } from "../state/arrangement.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import type { ViewStore } from "../state/location.ts";
import type { Camera } from "../state/view-state.ts";
import { useVisibility } from "../state/visibility.tsx";
import { tellingType } from "./drawing.ts";
import { mostCaught } from "./lasso.ts";
import type { Hovered } from "./pointer.ts";
import type { LayoutState } from "./relayout/relayout.ts";
import { createScene, type Scene, type SceneEvents } from "./scene.ts";

export interface Staged {
  /** Null until it is drawn. */
  readonly scene: Scene | null;
  readonly hovered: Hovered | null;
  readonly layout: LayoutState;
  /** Whether only a part of the graph is in sight. */
  readonly near: boolean;
  /** How many nodes the last lasso held. */
  readonly caught: number | null;
  readonly grouping: Grouping | null;
}

/** From this part of the whole picture on, a small map helps. */
const nearBelow = 0.85;

/** @param onFailure called when the browser cannot draw */
export function useScene(container: RefObject<HTMLDivElement | null>, onFailure: () => void): Staged {
  const { model, store, hover, stage } = useExplorer();
  const { look, arrangement } = useView();
  const visibility = useVisibility();
  const scheme = useComputedColorScheme("light");
  const stillness = useReducedMotion() ?? false;
  const [scene, setScene] = useState<Scene | null>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [layout, setLayout] = useState<LayoutState>({ status: "built" });
  const [near, setNear] = useState((store.current().camera?.ratio ?? 1) < nearBelow);
  const [caught, setCaught] = useState<number | null>(null);
  const remember = useDebouncedCallback((camera: Camera | null) => store.rememberCamera(camera), 250);
  const first = useRef({ scheme, stillness, remember, onFailure, visibility });
  first.current = { scheme, stillness, remember, onFailure, visibility };
  const grouping = useMemo(() => (look.color === "type" ? null : groupNodes(model, look.color)), [model, look.color]);

  useEffect(() => {
    if (container.current === null) return;
    const events: SceneEvents = {
      ...choosing(model, store),
      hover: (what) => {
        setHovered(what);
        hover.set(what?.kind === "node" ? (what.id as NodeId) : null);
      },
      camera: (camera) => {
        setNear(camera !== null && camera.ratio < nearBelow);
        first.current.remember(camera);
      },
      lasso: (ids) => {
        setCaught(ids.length);
        if (ids.length > 0) store.navigate({ selection: { kind: "several", ids: ids.slice(0, mostCaught) } });
      },
      layout: setLayout,
    };
    let made: Scene;
    try {
      const { camera, look } = store.current();
      const { scheme, stillness, visibility } = first.current;
      made = createScene(container.current, model, {
        ...{ scheme, stillness, visibility, camera, events },
        measure: look.size,
      });
    } catch (error) {
      console.warn("The graph cannot be drawn:", error);
      first.current.onFailure();
      return;
    }
    setScene(made);
    setLayout({ status: "built" });
    stage.current = made;
    // A handle for the console and for tests: what is drawn on a canvas cannot be asked otherwise.
    Object.assign(window, { xianzhi: { scene: made } });
    return () => {
      made.kill();
      stage.current = null;
      setScene(null);
    };
  }, [model, store, hover, stage, container]);

  useEffect(() => scene?.setScheme(scheme), [scene, scheme]);
  useEffect(() => scene?.filter(visibility), [scene, visibility]);
  useEffect(() => scene?.size(look.size), [scene, look.size]);
  useEffect(() => scene?.pin(arrangement.pinned), [scene, arrangement.pinned]);
  useEffect(() => scene?.paint(grouping === null ? null : indexOfGroups(grouping)), [scene, grouping]);
  useEffect(() => store.onRestore((camera) => scene?.camera.set(camera)), [scene, store]);
  useEffect(() => hover.subscribe((node) => scene?.light(node)), [scene, hover]);
  const { emphasis } = visibility;
  useEffect(() => {
    if (scene === null) return;
    scene.emphasise(emphasis);
    if (emphasis.nodes !== null) scene.camera.reveal([...emphasis.nodes], emphasis.chosen);
  }, [scene, emphasis]);
  return { scene, hovered, layout, near, caught, grouping };
}

/** What a click, a double click and a drop mean: all of it goes to the address. */
function choosing(
  model: GraphModel,
  store: ViewStore,
): Pick<SceneEvents, "node" | "doubleClick" | "link" | "ground" | "pin"> {
  return {
    node: (id) => store.navigate({ selection: { kind: "node", id } }),
    doubleClick: (id) => {
      const { arrangement, look } = store.current();
      const part = look.only ? "opened" : "folded";
      const before = arrangement[part];
      const next = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
      store.navigate({ arrangement: { ...arrangement, [part]: next } });
    },
    link: (id) => {
      const edge = mainEdge(model, id);
      if (edge !== undefined) store.navigate({ selection: { kind: "edge", id: edge } });
    },
    ground: () => store.navigate({ selection: null }),
    pin: (id: NodeId, at: Pin) => {
      const { arrangement } = store.current();
      store.navigate({ arrangement: { ...arrangement, pinned: new Map(arrangement.pinned).set(id, at) } });
    },
  };
}

function indexOfGroups({ groups, shared }: Grouping): ReadonlyMap<string, number | "shared"> {
  const index = new Map<string, number | "shared">();
  groups.forEach(({ members }, at) => {
    for (const id of members) index.set(id, at);
  });
  for (const id of shared) index.set(id, "shared");
  return index;
}

/** The edge by which a drawn line is opened: the one that gave it its colour. */
function mainEdge(model: GraphModel, id: string): string | undefined {
  const link = model.links.get(id);
  return link?.edges.find((edge) => edge.type === tellingType(link))?.id;
}
