/** What the command line and the process of the embedded engine say to each other, over Node's IPC channel. */
import type { CypherParameters, CypherTable } from "../engine.ts";

export type Request =
  /** Projects an artifact file into a new database file. */
  | { readonly kind: "build"; readonly artifact: string; readonly database: string }
  | { readonly kind: "open"; readonly database: string; readonly write: boolean; readonly memory: number }
  | { readonly kind: "run"; readonly query: string; readonly parameters: CypherParameters };

export type Reply =
  | { readonly kind: "done" }
  | { readonly kind: "answer"; readonly table: CypherTable }
  /** The engine's own words. */
  | { readonly kind: "failed"; readonly message: string }
  /** The process ends itself after this. */
  | { readonly kind: "out-of-memory"; readonly megabytes: number };
