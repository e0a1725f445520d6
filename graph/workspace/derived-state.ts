/**
 * What has to be known of a graph to put a report in or take one out without deriving it from all: `state/derived.json`.
 *
 * It holds the ledger of wordings, which entity each wording came to, and which wordings each report has. It belongs to exactly
 * one graph, told by the digest of what that graph was derived from; a run that was killed between the two files leaves a
 * state that fits no graph, and the next run derives from all.
 */
import { join } from "node:path";
import type { NodeAttributes, NodeId, NodeType, Report, ReportId } from "../../src/facts.ts";
import type { Unapplied } from "../corrections/index.ts";
import { readTextIfThere, writeWholeStream } from "../durable-file.ts";
import { type Entities, type Entity, type Joined, type KeyLedger, wordingId } from "../identity/index.ts";
import { type KeyRecord, recordOf, type Wording } from "../identity/key-ledger.ts";
import type { Tally } from "../identity/tally.ts";
import type { Resolution } from "../resolution.ts";

export interface DerivedReport {
  /** As it stands in the graph, with its subject. */
  readonly report: Report;
  /** Wordings of its nodes. */
  readonly wordings: () => readonly string[];
  /** How it was last kept; undefined where it is new or changed. */
  readonly stored?: string | undefined;
}

export interface DerivedState {
  /** Digest of all that the graph was derived from. */
  readonly inputs: string;
  /** Digest of all of that but the reports. */
  readonly basis: string;
  readonly ledger: KeyLedger;
  /** Entity of each wording; none where a correction dropped it. */
  readonly assigned: ReadonlyMap<string, Entity | undefined>;
  /** Everything a node's line says of its entity, by id. */
  readonly heads: ReadonlyMap<NodeId, string>;
  readonly reports: ReadonlyMap<ReportId, DerivedReport>;
  readonly unapplied: readonly Unapplied[];
  /** The next number for a wording that has none. */
  readonly nextNumber: number;
}

/** Changes with anything that a node's line says of its entity. */
export const headOf = ({ id, name, aliases, attributes, joined }: Entity): string =>
  JSON.stringify([id, name, aliases, attributes, joined]);

/** State of a graph that has just been derived. */
export function stateOf(
  { ledger, entities, reports }: Pick<Resolution, "ledger" | "entities" | "reports">,
  graph: {
    readonly inputs: string;
    readonly basis: string;
    readonly reports: readonly Report[];
    readonly unapplied: readonly Unapplied[];
  },
): DerivedState {
  const headers = new Map(graph.reports.map((report) => [report.id, report]));
  return {
    inputs: graph.inputs,
    basis: graph.basis,
    ledger,
    assigned: entities.byWording,
    heads: headsOf(entities),
    reports: new Map(
      reports.map(({ facts, wordings }) => {
        const report = headers.get(facts.report.id) as Report;
        return [report.id, { report, wordings: () => [...new Set(wordings.values())] }];
      }),
    ),
    unapplied: graph.unapplied,
    nextNumber: 0,
  };
}

/** Heads of entities; those that are the same as before are not put together again. */
export const headsOf = ({ all }: Entities, before?: DerivedState): ReadonlyMap<NodeId, string> =>
  new Map(
    all.map((entity) => {
      const same = before?.assigned.get(entity.wordings[0] as string) === entity;
      return [entity.id, (same ? before.heads.get(entity.id) : undefined) ?? headOf(entity)];
    }),
  );

const stateFile = (folder: string): string => join(folder, "state", "derived.json");

/** `[name, number, reports, reasons, aliases, aliasKeys, attributes]` */
type StoredWording = readonly [string, number, number, Tally, Tally, Tally, Tally];
/** `[key, type, scope, canonical, wordings]` */
type StoredKey = readonly [string, NodeType, string | null, string | null, readonly StoredWording[]];
/** `[report, numbers of its wordings]` */
type StoredReport = readonly [Report, readonly number[]];
/** `headOf` an entity. */
type StoredHead = readonly [NodeId, string, readonly string[], NodeAttributes, readonly Joined[]];
type Heading = Pick<DerivedState, "inputs" | "basis" | "unapplied" | "nextNumber"> & { readonly format: 2 };

export const writeState = (folder: string, state: DerivedState): Promise<void> =>
  writeWholeStream(stateFile(folder), linesOf(state));

