/**
 * What can be asked in Cypher: the embedded engine or a Neo4j, with the same values in the answers.
 *
 * Callers depend on this interface alone, so an engine can be exchanged without touching a command. Dates arrive as ISO
 * strings, integers as numbers (as bigint beyond 2^53), nodes and relationships without their engine's internal ids.
 */

export type CypherValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };

export type CypherParameters = Readonly<Record<string, CypherValue>>;

export interface CypherTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
}

export interface CypherEngine {
  /** @throws CypherError with what was wrong and where. */
  readonly run: (query: string, parameters?: CypherParameters, signal?: AbortSignal) => Promise<CypherTable>;
  readonly close: () => Promise<void>;
}

/** Why a query gave no answer. */
export type CypherFailure =
  | "query" // the text of the query: syntax, names, parameters
  | "read-only" // it writes, or reads files, and may not
  | "deadline"
  | "memory"
  | "stopped" // by the caller
  | "engine"; // the engine itself failed

/** Where in the query: both count from 1, columns in UTF-16 units. */
export interface QueryPlace {
  readonly line: number;
  readonly column: number;
}

/** A query without an answer. `message` says what is wrong, `hint` what to write instead. */
export class CypherError extends Error {
  override readonly name = "CypherError";
  readonly failure: CypherFailure;
  readonly place: QueryPlace | null;
  readonly hint: string | null;

  constructor(
    failure: CypherFailure,
    message: string,
    { place = null, hint = null }: { readonly place?: QueryPlace | null; readonly hint?: string | null } = {},
  ) {
    super(message);
    this.failure = failure;
    this.place = place;
    this.hint = hint;
  }
}
