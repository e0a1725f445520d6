/** The drawing on the page with what lies on it: controls, the legend of groups, the small map, what a line says. */
import { useEffect, useRef } from "react";
import { useTranslate } from "../messages/index.ts";
import { Notice } from "../shell/notice.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import { useVisibility } from "../state/visibility.tsx";
import { LookControls } from "./controls.tsx";
import { GroupLegend } from "./group-legend.tsx";
import { moveByKey, nudgeByKey } from "./keys.ts";
import { mostCaught } from "./lasso.ts";
import { LinkTip } from "./link-tip.tsx";
import { MinimapView } from "./minimap-view.tsx";
import classes from "./stage.module.css";
import { ToolControls } from "./tool-controls.tsx";
import { useScene } from "./use-scene.ts";

interface StageProps {
  /** Called when the browser cannot draw. */
  readonly onFailure: () => void;
}

export function Stage({ onFailure }: StageProps) {
  const t = useTranslate();
  const { model } = useExplorer();
  const view = useView();
  const visibility = useVisibility();
  const container = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLElement>(null);
  const { scene, hovered, layout, near, caught, grouping } = useScene(container, onFailure);

  // biome-ignore lint/correctness/useExhaustiveDependencies: these decide what lies on the drawing
  useEffect(() => {
    if (scene !== null && whole.current !== null) scene.avoid(overlaysOn(whole.current));
  }, [scene, grouping, visibility, view, near, layout.status]);

  return (
    <section ref={whole} className={classes.stage} aria-label={t("graph.label", { n: model.nodes.size })}>
      <div
        ref={container}
        className={classes.canvas}
        data-ready={scene !== null}
        data-layout={layout.status}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the picture
        tabIndex={0}
        aria-label={t("graph.keys")}
        onKeyDown={(event) => {
          if (scene === null) return;
          const { nativeEvent } = event;
          const chosen = view.selection?.kind === "node" ? view.selection.id : null;
          if ((chosen !== null && nudgeByKey(nativeEvent, scene, chosen)) || moveByKey(nativeEvent, scene.camera))
            event.preventDefault();
        }}
      />
      {scene === null && (
        <div className={classes.waiting}>
          <Notice title={t("graph.loading")} />
        </div>
      )}
      <LookControls />
      {grouping !== null && <GroupLegend grouping={grouping} />}
      {hovered?.kind === "link" && <LinkTip hovered={hovered} />}
      <div className={classes.corner} data-overlay>
        {near && scene !== null && <MinimapView scene={scene} />}
        <ToolControls scene={scene} layout={layout} />
      </div>
      {caught !== null && caught > mostCaught && view.selection?.kind === "several" && (
        <p className={classes.remark} role="status" data-overlay>
          {t("lasso.most", { n: caught, most: mostCaught })}
        </p>
      )}
    </section>
  );
}

/** Boxes of what lies on the drawing, CSS pixels of it. */
function overlaysOn(stage: HTMLElement) {
  const origin = stage.getBoundingClientRect();
  return [...stage.querySelectorAll("[data-overlay] > *")].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top };
  });
}
