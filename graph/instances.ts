/**
 * A county's own brand and the national instrument it belongs to stay two nodes; where the brand's name ends in the
 * instrument's (红旗飘飘主题党日 → 主题党日), or a report calls the brand by it, an INSTANCE_OF edge says so.
 */
import type { NodeId } from "../src/facts.ts";
import type { GraphEdge, Mention } from "./artifact.ts";
import { edgeId } from "./edge-id.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import type { Entities, Entity, KeyLedger } from "./identity/index.ts";
import { formOf } from "./identity/leads.ts";
import { valuesIn } from "./identity/tally.ts";

export interface Instance {
  readonly brand: NodeId;
  readonly instrument: NodeId;
  readonly rule: "named-after-instrument" | "called-by-instrument";
}

/** Forms shorter than this are heads of all kinds of names. */
const shortestInstrument = 4;

/** Brands and their instruments, by id of the brand. Each brand has one instrument at most, the most specific. */
export function instancesIn({ all }: Entities, ledger: KeyLedger, aliases: AliasTable): readonly Instance[] {
  const instruments = instrumentsIn(all, aliases);
  const found: Instance[] = [];
  for (const brand of all) {
    if (brand.type !== "Program" || aliases.isCanonical(brand.type, brand.name)) continue;
    const instance = instanceOf(brand, instruments, ledger);
    if (instance) found.push(instance);
  }
  return found;
}

interface Instruments {
  readonly byKey: ReadonlyMap<string, Entity>;
  /** Last two signs of their forms: most names end otherwise, and need not be looked at further. */
  readonly endings: ReadonlySet<string>;
}

function instrumentsIn(all: readonly Entity[], aliases: AliasTable): Instruments {
  const byKey = new Map<string, Entity>();
  for (const entity of all) {
    if (aliases.isCanonical(entity.type, entity.name)) for (const key of keysOf(entity)) byKey.set(key, entity);
  }
  return { byKey, endings: new Set([...byKey.keys()].map((key) => key.slice(-2))) };
}

function instanceOf(brand: Entity, { byKey, endings }: Instruments, ledger: KeyLedger): Instance | undefined {
  const keys = keysOf(brand);
  for (const key of keys) {
    if (!endings.has(key.slice(-2))) continue;
    const form = formOf(key);
    const prefix = key.slice(0, key.length - form.length);
    for (let start = 1; form.length - start >= shortestInstrument; start++) {
      const instrument = byKey.get(prefix + form.slice(start));
      if (instrument) return { brand: brand.id, instrument: instrument.id, rule: "named-after-instrument" };
    }
  }
  for (const key of keys) {
    for (const { aliasKeys } of ledger.get(key)?.wordings.values() ?? []) {
      for (const alias of valuesIn(aliasKeys)) {
        const instrument = byKey.get(alias);
        if (instrument && instrument !== brand) {
          return { brand: brand.id, instrument: instrument.id, rule: "called-by-instrument" };
        }
      }
    }
  }
  return undefined;
}

/** The edge of an instance; its evidence is where the brand is first named. */
export function instanceEdge({ brand, instrument, rule }: Instance, mention: Mention): GraphEdge {
  const { report, ...span } = mention;
  return {
    id: edgeId("INSTANCE_OF", brand, instrument),
    type: "INSTANCE_OF",
    source: brand,
    target: instrument,
    statements: [{ report, rule, attributes: {}, evidence: [span] }],
  };
}

function keysOf({ wordings }: Entity): readonly string[] {
  const keys = wordings.map((wording) => wording.slice(0, wording.indexOf("\t")));
  return keys.length === 1 ? keys : [...new Set(keys)].sort();
}
