/** The drawing on the page: holds the scene, hands it what the address says, and reports clicks back to the address. */
import { useComputedColorScheme } from "@mantine/core";
import { useDebouncedCallback, useReducedMotion } from "@mantine/hooks";
import { useEffect, useMemo, useRef, useState } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { type Grouping, groupNodes } from "../model/groups.ts";
import { Notice } from "../shell/notice.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import type { Camera } from "../state/view-state.ts";
import { useVisibility } from "../state/visibility.tsx";
import { LookControls, ZoomControls } from "./controls.tsx";
import { tellingType } from "./drawing.ts";
import { GroupLegend } from "./group-legend.tsx";
import { LinkTip } from "./link-tip.tsx";
import type { Hovered } from "./pointer.ts";
import { createScene, type Scene } from "./scene.ts";
import classes from "./stage.module.css";

interface StageProps {
  /** Called when the browser cannot draw. */
  readonly onFailure: () => void;
}

export function Stage({ onFailure }: StageProps) {
  const t = useTranslate();
  const { model, store, hover, stage } = useExplorer();
  const view = useView();
  const { look } = view;
  const visibility = useVisibility();
  const scheme = useComputedColorScheme("light");
  const stillness = useReducedMotion() ?? false;
  const container = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const remember = useDebouncedCallback((camera: Camera | null) => store.rememberCamera(camera), 250);
  const first = useRef({ scheme, stillness, remember, onFailure });
  first.current = { scheme, stillness, remember, onFailure };
  const grouping = useMemo(() => (look.color === "type" ? null : groupNodes(model, look.color)), [model, look.color]);

  useEffect(() => {
    if (container.current === null) return;
    let made: Scene;
    try {
      made = createScene(container.current, model, {
        scheme: first.current.scheme,
        stillness: first.current.stillness,
        camera: store.current().camera,
        measure: store.current().look.size,
        events: {
          node: (id) => store.navigate({ selection: { kind: "node", id } }),
          link: (id) => {
            const edge = mainEdge(model, id);
            if (edge !== undefined) store.navigate({ selection: { kind: "edge", id: edge } });
          },
          ground: () => store.navigate({ selection: null }),
          hover: (what) => {
            setHovered(what);
            hover.set(what?.kind === "node" ? (what.id as NodeId) : null);
          },
          camera: (camera) => first.current.remember(camera),
        },
      });
    } catch (error) {
      console.warn("The graph cannot be drawn:", error);
      first.current.onFailure();
      return;
    }
    setScene(made);
    stage.current = made;
    // A handle for the console and for tests: what is drawn on a canvas cannot be asked otherwise.
    Object.assign(window, { xianzhi: { scene: made } });
    return () => {
      made.kill();
      stage.current = null;
      setScene(null);
    };
  }, [model, store, hover, stage]);

  useEffect(() => scene?.setScheme(scheme), [scene, scheme]);
  useEffect(() => scene?.filter(visibility), [scene, visibility]);
  useEffect(() => scene?.size(look.size), [scene, look.size]);
  useEffect(() => scene?.paint(grouping === null ? null : indexOfGroups(grouping)), [scene, grouping]);
  useEffect(() => store.onRestore((camera) => scene?.camera.set(camera)), [scene, store]);
  useEffect(() => hover.subscribe((node) => scene?.light(node)), [scene, hover]);
  const whole = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these decide what lies on the drawing
  useEffect(() => {
    if (scene === null || whole.current === null) return;
    const origin = whole.current.getBoundingClientRect();
    const boxes = [...whole.current.querySelectorAll("[data-overlay] > *")].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        left: left - origin.left,
        top: top - origin.top,
        right: right - origin.left,
        bottom: bottom - origin.top,
      };
    });
    scene.avoid(boxes);
  }, [scene, grouping, visibility, view]);
  const { emphasis } = visibility;
  useEffect(() => {
    if (scene === null) return;
    scene.emphasise(emphasis);
    if (emphasis.nodes !== null) scene.camera.reveal([...emphasis.nodes], emphasis.chosen);
  }, [scene, emphasis]);

  return (
    <section ref={whole} className={classes.stage} aria-label={t("graph.label", { n: model.nodes.size })}>
      <div ref={container} className={classes.canvas} data-ready={scene !== null} />
      {scene === null && (
        <div className={classes.waiting}>
          <Notice title={t("graph.loading")} />
        </div>
      )}
      <LookControls />
      {grouping !== null && <GroupLegend grouping={grouping} />}
      {hovered?.kind === "link" && <LinkTip hovered={hovered} />}
      <ZoomControls scene={scene} />
    </section>
  );
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
