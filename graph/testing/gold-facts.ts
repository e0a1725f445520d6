/**
 * Facts from gold annotations: what a perfect extractor would hand over.
 *
 * The graph, its stores and the viewer are developed and tested against facts that people annotated, so that their tests
 * fail for their own faults only and never for those of extraction. Test material: nothing that ships imports this.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import {
  type FactEdge,
  type FactNode,
  type Facts,
  factsSchema,
  type NodeId,
  nodeTypes,
  type PlaceLevel,
  type Span,
} from "../../src/facts.ts";
import { packageFile } from "../../src/package-root.ts";
import type { ReportSource } from "../build.ts";
import type { Extracted, Extractor } from "../facts-cache.ts";

const goldNodeSchema = z.object({
  type: z.enum(nodeTypes),
  name: z.string(),
  also: z.array(z.string()).default([]),
  optional: z.boolean().default(false),
  /** `subject`, `none`, or the name of another node. */
  actor: z.string().default("subject"),
  quote: z.string(),
});

const goldSchema = z.object({
  report: z.string(),
  title: z.string().nullable(),
  publishedOn: z.string().nullable(),
  publisher: z.string().nullable(),
  subject: z.object({ name: z.string(), code: z.string().nullable() }),
  nodes: z.array(goldNodeSchema),
  edges: z.array(
    z.object({
      type: z.enum(["FUNDS", "DISPATCHES"]),
      source: z.string(),
      target: z.string(),
      amount: z.number().nullish(),
      count: z.number().nullish(),
      per: z.enum(["year", "month", "day", "village", "person", "household", "mu", "unit"]).nullish().catch(null),
      destination: z.string().nullish(),
      quote: z.string(),
    }),
  ),
});

type Gold = z.infer<typeof goldSchema>;
type GoldNode = z.infer<typeof goldNodeSchema>;

/** The five seeds as facts, in the order of their file names. */
export function goldSeeds(): readonly Extracted[] {
  return goldSources().map(({ path, file }) => goldFacts(annotationOf(file), readFileSync(path), file));
}

/** The seeds as sources of a build, and an extractor that reads their annotations. */
export const goldSources = (): readonly ReportSource[] => {
  const reports = packageFile("seeds/reports");
  return readdirSync(reports)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({
      path: join(reports, file),
      file,
      read: () => Promise.resolve(readFileSync(join(reports, file))),
    }));
};

export const goldExtractor: Extractor = {
  version: "gold-1",
  extract: (bytes, file) => Promise.resolve(goldFacts(annotationOf(file), bytes, file)),
};

const annotationOf = (file: string): unknown =>
  JSON.parse(readFileSync(packageFile(`seeds/gold/${basename(file, ".txt")}.json`), "utf8"));

/** One annotated report as facts. Nodes and edges whose quote is not in the text are left out. */
export function goldFacts(annotation: unknown, bytes: Uint8Array, file: string): Extracted {
  const gold = goldSchema.parse(annotation);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const found = gold.nodes.filter((node) => text.includes(node.quote));
  const ids = new Map(found.map((node) => [node, idOf(node, gold)]));
  const byName = new Map<string, NodeId>();
  for (const node of found) byName.set(node.name, ids.get(node) as NodeId);
  const subject = byName.get(gold.subject.name) ?? null;
  const named = (name: string) => (name === "subject" ? subject : (byName.get(name) ?? null));

  const facts: Facts = factsSchema.parse({
    report: {
      id: `report:${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}`,
      file,
      title: gold.title,
      publishedOn: gold.publishedOn,
      publisher: gold.publisher,
      url: null,
      subject,
      encoding: "utf-8",
    },
    nodes: found.map((node) => factNode(node, ids.get(node) as NodeId, gold, text)),
    edges: [...actorEdges(found, ids, named, text), ...goldEdges(gold, named, text), ...partOf(found, ids, gold, text)],
    skipped: [],
  });
  return { facts, text };
}

function idOf(node: GoldNode, gold: Gold): NodeId {
  const scope = node.also
    .find((alias) => alias.endsWith(node.name) && alias !== node.name)
    ?.slice(0, -node.name.length);
  const local =
    node.type !== "Place"
      ? node.name
      : node.name === gold.subject.name
        ? (gold.subject.code ?? node.name)
        : scope && levelOf(node.name) === "village"
          ? `${scope}/${node.name}`
          : node.name;
  return `${node.type.toLowerCase()}:${local}` as NodeId;
}

