/**
 * The artifact as the page needs it: looked up by id, neighbours at hand, parallel relations folded into one drawn link,
 * and for each node the subjects whose reports lead to it. Built once per load; everything in it is read-only.
 */
import { isSharing, subjectsOf } from "../../../graph/analysis/subjects.ts";
import type { Artifact, GraphEdge, GraphNode, Statement } from "../../../graph/artifact.ts";
import type { NodeId, Report, ReportId } from "../../../src/facts.ts";

/** All relations between two nodes, drawn as one line. */
export interface Link {
  /** `a~b`, ends in code unit order. */
  readonly id: string;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly edges: readonly GraphEdge[];
}

export interface GraphModel {
  readonly artifact: Artifact;
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly links: ReadonlyMap<string, Link>;
  readonly reports: ReadonlyMap<ReportId, Report>;
  /** Places that reports are about, in order of their reports. */
  readonly subjects: readonly NodeId[];
  /** The node that an id means now: itself, or the one that has taken its name in. A link outlives a merge and a new name. */
  readonly resolve: (id: NodeId) => NodeId | null;
  /** Links that touch a node. */
  readonly linksOf: (id: NodeId) => readonly Link[];
  readonly edgesOf: (id: NodeId) => readonly GraphEdge[];
  /** Whose deed a statement tells (implements, funds, dispatches, promotes): a town's counts for the county of the report. */
  readonly actorOf: (edge: GraphEdge, statement: Statement) => NodeId | null;
  /** The subjects that lead to the node by a deed; one within another counts once. */
  readonly sharedBy: (id: NodeId) => ReadonlySet<NodeId>;
  /** Mentions in one report, in text order. */
  readonly mentionsIn: (report: ReportId) => readonly ReportMention[];
}

export interface ReportMention {
  readonly node: GraphNode;
  readonly start: number;
  readonly end: number;
}

const none: readonly never[] = [];
const nobody: ReadonlySet<NodeId> = new Set();

export const linkId = (a: NodeId, b: NodeId): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

export function createModel(artifact: Artifact): GraphModel {
  const nodes = new Map(artifact.nodes.map((node) => [node.id, node]));
  const reports = new Map(artifact.reports.map((report) => [report.id, report]));
  const edges = new Map(artifact.edges.map((edge) => [edge.id, edge]));
  const folded = new Map<string, GraphEdge[]>();
  const edgesByNode = new Map<NodeId, GraphEdge[]>();
  const sharing = new Map<NodeId, Set<NodeId>>();
  const subjects = subjectsOf(artifact);
  const actorOf = (edge: GraphEdge, statement: Statement): NodeId | null => {
    if (!isSharing(edge.type) || statement.attributes.status === "negated") return null;
    const actor = subjects.of(edge, statement);
    const about = reports.get(statement.report)?.subject ?? null;
    return actor !== null && about !== null && subjects.within(actor, about) ? about : actor;
  };

  for (const edge of artifact.edges) {
    append(edgesByNode, edge.source, edge);
    if (edge.target !== edge.source) append(edgesByNode, edge.target, edge);
    append(folded, linkId(edge.source, edge.target), edge);
    for (const statement of edge.statements) {
      const actor = actorOf(edge, statement);
      if (actor === null || nodes.get(edge.target)?.type === "Place") continue;
      const known = sharing.get(edge.target);
      if (known === undefined) sharing.set(edge.target, new Set([actor]));
      else known.add(actor);
    }
  }
  for (const [id, actors] of sharing) {
    const apart = [...actors].filter((actor) => ![...actors].some((other) => subjects.within(actor, other)));
    sharing.set(id, new Set(apart));
  }

  const links = new Map<string, Link>();
  const linksByNode = new Map<NodeId, Link[]>();
  for (const [id, group] of folded) {
    const [first] = group;
    if (first === undefined) continue;
    const link = { id, source: first.source, target: first.target, edges: group };
    links.set(id, link);
    append(linksByNode, link.source, link);
    if (link.target !== link.source) append(linksByNode, link.target, link);
  }

  const mentions = new Map<ReportId, readonly ReportMention[]>();
  return {
    artifact,
    nodes,
    edges,
    links,
    reports,
    subjects: [...new Set(artifact.reports.flatMap(({ subject }) => (subject === null ? [] : [subject])))],
    actorOf,
    resolve: (id) => {
      if (nodes.has(id)) return id;
      const type = id.slice(0, id.indexOf(":"));
      const name = id
        .slice(id.indexOf(":") + 1)
        .split("/")
        .at(-1)!;
      const heir = artifact.nodes.find(
        (node) => node.type.toLowerCase() === type && (node.name === name || node.aliases.includes(name)),
      );
      return heir?.id ?? null;
    },
    linksOf: (id) => linksByNode.get(id) ?? none,
    edgesOf: (id) => edgesByNode.get(id) ?? none,
    sharedBy: (id) => sharing.get(id) ?? nobody,
    mentionsIn: (report) => {
      const known = mentions.get(report) ?? collectMentions(artifact, report);
      mentions.set(report, known);
      return known;
    },
  };
}

function collectMentions(artifact: Artifact, report: ReportId): readonly ReportMention[] {
  return artifact.nodes
    .flatMap((node) =>
      node.mentions
        .filter((mention) => mention.report === report)
        .map(({ start, end }): ReportMention => ({ node, start, end })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
