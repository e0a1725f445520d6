/**
 * The types of nodes and edges in the order the page lists them. The lists in src/ and graph/ are not imported as values:
 * they would pull the schema library into the page. The type checker holds both sides equal.
 */
import type { EdgeType } from "../../../graph/artifact.ts";
import type { NodeType } from "../../../src/facts.ts";

export const nodeTypes = ["Place", "Organization", "Program", "Slogan"] as const satisfies readonly NodeType[];
export const edgeTypes = [
  "IMPLEMENTS",
  "FUNDS",
  "DISPATCHES",
  "PROMOTES",
  "PART_OF",
  "LOCATED_IN",
  "INSTANCE_OF",
] as const satisfies readonly EdgeType[];

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const complete: [Same<NodeType, (typeof nodeTypes)[number]>, Same<EdgeType, (typeof edgeTypes)[number]>] = [true, true];
void complete;

export const isNodeType = (value: string): value is NodeType => (nodeTypes as readonly string[]).includes(value);
export const isEdgeType = (value: string): value is EdgeType => (edgeTypes as readonly string[]).includes(value);
