import { describe, expect, it } from "vitest";
import { shippedAliasTable } from "../identity/index.ts";
import { mergeFacts } from "../merge.ts";
import { goldSeeds } from "../testing/gold-facts.ts";
import { forceLayout, iterationsFor } from "./force.ts";

const { graph: merged } = mergeFacts(
  goldSeeds().map((seed) => seed.facts),
  { aliases: shippedAliasTable() },
);

describe("forceLayout", () => {
  const positions = forceLayout(merged);

  it("places every node, apart from every other", () => {
    const places = new Set([...positions.values()].map(({ x, y }) => `${x} ${y}`));
    expect(places.size).toBe(merged.nodes.length);
    for (const { x, y } of positions.values()) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
  });

  it("is the same twice", () => expect(forceLayout(merged)).toEqual(positions));

  it("lays what subjects share between them and what is theirs around them", () => {
    const distance = (a: string, b: string) => {
      const [p, q] = [positions.get(a as never), positions.get(b as never)];
      return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
    };
    expect(distance("program:镍都人才服务卡制度", "place:620300")).toBeLessThan(
      distance("organization:驻村工作队", "place:620300"),
    );
  });

  it("does less per node the more there are", () => {
    expect([400, 2_000, 100_000].map(iterationsFor)).toEqual([400, 140, 60]);
  });
});
