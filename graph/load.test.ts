import { describe, expect, it } from "vitest";
import { deriveArtifact } from "./derive.ts";
import { shippedAliasTable } from "./identity/index.ts";
import { loadGraph } from "./load.ts";
import { goldSeeds } from "./testing/gold-facts.ts";

const { artifact } = deriveArtifact(
  goldSeeds().map((seed) => seed.facts),
  { extractor: "gold", aliases: shippedAliasTable() },
);

describe("loadGraph", () => {
  it("holds the nodes and edges of the artifact under their ids", () => {
    const graph = loadGraph(artifact);
    expect([graph.order, graph.size]).toEqual([artifact.nodes.length, artifact.edges.length]);
    expect(graph.getNodeAttribute("place:620300", "label")).toBe("金昌市");
    const edge = "DISPATCHES|place:620300|organization:驻村工作队";
    expect([graph.source(edge), graph.target(edge)]).toEqual(["place:620300", "organization:驻村工作队"]);
  });

  it("adds reports and what they mention when asked to", () => {
    const graph = loadGraph(artifact, { reports: true });
    expect(graph.order).toBe(artifact.nodes.length + 5);
    const spans = graph.reduceEdges(
      (sum, _, attributes) => sum + (attributes.type === "MENTIONS" ? attributes.spans.length : 0),
      0,
    );
    expect(spans).toBe(artifact.nodes.reduce((sum, node) => sum + node.mentions.length, 0));
  });
});
