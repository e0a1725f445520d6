/** What a person has done to the drawing by hand: nodes put somewhere, folded, or opened. It travels in the address. */
import type { NodeId } from "../../../src/facts.ts";

export interface Arrangement {
  /** Nodes whose neighbours that hang on nothing else are put away. */
  readonly folded: readonly NodeId[];
  /** While only a part is shown: the nodes around which, in the order in which they were opened. */
  readonly opened: readonly NodeId[];
  /** Nodes that stay where they were put, in the artifact's coordinates. */
  readonly pinned: ReadonlyMap<NodeId, Pin>;
}

export interface Pin {
  readonly x: number;
  readonly y: number;
}

export const untouched: Arrangement = { folded: [], opened: [], pinned: new Map() };

/** @param isNodeId what an address may name */
export function parseArrangement(params: URLSearchParams, isNodeId: (value: string) => value is NodeId): Arrangement {
  const pins = params.getAll("pin").flatMap((value): readonly (readonly [NodeId, Pin])[] => {
    const [, x, y, id] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(.+)$/su.exec(value) ?? [];
    return id !== undefined && isNodeId(id) ? [[id, { x: Number(x), y: Number(y) }]] : [];
  });
  return {
    folded: params.getAll("fold").filter(isNodeId),
    opened: params.getAll("open").filter(isNodeId),
    pinned: new Map(pins),
  };
}

/** Names and values for the address, in a fixed order. */
export const formatArrangement = ({ folded, opened, pinned }: Arrangement): readonly (readonly [string, string])[] => [
  ...folded.map((id) => ["fold", id] as const),
  ...opened.map((id) => ["open", id] as const),
  ...[...pinned].map(([id, { x, y }]) => ["pin", `${Number(x.toFixed(2))},${Number(y.toFixed(2))},${id}`] as const),
];