function factNode(node: GoldNode, id: NodeId, gold: Gold, text: string): FactNode {
  const place = node.type === "Place";
  const isSubject = place && node.name === gold.subject.name;
  const level = place ? levelOf(node.name) : undefined;
  return {
    id,
    type: node.type,
    name: node.name,
    // What gold accepts is not what the report says: only places keep the short names that really occur.
    aliases: place ? node.also.filter((alias) => text.includes(alias) && !/^[全我本]/u.test(alias)) : [],
    attributes: {
      ...(isSubject && gold.subject.code ? { code: gold.subject.code } : {}),
      ...(isSubject && !gold.subject.code ? { anonymous: true } : {}),
      ...(level ? { level } : {}),
      rule: "gold",
    },
    mentions: mentionsOf(node, text),
  };
}

function mentionsOf(node: GoldNode, text: string): Span[] {
  const wordings = text.includes(node.name) ? [node.name] : [node.quote];
  return wordings.flatMap((wording) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(wording); at !== -1; at = text.indexOf(wording, at + wording.length)) {
      spans.push({ start: at, end: at + wording.length, text: wording });
    }
    return spans;
  });
}

function actorEdges(
  nodes: readonly GoldNode[],
  ids: ReadonlyMap<GoldNode, NodeId>,
  named: (name: string) => NodeId | null,
  text: string,
): FactEdge[] {
  return nodes.flatMap((node): FactEdge[] => {
    const type = node.type === "Program" ? "IMPLEMENTS" : node.type === "Slogan" ? "PROMOTES" : null;
    const source = node.actor === "none" ? null : named(node.actor);
    if (type === null || source === null) return [];
    const evidence = [sentenceAround(node.quote, text)];
    return [{ type, source, target: ids.get(node) as NodeId, attributes: {}, rule: "gold", evidence }];
  });
}

function goldEdges(gold: Gold, named: (name: string) => NodeId | null, text: string): FactEdge[] {
  return gold.edges.flatMap((edge): FactEdge[] => {
    const [source, target] = [named(edge.source), named(edge.target)];
    if (source === null || target === null || !text.includes(edge.quote)) return [];
    const attributes = {
      ...(edge.amount == null ? {} : { amount: edge.amount }),
      ...(edge.count == null ? {} : { count: edge.count }),
      ...(edge.per == null ? {} : { per: edge.per }),
      ...(edge.destination ? { destination: edge.destination } : {}),
    };
    return [
      { type: edge.type, source, target, attributes, rule: "gold", evidence: [sentenceAround(edge.quote, text)] },
    ];
  });
}

/** A village in the town it is written with, any smaller place in the subject, the subject in what is written before it. */
function partOf(nodes: readonly GoldNode[], ids: ReadonlyMap<GoldNode, NodeId>, gold: Gold, text: string): FactEdge[] {
  const places = nodes.filter((node) => node.type === "Place");
  const subject = places.find((node) => node.name === gold.subject.name);
  const rank = (node: GoldNode) => levels.findIndex(([level]) => level === levelOf(node.name));
  return places.flatMap((place): FactEdge[] => {
    const written = places.find((other) => place.also.includes(`${other.name}${place.name}`));
    const parent =
      written ??
      (subject && place !== subject && rank(place) > rank(subject)
        ? subject
        : places.find((other) => place === subject && text.includes(`${other.name}${place.name}`)));
    if (!parent) return [];
    const edge = { source: ids.get(place) as NodeId, target: ids.get(parent) as NodeId };
    return [{ type: "PART_OF", ...edge, attributes: {}, rule: "gold", evidence: [] }];
  });
}

const levels: readonly (readonly [PlaceLevel, RegExp])[] = [
  ["province", /省$/u],
  ["prefecture", /市$/u],
  ["county", /[县区]$/u],
  ["township", /[乡镇]$/u],
  ["village", /村$/u],
];

function levelOf(name: string): PlaceLevel {
  return levels.find(([, ending]) => ending.test(name))?.[0] ?? "area";
}

/** The sentence that holds the quote: what a reader is shown as evidence. */
function sentenceAround(quote: string, text: string): Span {
  const at = text.indexOf(quote);
  const start = Math.max(...["。", "\n", "!", "?"].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const ends = ["。", "\n"].map((mark) => text.indexOf(mark, at + quote.length)).filter((end) => end !== -1);
  const end = ends.length === 0 ? text.length : Math.min(...ends);
  return { start, end, text: text.slice(start, end) };
}
