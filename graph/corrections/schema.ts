/**
 * Corrections: what people decided about the graph, kept as a small reviewed file and replayed on every build.
 *
 * A node is named as its id names it, `program:三会一课`; any of its wordings will do, so that a correction outlives a rebuild,
 * another report and a new extractor. Undo is deleting the entry.
 */
import { z } from "zod";
import { edgeAttributesSchema, nodeAttributesSchema, nodeTypes, reportIdSchema } from "../../src/facts.ts";
import { edgeTypes } from "../artifact.ts";

/** `program:三会一课`, `place:620300`, `organization:620423/景泰县农业农村局`. */
export const nodeRefSchema = z
  .string()
  .regex(/^(place|organization|program|slogan):./u, 'names no node; write its id, e.g. "program:三会一课"');

const edgeRefSchema = z
  .strictObject({ type: z.enum(edgeTypes), source: nodeRefSchema, target: nodeRefSchema })
  .readonly();

const evidenceSchema = z
  .strictObject({
    report: reportIdSchema,
    start: z.int().min(0),
    end: z.int().min(0),
    /** Exactly the characters of the original text from start to end. */
    text: z.string().min(1),
  })
  .readonly();

/** Every correction says why and since when. */
const decision = {
  reason: z.string().min(1, "say why: whoever reads this in a year needs it"),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, "is no date; write 2026-01-31"),
};

const names = z.array(z.string().min(1)).min(1).readonly();
const nodes = z.array(nodeRefSchema).min(2, "takes two nodes or more").readonly();
/** null takes an attribute away. */
const changes = <T extends z.ZodRawShape>(shape: T) =>
  z
    .strictObject(
      Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, z.nullable(value as z.ZodType)])),
    )
    .partial()
    .refine((given) => Object.keys(given).length > 0, "changes nothing");

export const correctionSchema = z.discriminatedUnion("action", [
  /** These are one thing; it is called `into`, or else by the first. */
  z.strictObject({ action: z.literal("merge"), nodes, into: nodeRefSchema.optional(), ...decision }).readonly(),
  /** These are different things: no rule may join them, and they are not proposed again. */
  z.strictObject({ action: z.literal("keep-apart"), nodes, ...decision }).readonly(),
  /** The wordings `names` of `node` are another thing, called `into`. */
  z
    .strictObject({ action: z.literal("split"), node: nodeRefSchema, names, into: z.string().min(1), ...decision })
    .readonly(),
  z.strictObject({ action: z.literal("rename"), node: nodeRefSchema, name: z.string().min(1), ...decision }).readonly(),
  z.strictObject({ action: z.literal("retype"), node: nodeRefSchema, type: z.enum(nodeTypes), ...decision }).readonly(),
  z.strictObject({ action: z.literal("drop-node"), node: nodeRefSchema, ...decision }).readonly(),
  /** Without `report`, what every report says of it. */
  z
    .strictObject({
      action: z.literal("drop-edge"),
      edge: edgeRefSchema,
      report: reportIdSchema.optional(),
      ...decision,
    })
    .readonly(),
  z
    .strictObject({
      action: z.literal("add-edge"),
      edge: edgeRefSchema,
      attributes: edgeAttributesSchema.unwrap().strict().default({}),
      evidence: z.array(evidenceSchema).min(1, "needs evidence: nothing is in the graph without a source").readonly(),
      ...decision,
    })
    .readonly(),
  z
    .strictObject({
      action: z.literal("set-node"),
      node: nodeRefSchema,
      attributes: changes(nodeAttributesSchema.unwrap().shape),
      ...decision,
    })
    .readonly(),
  z
    .strictObject({
      action: z.literal("set-edge"),
      edge: edgeRefSchema,
      report: reportIdSchema.optional(),
      attributes: changes(edgeAttributesSchema.unwrap().shape),
      ...decision,
    })
    .readonly(),
]);

export type Correction = z.infer<typeof correctionSchema>;
export type EdgeRef = z.infer<typeof edgeRefSchema>;

/** A correction and where it stands in its file. */
export interface PlacedCorrection {
  readonly correction: Correction;
  readonly line: number;
}

/** A correction that found nothing to correct. */
export interface Unapplied {
  readonly line: number;
  readonly action: Correction["action"];
  readonly why: string;
}
