/**
 * What subjects share: the programs, organizations and slogans that edges of two or more of them lead to, with each one's
 * money and people side by side, the most telling first.
 */
import type { NodeId } from "../src/facts.ts";
import { isSharing, type SharingType, type Subjects, subjectsOf } from "./analysis/subjects.ts";
import { type Telling, tellingOf } from "./analysis/telling.ts";
import type { Artifact, GraphNode } from "./artifact.ts";

/** One statement of an edge, as far as it can be compared. */
export interface SharedEdge {
  readonly type: SharingType;
  /** Yuan, as the report counts it (`per`); null where it names no sum. */
  readonly amount: number | null;
  readonly count: number | null;
  /** ISO date of the report; null where it has none. */
  readonly publishedOn: string | null;
}

export interface SharingSubject {
  readonly id: NodeId;
  readonly name: string;
  readonly edges: readonly SharedEdge[];
}

export interface SharedNode {
  readonly id: NodeId;
  readonly type: GraphNode["type"];
  readonly name: string;
  readonly aliases: readonly string[];
  /** First the one whose report is the earliest. */
  readonly subjects: readonly SharingSubject[];
  readonly telling: Telling;
}

/** Shared nodes, the most telling first. What a report denies (`negated`) is not shared. */
export function sharedNodes(artifact: Artifact, subjects: Subjects = subjectsOf(artifact)): readonly SharedNode[] {
  const dates = new Map(artifact.reports.map((report) => [report.id, report.publishedOn]));
  const sharers = new Map<NodeId, Map<NodeId, SharedEdge[]>>();
  const everyone = new Set<NodeId>();
  for (const edge of artifact.edges) {
    if (!isSharing(edge.type)) continue;
    for (const statement of edge.statements) {
      const subject = subjects.of(edge, statement);
      if (subject === null || statement.attributes.status === "negated") continue;
      everyone.add(subject);
      const bySubject = sharers.get(edge.target) ?? new Map<NodeId, SharedEdge[]>();
      sharers.set(edge.target, bySubject);
      const { amount = null, count = null } = statement.attributes;
      const shared = { type: edge.type, amount, count, publishedOn: dates.get(statement.report) ?? null };
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), shared]);
    }
  }

  const found: SharedNode[] = [];
  for (const [id, bySubject] of sharers) {
    const node = subjects.node(id);
    if (node === undefined || node.type === "Place") continue;
    if (independent([...bySubject.keys()], subjects) < 2) continue;
    found.push(sharedNode(node, bySubject, subjects, everyone.size));
  }
  return found.sort(
    (a, b) => b.telling.weight - a.telling.weight || b.subjects.length - a.subjects.length || (a.id < b.id ? -1 : 1),
  );
}

/** A county and its own town that do the same are one that does it. */
function independent(ids: readonly NodeId[], subjects: Subjects): number {
  return ids.filter((id) => !ids.some((other) => subjects.within(id, other))).length;
}

function sharedNode(
  node: GraphNode,
  bySubject: ReadonlyMap<NodeId, readonly SharedEdge[]>,
  subjects: Subjects,
  everyone: number,
): SharedNode {
  const sharing = [...bySubject].map(([id, edges]) => ({
    id,
    name: subjects.node(id)?.name ?? id,
    edges: [...edges].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  }));
  const firstDate = ({ edges }: SharingSubject) =>
    edges.reduce(
      (first, { publishedOn }) => (publishedOn !== null && publishedOn < first ? publishedOn : first),
      "9999",
    );
  sharing.sort((a, b) => {
    const [x, y] = [`${firstDate(a)} ${a.id}`, `${firstDate(b)} ${b.id}`];
    return x < y ? -1 : 1;
  });
  const telling = tellingOf({
    subjects: everyone,
    sharing: sharing.length,
    national: node.national ?? false,
    withFigures: sharing.filter(({ edges }) => edges.some(({ amount, count }) => amount !== null || count !== null))
      .length,
    slogan: node.type === "Slogan",
  });
  const { id, type, name, aliases } = node;
  return { id, type, name, aliases, subjects: sharing, telling };
}

const orderOf = ({ type, publishedOn, amount, count }: SharedEdge): string =>
  `${type}|${publishedOn ?? "9999"}|${String(amount ?? "").padStart(20)}|${String(count ?? "").padStart(12)}`;
