/**
 * What all reports together call the node behind each key: every wording with its aliases and attributes, and the number
 * of reports that say so.
 *
 * The ledger is all that identity needs of a report, and it forgets a report as exactly as it learnt it, so that a graph of
 * ten thousand reports can take one in or out without reading the others.
 */
import type { NodeAttributes, NodeType } from "../../src/facts.ts";
import type { Identified } from "./identify.ts";

/** Counted values. A value whose count falls to zero is gone. */
export type Counts = Map<string, number>;

/** One name of a key, as reports write it. */
export interface Wording {
  reports: number;
  /** A name may lead here for one reason in a county's report and for another in its city's. */
  readonly reasons: Counts;
  readonly aliases: Counts;
  readonly aliasKeys: Counts;
  /** Counts of `attribute=JSON value`. */
  readonly attributes: Counts;
}

export interface KeyRecord {
  readonly type: NodeType;
  readonly scope: string | undefined;
  readonly canonical: string | undefined;
  readonly wordings: Map<string, Wording>;
}

export type KeyLedger = Map<string, KeyRecord>;

/** A name under its key: what of a report leads to an entity. */
export const wordingId = (key: string, name: string): string => `${key}\t${name}`;

/** Enters (`by` 1) or strikes (`by` -1) one report's nodes. */
export function record(ledger: KeyLedger, nodes: readonly Identified[], by: 1 | -1): void {
  for (const { node, key, scope, canonical, reason, aliasKeys } of nodes) {
    let entry = ledger.get(key);
    if (entry === undefined) {
      entry = { type: node.type, scope, canonical, wordings: new Map() };
      ledger.set(key, entry);
    }
    let wording = entry.wordings.get(node.name);
    if (wording === undefined) {
      wording = { reports: 0, reasons: new Map(), aliases: new Map(), aliasKeys: new Map(), attributes: new Map() };
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

function count(counts: Counts, value: string, by: number): void {
  const sum = (counts.get(value) ?? 0) + by;
  if (sum === 0) counts.delete(value);
  else counts.set(value, sum);
}

/** Each attribute with the value that most reports give; of equally many, the smallest. */
export function agreedAttributes(wordings: readonly Wording[]): NodeAttributes {
  const [only] = wordings;
  const sums: Counts = wordings.length === 1 && only ? only.attributes : new Map();
  if (wordings.length > 1)
    for (const { attributes } of wordings) for (const [value, reports] of attributes) count(sums, value, reports);
  const best = new Map<string, { value: string; reports: number }>();
  for (const [entry, reports] of sums) {
    const cut = entry.indexOf("=");
    const [attribute, value] = [entry.slice(0, cut), entry.slice(cut + 1)];
    const held = best.get(attribute);
    if (!held || reports > held.reports || (reports === held.reports && value < held.value)) {
      best.set(attribute, { value, reports });
    }
  }
  const attributes = [...best].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(attributes.map(([attribute, { value }]) => [attribute, parsedValue(value)]));
}

/** Attributes are texts and flags; the texts that need no unescaping are most of all. */
const parsedValue = (value: string): unknown =>
  value.startsWith('"') && !value.includes("\\") ? value.slice(1, -1) : JSON.parse(value);
