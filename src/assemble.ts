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
  const { places, settled, bodies, toSpan } = material;
  const nodes: FactNode[] = [];
  const numberOf = new Map<NodeId, number>();
  for (const place of places) numberOf.set(place.id as NodeId, nodes.push(placeNode(place, toSpan)) - 1);
  const nodeOf = new Map<Candidate, number>();
  for (const one of settled) {
    const node = settledNode(one, bodies.get(one)?.name ?? one.name, toSpan);
    let number = numberOf.get(node.id);
    if (number === undefined) {
      number = nodes.push(node) - 1;
      numberOf.set(node.id, number);
    } else nodes[number] = joined(nodes[number] as FactNode, node);
    for (const candidate of one.candidates) nodeOf.set(candidate, number);
  }
  return { nodes, edges: edgesOf(material, { nodes, numberOf, nodeOf }) };
}

/** Two nodes of one id: the first with the wordings and mentions of both. */
const joined = (first: FactNode, second: FactNode): FactNode => ({
  ...first,
  aliases: union(first.aliases, second.aliases, first.name),
  mentions: sortSpans([...first.mentions, ...second.mentions]),
});

const prefixes: Readonly<Record<CandidateType, string>> = {
  Organization: "organization:",
  Program: "program:",
  Slogan: "slogan:",
};

function placeNode(place: PlaceFact, toSpan: Material["toSpan"]): FactNode {
  const attributes: { -readonly [Key in keyof NodeAttributes]: NodeAttributes[Key] } = {};
  if (place.code !== null) attributes.code = place.code;
  attributes.level = place.level;
  if (place.anonymous) attributes.anonymous = true;
  if (place.retiredName !== undefined) attributes.retiredName = place.retiredName;
  attributes.rule = place.rule;
  return {
    id: place.id as NodeId,
    type: "Place",
    name: place.name,
    aliases: [...place.aliases].sort(),
    attributes,
    mentions: sortSpans(place.mentions.map(toSpan)),
  };
}

function settledNode(settled: Settled, name: string, toSpan: Material["toSpan"]): FactNode {
  const { type, candidates, aliases } = settled;
  const { rule } = candidates[0] as Candidate;
  const kind = type === "Slogan" ? undefined : candidates.find((candidate) => candidate.kind !== undefined)?.kind;
  return {
    id: `${prefixes[type]}${name}` as NodeId,
    type,
    name,
    aliases: aliases.length === 0 && settled.name === name ? [] : union([settled.name], aliases, name),
    attributes: kind === undefined ? { rule } : type === "Organization" ? { kind, rule } : { form: kind, rule },
    mentions: sortSpans(candidates.map(toSpan)),
  };
}

/** Sorted wordings other than the name itself. */
function union(a: readonly string[], b: readonly string[], name: string): string[] {
  const forms = new Set(a);
  for (const form of b) forms.add(form);
  forms.delete(name);
  forms.delete("");
  return [...forms].sort();
}

/** In order, each once. Sorts in place. */
function sortSpans(spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  const isInOrder = spans.every((span, i) => i === 0 || order(spans[i - 1] as Span, span) < 0);
  return isInOrder ? spans : spans.sort(order).filter((span, i) => i === 0 || order(spans[i - 1] as Span, span) !== 0);
}

const order = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The nodes of a report, each with its number. */
interface Numbered {
  readonly nodes: readonly FactNode[];
  readonly numberOf: ReadonlyMap<NodeId, number>;
  readonly nodeOf: ReadonlyMap<Candidate, number>;
}

/** An edge while its evidence is gathered. */
interface OpenEdge extends Omit<FactEdge, "attributes" | "evidence"> {
  attributes: EdgeAttributes;
  evidence: Span[];
}

const relationTypes = ["IMPLEMENTS", "FUNDS", "DISPATCHES", "PROMOTES", "LOCATED_IN"] as const;

function edgesOf({ subject, relations, bodies, partOf, toSpan }: Material, numbered: Numbered): FactEdge[] {
  const { nodes, numberOf, nodeOf } = numbered;
  const edges = new Map<number | string, OpenEdge>();
  // Two ends and a type as one number: to write out a key of two names and to hash it costs more than all else here.
  const keyOf = (type: (typeof relationTypes)[number], source: number, target: number): number =>
    (source * nodes.length + target) * relationTypes.length + relationTypes.indexOf(type);
  for (const relation of relations) {
    const { type, actor, target: goal, rule } = relation;
    const source =
      actor.kind === "organization"
        ? nodeOf.get(actor.candidate)
        : numberOf.get((actor.kind === "place" ? actor.id : subject) as NodeId);
    const target = "place" in goal ? numberOf.get(goal.place as NodeId) : nodeOf.get(goal);
    if (source === undefined || target === undefined || source === target) continue;
    const via = actor.kind !== "organization" ? actor.via : undefined;
    const attributes: EdgeAttributes = via === undefined ? relation.attributes : { ...relation.attributes, via };
    const evidence = toSpan(relation.evidence);
    // The same deed told twice is one edge with two pieces of evidence; another figure is another edge.
    const { amount, count } = attributes;
    const pair = keyOf(type, source, target);
    const key = amount === undefined && count === undefined ? pair : `${pair}|${amount ?? ""}|${count ?? ""}`;
    const before = edges.get(key);
    if (before === undefined) {
      const [from, to] = [(nodes[source] as FactNode).id, (nodes[target] as FactNode).id];
      edges.set(key, { type, source: from, target: to, attributes, rule, evidence: [evidence] });
      continue;
    }
    before.attributes = { ...attributes, ...before.attributes };
    before.evidence.push(evidence);
  }
  for (const { place, witness } of bodies.values()) {
    const source = nodeOf.get(witness);
    const target = numberOf.get(place as NodeId);
    if (source === undefined || target === undefined) continue;
    edges.set(keyOf("LOCATED_IN", source, target), {
      type: "LOCATED_IN",
      source: (nodes[source] as FactNode).id,
      target: place as NodeId,
      attributes: {},
      rule: "body-of-place",
      evidence: [toSpan(witness)],
    });
  }
  const divisions = partOf.map(
    ({ child, parent }): OpenEdge => ({
      type: "PART_OF",
      source: child as NodeId,
      target: parent as NodeId,
      attributes: {},
      rule: "administrative-division",
      evidence: [],
    }),
  );
  for (const edge of edges.values()) if (edge.evidence.length > 1) edge.evidence = sortSpans(edge.evidence);
  return [...edges.values(), ...divisions];
}
