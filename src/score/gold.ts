/** Gold annotations: what careful annotators find in a report. Optional items are neither rewarded nor punished. */
import { z } from "zod";
import { nodeTypes } from "../facts.ts";

const goldNodeSchema = z.object({
  type: z.enum(nodeTypes),
  name: z.string(),
  /** Other wordings and boundaries that count as right. */
  also: z.array(z.string()).default([]),
  optional: z.boolean().default(false),
  /** Program: who IMPLEMENTS it; Slogan: who PROMOTES it; `none`: nobody here. */
  actor: z.string().optional(),
  quote: z.string().default(""),
});

const goldEdgeSchema = z.object({
  type: z.enum(["FUNDS", "DISPATCHES"]),
  source: z.string().optional(),
  target: z.string(),
  alsoTargets: z.array(z.string()).default([]),
  amount: z.number().nullish(),
  count: z.number().nullish(),
  optional: z.boolean().default(false),
  quote: z.string().default(""),
});

export const goldSchema = z.object({
  report: z.string(),
  publishedOn: z.string().nullish(),
  subject: z.object({ name: z.string(), code: z.string().nullish() }),
  nodes: z.array(goldNodeSchema),
  edges: z.array(goldEdgeSchema).default([]),
});

export type Gold = z.infer<typeof goldSchema>;
export type GoldNode = z.infer<typeof goldNodeSchema>;
