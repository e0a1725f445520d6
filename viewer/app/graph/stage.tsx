/** The drawing on the page: holds the scene, hands it what the address says, and reports clicks back to the address. */
import { ActionIcon, Tooltip, useComputedColorScheme } from "@mantine/core";
import { useDebouncedCallback, useReducedMotion } from "@mantine/hooks";
import { IconFocusCentered, IconMinus, IconPlus } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { byImportance } from "../model/importance.ts";
import { Notice } from "../shell/notice.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import type { Camera } from "../state/view-state.ts";
import { tellingType } from "./drawing.ts";
import { emphasisOf } from "./emphasis.ts";
import { fontsFor } from "./fonts.ts";
import { createScene, type Hovered, type Scene } from "./scene.ts";
import classes from "./stage.module.css";

interface StageProps {
  /** Called when the browser cannot draw. */
  readonly onFailure: () => void;
}

export function Stage({ onFailure }: StageProps) {
  const t = useTranslate();
  const { model, store, hover } = useExplorer();
  const view = useView();
  const scheme = useComputedColorScheme("light");
  const stillness = useReducedMotion() ?? false;
  const container = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const remember = useDebouncedCallback((camera: Camera | null) => store.rememberCamera(camera), 250);
  const first = useRef({ scheme, stillness, remember, onFailure });
  first.current = { scheme, stillness, remember, onFailure };

  useEffect(() => {
    let wanted = true;
    let made: Scene | null = null;
    const names = byImportance(model).map((node) => node.name);
    void fontsFor(names.slice(0, 2000).join(""), 1500).then(() => {
      if (!wanted || container.current === null) return;
      try {
        made = createScene(container.current, model, {
          scheme: first.current.scheme,
          stillness: first.current.stillness,
          camera: store.current().camera,
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
      // A handle for the console and for tests: what is drawn on a canvas cannot be asked otherwise.
      Object.assign(window, { xianzhi: { scene: made } });
      const scene = made;
      void fontsFor(names.join(""), 30_000).then(() => wanted && scene.fontsArrived());
    });
    return () => {
      wanted = false;
      made?.kill();
      setScene(null);
    };
  }, [model, store, hover]);

  useEffect(() => scene?.setScheme(scheme), [scene, scheme]);
  useEffect(() => void scene?.filter(view.hidden), [scene, view.hidden]);
  useEffect(() => store.onRestore((camera) => scene?.setCamera(camera)), [scene, store]);
  useEffect(() => hover.subscribe((node) => scene?.light(node)), [scene, hover]);
  const emphasis = useMemo(() => emphasisOf(model, view.selection), [model, view.selection]);
  useEffect(() => {
    if (scene === null) return;
    scene.emphasise(emphasis.nodes, emphasis.links, emphasis.chosen);
    if (emphasis.nodes !== null) scene.reveal([...emphasis.nodes], emphasis.chosen);
  }, [scene, emphasis]);

  return (
    <section className={classes.stage} aria-label={t("graph.label", { n: model.nodes.size })}>
      <div ref={container} className={classes.canvas} data-ready={scene !== null} />
      {scene === null && (
        <div className={classes.waiting}>
          <Notice title={t("graph.loading")} />
        </div>
      )}
      {hovered?.kind === "link" && <LinkTip hovered={hovered} model={model} />}
      <div className={classes.zoom}>
        {(
          [
            ["action.zoomIn", IconPlus, () => scene?.zoom(0.66)],
            ["action.zoomOut", IconMinus, () => scene?.zoom(1.5)],
            ["action.fit", IconFocusCentered, () => scene?.fit()],
          ] as const
        ).map(([label, Icon, act]) => (
          <Tooltip key={label} label={t(label)} position="left">
            <ActionIcon variant="default" aria-label={t(label)} onClick={act}>
              <Icon size={16} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </section>
  );
}

/** The edge by which a drawn line is opened: the one that gave it its colour. */
function mainEdge(model: GraphModel, id: string): string | undefined {
  const link = model.links.get(id);
  return link?.edges.find((edge) => edge.type === tellingType(link))?.id;
}

function LinkTip({ hovered, model }: { readonly hovered: Hovered; readonly model: GraphModel }) {
  const t = useTranslate();
  const link = model.links.get(hovered.id);
  if (link === undefined) return null;
  const name = (id: typeof link.source) => model.nodes.get(id)?.name ?? id;
  return (
    <div className={classes.tip} style={{ left: hovered.x + 14, top: hovered.y + 14 }} role="presentation">
      {link.edges.map((edge) => (
        <div key={edge.id}>
          {name(edge.source)} <em>{t(`edge.${edge.type}`)}</em> {name(edge.target)}
        </div>
      ))}
    </div>
  );
}
