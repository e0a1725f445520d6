/**
 * Profiles: for each subject, what it does and how telling each of it is. The ground on which subjects are compared.
 */
import type { NodeId, ReportId } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";
import { isSharing, type Subjects, subjectsOf } from "./subjects.ts";

export interface Profile {
  readonly subject: NodeId;
  readonly name: string;
  /** Programs and organizations that its edges lead to, with their rarity: ln of subjects over those that have it. */
  readonly weights: ReadonlyMap<NodeId, number>;
  /** Reports that say so. */
  readonly reports: ReadonlySet<ReportId>;
}

/**
 * Profiles of all subjects, by id. Slogans are left out (shared wording is not shared practice), and so are subjects that
 * lie in one another's reports only as places to go to: a profile needs an edge of its own.
 */
export function profilesOf(artifact: Artifact, subjects: Subjects = subjectsOf(artifact)): readonly Profile[] {
  const targets = new Map<NodeId, Set<NodeId>>();
  const reports = new Map<NodeId, Set<ReportId>>();
  for (const edge of artifact.edges) {
    const type = subjects.node(edge.target)?.type;
    if (!isSharing(edge.type) || (type !== "Program" && type !== "Organization")) continue;
    for (const statement of edge.statements) {
      const subject = subjects.of(edge, statement);
      if (subject === null || statement.attributes.status === "negated") continue;
      into(targets, subject, edge.target);
      into(reports, subject, statement.report);
    }
  }
  const sharing = new Map<NodeId, number>();
  for (const held of targets.values()) for (const target of held) sharing.set(target, (sharing.get(target) ?? 0) + 1);
  return [...targets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, held]) => ({
      subject,
      name: subjects.node(subject)?.name ?? subject,
      weights: new Map(
        [...held].sort().map((target) => [target, Math.log((targets.size + 1) / (sharing.get(target) ?? 1))] as const),
      ),
      reports: reports.get(subject) ?? new Set(),
    }));
}

function into<K, V>(groups: Map<K, Set<V>>, group: K, member: V): void {
  const held = groups.get(group);
  if (held) held.add(member);
  else groups.set(group, new Set([member]));
}
