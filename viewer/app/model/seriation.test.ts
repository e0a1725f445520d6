import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GraphNode } from "../../../graph/artifact.ts";
import type { NodeId } from "../../../src/facts.ts";
import type { MatrixCell, MatrixRow } from "./matrix.ts";
import { seriate } from "./seriation.ts";

const id = (at: number) => `place:${at}` as NodeId;
const cell: MatrixCell = { types: new Set(), statements: [] };
const row = (name: string, columns: readonly number[]): MatrixRow => ({
  node: { id: name } as unknown as GraphNode,
  places: columns.length,
  cells: new Map(columns.map((at) => [id(at), cell])),
});

describe("seriation", () => {
  it("brings blocks together that were shuffled", () => {
    const rows = [row("a", [0, 2, 4]), row("x", [1, 3]), row("b", [0, 2, 4]), row("y", [1, 3]), row("c", [0, 2])];
    const ordered = seriate(rows, [0, 1, 2, 3, 4].map(id));
    expect(ordered.subjects.map((subject) => Number(subject.slice(6)) % 2)).toEqual([0, 0, 0, 1, 1]);
    expect(ordered.rows.map(({ node }) => node.id).join("")).toMatch(/^[abc]{3}xy$/u);
  });

  it("loses and adds nothing, and gives the same order each time", () => {
    const matrix = fc.array(fc.uniqueArray(fc.nat(11), { minLength: 1 }), { maxLength: 20 });
    fc.assert(
      fc.property(matrix, (columns) => {
        const rows = columns.map((each, at) => row(String(at), each));
        const subjects = Array.from({ length: 12 }, (_, at) => id(at));
        const ordered = seriate(rows, subjects);
        expect([...ordered.subjects].sort()).toEqual([...subjects].sort());
        expect(new Set(ordered.rows)).toEqual(new Set(rows));
        expect(ordered.rows).toHaveLength(rows.length);
        expect(seriate(rows, subjects)).toEqual(ordered);
      }),
    );
  });

  it("takes no columns at all", () => expect(seriate([], [])).toEqual({ rows: [], subjects: [] }));
});
