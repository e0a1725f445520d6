/** A question of the cookbook: what researchers ask, in two languages, and how it is put in Cypher. */
import type { CypherParameters } from "../../stores/engine.ts";

export interface Question {
  /** Stable name for the command line and for links: `most-per-village`. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Runs unchanged on the embedded engine and on Neo4j, and orders its rows completely. */
  readonly cypher: string;
  /** Values that give an answer on the seeds. */
  readonly parameters: CypherParameters;
}
