/**
 * Assembling Facts: settled names become nodes with ids, relations become edges between them, and every span goes back
 * through the offset map to the characters of the original file.
 */
import type { EdgeAttributes, FactEdge, FactNode, NodeAttributes, NodeId, PlaceLevel, Span } from "./facts.ts";
import type { LocatedBody } from "./organizations/index.ts";
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
  /** Bodies whose place is known. */
  readonly located: readonly LocatedBody[];
}

export function assemble(material: Material): { nodes: FactNode[]; edges: FactEdge[] } {
  const { places, settled, toSpan } = material;
  const nodes: FactNode[] = [];
  const placeNumbers = new Map<string, number>();
  for (const place of places) placeNumbers.set(place.id, nodes.push(placeNode(place, toSpan)) - 1);
  const numbers = new Map<Candidate, number>();
  for (const one of settled) {
    const number = nodes.push(settledNode(one, toSpan)) - 1;
    for (const candidate of one.candidates) numbers.set(candidate, number);
  }
  return { nodes, edges: edgesOf(material, { nodes, placeNumbers, numbers }) };
}

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
    aliases: wordings(place.aliases),
    attributes,
    mentions: sortSpans(place.mentions.map(toSpan)),
  };
}

function settledNode(settled: Settled, toSpan: Material["toSpan"]): FactNode {
  const { type, name, candidates, aliases } = settled;
  const { rule } = candidates[0] as Candidate;
  const kind = type === "Slogan" ? undefined : candidates.find((candidate) => candidate.kind !== undefined)?.kind;
  return {
    id: `${prefixes[type]}${name}` as NodeId,
    type,
    name,
    aliases: wordings(aliases),
    attributes: kind === undefined ? { rule } : type === "Organization" ? { kind, rule } : { form: kind, rule },
    mentions: sortSpans(candidates.map(toSpan)),
  };
}

/** Sorted wordings other than the name itself. */
const wordings = (aliases: readonly string[]): string[] =>
  aliases.length === 0 ? [] : aliases.filter((form) => form !== "").sort();

/** In order, each once. Sorts in place. */
function sortSpans(spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  const isInOrder = spans.every((span, i) => i === 0 || order(spans[i - 1] as Span, span) < 0);
  return isInOrder ? spans : spans.sort(order).filter((span, i) => i === 0 || order(spans[i - 1] as Span, span) !== 0);
}

const order = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The nodes of a report, and which of them a place or a mention is. */
interface Numbered {
  readonly nodes: readonly FactNode[];
  readonly placeNumbers: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<Candidate, number>;
}

/** An edge while its evidence is gathered. */
interface OpenEdge extends Omit<FactEdge, "attributes" | "evidence"> {
  attributes: EdgeAttributes;
  evidence: Span[];
}

const relationTypes: readonly Relation["type"][] = ["IMPLEMENTS", "FUNDS", "DISPATCHES", "PROMOTES"];

function edgesOf(
  { subject, relations, located, partOf, toSpan }: Material,
  { nodes, placeNumbers, numbers }: Numbered,
): FactEdge[] {
  const edges = new Map<number | string, OpenEdge>();
  const placeNumber = (id: string | null) => (id === null ? undefined : placeNumbers.get(id));
  const ownNumber = placeNumber(subject);
  for (const { type, actor, target: goal, attributes: own, rule, evidence } of relations) {
    const source =
      actor.kind === "subject"
        ? ownNumber
        : actor.kind === "place"
          ? placeNumber(actor.id)
          : numbers.get(actor.candidate);
    const target = "place" in goal ? placeNumber(goal.place) : numbers.get(goal);
    if (source === undefined || target === undefined || source === target) continue;
    const via = actor.kind !== "organization" ? actor.via : undefined;
    const attributes: EdgeAttributes = via === undefined ? own : { ...own, via };
    // Two ends and a type as one number: to write out two names for every relation and to hash them is dear.
    const pair = (source * nodes.length + target) * relationTypes.length + relationTypes.indexOf(type);
    // The same deed told twice is one edge with two pieces of evidence; another figure is another edge.
    const { amount = "", count = "" } = attributes;
    const key = type === "FUNDS" || type === "DISPATCHES" ? `${pair}|${amount}|${count}` : pair;
    const before = edges.get(key);
    if (before !== undefined) {
      before.attributes = { ...attributes, ...before.attributes };
      before.evidence.push(toSpan(evidence));
      continue;
    }
    const [from, to] = [nodes[source] as FactNode, nodes[target] as FactNode];
    edges.set(key, { type, source: from.id, target: to.id, attributes, rule, evidence: [toSpan(evidence)] });
  }
  for (const edge of edges.values()) if (edge.evidence.length > 1) edge.evidence = sortSpans(edge.evidence);
  const places: FactEdge[] = [];
  for (const { witness, place } of located) {
    const body = nodes[numbers.get(witness) as number];
    // 市委组织部 in a county's report: nothing names the city.
    if (body === undefined || !placeNumbers.has(place)) continue;
    places.push({
      type: "LOCATED_IN",
      source: body.id,
      target: place as NodeId,
      attributes: {},
      rule: "body-of-place",
      evidence: [toSpan(witness)],
    });
  }
  const divisions = partOf.map(
    ({ child, parent }): FactEdge => ({
      type: "PART_OF",
      source: child as NodeId,
      target: parent as NodeId,
      attributes: {},
      rule: "administrative-division",
      evidence: [],
    }),
  );
  return [...edges.values(), ...places, ...divisions];
}
