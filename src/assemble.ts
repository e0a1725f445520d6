/**
 * Assembling Facts: settled names become nodes with ids, relations become edges between them, and every span goes back
 * through the offset map to the characters of the original file.
 */
import type { EdgeAttributes, FactEdge, FactNode, NodeAttributes, NodeId, PlaceLevel, Span } from "./facts.ts";
import type { BodyName } from "./organizations/body-names.ts";
import type { Range } from "./reading/reading.ts";
import type { Candidate, CandidateType } from "./recognize/candidate.ts";
import type { Relation } from "./relate/index.ts";
import type { Settled } from "./settle/index.ts";

/** A place of the report with everywhere the text names it. */
export interface PlaceFact {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly level: PlaceLevel;
  readonly anonymous?: boolean;
  readonly retiredName?: string;
  readonly rule: string;
  readonly mentions: readonly Range[];
}

export interface Material {
  readonly places: readonly PlaceFact[];
  readonly partOf: readonly { readonly child: string; readonly parent: string }[];
  readonly subject: string | null;
  readonly settled: readonly Settled[];
  readonly relations: readonly Relation[];
  /** Span of the original for a span of the repaired text. */
  readonly toSpan: (range: Range) => Span;
  /** Bodies whose full name or place is known: 市委组织部 → 金昌市委组织部. */
  readonly bodies: ReadonlyMap<Settled, BodyName>;
}

export function assemble(material: Material): { nodes: FactNode[]; edges: FactEdge[] } {
  const nodes = new Map<NodeId, FactNode>();
  for (const place of material.places) nodes.set(place.id as NodeId, placeNode(place, material.toSpan));
  const idOf = new Map<Candidate, NodeId>();
  for (const settled of material.settled) {
    const name = material.bodies.get(settled)?.name ?? settled.name;
    const id = `${prefixes[settled.type]}${name}` as NodeId;
    for (const candidate of settled.candidates) idOf.set(candidate, id);
    const before = nodes.get(id);
    const node = settledNode(settled, id, name, material.toSpan);
    nodes.set(
      id,
      before
        ? {
            ...before,
            aliases: union(before.aliases, node.aliases, name),
            mentions: sortSpans([...before.mentions, ...node.mentions]),
          }
        : node,
    );
  }
  return { nodes: [...nodes.values()], edges: edgesOf(material, idOf, nodes) };
}

const prefixes: Readonly<Record<CandidateType, string>> = {
  Organization: "organization:",
  Program: "program:",
  Slogan: "slogan:",
};

function placeNode(place: PlaceFact, toSpan: Material["toSpan"]): FactNode {
  const attributes: NodeAttributes = {
    ...(place.code === null ? {} : { code: place.code }),
    level: place.level,
    ...(place.anonymous ? { anonymous: true } : {}),
    ...(place.retiredName === undefined ? {} : { retiredName: place.retiredName }),
    rule: place.rule,
  };
  return {
    id: place.id as NodeId,
    type: "Place",
    name: place.name,
    aliases: [...place.aliases].sort(),
    attributes,
    mentions: sortSpans(place.mentions.map(toSpan)),
  };
}

function settledNode(settled: Settled, id: NodeId, name: string, toSpan: Material["toSpan"]): FactNode {
  const { type, candidates, aliases } = settled;
  const { rule } = candidates[0] as Candidate;
  const kind = type === "Slogan" ? undefined : candidates.find((candidate) => candidate.kind !== undefined)?.kind;
  return {
    id,
    type,
    name,
    aliases: aliases.length === 0 && settled.name === name ? [] : union([settled.name], aliases, name),
    attributes: kind === undefined ? { rule } : type === "Organization" ? { kind, rule } : { form: kind, rule },
    mentions: sortSpans(candidates.map(toSpan)),
  };
}

/** Sorted wordings other than the name itself. */
function union(a: readonly string[], b: readonly string[], name: string): string[] {
  return [...new Set([...a, ...b])].filter((form) => form !== name && form !== "").sort();
}

/** In order, each once. Sorts in place. */
function sortSpans(spans: Span[]): Span[] {
  const isInOrder = spans.every((span, i) => i === 0 || order(spans[i - 1] as Span, span) < 0);
  return isInOrder ? spans : spans.sort(order).filter((span, i) => i === 0 || order(spans[i - 1] as Span, span) !== 0);
}

const order = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** An edge while its evidence is gathered. */
interface OpenEdge extends Omit<FactEdge, "attributes" | "evidence"> {
  attributes: EdgeAttributes;
  readonly evidence: Span[];
}

function edgesOf(
  material: Material,
  idOf: ReadonlyMap<Candidate, NodeId>,
  nodes: ReadonlyMap<NodeId, FactNode>,
): FactEdge[] {
  const { subject, relations, partOf, toSpan } = material;
  const edges = new Map<string, OpenEdge>();
  for (const relation of relations) {
    const source = sourceOf(relation, subject, idOf);
    const target = "place" in relation.target ? (relation.target.place as NodeId) : idOf.get(relation.target);
    if (source === undefined || target === undefined || source === target || !nodes.has(source)) continue;
    const via = relation.actor.kind !== "organization" ? relation.actor.via : undefined;
    const attributes: EdgeAttributes = via === undefined ? relation.attributes : { ...relation.attributes, via };
    const evidence = toSpan(relation.evidence);
    // The same deed told twice is one edge with two pieces of evidence; another figure is another edge.
    const { amount = "", count = "" } = attributes;
    const key = `${relation.type}|${source}|${target}|${amount}|${count}`;
    const before = edges.get(key);
    if (before === undefined) {
      edges.set(key, { type: relation.type, source, target, attributes, rule: relation.rule, evidence: [evidence] });
      continue;
    }
    before.attributes = { ...attributes, ...before.attributes };
    before.evidence.push(evidence);
  }
  for (const { place, witness } of material.bodies.values()) {
    const source = idOf.get(witness);
    if (source === undefined || place === undefined || !nodes.has(place as NodeId)) continue;
    edges.set(`LOCATED_IN|${source}|${place}`, {
      type: "LOCATED_IN",
      source,
      target: place as NodeId,
      attributes: {},
      rule: "body-of-place",
      evidence: [toSpan(witness)],
    });
  }
  for (const { child, parent } of partOf)
    edges.set(`PART_OF|${child}|${parent}`, {
      type: "PART_OF",
      source: child as NodeId,
      target: parent as NodeId,
      attributes: {},
      rule: "administrative-division",
      evidence: [],
    });
  return [...edges.values()].map((edge) =>
    edge.evidence.length < 2 ? edge : { ...edge, evidence: sortSpans(edge.evidence) },
  );
}

function sourceOf(
  relation: Relation,
  subject: string | null,
  idOf: ReadonlyMap<Candidate, NodeId>,
): NodeId | undefined {
  const { actor } = relation;
  if (actor.kind === "organization") return idOf.get(actor.candidate);
  if (actor.kind === "place") return actor.id as NodeId;
  return (subject ?? undefined) as NodeId | undefined;
}
