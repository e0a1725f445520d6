/**
 * Rows: the artifact as nodes and relationships of the property graph (model.ts), for every store alike.
 *
 * One projection for all targets is what makes them the same graph. Rows are plain JSON, sorted, with nothing of the
 * target in them; each target writes them in its own way.
 */
import { hash } from "node:crypto";
import type { NodeId, Report, Span } from "../../src/facts.ts";
import type { Artifact, GraphEdge, GraphNode, Mention, Statement } from "../artifact.ts";
import {
  isStatementType,
  type Label,
  labels,
  type PropertyName,
  type RelationshipType,
  relationshipTypes,
} from "./model.ts";

/** A value as rows carry it; its Cypher type is the one that model.ts gives the property's name. */
export type RowValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Partial<Record<PropertyName, RowValue>>>;

export interface NodeRow {
  readonly label: Label;
  /** Also in `properties`. */
  readonly id: string;
  readonly properties: Properties;
}

export interface RelationshipRow {
  readonly type: RelationshipType;
  /** Also in `properties`. */
  readonly id: string;
  readonly sourceLabel: Label;
  readonly source: string;
  readonly targetLabel: Label;
  readonly target: string;
  readonly properties: Properties;
}

export interface Rows {
  /** By label, then by id. */
  readonly nodes: readonly NodeRow[];
  /** By type, then by source, target and id. */
  readonly relationships: readonly RelationshipRow[];
}

/** Longest id, in UTF-8 bytes, that is stored as it is: the databases' indexes refuse values of more than about 8,000. */
const longestId = 1024;

/** The id of a node in the stores: the artifact's own, or its type and a hash where it is too long for an index. */
export function storedId(id: string): string {
  // No sign needs more than three bytes a code unit: most ids need no counting.
  if (id.length * 3 <= longestId || Buffer.byteLength(id) <= longestId) return id;
  return `${id.slice(0, id.indexOf(":"))}:sha256:${sha256(id, 64)}`;
}

/** The artifact as rows. Pure: the same artifact gives the same rows in the same order. */
export function toRows(artifact: Artifact): Rows {
  return {
    nodes: grouped(nodeRows(artifact), labels, (row) => row.label, byId),
    relationships: grouped(relationshipRows(artifact), relationshipTypes, (row) => row.type, byEnds),
  };
}

/** What rows are made of; edges are asked for once, and need not be held. */
export interface RowSource extends Pick<Artifact, "nodes" | "reports"> {
  readonly edges: Iterable<GraphEdge>;
}

/** The nodes one by one, in the artifact's order: for a store that needs no other and has no use for them afterwards. */
export function* nodeRows({
  nodes,
  reports,
}: {
  readonly nodes: Iterable<GraphNode>;
  readonly reports: Iterable<Report>;
}): Generator<NodeRow> {
  for (const node of nodes) yield nodeRow(node);
  for (const report of reports) yield reportRow(report);
}

/** The relationships one by one, as above. */
export function* relationshipRows(artifact: RowSource): Generator<RelationshipRow> {
  const reports = new Map(artifact.reports.map((report) => [report.id as string, report]));
  const labelOf = new Map<string, Label>(artifact.nodes.map((node) => [node.id, node.type]));
  const label = (id: NodeId): Label => {
    const found = labelOf.get(id);
    if (found === undefined) throw new Error(`an edge leads to ${id}, which is not among the artifact's nodes`);
    return found;
  };
  // Edges of one source follow each other.
  let source: NodeId | undefined;
  let sourceLabel: Label = "Report";
  for (const edge of artifact.edges) {
    if (edge.source !== source) {
      source = edge.source;
      sourceLabel = label(source);
    }
    yield* edgeRows(edge, sourceLabel, label(edge.target), reports);
  }
  yield* mentionRows(artifact, label);
}

function nodeRow(node: GraphNode): NodeRow {
  const id = storedId(node.id);
  const { code, level, anonymous, retiredName, rule, kind, form } = node.attributes;
  return {
    label: node.type,
    id,
    properties: present({
      id,
      name: node.name,
      aliases: node.aliases,
      pinyin: node.pinyin,
      mentions: node.mentions.length,
      rule,
      // Always there, so that `WHERE NOT p.anonymous` keeps the places that it should.
      ...(node.type === "Place" ? { code, level, anonymous: anonymous ?? false, retiredName } : {}),
      ...(node.type === "Organization" ? { kind } : {}),
      ...(node.type === "Program" ? { form } : {}),
    }),
  };
}

function reportRow(report: Report): NodeRow {
  const { id, title, file, publisher, publishedOn, url, encoding } = report;
  const year = yearOf(publishedOn);
  return {
    label: "Report",
    id,
    properties: present({ id, title, file, publisher, publishedOn, year, url, encoding }),
  };
}

