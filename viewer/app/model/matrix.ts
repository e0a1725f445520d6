/** Subjects × what they share: one row per node, sorted by how many subjects' reports lead to it. */
import type { EdgeType, GraphNode, Statement } from "../../../graph/artifact.ts";
import type { NodeId, NodeType } from "../../../src/facts.ts";
import type { GraphModel } from "./graph-model.ts";

export interface MatrixRow {
  readonly node: GraphNode;
  /** Number of subjects. */
  readonly places: number;
  readonly cells: ReadonlyMap<NodeId, MatrixCell>;
}

export interface MatrixCell {
  /** Relations by which the subject is bound to the row. */
  readonly types: ReadonlySet<EdgeType>;
  /** What the reports about the subject say of it. */
  readonly statements: readonly Statement[];
}

export interface MatrixOptions {
  readonly types: ReadonlySet<NodeType>;
  readonly minimum: number;
}

/** Columns: the places of the reports, then others that act in them. */
export function matrixSubjects(model: GraphModel, rows: readonly MatrixRow[]): readonly NodeId[] {
  const acting = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return [...model.subjects.filter((id) => acting.delete(id)), ...[...acting].sort()];
}

/** All rows that at least one subject leads to; ties by passages, then by id. */
export function createMatrix(model: GraphModel): readonly MatrixRow[] {
  const found = new Map<NodeId, Map<NodeId, { types: Set<EdgeType>; statements: Statement[] }>>();
  for (const edge of model.artifact.edges) {
    for (const statement of edge.statements) {
      const subject = model.actorOf(edge, statement);
      if (subject === null || !model.sharedBy(edge.target).has(subject)) continue;
      const row = found.get(edge.target) ?? new Map<NodeId, { types: Set<EdgeType>; statements: Statement[] }>();
      found.set(edge.target, row);
      const cell = row.get(subject) ?? { types: new Set(), statements: [] };
      row.set(subject, cell);
      cell.types.add(edge.type);
      cell.statements.push(statement);
    }
  }
  const passages = (row: ReadonlyMap<NodeId, MatrixCell>) =>
    [...row.values()].reduce(
      (sum, { statements }) => sum + statements.reduce((inner, { evidence }) => inner + evidence.length, 0),
      0,
    );
  return [...found]
    .flatMap(([id, cells]) => {
      const node = model.nodes.get(id);
      return node === undefined ? [] : [{ node, places: cells.size, cells, weight: passages(cells) }];
    })
    .sort((a, b) => b.places - a.places || b.weight - a.weight || (a.node.id < b.node.id ? -1 : 1));
}

export const selectRows = (rows: readonly MatrixRow[], { types, minimum }: MatrixOptions): readonly MatrixRow[] =>
  rows.filter((row) => types.has(row.node.type) && row.places >= minimum);
