import { describe, expect, it } from "vitest";
import { artifactText, parseArtifact } from "./artifact-file.ts";
import { deriveArtifact } from "./derive.ts";
import { shippedAliasTable } from "./identity/index.ts";
import { goldSeeds } from "./testing/gold-facts.ts";

const { artifact } = deriveArtifact(
  goldSeeds().map((seed) => seed.facts),
  { extractor: "gold", aliases: shippedAliasTable() },
);

describe("the artifact file", () => {
  it("reads back as it was written, byte for byte", () => {
    const text = artifactText(artifact);
    expect(parseArtifact(text, "graph.json")).toEqual(artifact);
    expect(artifactText(parseArtifact(text, "graph.json"))).toBe(text);
  });

  it("has one record a line, sorted by id", () => {
    const lines = artifactText(artifact).split("\n");
    const ids = lines.flatMap((line) => /^\{"id":"(\w+\|[^"]+)"/u.exec(line)?.[1] ?? []);
    expect(ids).toHaveLength(artifact.edges.length);
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it("reads an empty graph", () => {
    const empty = { ...artifact, reports: [], nodes: [], edges: [] };
    expect(parseArtifact(artifactText(empty), "graph.json")).toEqual(empty);
  });

  it.each([
    ["{", "out/graph.json: is no JSON"],
    ['{"format":"xianzhi-graph","version":99}', "is a graph of version 99, this program reads version"],
    ['{"format":"other","version":1}', "is no xianzhi graph"],
  ])("refuses %s with what is wrong", (text, message) => {
    expect(() => parseArtifact(text, "out/graph.json")).toThrow(message);
  });
});
