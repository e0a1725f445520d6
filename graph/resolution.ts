/** Which entity each node of each report is: identity and its corrections, before anything is put together. */
import type { Facts, NodeId, ReportId } from "../src/facts.ts";
import { correctEntities, keptApart, type PlacedCorrection, type Unapplied } from "./corrections/index.ts";
import type { AliasTable } from "./identity/alias-table.ts";
import {
  type EarlierEntities,
  type Entities,
  type Entity,
  entities,
  identify,
  type KeyLedger,
  record,
  wordingId,
} from "./identity/index.ts";
import type { Apart } from "./identity/leads.ts";

/** Nodes of one report → the wordings that identity knows them by. */
export type ReportWordings = ReadonlyMap<NodeId, string>;

export interface ResolvedReport {
  readonly facts: Facts;
  readonly wordings: ReportWordings;
}

export interface Resolution {
  /** Each report once, by id. */
  readonly reports: readonly ResolvedReport[];
  readonly ledger: KeyLedger;
  readonly entities: Entities;
  readonly apart: Apart;
  readonly unapplied: readonly Unapplied[];
}

export interface ResolutionOptions {
  readonly aliases: AliasTable;
  readonly corrections?: readonly PlacedCorrection[];
}

/** Resolves a set of facts; reports given twice (same content) count once. */
export function resolveFacts(facts: Iterable<Facts>, { aliases, corrections = [] }: ResolutionOptions): Resolution {
  const byReport = new Map<ReportId, Facts>();
  for (const one of facts) {
    const held = byReport.get(one.report.id);
    // The same bytes under two names: the name that sorts first is shown.
    if (held === undefined || one.report.file < held.report.file) byReport.set(one.report.id, one);
  }
  const ledger: KeyLedger = new Map();
  const reports = [...byReport.values()]
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
    .map((one) => ({ facts: one, wordings: enter(one, ledger, aliases, 1) }));
  return { reports, ledger, ...resolveLedger(ledger, corrections) };
}

/** Enters one report into the ledger, or strikes it out; returns its wordings. */
export function enter(facts: Facts, ledger: KeyLedger, aliases: AliasTable, by: 1 | -1): ReportWordings {
  const identified = identify(facts, aliases);
  record(ledger, identified, by);
  return new Map(identified.map(({ node, key }) => [node.id, wordingId(key, node.name)]));
}

/** Entities of a ledger, corrected. `earlier`: of the ledger before its latest changes, with the same corrections. */
export function resolveLedger(
  ledger: KeyLedger,
  corrections: readonly PlacedCorrection[],
  earlier?: EarlierEntities,
): Pick<Resolution, "entities" | "apart" | "unapplied"> {
  const apart = keptApart(ledger, corrections);
  // What corrections made of entities is not what identity would make of them.
  const base = entities(ledger, apart, corrections.length === 0 ? earlier : undefined);
  return { apart, ...correctEntities(base, ledger, corrections) };
}

/** What has to be known of an entity to put something to it. */
export type EntityHead = Pick<Entity, "id" | "type" | "name">;

/** The entity of a wording; undefined where a correction dropped it. */
export type EntityOf = (wording: string) => EntityHead | undefined;
