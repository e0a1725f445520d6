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

/** The error as a person reads it: the message, the line of the query with a mark under the place, the hint. */
export function explain(error: CypherError, query: string): string {
  const parts = [error.message];
  if (error.place !== null) {
    const { line, column } = error.place;
    const text = query.split("\n")[line - 1] ?? "";
    const margin = `${line} | `;
    parts.push(`${margin}${text}`, `${" ".repeat(margin.length + displayWidth(text.slice(0, column - 1)))}^`);
  }
  if (error.hint !== null) parts.push(error.hint);
  return parts.join("\n");
}

/** Columns of a terminal: Chinese and its punctuation take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Cf}]/u.test(character)) continue;
    width +=
      /[\p{Script=Han}\u1100-\u115f\u3000-\u303e\u3041-\u33ff\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
