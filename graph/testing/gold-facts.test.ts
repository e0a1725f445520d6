import { describe, expect, it } from "vitest";
import { goldSeeds } from "./gold-facts.ts";

describe("goldSeeds", () => {
  const seeds = goldSeeds();

  it("reads the five seeds with their subjects", () => {
    expect(seeds.map(({ facts }) => facts.report.subject)).toEqual([
      "place:620300",
      "place:430528",
      "place:370215",
      "place:某区",
      "place:620423",
    ]);
  });

  it("points every span at the text it names", () => {
    for (const { facts, text } of seeds) {
      const spans = [...facts.nodes.flatMap((node) => node.mentions), ...facts.edges.flatMap((edge) => edge.evidence)];
      expect(spans.length).toBeGreaterThan(100);
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it("connects only nodes that it has", () => {
    for (const { facts } of seeds) {
      const ids = new Set(facts.nodes.map((node) => node.id));
      for (const edge of facts.edges) expect([ids.has(edge.source), ids.has(edge.target)]).toEqual([true, true]);
    }
  });

  it("keeps the villages of a county with their towns", () => {
    const edges = seeds[4]?.facts.edges.filter((edge) => edge.type === "PART_OF");
    expect(edges?.map((edge) => `${edge.source} ${edge.target}`).sort()).toEqual([
      "place:寺滩乡 place:620423",
      "place:寺滩乡/三道埫村 place:寺滩乡",
      "place:正路镇 place:620423",
      "place:正路镇/大滩村 place:正路镇",
      "place:芦阳镇 place:620423",
      "place:芦阳镇/城北村 place:芦阳镇",
    ]);
  });
});