function edgeRows(
  edge: GraphEdge,
  sourceLabel: Label,
  targetLabel: Label,
  reports: ReadonlyMap<string, Report>,
): RelationshipRow[] {
  const { type } = edge;
  const source = storedId(edge.source);
  const target = storedId(edge.target);
  if (!isStatementType(type)) {
    const id = relationshipId(type, edge.source, edge.target);
    const properties = {
      id,
      evidence: edge.statements.flatMap(({ evidence }) => evidence.map(textOf)),
      sources: edge.statements.flatMap(({ report, evidence }) => evidence.map((span) => sourceOf(report, span))),
    };
    return [{ type, id, sourceLabel, source, targetLabel, target, properties }];
  }
  const several = edge.statements.length > 1;
  const nth = new Map<string, number>();
  return edge.statements.map((statement) => {
    const n = several ? (nth.get(statement.report) ?? 0) : 0;
    if (several) nth.set(statement.report, n + 1);
    const id = relationshipId(type, edge.source, edge.target, statement.report, n);
    const properties = statementProperties(id, statement, reports.get(statement.report));
    return { type, id, sourceLabel, source, targetLabel, target, properties };
  });
}

/** Names that are put where their order is: after what else is said. */
const figures: ReadonlySet<string> = new Set(["amount", "amountText", "per", "approximate", "count"]);

/** Written out property by property: there are hundreds of thousands of rows, and each copy of one costs. */
function statementProperties(id: string, statement: Statement, report: Report | undefined): Properties {
  const { attributes, evidence } = statement;
  const { amount, count } = attributes;
  const own: Record<string, RowValue> = { id, report: statement.report };
  put(own, "reportedOn", report?.publishedOn);
  put(own, "year", yearOf(attributes.when) ?? yearOf(report?.publishedOn));
  for (const name in attributes) {
    if (!figures.has(name)) put(own, name as PropertyName, attributes[name as keyof typeof attributes]);
  }
  own.status ??= "done";
  put(own, "amount", amount);
  put(own, "amountText", attributes.amountText);
  put(own, "per", attributes.per);
  put(own, "count", count);
  if (amount !== undefined || count !== undefined) own.approximate = attributes.approximate ?? false;
  own.rule = statement.rule;
  own.evidence = evidence.map(textOf);
  own.sources = evidence.map((span) => sourceOf(statement.report, span));
  return own;
}

/** MENTIONS: one relationship per report and node, and to the report's subject also where the text hides its name. */
function* mentionRows(artifact: RowSource, label: (id: NodeId) => Label): Generator<RelationshipRow> {
  const subjects = new Map<string, NodeId | null>(artifact.reports.map(({ id, subject }) => [id, subject]));
  const places = new Set(subjects.values());
  for (const node of artifact.nodes) {
    const isSubject = places.has(node.id);
    for (const mentions of perReport(node.mentions)) {
      const { report } = mentions[0] as Mention;
      const subject = isSubject && subjects.get(report) === node.id;
      if (subject) subjects.delete(report);
      yield mentionRow(report, node.type, node.id, mentions, subject);
    }
  }
  // The subjects that no text names are left.
  for (const [report, subject] of subjects) {
    if (subject !== null) yield mentionRow(report, label(subject), subject, [], true);
  }
}

function perReport(mentions: readonly Mention[]): Iterable<readonly Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.report);
    if (group === undefined) groups.set(mention.report, [mention]);
    else group.push(mention);
  }
  return groups.values();
}

function mentionRow(
  report: string,
  targetLabel: Label,
  target: string,
  mentions: readonly Mention[],
  subject: boolean,
): RelationshipRow {
  const id = relationshipId("MENTIONS", report, target);
  const evidence = mentions.map(textOf);
  const sources = mentions.map((mention) => sourceOf(report, mention));
  return {
    type: "MENTIONS",
    id,
    sourceLabel: "Report",
    source: report,
    targetLabel,
    target: storedId(target),
    properties: subject ? { id, subject, evidence, sources } : { id, evidence, sources },
  };
}

/** Short and of one alphabet, so that the stores keep it inline: hundreds of thousands of them are written and compared. */
function relationshipId(...identity: readonly (string | number)[]): string {
  return sha256(JSON.stringify(identity), 20);
}

const textOf = ({ text }: Span): string => text;

const sourceOf = (report: string, { start, end }: Span): string => `${report}#${start}-${end}`;

function yearOf(date: string | null | undefined): number | undefined {
  const year = /^\d{4}/.exec(date ?? "")?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Without what is not there: in Cypher a missing property is null. */
function present(values: Readonly<Partial<Record<PropertyName, RowValue | null | undefined>>>): Properties {
  const kept: Record<string, RowValue> = {};
  for (const name in values) put(kept, name as PropertyName, values[name as PropertyName]);
  return kept;
}

function put(own: Record<string, RowValue>, name: PropertyName, value: RowValue | null | undefined): void {
  if (value !== undefined && value !== null) own[name] = value;
}

const sha256 = (text: string, digits: number): string => hash("sha256", text, "hex").slice(0, digits);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = (a: NodeRow, b: NodeRow): number => compare(a.id, b.id);

const byEnds = (a: RelationshipRow, b: RelationshipRow): number =>
  compare(a.source, b.source) || compare(a.target, b.target) || compare(a.id, b.id);

/** By kind in the order of the model, then by `order`. An artifact is sorted, so that there is little to move. */
function grouped<Row, Kind extends string>(
  rows: Iterable<Row>,
  kinds: readonly Kind[],
  kindOf: (row: Row) => Kind,
  order: (a: Row, b: Row) => number,
): Row[] {
  const groups = new Map<Kind, Row[]>(kinds.map((kind) => [kind, []]));
  for (const row of rows) groups.get(kindOf(row))?.push(row);
  return [...groups.values()].flatMap((group) => group.sort(order));
}
