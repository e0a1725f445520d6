import { describe, expect, it } from "vitest";
import { type PropertyGraph, toPropertyGraph } from "./memory.ts";
import { toRows } from "./rows.ts";
import { contentsOfRows, denseArtifact, describeStore } from "./testing/conformance.ts";
import { shapes } from "./testing/shapes/index.ts";
import { smallArtifact } from "./testing/small-artifact.ts";

const rowsOf = (graph: PropertyGraph) => ({
  nodes: graph.mapNodes((id, { label, properties }) => ({ id, label, properties })),
  relationships: graph.mapEdges((id, { type, properties }, source, target) => ({
    ...{ id, type, source, target, properties },
    sourceLabel: graph.getNodeAttribute(source, "label"),
    targetLabel: graph.getNodeAttribute(target, "label"),
  })),
});

describeStore(
  "the graph in memory",
  async () => {
    let graph = toPropertyGraph({ nodes: [], relationships: [] });
    return {
      load: async (artifact) => {
        graph = toPropertyGraph(toRows(artifact));
      },
      contents: async () => contentsOfRows(rowsOf(graph)),
      ask: null,
      close: async () => {},
    };
  },
  5,
);

describe("toPropertyGraph", () => {
  it("keeps parallel relationships apart", () => {
    const graph = toPropertyGraph(toRows(smallArtifact));
    expect(graph.edges("place:110101", "program:百村工程").length).toBe(3);
  });
});

describe("the shapes of the differential test", () => {
  it.each(shapes)("find something on the random graphs: $name", ({ answer }) => {
    const found = Array.from({ length: 40 }, (_, seed) => answer(toPropertyGraph(toRows(denseArtifact(seed)))));
    const telling = found.filter(
      (rows) => rows.length > 1 || Number(rows[0]?.[0] ?? 0) > 0 || (rows[0]?.length ?? 0) > 1,
    );
    expect(telling.length).toBeGreaterThan(5);
  });
});
