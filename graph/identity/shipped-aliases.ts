/**
 * The alias tables that come with the package: extraction's lexicon of instruments and teams, and the graph's own families.
 * Read once: the files do not change while a program runs.
 */
import { readFileSync } from "node:fs";
import { type NodeType, nodeTypes } from "../../src/facts.ts";
import { packageFile } from "../../src/package-root.ts";
import { type AliasTable, aliasTable, parseAliasRows } from "./alias-table.ts";

/** What the graph says of identity comes before what the lexicon lists together to find it. */
const files: readonly (readonly [string, (section: string) => NodeType])[] = [
  ["graph/identity/families.txt", familyType],
  ["src/lexicon/instruments.txt", () => "Program"],
  ["src/lexicon/teams.txt", () => "Organization"],
];

/** The headings of families.txt are the prefixes of ids: `[program]`. */
export function familyType(section: string): NodeType {
  const type = nodeTypes.find((candidate) => candidate.toLowerCase() === section);
  if (type === undefined) throw new Error(`families.txt: [${section}] is no type of node`);
  return type;
}

let shipped: AliasTable | undefined;

export function shippedAliasTable(): AliasTable {
  shipped ??= aliasTable(
    ...files.map(([file, typeOf]) => parseAliasRows(readFileSync(packageFile(file), "utf8"), typeOf, file)),
  );
  return shipped;
}
