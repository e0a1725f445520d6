/** The drawing by keyboard: arrows move it, with Shift the chosen node; plus and minus zoom, 0 shows all of it. */
import type { NodeId } from "../../../src/facts.ts";
import type { CameraMoves } from "./camera-moves.ts";
import type { Scene } from "./scene.ts";

/** Part of the width or height that an arrow key moves the picture by. */
const step = 0.15;
const pans: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};
const zooms: Readonly<Record<string, number>> = { "+": 0.66, "=": 0.66, "-": 1.5 };

/** CSS pixels that an arrow key moves a node by. */
const nudge = 12;

/** Moves the chosen node; says whether the key meant something. */
export function nudgeByKey(event: KeyboardEvent, scene: Scene, chosen: NodeId): boolean {
  const way = event.shiftKey ? pans[event.key] : undefined;
  if (way === undefined) return false;
  scene.nudge(chosen, Math.sign(way[0]) * nudge, Math.sign(way[1]) * nudge);
  return true;
}

/** Moves the picture; says whether the key meant something. */
export function moveByKey(event: KeyboardEvent, camera: CameraMoves): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const pan = pans[event.key];
  const zoom = zooms[event.key];
  if (pan !== undefined) camera.pan(...pan);
  else if (zoom !== undefined) camera.zoom(zoom);
  else if (event.key === "0") camera.fit();
  else return false;
  return true;
}
