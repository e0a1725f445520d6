/** Asking the server in Cypher. A question is called off by its signal. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

export type Answer =
  | {
      readonly outcome: "rows";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Value[])[];
      readonly more: number;
    }
  | {
      readonly outcome: "failed";
      readonly message: string;
      readonly hint: string | null;
      readonly line: number | null;
      readonly column: number | null;
    };

export type Parameters = Readonly<Record<string, string | number | boolean | null>>;

export interface Chapter {
  readonly zh: string;
  readonly en: string;
  readonly questions: readonly {
    readonly id: string;
    readonly zh: string;
    readonly en: string;
    readonly cypher: string;
    readonly parameters: Parameters;
  }[];
}

export async function askServer(query: string, parameters: Parameters, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch("/api/cypher", { method: "POST", body: JSON.stringify({ query, parameters }), signal });
  const said = (await answer.json()) as Answer | { readonly error: string };
  if ("error" in said) return { outcome: "failed", message: said.error, hint: null, line: null, column: null };
  return said;
}

export async function fetchCookbook(): Promise<readonly Chapter[]> {
  const answer = await fetch("/api/cypher/cookbook");
  return answer.ok ? ((await answer.json()) as readonly Chapter[]) : [];
}

/** Names of the parameters that a query uses, in order. */
export const parametersIn = (query: string): readonly string[] => [
  ...new Set([...query.matchAll(/\$([\p{L}_][\p{L}\d_]*)/gu)].map((match) => match[1]!)),
];

/** `12` is a number, `true` a truth value, everything else a text. */
export function parameterOf(text: string): string | number | boolean {
  if (/^-?\d+(\.\d+)?$/u.test(text)) return Number(text);
  return text === "true" || (text === "false" ? false : text);
}

/** Which engine answers; null where none does. */
export type EngineName = { readonly kind: "embedded" | "neo4j"; readonly address: string | null } | null;

export async function fetchEngine(): Promise<EngineName> {
  const answer = await fetch("/api/cypher/engine");
  return answer.ok ? ((await answer.json()) as EngineName) : null;
}
