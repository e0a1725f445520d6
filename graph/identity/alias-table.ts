/**
 * The alias table: instruments and bodies that counties everywhere use, and the wordings they go by.
 *
 * Knowledge that no rule of form can have (村级组织办公经费 is the 村级组织运转经费) is kept as text that a domain expert edits:
 * one concept a line, `canonical | other wording | other wording`, under a heading that names the type of node.
 */
import { createHash } from "node:crypto";
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
  /** Changes with the rows. */
  readonly digest: string;
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

/**
 * A table of rows; where two sets of rows disagree, the earlier set decides. Rows with the same canonical name are one row.
 * An alias that two rows of one set claim leads nowhere.
 */
export function aliasTable(...sets: readonly (readonly AliasRow[])[]): AliasTable {
  const canonical = new Map<string, string>();
  const names = new Set<string>();
  const slot = (type: NodeType, name: string) => `${type}|${normalForm(type, name).form}`;
  const ambiguous: string[] = [];
  for (const rows of sets) {
    // A row may be named by what an earlier set calls an alias: its wordings follow.
    for (const row of rows) {
      const name = canonical.get(slot(row.type, row.canonical)) ?? row.canonical;
      canonical.set(slot(row.type, row.canonical), name);
      names.add(`${row.type}|${name}`);
    }
    const claims = new Map<string, Set<string>>();
    for (const row of rows) {
      const name = canonical.get(slot(row.type, row.canonical)) as string;
      for (const alias of withEqualNumbers(row)) {
        const key = slot(row.type, alias);
        // What is a canonical name of its own is nobody's alias, whatever another row of its set says.
        if (!canonical.has(key)) claims.set(key, (claims.get(key) ?? new Set()).add(name));
      }
    }
    for (const [key, claimants] of claims) {
      if (claimants.size === 1) canonical.set(key, [...claimants][0] as string);
      else ambiguous.push(key);
    }
  }
  return {
    canonicalOf: (type, form) => canonical.get(`${type}|${form}`),
    isCanonical: (type, name) => names.has(`${type}|${name}`),
    ambiguous,
    digest: createHash("sha256").update(JSON.stringify(sets)).digest("hex").slice(0, 12),
  };
}

/**
 * The aliases of a row that may be the same thing. A lexicon lists 百企帮百村 and 千企帮千村 together to find them; numbers make
 * them two. An alias without a number may leave it out (一对一结对帮带, 结对帮带), but numbers that are written must agree.
 */
function withEqualNumbers({ canonical, aliases }: AliasRow): readonly string[] {
  const numbers = (name: string) =>
    (name.normalize("NFKC").match(/[\d〇零一二三四五六七八九十百千万亿两]/gu) ?? []).sort().join("");
  const own = numbers(canonical);
  const written = new Set(aliases.map(numbers).filter((found) => found !== ""));
  const agreed = own !== "" ? own : written.size === 1 ? ([...written][0] as string) : "";
  return aliases.filter((alias) => numbers(alias) === "" || numbers(alias) === agreed);
}

/** No table: names are compared by form alone. */
export const emptyAliasTable: AliasTable = aliasTable();
