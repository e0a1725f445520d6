/** Laying out anew from the page's side: what is on the screen goes to a worker, its steps come back and are drawn. */
import type { Drawing, DrawnNode } from "../drawing.ts";
import type { Placing } from "../placing.ts";
import type { Step, Task } from "./relaxing.ts";

/** `built`: as the graph came. `rested`: laid out anew, which can be undone. */
export type LayoutState =
  | { readonly status: "built" | "rested" }
  /** `share` of the longest possible way, 0…1. */
  | { readonly status: "running"; readonly share: number };

export interface Relayout {
  readonly start: () => void;
  /** Stays as it is at this moment. */
  readonly stop: () => void;
  /** Back to how the graph was built. */
  readonly undo: () => void;
  readonly kill: () => void;
}

interface RelayoutOptions {
  readonly moved: (nodes: readonly DrawnNode[]) => void;
  readonly tell: (state: LayoutState) => void;
}

export function createRelayout(drawing: Drawing, placing: Placing, { moved, tell }: RelayoutOptions): Relayout {
  let worker: Worker | null = null;
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  return {
    start: () => {
      end();
      const nodes = drawing.nodes.filter(({ hidden }) => !hidden);
      worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
      worker.addEventListener("message", ({ data: { coordinates, share } }: MessageEvent<Step>) => {
        moved(placing.lay(nodes, coordinates));
        if (share < 1) tell({ status: "running", share });
        else {
          end();
          tell({ status: "rested" });
        }
      });
      worker.postMessage(taskOf(drawing, nodes, placing));
      tell({ status: "running", share: 0 });
    },
    stop: () => {
      if (worker === null) return;
      end();
      tell({ status: "rested" });
    },
    undo: () => {
      end();
      moved(placing.asBuilt());
      tell({ status: "built" });
    },
    kill: end,
  };
}

function taskOf({ links }: Drawing, nodes: readonly DrawnNode[], placing: Placing): Task {
  const numbers = new Map(nodes.map((node, at) => [node, at]));
  return {
    coordinates: Float32Array.from(nodes.flatMap(({ x, y }) => [x, y])),
    fixed: Uint8Array.from(nodes, (node) => (placing.isPinned(node) ? 1 : 0)),
    ends: Uint32Array.from(
      links.filter(({ hidden }) => !hidden).flatMap(({ from, to }) => [numbers.get(from)!, numbers.get(to)!]),
    ),
  };
}
