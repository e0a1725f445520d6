/**
 * Subjects: whose edge it is. The place that acts; for an organization the place it is located in, else the place that the
 * report is about. Everything that compares counties counts by subject, never by report: two reports of one county are one.
 */
import type { NodeId, ReportId } from "../../src/facts.ts";
import type { Artifact, GraphEdge, GraphNode, Statement } from "../artifact.ts";

/** Relations by which a subject takes part in what it shares. */
export const sharingTypes = ["IMPLEMENTS", "FUNDS", "DISPATCHES", "PROMOTES"] as const;
export type SharingType = (typeof sharingTypes)[number];

export const isSharing = (type: string): type is SharingType => (sharingTypes as readonly string[]).includes(type);

export interface Subjects {
  /** The subject of one statement of an edge; null where neither the edge nor its report names a place. */
  readonly of: (edge: GraphEdge, statement: Statement) => NodeId | null;
  /** Whether `inner` lies in `outer`, by code or by PART_OF. A place does not lie in itself. */
  readonly within: (inner: NodeId, outer: NodeId) => boolean;
  readonly node: (id: NodeId) => GraphNode | undefined;
}

export function subjectsOf(artifact: Artifact): Subjects {
  const nodes = new Map(artifact.nodes.map((node) => [node.id, node]));
  const reportSubject = new Map<ReportId, NodeId | null>(artifact.reports.map((report) => [report.id, report.subject]));
  const locatedIn = new Map<NodeId, NodeId>();
  const partOf = new Map<NodeId, NodeId[]>();
  for (const edge of artifact.edges) {
    if (edge.type === "LOCATED_IN" && !locatedIn.has(edge.source)) locatedIn.set(edge.source, edge.target);
    if (edge.type === "PART_OF") partOf.set(edge.source, [...(partOf.get(edge.source) ?? []), edge.target]);
  }
  const within = (inner: NodeId, outer: NodeId): boolean => {
    if (inner === outer) return false;
    const [a, b] = [nodes.get(inner)?.attributes.code, nodes.get(outer)?.attributes.code];
    if (a !== undefined && b !== undefined) return a !== b && a.startsWith(areaPrefix(b));
    const seen = new Set<NodeId>([inner]);
    for (const queue = [inner]; queue.length > 0; ) {
      for (const parent of partOf.get(queue.pop() as NodeId) ?? []) {
        if (parent === outer) return true;
        if (!seen.has(parent)) queue.push(parent);
        seen.add(parent);
      }
    }
    return false;
  };
  return {
    of: ({ source }, { report }) =>
      nodes.get(source)?.type === "Place" ? source : (locatedIn.get(source) ?? reportSubject.get(report) ?? null),
    within,
    node: (id) => nodes.get(id),
  };
}

/** What all codes inside an area begin with: 62 for 620000, 6203 for 620300, the code itself below a county. */
const areaPrefix = (code: string): string => (code.length === 6 ? code.replace(/(?:0000|00)$/u, "") : code);
