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

export interface Instance {
  readonly brand: NodeId;
  readonly instrument: NodeId;
  readonly rule: "named-after-instrument" | "called-by-instrument";
}

/** Forms shorter than this are heads of all kinds of names. */
const shortestInstrument = 4;

/** Brands and their instruments, by id of the brand. Each brand has one instrument at most, the most specific. */
export function instancesIn({ all }: Entities, ledger: KeyLedger, aliases: AliasTable): readonly Instance[] {
  const instruments = new Map<string, Entity>();
  for (const entity of all) {
    if (!aliases.isCanonical(entity.type, entity.name)) continue;
    for (const key of keysOf(entity)) instruments.set(key, entity);
  }
  const found: Instance[] = [];
  for (const brand of all) {
    if (brand.type !== "Program" || aliases.isCanonical(brand.type, brand.name)) continue;
    const instance = instanceOf(brand, instruments, ledger);
    if (instance) found.push(instance);
  }
  return found;
}

function instanceOf(brand: Entity, instruments: ReadonlyMap<string, Entity>, ledger: KeyLedger): Instance | undefined {
  for (const key of keysOf(brand)) {
    const form = formOf(key);
    const prefix = key.slice(0, key.length - form.length);
    for (let start = 1; form.length - start >= shortestInstrument; start++) {
      const instrument = instruments.get(prefix + form.slice(start));
      if (instrument) return { brand: brand.id, instrument: instrument.id, rule: "named-after-instrument" };
    }
  }
  for (const key of keysOf(brand)) {
    for (const { aliasKeys } of ledger.get(key)?.wordings.values() ?? []) {
      for (const alias of [...aliasKeys.keys()].sort()) {
        const instrument = instruments.get(alias);
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

const keysOf = ({ wordings }: Entity): readonly string[] =>
  [...new Set(wordings.map((wording) => wording.slice(0, wording.indexOf("\t"))))].sort();
