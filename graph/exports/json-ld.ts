/**
 * JSON-LD: the graph as linked data, its vocabulary in docs/vocabulary.md. A statement is a resource of its own (it has figures,
 * a report and evidence), and the plain relation stands beside it, so that both `?county xz:implements ?program` and questions
 * about who said so work.
 */
import type { Artifact, GraphEdge, GraphNode } from "../artifact.ts";
import type { Exporter } from "./export-file.ts";

export const vocabulary = "https://w3id.org/xianzhi/vocab#";
const resources = "https://w3id.org/xianzhi/id/";

/** Terms of edges: `IMPLEMENTS` → `implements`, `PART_OF` → `partOf`. */
export const relationTerm = (type: string): string =>
  type.toLowerCase().replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());

const context = {
  "@version": 1.1,
  xz: vocabulary,
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  "@vocab": vocabulary,
  name: { "@id": "skos:prefLabel", "@language": "zh-Hans" },
  aliases: { "@id": "skos:altLabel", "@language": "zh-Hans", "@container": "@set" },
  title: { "@id": "dcterms:title", "@language": "zh-Hans" },
  publisher: "dcterms:publisher",
  publishedOn: { "@id": "dcterms:issued", "@type": "xsd:date" },
  url: { "@id": "dcterms:source" },
  ...Object.fromEntries(
    [
      "implements",
      "funds",
      "dispatches",
      "promotes",
      "partOf",
      "locatedIn",
      "instanceOf",
      "about",
      "of",
      "to",
      "saidIn",
    ].map((term) => [term, { "@type": "@id" }]),
  ),
} as const;

export const toJsonLd: Exporter = (artifact) => [
  {
    name: "graph.jsonld",
    content: `${JSON.stringify({ "@context": context, "@graph": resourcesOf(artifact) }, null, 1)}\n`,
  },
];

function resourcesOf({ nodes, edges, reports }: Artifact): object[] {
  const relations = new Map<string, GraphEdge[]>();
  for (const edge of edges) relations.set(edge.source, [...(relations.get(edge.source) ?? []), edge]);
  return [
    ...reports.map(({ id, subject, ...report }) => ({
      "@id": iri(id),
      "@type": "Report",
      ...withoutNull(report),
      ...(subject === null ? {} : { about: iri(subject) }),
    })),
    ...nodes.map((node) => resource(node, relations.get(node.id) ?? [])),
    ...edges.flatMap((edge) =>
      edge.statements.map((statement, index) => ({
        "@id": iri(`statement:${edge.id}:${index}`),
        "@type": "Statement",
        relation: relationTerm(edge.type),
        of: iri(edge.source),
        to: iri(edge.target),
        saidIn: iri(statement.report),
        rule: statement.rule,
        ...statement.attributes,
        evidence: statement.evidence.map(({ start, end, text }) => ({ "@type": "Passage", start, end, text })),
      })),
    ),
  ];
}

function resource({ id, type, name, aliases, attributes }: GraphNode, edges: readonly GraphEdge[]): object {
  const related = new Map<string, string[]>();
  for (const edge of edges) {
    const term = relationTerm(edge.type);
    related.set(term, [...(related.get(term) ?? []), iri(edge.target)]);
  }
  return { "@id": iri(id), "@type": type, name, aliases, ...attributes, ...Object.fromEntries(related) };
}

/** IRI of an id of the graph; Chinese characters stay readable, signs that IRIs forbid are escaped. */
const iri = (id: string): string =>
  resources + id.replace(/[^\p{L}\p{N}:/@._~-]/gu, (sign) => encodeURIComponent(sign));

const withoutNull = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
