/**
 * The text of a query with everything that is not code blanked out: strings, comments, quoted identifiers.
 *
 * What looks for a word of the language in a query must not find it inside somebody's name. Length and line breaks stay,
 * so an offset here is the offset there.
 */
export function codeOnly(query: string): string {
  return query.replace(literals, (literal) => literal.replace(/[^\n]/g, " "));
}

const literals =
  /'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|`(?:``|[^`])*(?:`|$)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** The statements of a text, cut at the semicolons that are code; blank ones are dropped, the rest keeps its wording. */
export function statementsOf(text: string): string[] {
  const code = codeOnly(text);
  const statements: string[] = [];
  let start = 0;
  for (let at = code.indexOf(";"); ; at = code.indexOf(";", at + 1)) {
    const end = at === -1 ? text.length : at;
    if (code.slice(start, end).trim() !== "") statements.push(text.slice(start, end).trim());
    if (at === -1) return statements;
    start = at + 1;
  }
}