/** What the state belongs to; then heads, keys, entities of the wordings in the order of the keys, and reports. */
function* linesOf(state: DerivedState): Generator<string> {
  const { inputs, basis, ledger, assigned, heads, reports, unapplied } = state;
  const nextNumber = numberWordings(state);
  yield `${JSON.stringify({ format: 2, inputs, basis, unapplied, nextNumber } satisfies Heading)}\n`;
  const ids = new Map<NodeId, number>();
  for (const [id, head] of heads) {
    ids.set(id, ids.size);
    yield `h${head}\n`;
  }
  const entities: number[] = [];
  for (const [key, record] of ledger) {
    yield `k${record.stored ?? JSON.stringify(storedKey(key, record))}\n`;
    for (const name of record.wordings.keys())
      entities.push(ids.get(assigned.get(wordingId(key, name))?.id as NodeId) ?? -1);
  }
  yield `a${JSON.stringify(entities)}\n`;
  for (const { report, wordings, stored } of reports.values())
    yield `r${stored ?? JSON.stringify([report, wordings().map((wording) => recordOf(ledger, wording)?.number)])}\n`;
  yield "end\n";
}

/** Reports refer to wordings by numbers that last, so that the line of a report which says nothing new stays as it is. */
function numberWordings({ ledger, nextNumber }: DerivedState): number {
  let next = nextNumber;
  for (const { stored, wordings } of ledger.values()) {
    if (stored === undefined) for (const wording of wordings.values()) wording.number ??= next++;
  }
  return next;
}

const storedKey = (key: string, { type, scope, canonical, wordings }: KeyRecord): StoredKey => [
  key,
  type,
  scope ?? null,
  canonical ?? null,
  [...wordings].map(([name, { number, reports, reasons, aliases, aliasKeys, attributes }]) => [
    name,
    number as number,
    reports,
    reasons,
    aliases,
    aliasKeys,
    attributes,
  ]),
];

/** The state, or undefined where there is none that is whole. */
export async function readState(folder: string): Promise<DerivedState | undefined> {
  const text = await readTextIfThere(stateFile(folder));
  if (!text?.endsWith("\nend\n")) return undefined;
  try {
    return parsedState(text.split("\n"));
  } catch {
    return undefined;
  }
}

function parsedState(lines: readonly string[]): DerivedState | undefined {
  const { format, ...heading } = JSON.parse(lines[0] as string) as Heading;
  if (format !== 2) return undefined;
  const heads = new Map<NodeId, string>();
  const entities: (Entity & { readonly wordings: string[] })[] = [];
  const ledger: KeyLedger = new Map();
  const wordings: string[] = [];
  const byNumber: string[] = [];
  const assigned = new Map<string, Entity | undefined>();
  const reports = new Map<ReportId, DerivedReport>();
  for (const line of lines) {
    const stored = line.slice(1);
    switch (line[0]) {
      case "h": {
        const [id, name, aliases, attributes, joined] = JSON.parse(stored) as StoredHead;
        heads.set(id, stored);
        entities.push({ id, name, type: typeOf(id), aliases, attributes, joined, wordings: [] });
        break;
      }
      case "k": {
        const [key, type, scope, canonical, kept] = JSON.parse(stored) as StoredKey;
        const known = new Map<string, Wording>();
        for (const [name, number, reports, reasons, aliases, aliasKeys, attributes] of kept) {
          const wording = wordingId(key, name);
          wordings.push(wording);
          byNumber[number] = wording;
          known.set(name, { number, reports, reasons, aliases, aliasKeys, attributes });
        }
        ledger.set(key, {
          type,
          scope: scope ?? undefined,
          canonical: canonical ?? undefined,
          wordings: known,
          stored,
        });
        break;
      }
      case "a":
        for (const [index, number] of (JSON.parse(stored) as readonly number[]).entries()) {
          const wording = wordings[index] as string;
          const entity = entities[number];
          entity?.wordings.push(wording);
          assigned.set(wording, entity);
        }
        break;
      case "r": {
        const [report, numbers] = JSON.parse(stored) as StoredReport;
        reports.set(report.id, { report, wordings: () => numbers.map((n) => byNumber[n] as string), stored });
        break;
      }
    }
  }
  return { ...heading, ledger, assigned, heads, reports };
}

const types: Readonly<Record<string, NodeType>> = {
  place: "Place",
  organization: "Organization",
  program: "Program",
  slogan: "Slogan",
};
const typeOf = (id: NodeId): NodeType => types[id.slice(0, id.indexOf(":"))] as NodeType;
