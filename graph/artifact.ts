/**
 * The artifact: the merged graph of many reports as one versioned JSON file, `graph.json`.
 *
 * Sorted throughout and free of clocks and paths, so the same reports give the same bytes in any order. An edge is unique
 * by (type, source, target); what each report says of it is a *statement* with its own figures and evidence, so no second
 * county's numbers are lost. MENTIONS edges are the `mentions` of a node: stores that want them as edges derive them.
 * One record a line: diffs are readable, and a rebuild can copy the lines of what did not change.
 */
import { z } from "zod";
import {
  edgeAttributesSchema,
  nodeAttributesSchema,
  nodeIdSchema,
  nodeTypes,
  relationTypes,
  reportIdSchema,
  reportSchema,
  spanSchema,
} from "../src/facts.ts";

export const artifactVersion = 1;

/** Graph-only relations come on top of those that a report states. */
export const edgeTypes = [...relationTypes, "INSTANCE_OF"] as const;

export const mentionSchema = z
  .object({ report: reportIdSchema, start: z.int(), end: z.int(), text: z.string() })
  .readonly();

export const graphNodeSchema = z
  .object({
    id: nodeIdSchema,
    type: z.enum(nodeTypes),
    name: z.string(),
    aliases: z.array(z.string()).readonly(),
    attributes: nodeAttributesSchema,
    /** Latin transcription for search, one word a syllable, without tones: `jin chang shi`. */
    pinyin: z.string(),
    /** Every name that led here, why, and in how many reports; empty where there is but one. */
    joined: z.array(z.object({ name: z.string(), reason: z.string(), reports: z.int() }).readonly()).readonly(),
    /** An instrument or body of the alias tables: counties everywhere have it. */
    national: z.boolean().optional(),
    /** Baked layout position, arbitrary units. */
    x: z.number(),
    y: z.number(),
    mentions: z.array(mentionSchema).readonly(),
  })
  .readonly();

export const statementSchema = z
  .object({
    report: reportIdSchema,
    rule: z.string(),
    attributes: edgeAttributesSchema,
    evidence: z.array(spanSchema).readonly(),
  })
  .readonly();

export const graphEdgeSchema = z
  .object({
    /** `IMPLEMENTS|place:620300|program:一肩挑` */
    id: z.string(),
    type: z.enum(edgeTypes),
    source: nodeIdSchema,
    target: nodeIdSchema,
    statements: z.array(statementSchema).readonly(),
  })
  .readonly();

/** A report with nearly the text of another one about the same place: the same document on another site. */
export const copySchema = z
  .object({ report: reportSchema, of: reportIdSchema, likeness: z.number().min(0).max(1) })
  .readonly();

export const artifactSchema = z
  .object({
    format: z.literal("xianzhi-graph"),
    version: z.literal(artifactVersion),
    /** Version of the extractor that made the facts. */
    extractor: z.string(),
    /** Digest of all that the graph was derived from; absent where it was not derived from reports. */
    inputs: z.string().optional(),
    reports: z.array(reportSchema).readonly(),
    nodes: z.array(graphNodeSchema).readonly(),
    edges: z.array(graphEdgeSchema).readonly(),
    /** Reports that say again what another one says; they count for nothing else. */
    copies: z.array(copySchema).readonly().optional(),
  })
  .readonly();

export type EdgeType = (typeof edgeTypes)[number];
export type Mention = z.infer<typeof mentionSchema>;
export type GraphNode = z.infer<typeof graphNodeSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type GraphEdge = z.infer<typeof graphEdgeSchema>;
export type Copy = z.infer<typeof copySchema>;
export type Artifact = z.infer<typeof artifactSchema>;
