/** How nodes look in other people's tools: the colours of the explorer's light page, sizes by number of edges. */
import type { NodeType } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";

export const colours: Readonly<Record<NodeType | "Report", string>> = {
  Place: "#2742b6",
  Organization: "#097c6b",
  Program: "#8f5612",
  Slogan: "#762c56",
  Report: "#5a626b",
};

/** Red, green, blue of a colour, 0 to 255. */
export const rgbOf = (colour: string): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** Radius of every node in layout units, 3 to 15. */
export function sizesOf({ nodes, edges }: Artifact): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>(nodes.map(({ id }) => [id, 0]));
  for (const { source, target } of edges) {
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return new Map(
    [...degrees].map(([id, degree]) => [id, Math.round(100 * (3 + Math.min(12, Math.sqrt(degree)))) / 100]),
  );
}
