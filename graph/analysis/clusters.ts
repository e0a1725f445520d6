/**
 * Groups of subjects that are more alike among themselves than with the rest: Louvain communities (V. Blondel et al., 2008) of
 * the graph of likenesses. Its generator is seeded: without a seed two runs give two answers.
 */
import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import type { NodeId } from "../../src/facts.ts";
import { randomFrom } from "../layout/seeded.ts";
import type { Profile } from "./profiles.ts";
import type { Likeness } from "./similarity.ts";

export interface Cluster {
  readonly subjects: readonly NodeId[];
  /** What at least half of them have and is telling here, the most telling first. */
  readonly common: readonly NodeId[];
}

/** Largest group first. Subjects that are like nobody are groups of one. */
export function clustersOf(
  profiles: readonly Profile[],
  pairs: readonly Likeness[],
  seed = "xianzhi",
): readonly Cluster[] {
  const graph = new Graph({ type: "undirected" });
  for (const { subject } of profiles) graph.addNode(subject);
  const sorted = [...pairs].sort((a, b) => (`${a.left}\t${a.right}` < `${b.left}\t${b.right}` ? -1 : 1));
  for (const { left, right, likeness } of sorted) graph.addEdge(left, right, { weight: likeness });
  const communities = louvain(graph, { getEdgeWeight: "weight", rng: randomFrom(seed) });
  const members = new Map<number, Profile[]>();
  for (const profile of profiles) {
    const community = communities[profile.subject] as number;
    members.set(community, [...(members.get(community) ?? []), profile]);
  }
  return [...members.values()]
    .map((group) => ({ subjects: group.map(({ subject }) => subject), common: commonTo(group) }))
    .sort(
      (a, b) =>
        b.subjects.length - a.subjects.length || ((a.subjects[0] as string) < (b.subjects[0] as string) ? -1 : 1),
    );
}

function commonTo(group: readonly Profile[]): readonly NodeId[] {
  if (group.length < 2) return [];
  const held = new Map<NodeId, { count: number; weight: number }>();
  for (const { weights } of group) {
    for (const [target, weight] of weights) held.set(target, { count: (held.get(target)?.count ?? 0) + 1, weight });
  }
  return [...held]
    .filter(([, { count }]) => count >= 2 && count * 2 >= group.length)
    .sort(([a, x], [b, y]) => y.weight * y.count - x.weight * x.count || (a < b ? -1 : 1))
    .map(([target]) => target);
}
