/**
 * What all reports together call the node behind each key: every wording with its aliases and attributes, and the number
 * of reports that say so.
 *
 * The ledger is all that identity needs of a report, and it forgets a report as exactly as it learnt it, so that a graph of
 * ten thousand reports can take one in or out without reading the others.
 */
import type { NodeAttributes, NodeType } from "../../src/facts.ts";
import type { Identified } from "./identify.ts";
import { count, type Tally } from "./tally.ts";

/** One name of a key, as reports write it. */
export interface Wording {
  reports: number;
  /** By which what is kept of a report refers to it (derived-state.ts). */
  number?: number;
  /** A name may lead here for one reason in a county's report and for another in its city's. */
  readonly reasons: Tally;
  readonly aliases: Tally;
  readonly aliasKeys: Tally;
  /** Of `attribute=JSON value`. */
  readonly attributes: Tally;
}

export interface KeyRecord {
  readonly type: NodeType;
  readonly scope: string | undefined;
  readonly canonical: string | undefined;
  readonly wordings: Map<string, Wording>;
  /** How it was last kept (derived-state.ts); undefined once it has changed. */
  stored?: string | undefined;
}

export type KeyLedger = Map<string, KeyRecord>;

/** A name under its key: what of a report leads to an entity. */
export const wordingId = (key: string, name: string): string => `${key}\t${name}`;

/** What is known of a wording. */
export function recordOf(ledger: KeyLedger, wording: string): Wording | undefined {
  const cut = wording.indexOf("\t");
  return ledger.get(wording.slice(0, cut))?.wordings.get(wording.slice(cut + 1));
}

/** Enters (`by` 1) or strikes (`by` -1) one report's nodes. */
export function record(ledger: KeyLedger, nodes: readonly Identified[], by: 1 | -1): void {
  for (const { node, key, scope, canonical, reason, aliasKeys } of nodes) {
    let entry = ledger.get(key);
    if (entry === undefined) {
      entry = { type: node.type, scope, canonical, wordings: new Map() };
      ledger.set(key, entry);
    }
    entry.stored = undefined;
    let wording = entry.wordings.get(node.name);
    if (wording === undefined) {
      wording = { reports: 0, reasons: [], aliases: [], aliasKeys: [], attributes: [] };
      entry.wordings.set(node.name, wording);
    }
    wording.reports += by;
    count(wording.reasons, reason, by);
    for (const alias of node.aliases) count(wording.aliases, alias, by);
    for (const aliasKey of aliasKeys) count(wording.aliasKeys, aliasKey, by);
    for (const [attribute, value] of Object.entries(node.attributes)) {
      count(wording.attributes, `${attribute}=${JSON.stringify(value)}`, by);
    }
    if (wording.reports === 0) entry.wordings.delete(node.name);
    if (entry.wordings.size === 0) ledger.delete(key);
  }
}

/** Each attribute with the value that most reports give; of equally many, the smallest. */
export function agreedAttributes(wordings: readonly Wording[]): NodeAttributes {
  const sums: Tally = [];
  for (const { attributes } of wordings) for (const [value, reports] of attributes) count(sums, value, reports);
  // Sorted, the values of one attribute stand together, the smallest first.
  sums.sort(([a], [b]) => (a < b ? -1 : 1));
  const agreed: [attribute: string, value: unknown][] = [];
  let most = 0;
  for (const [entry, reports] of sums) {
    const cut = entry.indexOf("=");
    const attribute = entry.slice(0, cut);
    const again = agreed.at(-1)?.[0] === attribute;
    if (again && reports <= most) continue;
    if (again) agreed.pop();
    agreed.push([attribute, parsedValue(entry.slice(cut + 1))]);
    most = reports;
  }
  return Object.fromEntries(agreed);
}

/** Attributes are texts and flags; the texts that need no unescaping are most of all. */
const parsedValue = (value: string): unknown =>
  value.startsWith('"') && !value.includes("\\") ? value.slice(1, -1) : JSON.parse(value);
