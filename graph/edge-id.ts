import type { NodeId } from "../src/facts.ts";
import type { EdgeType } from "./artifact.ts";

/** Id of the one edge of a type between two nodes: `IMPLEMENTS|place:620300|program:一肩挑`. */
export const edgeId = (type: EdgeType, source: NodeId, target: NodeId): string => `${type}|${source}|${target}`;
