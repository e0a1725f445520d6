/**
 * Labelled pairs of names, and how identity does on them. All names stand in one graph, each in a report of its own, so
 * that what a pair is joined by way of a third name counts too. How the pairs were made: docs/identity.md.
 */
import { readFileSync } from "node:fs";
import { type Facts, factsSchema, type NodeType } from "../../../src/facts.ts";
import { packageFile } from "../../../src/package-root.ts";
import type { AliasTable } from "../alias-table.ts";
import { entities } from "../entities.ts";
import { identify } from "../identify.ts";
import { type KeyLedger, record, wordingId } from "../key-ledger.ts";
import { proposals } from "../proposals.ts";
import { familyType } from "../shipped-aliases.ts";

interface OwnedName {
  readonly name: string;
  /** 景泰县:620423 */
  readonly owner: string;
}

export interface LabelledPair {
  readonly same: boolean;
  readonly type: NodeType;
  readonly left: OwnedName;
  readonly right: OwnedName;
}

/** `worked`: the rules were worked through with them. `held-out`: judged, never worked through. */
export type PairSet = "worked" | "held-out";

export function labelledPairs(set: PairSet): readonly LabelledPair[] {
  const file = `graph/identity/pairs/${set}.tsv`;
  const lines = readFileSync(packageFile(file), "utf8").split("\n");
  return lines.flatMap((line, index): LabelledPair[] => {
    if (line === "" || line.startsWith("#")) return [];
    const [label, type, left, right, owner = "景泰县:620423", other = "即墨区:370215"] = line.split("\t");
    if ((label !== "same" && label !== "different") || !type || !left || !right) {
      throw new Error(`${file}:${index + 1}: needs "same" or "different", a type and two names`);
    }
    const sides = { left: { name: left, owner }, right: { name: right, owner: other } };
    return [{ same: label === "same", type: familyType(type), ...sides }];
  });
}

export interface IdentityResult {
  readonly same: number;
  readonly different: number;
  /** Pairs of one thing that were joined, only proposed, and neither. */
  readonly joined: number;
  readonly proposed: number;
  readonly missed: readonly LabelledPair[];
  /** Pairs of two things that were joined, and that were proposed. */
  readonly wronglyJoined: readonly LabelledPair[];
  readonly wronglyProposed: readonly LabelledPair[];
}

export function judgeIdentity(pairs: readonly LabelledPair[], table: AliasTable): IdentityResult {
  const ledger: KeyLedger = new Map();
  const wordingOf = new Map<OwnedName, string>();
  for (const { type, left, right } of pairs) {
    for (const side of [left, right]) {
      const identified = identify(reportOf(type, side), table);
      record(ledger, identified, 1);
      const found = identified.find(({ node }) => node.type === type);
      if (found) wordingOf.set(side, wordingId(found.key, side.name));
    }
  }
  const resolved = entities(ledger);
  const idOf = (side: OwnedName) => resolved.byWording.get(wordingOf.get(side) as string)?.id as string;
  const proposedPairs = new Set(
    proposals({ entities: resolved, ledger }).map(({ left, right }) => `${left}\t${right}`),
  );
  const isJoined = ({ left, right }: LabelledPair) => idOf(left) === idOf(right);
  const isProposed = ({ left, right }: LabelledPair) => proposedPairs.has([idOf(left), idOf(right)].sort().join("\t"));
  const same = pairs.filter((pair) => pair.same);
  const different = pairs.filter((pair) => !pair.same);
  return {
    same: same.length,
    different: different.length,
    joined: same.filter(isJoined).length,
    proposed: same.filter((pair) => !isJoined(pair) && isProposed(pair)).length,
    missed: same.filter((pair) => !isJoined(pair) && !isProposed(pair)),
    wronglyJoined: different.filter(isJoined),
    wronglyProposed: different.filter((pair) => !isJoined(pair) && isProposed(pair)),
  };
}

/** Of what was joined, the share that is one thing; of what is one thing, the share that was joined, and joined or proposed. */
export function ratesOf({ same, joined, proposed, wronglyJoined }: IdentityResult): {
  readonly precision: number;
  readonly recall: number;
  readonly recallWithProposals: number;
} {
  return {
    precision: joined / (joined + wronglyJoined.length),
    recall: joined / same,
    recallWithProposals: (joined + proposed) / same,
  };
}

function reportOf(type: NodeType, { name, owner }: OwnedName): Facts {
  const [place = "", code = ""] = owner.split(":");
  const level = code.endsWith("00") ? "prefecture" : "county";
  return factsSchema.parse({
    report: {
      id: "report:000000000000",
      file: "pair",
      title: null,
      publishedOn: null,
      publisher: null,
      url: null,
      subject: `place:${code}`,
      encoding: "utf-8",
    },
    nodes: [
      { id: `place:${code}`, type: "Place", name: place, aliases: [], attributes: { code, level }, mentions: [] },
      { id: `${type.toLowerCase()}:${name}`, type, name, aliases: [], attributes: {}, mentions: [] },
    ],
    edges: [],
    skipped: [],
  });
}
