/** One view of a graph: what lies within a few steps of a node, or only some types. The rest of the record stays whole. */
import type { NodeId, NodeType } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";

export interface Selection {
  /** Middle of the view. */
  readonly around?: NodeId;
  /** Steps from the middle, in either direction of edges. */
  readonly depth?: number;
  readonly types?: readonly NodeType[];
}

/** The part of the graph that the selection means; its reports are those that still say something. */
export function selected(artifact: Artifact, { around, depth = 1, types }: Selection): Artifact {
  const near = around === undefined ? undefined : within(artifact, around, depth);
  const nodes = artifact.nodes.filter(({ id, type }) => (near?.has(id) ?? true) && (types?.includes(type) ?? true));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = artifact.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const speaking = new Set([
    ...nodes.flatMap(({ mentions }) => mentions.map(({ report }) => report)),
    ...edges.flatMap(({ statements }) => statements.map(({ report }) => report)),
  ]);
  const reports = artifact.reports
    .filter(({ id }) => speaking.has(id))
    .map((report) => (report.subject !== null && !ids.has(report.subject) ? { ...report, subject: null } : report));
  return { ...artifact, reports, nodes, edges };
}

function within({ edges }: Artifact, middle: NodeId, depth: number): ReadonlySet<NodeId> {
  const reached = new Set([middle]);
  let rim: ReadonlySet<NodeId> = reached;
  for (let step = 0; step < depth; step++) {
    const next = new Set<NodeId>();
    for (const { source, target } of edges) {
      if (rim.has(source) && !reached.has(target)) next.add(target);
      if (rim.has(target) && !reached.has(source)) next.add(source);
    }
    for (const id of next) reached.add(id);
    rim = next;
  }
  return reached;
}
