/** Which node is pointed at, in the text or in the drawing. Kept out of React: it changes with every move of the pointer. */
import type { NodeId } from "../../../src/facts.ts";

export interface HoverSignal {
  readonly current: () => NodeId | null;
  readonly set: (node: NodeId | null) => void;
  readonly subscribe: (listener: (node: NodeId | null) => void) => () => void;
}

export function createHoverSignal(): HoverSignal {
  let current: NodeId | null = null;
  const listeners = new Set<(node: NodeId | null) => void>();
  return {
    current: () => current,
    set: (node) => {
      if (node === current) return;
      current = node;
      for (const listener of listeners) listener(node);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
