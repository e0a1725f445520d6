/**
 * What all reports together call the node behind each key: names, aliases and attributes with the number of reports that
 * say so.
 *
 * The ledger is all that identity needs of a report, and it forgets a report as exactly as it learnt it, so that a graph of
 * ten thousand reports can take one in or out without reading the others.
 */
import type { NodeAttributes, NodeType } from "../../src/facts.ts";
import type { Identified } from "./identify.ts";

/** Counted values. A value whose count falls to zero is gone. */
export type Counts = Map<string, number>;

export interface KeyRecord {
  readonly type: NodeType;
  readonly scope: string | undefined;
  readonly canonical: string | undefined;
  /** Number of reports that have the key. */
  reports: number;
  /** Reports per name as shown. */
  readonly names: Counts;
  /** Reports per `name⇥reason`: a name may lead here for one reason in a county and for another in its city. */
  readonly reasons: Counts;
  readonly aliases: Counts;
  readonly aliasKeys: Counts;
  /** Counts of `attribute=JSON value`. */
  readonly attributes: Counts;
}

export type KeyLedger = Map<string, KeyRecord>;

/** Enters (`by` 1) or strikes (`by` -1) one report's nodes. Returns the keys it touched. */
export function record(ledger: KeyLedger, nodes: readonly Identified[], by: 1 | -1): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { node, key, scope, canonical, reason, aliasKeys } of nodes) {
    let entry = ledger.get(key);
    if (entry === undefined) {
      entry = {
        type: node.type,
        scope,
        canonical,
        reports: 0,
        names: new Map(),
        reasons: new Map(),
        aliases: new Map(),
        aliasKeys: new Map(),
        attributes: new Map(),
      };
      ledger.set(key, entry);
    }
    if (!touched.has(key)) entry.reports += by;
    touched.add(key);
    count(entry.names, node.name, by);
    count(entry.reasons, `${node.name}\t${reason}`, by);
    for (const alias of node.aliases) count(entry.aliases, alias, by);
    for (const aliasKey of aliasKeys) count(entry.aliasKeys, aliasKey, by);
    for (const [attribute, value] of Object.entries(node.attributes)) {
      count(entry.attributes, `${attribute}=${JSON.stringify(value)}`, by);
    }
  }
  for (const key of touched) if (ledger.get(key)?.names.size === 0) ledger.delete(key);
  return touched;
}

function count(counts: Counts, value: string, by: number): void {
  const sum = (counts.get(value) ?? 0) + by;
  if (sum === 0) counts.delete(value);
  else counts.set(value, sum);
}

/** Each attribute with the value that most reports give; of equally many, the smallest. */
export function agreedAttributes(...records: readonly KeyRecord[]): NodeAttributes {
  const best = new Map<string, { value: string; reports: number }>();
  const sums: Counts = new Map();
  for (const { attributes } of records) for (const [value, reports] of attributes) count(sums, value, reports);
  for (const [entry, reports] of sums) {
    const cut = entry.indexOf("=");
    const attribute = entry.slice(0, cut);
    const value = entry.slice(cut + 1);
    const held = best.get(attribute);
    if (!held || reports > held.reports || (reports === held.reports && value < held.value)) {
      best.set(attribute, { value, reports });
    }
  }
  const attributes = [...best].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(attributes.map(([attribute, { value }]) => [attribute, JSON.parse(value)]));
}
