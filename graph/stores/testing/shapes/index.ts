/**
 * Shapes of queries that engines get wrong. Each is answered twice, by the engine and by loops over the graph in memory.
 *
 * Two engines that were tried for the embedded one failed four of them: they let one relationship match twice, or lost rows
 * of cycles over parallel ones.
 */
import { groups } from "./groups.ts";
import { patterns } from "./patterns.ts";
import type { Shape } from "./shape.ts";

export type { Shape } from "./shape.ts";

export const shapes: readonly Shape[] = [...patterns, ...groups];
