import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeId } from "../../../src/facts.ts";
import type { DrawnLink, DrawnNode } from "./drawing.ts";
import { linkAt, nodeAt, nodesWithin } from "./nearest.ts";

const node = (name: string, x: number, y: number, hidden = false): DrawnNode => ({
  ...{ id: `program:${name}` as NodeId, x, y, hidden },
  ...{ size: 5, kind: "Program", shape: 2 },
});
const line = (from: DrawnNode, to: DrawnNode, hidden = false): DrawnLink => ({
  ...{ id: `${from.id}~${to.id}`, from, to, hidden },
  ...{ size: 1, kind: "IMPLEMENTS", link: { id: "", source: from.id, target: to.id, edges: [] } },
});

describe("nodeAt", () => {
  const nodes = [node("甲", 0, 0), node("乙", 6, 0), node("丙", 20, 0, true)];
  it.each([
    [{ x: 1, y: 0 }, "甲"],
    [{ x: 4, y: 0 }, "乙"],
    [{ x: 0, y: 5.1 }, undefined],
    [{ x: 20, y: 0 }, undefined],
  ])("at %j is %s", (point, name) => expect(nodeAt(nodes, point, () => 5)?.id).toBe(name && `program:${name}`));
});

describe("linkAt", () => {
  const [a, b, c] = [node("甲", 0, 0), node("乙", 10, 0), node("丙", 0, 10)];
  const links = [line(a, b), line(a, c), line(b, c, true)];
  it.each([
    [{ x: 5, y: 1 }, 0],
    [{ x: 1.5, y: 5 }, 1],
    [{ x: 5, y: 5 }, -1],
    [{ x: -3, y: 0 }, -1],
    [{ x: 11, y: 0 }, 0],
  ])("at %j is line %i", (point, at) => expect(links.indexOf(linkAt(links, point, 2)!)).toBe(at));
});

describe("nodesWithin", () => {
  it("holds what a rectangle holds, whichever way round it was drawn", () => {
    const coordinate = fc.integer({ min: -10, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 20 }), (points) => {
        const nodes = points.map(([x, y], at) => node(`${at}`, x, y));
        const corners = [
          { x: -4.5, y: -4.5 },
          { x: 4.5, y: -4.5 },
          { x: 4.5, y: 4.5 },
          { x: -4.5, y: 4.5 },
        ];
        const inside = nodes.filter(({ x, y }) => Math.abs(x) < 4.5 && Math.abs(y) < 4.5);
        expect(nodesWithin(nodes, corners)).toEqual(inside);
        expect(nodesWithin(nodes, corners.toReversed())).toEqual(inside);
      }),
    );
  });
});
