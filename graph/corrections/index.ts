/**
 * Corrections: what people decided, replayed on every build.
 *
 *   schema.ts            what can be decided
 *   corrections-file.ts  corrections.yaml, faults with their lines, appending
 *   node-names.ts        which entity a correction means
 *   keep-apart.ts        before identity joins keys
 *   correct-entities.ts  merge, split, rename, retype, drop, set
 *   correct-edges.ts     drop, add with evidence, set
 */
export { correctEdges, type EdgeDrafts } from "./correct-edges.ts";
export { correctEntities } from "./correct-entities.ts";
export {
  appendCorrection,
  CorrectionsError,
  parseCorrections,
  readCorrections,
  withCorrection,
} from "./corrections-file.ts";
export { keptApart } from "./keep-apart.ts";
export type { Correction, PlacedCorrection, Unapplied } from "./schema.ts";
