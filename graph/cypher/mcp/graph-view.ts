/** What an assistant sees of the graph: nodes found by name, and one node with everything said of it and where. */
import type { EdgeAttributes, NodeId } from "../../../src/facts.ts";
import type { Artifact, EdgeType, GraphEdge, GraphNode } from "../../artifact.ts";

export interface FoundNode {
  readonly id: NodeId;
  readonly type: GraphNode["type"];
  readonly name: string;
  readonly aliases: readonly string[];
  /** How often reports name it. */
  readonly mentions: number;
}

/** A passage of a report. Offsets count UTF-16 units of the decoded text, end exclusive. */
export interface Passage {
  readonly report: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Relation {
  readonly type: EdgeType;
  readonly direction: "out" | "in";
  readonly other: { readonly id: NodeId; readonly type: GraphNode["type"]; readonly name: string };
  readonly statements: readonly { readonly attributes: EdgeAttributes; readonly evidence: readonly Passage[] }[];
}

export interface NodeView extends FoundNode {
  readonly attributes: GraphNode["attributes"];
  readonly relations: readonly Relation[];
  /** Relations that were left out. */
  readonly furtherRelations: number;
  /** Where reports name it. */
  readonly passages: readonly Passage[];
  readonly furtherPassages: number;
}

/** Nodes whose name, alias or transcription holds the words: the same name first, then those that start so, then the much named. */
export function searchNodes(artifact: Artifact, words: string, types: readonly string[]): FoundNode[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return [];
  const rank = (node: GraphNode): number => {
    const names = [node.name, ...node.aliases].map((name) => name.toLowerCase());
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    if (names.some((name) => name.includes(wanted))) return 2;
    return node.pinyin.replaceAll(" ", "").includes(wanted.replaceAll(" ", "")) ? 3 : 4;
  };
  return artifact.nodes
    .filter((node) => types.length === 0 || types.includes(node.type))
    .map((node) => ({ node, rank: rank(node) }))
    .filter(({ rank }) => rank < 4)
    .sort(
      (a, b) => a.rank - b.rank || b.node.mentions.length - a.node.mentions.length || (a.node.id < b.node.id ? -1 : 1),
    )
    .map(({ node }) => found(node));
}

/** One node by id, name or alias; null where there is none. `limit`: relations and passages at most. */
export function viewNode(artifact: Artifact, named: string, limit: number): NodeView | null {
  const node =
    artifact.nodes.find(({ id }) => id === named) ??
    artifact.nodes.find(({ name }) => name === named) ??
    artifact.nodes.find(({ aliases }) => aliases.includes(named));
  if (node === undefined) return null;
  const nodes = new Map(artifact.nodes.map((each) => [each.id, each]));
  const files = new Map<string, string>(artifact.reports.map(({ id, file }) => [id, file]));
  const passage = (report: string, span: { start: number; end: number; text: string }): Passage => ({
    ...{ report, file: files.get(report) ?? "" },
    ...{ start: span.start, end: span.end, text: span.text },
  });
  const edges = artifact.edges.filter(({ source, target }) => source === node.id || target === node.id);
  const relation = ({ type, source, target, statements }: GraphEdge): Relation => {
    const { id, type: kind, name } = nodes.get(source === node.id ? target : source) as GraphNode;
    return {
      ...{ type, direction: source === node.id ? "out" : "in", other: { id, type: kind, name } },
      statements: statements.map(({ report, attributes, evidence }) => ({
        ...{ attributes, evidence: evidence.map((span) => passage(report, span)) },
      })),
    };
  };
  return {
    ...found(node),
    attributes: node.attributes,
    relations: edges.slice(0, limit).map(relation),
    furtherRelations: Math.max(0, edges.length - limit),
    passages: node.mentions.slice(0, limit).map((mention) => passage(mention.report, mention)),
    furtherPassages: Math.max(0, node.mentions.length - limit),
  };
}

const found = ({ id, type, name, aliases, mentions }: GraphNode): FoundNode => ({
  ...{ id, type, name, aliases, mentions: mentions.length },
});
