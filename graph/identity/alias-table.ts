/**
 * The alias table: instruments and bodies that counties everywhere use, and the wordings they go by.
 *
 * Knowledge that no rule of form can have (村级组织办公经费 is the 村级组织运转经费) is kept as text that a domain expert edits:
 * one concept a line, `canonical | other wording | other wording`, under a heading that names the type of node.
 */
import type { NodeType } from "../../src/facts.ts";
import { parseSections } from "../../src/lexicon/lexicon.ts";
import { normalForm } from "./normal-form.ts";

export interface AliasRow {
  readonly type: NodeType;
  readonly canonical: string;
  readonly aliases: readonly string[];
}

export interface AliasTable {
  /** The canonical name that a normal form leads to. */
  readonly canonicalOf: (type: NodeType, form: string) => string | undefined;
  /** Whether a name is the canonical name of a row: a national instrument, never a county's own brand. */
  readonly isCanonical: (type: NodeType, name: string) => boolean;
  /** Forms that lead to two rows; they lead nowhere, and a test keeps the shipped files free of them. */
  readonly ambiguous: readonly string[];
}

/** Parses the text of one alias file; `typeOf` says which type of node a section holds. `file` names it in errors. */
export function parseAliasRows(text: string, typeOf: (section: string) => NodeType, file = "aliases"): AliasRow[] {
  return parseSections(text, file).flatMap(({ name, lines }) =>
    lines.map((line): AliasRow => {
      const [canonical = "", ...aliases] = line.text.split("|").map((part) => part.trim());
      return { type: typeOf(name), canonical, aliases };
    }),
  );
}

/** Rows with the same canonical name are one row. An alias that two rows claim leads nowhere. */
export function aliasTable(rows: readonly AliasRow[]): AliasTable {
  const canonical = new Map<string, string>();
  const names = new Set<string>();
  for (const row of rows) {
    names.add(`${row.type}|${row.canonical}`);
    canonical.set(`${row.type}|${normalForm(row.type, row.canonical).form}`, row.canonical);
  }
  const claims = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const alias of row.aliases) {
      const key = `${row.type}|${normalForm(row.type, alias).form}`;
      // What is a canonical name of its own is nobody's alias, whatever another row says.
      if (!canonical.has(key)) claims.set(key, (claims.get(key) ?? new Set()).add(row.canonical));
    }
  }
  const ambiguous: string[] = [];
  for (const [key, claimants] of claims) {
    if (claimants.size === 1) canonical.set(key, [...claimants][0] as string);
    else ambiguous.push(key);
  }
  return {
    canonicalOf: (type, form) => canonical.get(`${type}|${form}`),
    isCanonical: (type, name) => names.has(`${type}|${name}`),
    ambiguous,
  };
}

/** No table: names are compared by form alone. */
export const emptyAliasTable: AliasTable = aliasTable([]);
