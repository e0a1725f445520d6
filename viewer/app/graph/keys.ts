/** The drawing by keyboard: arrows move it, plus and minus zoom, 0 shows all of it. */
import type { CameraMoves } from "./camera-moves.ts";

/** Part of the width or height that an arrow key moves the picture by. */
const step = 0.15;
const pans: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};
const zooms: Readonly<Record<string, number>> = { "+": 0.66, "=": 0.66, "-": 1.5 };

/** Says whether the key meant something. */
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
