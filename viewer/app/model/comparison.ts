/** Two places side by side: what both do, what only one of them does. */
import type { NodeId } from "../../../src/facts.ts";
import type { MatrixRow } from "./matrix.ts";

export interface Comparison {
  readonly both: readonly MatrixRow[];
  readonly onlyLeft: readonly MatrixRow[];
  readonly onlyRight: readonly MatrixRow[];
}

/** @param rows of `createMatrix`; their order is kept */
export function compareSubjects(rows: readonly MatrixRow[], left: NodeId, right: NodeId): Comparison {
  const has = (row: MatrixRow, subject: NodeId) => row.cells.has(subject);
  return {
    both: rows.filter((row) => has(row, left) && has(row, right)),
    onlyLeft: rows.filter((row) => has(row, left) && !has(row, right)),
    onlyRight: rows.filter((row) => !has(row, left) && has(row, right)),
  };
}
