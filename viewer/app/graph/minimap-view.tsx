/** The small map on the page: a press on it brings that part of the graph into the middle. */
import { type PointerEvent, useEffect, useRef } from "react";
import { useTranslate } from "../messages/index.ts";
import type { Minimap } from "./minimap.ts";
import type { Scene } from "./scene.ts";
import classes from "./stage.module.css";

export function MinimapView({ scene }: { readonly scene: Scene }) {
  const t = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<Minimap | null>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const made = scene.minimap(canvas.current);
    map.current = made;
    return () => {
      made.kill();
      map.current = null;
    };
  }, [scene]);

  const centre = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = map.current?.graphOf({ x: event.clientX - left, y: event.clientY - top });
    if (at !== undefined) scene.camera.centre(at);
  };
  return (
    <canvas
      ref={canvas}
      className={classes.minimap}
      role="img"
      aria-label={t("graph.minimap")}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        centre(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && centre(event)}
    />
  );
}
