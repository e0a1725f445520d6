import { describe, expect, it } from "vitest";
import type { NodeId } from "../../../src/facts.ts";
import type { Drawing, DrawnNode } from "./drawing.ts";
import { createPlacing } from "./placing.ts";

const id = (name: string) => `program:${name}` as NodeId;
const node = (name: string, x: number, y: number): DrawnNode => ({
  ...{ id: id(name), x, y, size: 5, kind: "Program", shape: 2, hidden: false },
});
const drawingOf = (...nodes: DrawnNode[]): Drawing => ({
  ...{ nodes, links: [], node: new Map(nodes.map((each) => [each.id as string, each])) },
});
const places = ({ nodes }: Drawing) => nodes.map(({ x, y }) => [x, y]);

describe("createPlacing", () => {
  it("puts a node where it is pinned, in the artifact's coordinates, and lets it go", () => {
    const drawing = drawingOf(node("甲", 0, 0), node("乙", 1, 1));
    const placing = createPlacing(drawing);
    const moved = placing.pin(new Map([[id("甲"), { x: 5, y: 7 }]]));
    expect(moved.map((each) => each.id)).toEqual([id("甲")]);
    expect(places(drawing)).toEqual([
      [5, -7],
      [1, 1],
    ]);
    placing.pin(new Map());
    expect(places(drawing)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("lays out the others, and goes back to how the graph was built", () => {
    const drawing = drawingOf(node("甲", 0, 0), node("乙", 1, 1));
    const placing = createPlacing(drawing);
    placing.pin(new Map([[id("甲"), { x: 5, y: 7 }]]));
    placing.lay(drawing.nodes, Float32Array.of(30, 30, 40, 40));
    expect(places(drawing)).toEqual([
      [5, -7],
      [40, 40],
    ]);
    placing.asBuilt();
    expect(places(drawing)).toEqual([
      [5, -7],
      [1, 1],
    ]);
  });

  it("passes over a pin of a node that is no longer there", () => {
    const drawing = drawingOf(node("甲", 0, 0));
    expect(createPlacing(drawing).pin(new Map([[id("丙"), { x: 1, y: 1 }]]))).toEqual([]);
  });
});
