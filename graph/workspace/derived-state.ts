/**
 * What has to be known of a graph to put a report in or take one out without deriving it from all: `state/derived.json`.
 *
 * It holds the ledger of wordings, which entity each wording came to, and which wordings each report has. It belongs to exactly
 * one graph, told by the digest of what that graph was derived from; a run that was killed between the two files leaves a
 * state that fits no graph, and the next run derives from all.
 */
import { join } from "node:path";
import type { NodeId, NodeType, Report, ReportId } from "../../src/facts.ts";
import type { Unapplied } from "../corrections/index.ts";
import { readTextIfThere, writeWholeStream } from "../durable-file.ts";
import { type Entities, type Entity, type KeyLedger, wordingId } from "../identity/index.ts";
import type { Counts, KeyRecord, Wording } from "../identity/key-ledger.ts";
import type { EntityHead, Resolution } from "../resolution.ts";

export interface DerivedReport {
  /** As it stands in the graph, with its subject. */
  readonly report: Report;
  /** Wordings of its nodes. */
  readonly wordings: readonly string[];
}

export interface DerivedState {
  /** Digest of all that the graph was derived from. */
  readonly inputs: string;
  /** Digest of all of that but the reports. */
  readonly basis: string;
  readonly ledger: KeyLedger;
  /** Entity of each wording; absent where a correction dropped it. */
  readonly assigned: ReadonlyMap<string, EntityHead>;
  /** Everything a node's line says of its entity, by id. */
  readonly heads: ReadonlyMap<NodeId, string>;
  readonly reports: ReadonlyMap<ReportId, DerivedReport>;
  readonly unapplied: readonly Unapplied[];
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
        return [report.id, { report, wordings: [...new Set(wordings.values())] }];
      }),
    ),
    unapplied: graph.unapplied,
  };
}

export const headsOf = ({ all }: Entities): ReadonlyMap<NodeId, string> =>
  new Map(all.map((entity) => [entity.id, headOf(entity)]));

const stateFile = (folder: string): string => join(folder, "state", "derived.json");

type StoredCounts = readonly (string | number)[];
type StoredWording = readonly [string, number, StoredCounts, StoredCounts, StoredCounts, StoredCounts];
type StoredKey = readonly [string, NodeType, string | null, string | null, readonly StoredWording[]];

/** One JSON value a line: the reader never holds the whole file as one string. */
export async function writeState(folder: string, state: DerivedState): Promise<void> {
  await writeWholeStream(stateFile(folder), linesOf(state));
}

function* linesOf({ inputs, basis, ledger, assigned, heads, reports, unapplied }: DerivedState): Generator<string> {
  yield `${JSON.stringify({ format: 1, inputs, basis, unapplied })}\n`;
  const numbers = new Map<string, number>();
  const ids = new Map<NodeId, number>();
  for (const [id, head] of heads) {
    ids.set(id, ids.size);
    yield `h${head}\n`;
  }
  for (const [key, { type, scope, canonical, wordings }] of ledger) {
    const stored: StoredKey = [key, type, scope ?? null, canonical ?? null, [...wordings].map(storedWording)];
    yield `k${JSON.stringify(stored)}\n`;
    const entities = [...wordings.keys()].map((name) => {
      const wording = wordingId(key, name);
      numbers.set(wording, numbers.size);
      return ids.get(assigned.get(wording)?.id as NodeId) ?? -1;
    });
    yield `a${JSON.stringify(entities)}\n`;
  }
  for (const { report, wordings } of reports.values()) {
    yield `r${JSON.stringify([report, wordings.map((wording) => numbers.get(wording))])}\n`;
  }
  yield "end\n";
}

const storedCounts = (counts: Counts): StoredCounts => [...counts].flat();
const storedWording = ([name, { reports, reasons, aliases, aliasKeys, attributes }]: readonly [
  string,
  Wording,
]): StoredWording => [
  name,
  reports,
  storedCounts(reasons),
  storedCounts(aliases),
  storedCounts(aliasKeys),
  storedCounts(attributes),
];

/** The state, or undefined where there is none that is whole. */
export async function readState(folder: string): Promise<DerivedState | undefined> {
  const text = await readTextIfThere(stateFile(folder));
  if (text === undefined || !text.endsWith("\nend\n")) return undefined;
  try {
    return parsedState(text.split("\n"));
  } catch {
    return undefined;
  }
}

function parsedState(lines: readonly string[]): DerivedState | undefined {
  const first = JSON.parse(lines[0] as string) as { format: number } & Pick<
    DerivedState,
    "inputs" | "basis" | "unapplied"
  >;
  if (first.format !== 1) return undefined;
  const heads = new Map<NodeId, string>();
  const entities: EntityHead[] = [];
  const ledger: KeyLedger = new Map();
  const assigned = new Map<string, EntityHead>();
  const wordingIds: string[] = [];
  const reports = new Map<ReportId, DerivedReport>();
  let last: StoredKey | undefined;
  for (const line of lines) {
    const content = line.slice(1);
    switch (line[0]) {
      case "h": {
        const [id, name] = JSON.parse(content) as [NodeId, string];
        heads.set(id, content);
        entities.push({ id, name, type: typeOf(id) });
        break;
      }
      case "k": {
        last = JSON.parse(content) as StoredKey;
        const [key, type, scope, canonical, wordings] = last;
        const record: KeyRecord = {
          type,
          scope: scope ?? undefined,
          canonical: canonical ?? undefined,
          wordings: new Map(wordings.map((stored) => [stored[0], wordingIn(stored)])),
        };
        ledger.set(key, record);
        break;
      }
      case "a": {
        const [key, , , , wordings] = last as StoredKey;
        for (const [index, entity] of (JSON.parse(content) as number[]).entries()) {
          const wording = wordingId(key, (wordings[index] as StoredWording)[0]);
          wordingIds.push(wording);
          if (entity >= 0) assigned.set(wording, entities[entity] as EntityHead);
        }
        break;
      }
      case "r": {
        const [report, wordings] = JSON.parse(content) as [Report, number[]];
        reports.set(report.id, { report, wordings: wordings.map((n) => wordingIds[n] as string) });
        break;
      }
    }
  }
  const { inputs, basis, unapplied } = first;
  return { inputs, basis, unapplied, ledger, assigned, heads, reports };
}

function wordingIn([, reports, reasons, aliases, aliasKeys, attributes]: StoredWording): Wording {
  return {
    reports,
    reasons: countsIn(reasons),
    aliases: countsIn(aliases),
    aliasKeys: countsIn(aliasKeys),
    attributes: countsIn(attributes),
  };
}

function countsIn(stored: StoredCounts): Counts {
  const counts: Counts = new Map();
  for (let i = 0; i < stored.length; i += 2) counts.set(stored[i] as string, stored[i + 1] as number);
  return counts;
}

const types: Readonly<Record<string, NodeType>> = {
  place: "Place",
  organization: "Organization",
  program: "Program",
  slogan: "Slogan",
};
const typeOf = (id: NodeId): NodeType => types[id.slice(0, id.indexOf(":"))] as NodeType;
