/**
 * Like beside like: the columns of a matrix in a chain where each follows the one it shares most with, the rows where their
 * columns have come to stand. What belongs together shows as blocks. Idea: Bertin's reorderable matrix (1967); the chain is
 * the nearest-neighbour heuristic of seriation, the rows are one step of Hill's reciprocal averaging (1973).
 */
import type { NodeId } from "../../../src/facts.ts";
import type { MatrixRow } from "./matrix.ts";

export interface Seriated {
  readonly rows: readonly MatrixRow[];
  readonly subjects: readonly NodeId[];
}

/** The same rows and columns in another order; ties keep the order given. */
export function seriate(rows: readonly MatrixRow[], subjects: readonly NodeId[]): Seriated {
  const chained = chainOf(rows, subjects);
  const position = new Map(chained.map((id, at) => [id, at]));
  const middle = ({ cells }: MatrixRow): number => {
    const at = [...cells.keys()].flatMap((id) => position.get(id) ?? []);
    return at.reduce((sum, value) => sum + value, 0) / Math.max(1, at.length);
  };
  const placed = rows.map((row) => ({ row, middle: middle(row) })).sort((a, b) => a.middle - b.middle);
  return { rows: placed.map(({ row }) => row), subjects: chained };
}

/** Begins with the fullest column. Jaccard, counted through the rows that the present column fills, not pair by pair. */
function chainOf(rows: readonly MatrixRow[], subjects: readonly NodeId[]): readonly NodeId[] {
  const index = new Map(subjects.map((id, at) => [id, at]));
  const columnsOf = rows.map(({ cells }) => [...cells.keys()].flatMap((id) => index.get(id) ?? []));
  const rowsOf: number[][] = subjects.map(() => []);
  columnsOf.forEach((columns, row) => {
    for (const column of columns) rowsOf[column]!.push(row);
  });
  const size = rowsOf.map((filled) => filled.length);
  const waiting = new Set(subjects.keys());
  const chain: number[] = [];
  const shared = new Uint32Array(subjects.length);
  let current = size.indexOf(Math.max(0, ...size));
  while (waiting.delete(current)) {
    chain.push(current);
    shared.fill(0);
    for (const row of rowsOf[current]!) for (const column of columnsOf[row]!) shared[column]!++;
    let best = -1;
    let likeness = -1;
    for (const column of waiting) {
      const like = shared[column]! / Math.max(1, size[current]! + size[column]! - shared[column]!);
      if (like > likeness) {
        likeness = like;
        best = column;
      }
    }
    current = best;
  }
  return chain.map((at) => subjects[at]!);
}
