import { describe, expect, it } from "vitest";
import type { NodeId } from "../../src/facts.ts";
import { atlasPosition } from "./atlas.ts";

const id = (text: string) => text as NodeId;
const [gansu, jingtai, huining, jimo] = ["place:620000", "place:620423", "place:620422", "place:370215"].map(id) as [
  NodeId,
  NodeId,
  NodeId,
  NodeId,
];
const distance = (a: NodeId, b: NodeId) => {
  const [p, q] = [atlasPosition(a, []), atlasPosition(b, [])];
  return Math.hypot(p.x - q.x, p.y - q.y);
};

describe("atlasPosition", () => {
  it("lays counties in their province, and Gansu west of Shandong", () => {
    expect(distance(jingtai, huining)).toBeLessThan(distance(jingtai, jimo));
    expect(atlasPosition(gansu, []).x).toBeLessThan(atlasPosition(jimo, []).x);
  });

  it("lays what one county does around it and what two do between them", () => {
    const own = atlasPosition(id("program:甲"), [jingtai]);
    const home = atlasPosition(jingtai, []);
    expect(Math.hypot(own.x - home.x, own.y - home.y)).toBeLessThanOrEqual(22.1);
    const shared = atlasPosition(id("program:甲"), [jingtai, jimo]);
    expect(shared.x).toBeGreaterThan(home.x);
    expect(shared.x).toBeLessThan(atlasPosition(jimo, []).x);
  });

  it("depends on which subjects there are, not on their order or number", () => {
    const node = id("program:甲");
    expect(atlasPosition(node, [jimo, jingtai, jimo, null])).toEqual(atlasPosition(node, [jingtai, jimo]));
  });

  it("gives every county of a prefecture a place of its own", () => {
    const places = Array.from({ length: 40 }, (_, n) =>
      atlasPosition(id(`place:6204${String(n + 1).padStart(2, "0")}`), []),
    );
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(40);
  });
});
