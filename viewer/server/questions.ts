/** Cypher for the page: one engine, read-only, with a deadline, and a way to call a query off. */
import { openEmbedded } from "../../graph/stores/embedded/connection.ts";
import { type CypherEngine, CypherError, type CypherParameters, type CypherValue } from "../../graph/stores/engine.ts";

export type Answered =
  | {
      readonly outcome: "rows";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly CypherValue[])[];
      /** Rows beyond those that are sent. */
      readonly more: number;
    }
  | {
      readonly outcome: "failed";
      readonly failure: string;
      readonly message: string;
      readonly hint: string | null;
      readonly line: number | null;
      readonly column: number | null;
    };

/** Which engine answers, as the page says it. */
export interface EngineName {
  readonly kind: "embedded" | "neo4j";
  /** Address of the server; null for the engine that is part of the program. */
  readonly address: string | null;
}

/** Where questions go. */
export interface QuestionTarget {
  readonly name: EngineName;
  readonly open: () => Promise<CypherEngine>;
  /** Whether what is asked is the folder's graph: then it is opened anew when that has changed. */
  readonly isOfFolder: boolean;
  readonly close: () => Promise<void>;
}

export interface Questions {
  readonly engine: EngineName;
  /** @param tag changes with the graph: the engine is opened anew for another one */
  readonly ask: (query: string, parameters: CypherParameters, tag: string, signal: AbortSignal) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

/** Rows that a page can show; a query that wants more says LIMIT. */
const mostRows = 2000;
/** That one question may take. */
export const seconds = 30;
const megabytes = 2048;

/** The engine that is part of the program, on the graph of `folder`. */
export const embeddedTarget = (folder: string): QuestionTarget => ({
  name: { kind: "embedded", address: null },
  open: () => openEmbedded(folder, { seconds, megabytes, write: false }),
  isOfFolder: true,
  close: async () => {},
});

export function createQuestions(target: QuestionTarget): Questions {
  let opened: { readonly tag: string; readonly engine: Promise<CypherEngine> } | undefined;
  const engineFor = async (tag: string): Promise<CypherEngine> => {
    const wanted = target.isOfFolder ? tag : "";
    if (opened?.tag !== wanted) {
      const before = opened;
      opened = { tag: wanted, engine: target.open() };
      await before?.engine.then((engine) => engine.close()).catch(() => {});
    }
    return opened.engine;
  };
  return {
    engine: target.name,
    ask: async (query, parameters, tag, signal) => {
      try {
        const { columns, rows } = await (await engineFor(tag)).run(query, parameters, signal);
        const shown = rows.slice(0, mostRows).map((row) => row.map(writable));
        return { outcome: "rows", columns, rows: shown, more: rows.length - shown.length };
      } catch (error) {
        // An engine that could not be opened is tried again with the next question.
        if (!(error instanceof CypherError)) opened = undefined;
        const known = error instanceof CypherError ? error : undefined;
        return {
          outcome: "failed",
          failure: known?.failure ?? "engine",
          message: error instanceof Error ? error.message : String(error),
          hint: known?.hint ?? null,
          line: known?.place?.line ?? null,
          column: known?.place?.column ?? null,
        };
      }
    },
    close: async () => {
      await opened?.engine.then((engine) => engine.close()).catch(() => {});
      opened = undefined;
      await target.close();
    },
  };
}

/** JSON has no integers beyond 2^53. */
function writable(value: CypherValue): CypherValue {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(writable);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writable(inner)]));
  }
  return value;
}
