/** An error of a query as a person reads it. */
import { columnsOf } from "../commands/text-table.ts";
import type { CypherError } from "../stores/engine.ts";

/** The message, the line of the query with a mark under the place, and what to write instead. */
export function explain(error: CypherError, query: string): string {
  const lines = [error.message];
  if (error.place !== null) {
    const { line, column } = error.place;
    const text = query.split("\n")[line - 1] ?? "";
    const margin = `${line} | `;
    lines.push(`${margin}${text}`, `${" ".repeat(margin.length + columnsOf(text.slice(0, column - 1)))}^`);
  }
  if (error.hint !== null) lines.push(error.hint);
  return lines.join("\n");
}
