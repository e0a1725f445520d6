/**
 * Facts: what one report says, as plain JSON. The contract between extraction and everything after it.
 *
 * One line of NDJSON per report; `Facts` of a report depend on that report alone. Offsets count UTF-16 code units of the
 * decoded original text, and every `text` is exactly `original.slice(start, end)`, so a reader can check each claim.
 * The schema is the source of the types: what crosses a border (pipe, cache, file) is parsed with it.
 */
import { z } from "zod";

export const nodeTypes = ["Place", "Organization", "Program", "Slogan"] as const;
export const relationTypes = ["IMPLEMENTS", "FUNDS", "DISPATCHES", "PROMOTES", "PART_OF", "LOCATED_IN"] as const;
export const placeLevels = ["province", "prefecture", "county", "township", "village", "area"] as const;

/** `place:620300`, `program:三会一课`, `organization:金昌市/市委组织部`; stable across runs and machines. */
export const nodeIdSchema = z
  .string()
  .regex(/^(place|organization|program|slogan):./u)
  .brand<"NodeId">();
/** `report:` and the first 12 hexadecimal digits of the SHA-256 of the file's bytes. */
export const reportIdSchema = z
  .string()
  .regex(/^report:[0-9a-f]{12}$/)
  .brand<"ReportId">();

/** A stretch of the decoded original text: UTF-16 code units, end exclusive. */
export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() }).readonly();

export const reportSchema = z
  .object({
    id: reportIdSchema,
    /** Base name of the file as given. */
    file: z.string(),
    title: z.string().nullable(),
    /** ISO date, `2021-08-12`; null where the report does not say. */
    publishedOn: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    /** The place the report is about; null only where nothing names one. */
    subject: nodeIdSchema.nullable(),
    /** WHATWG label of the encoding the text was decoded from, or `html`, `docx`, `pdf` text. */
    encoding: z.string(),
  })
  .readonly();

export const nodeAttributesSchema = z
  .object({
    /** GB/T 2260 code, 6 digits to county, 9 township, 12 village. */
    code: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
    level: z.enum(placeLevels),
    /** 某区: the report hides its subject's name. */
    anonymous: z.boolean(),
    /** Former name the report used: 即墨市. */
    retiredName: z.string(),
    /** Name of the rule that recognized the node. */
    rule: z.string(),
    /** Organization: kind of body, `team`, `party`, `government`, `enterprise`, `cooperative`, `institution`, `association`. */
    kind: z.string(),
    /** Program: `strategy`, `project`, `mechanism`, `regulation` …, from the head noun. */
    form: z.string(),
  })
  .partial()
  .readonly();

export const nodeSchema = z
  .object({
    id: nodeIdSchema,
    type: z.enum(nodeTypes),
    name: z.string().min(1),
    aliases: z.array(z.string()).readonly(),
    attributes: nodeAttributesSchema,
    mentions: z.array(spanSchema).readonly(),
  })
  .readonly();

export const edgeAttributesSchema = z
  .object({
    /** Yuan. */
    amount: z.number(),
    /** As written: `1400多万元`. */
    amountText: z.string(),
    /** What the amount is counted by. */
    per: z.enum(["year", "month", "day", "village", "person", "household", "mu", "unit"]),
    /** 多, 余, 约, 近: the figure is not exact. */
    approximate: z.boolean(),
    count: z.number(),
    /** Measure word of the count: 名, 支, 个. */
    unit: z.string(),
    destination: z.string(),
    role: z.string(),
    /** IMPLEMENTS: how many of it, as written: 60个. */
    quantity: z.string(),
    /** The body that acted for the place: 县委. */
    via: z.string(),
    /** ISO 8601 date, period `2018-01-01/..`, or year `2018`, resolved against the publication date. */
    when: z.string(),
    status: z.enum(["done", "planned", "negated"]),
  })
  .partial()
  .readonly();

export const edgeSchema = z
  .object({
    type: z.enum(relationTypes),
    source: nodeIdSchema,
    target: nodeIdSchema,
    attributes: edgeAttributesSchema,
    /** Name of the rule that produced the edge. */
    rule: z.string(),
    /** At least one for every type but PART_OF. */
    evidence: z.array(spanSchema).readonly(),
  })
  .readonly();

export const skippedSchema = z.object({ start: z.int().min(0), end: z.int().min(0), reason: z.string() }).readonly();

export const factsSchema = z
  .object({
    report: reportSchema,
    nodes: z.array(nodeSchema).readonly(),
    edges: z.array(edgeSchema).readonly(),
    /** Every stretch of the file that was set aside, in order. */
    skipped: z.array(skippedSchema).readonly(),
  })
  .readonly();

export type NodeType = (typeof nodeTypes)[number];
export type RelationType = (typeof relationTypes)[number];
export type PlaceLevel = (typeof placeLevels)[number];
export type NodeId = z.infer<typeof nodeIdSchema>;
export type ReportId = z.infer<typeof reportIdSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Report = z.infer<typeof reportSchema>;
export type NodeAttributes = z.infer<typeof nodeAttributesSchema>;
export type FactNode = z.infer<typeof nodeSchema>;
export type EdgeAttributes = z.infer<typeof edgeAttributesSchema>;
export type FactEdge = z.infer<typeof edgeSchema>;
export type Skipped = z.infer<typeof skippedSchema>;
export type Facts = z.infer<typeof factsSchema>;
