/** The next file of a graph out of the one that lies there: patched records written anew, the others copied. */
import type { NodeId, ReportId } from "../../src/facts.ts";
import type { Copy, GraphEdge, GraphNode, Mention, Statement } from "../artifact.ts";
import { copyLine, edgeLine, firstLine, nodeLine, reportLine, type Section } from "../artifact-file.ts";
import { type BareEdge, sortedMentions, sortedStatements } from "../contributions.ts";
import type { AliasTable } from "../identity/alias-table.ts";
import type { Entities, Entity } from "../identity/index.ts";
import { type Instance, instanceEdge, instancesIn } from "../instances.ts";
import { atlasPosition } from "../layout/atlas.ts";
import { unplaced } from "../merge.ts";
import { type RecordLine, recordLines, sectionOf } from "./artifact-lines.ts";
import type { DerivedState } from "./derived-state.ts";

/** What is to be done to one record: contributions of some reports go, others come. */
export interface Patch<T> {
  readonly drop: Set<ReportId>;
  readonly add: T[];
}
export type EdgePatch = Patch<Statement> & { readonly edge: BareEdge };

export interface Patches {
  readonly nodes: Map<NodeId, Patch<Mention>>;
  readonly edges: Map<string, EdgePatch>;
}

export interface Rewriting {
  /** What the old file's nodes say of their entities. */
  readonly before: DerivedState["heads"];
  readonly next: DerivedState;
  readonly entities: Entities;
  readonly patches: Patches;
  readonly copies: readonly Copy[];
  readonly aliases: AliasTable;
  readonly extractor: string;
}

export function* rewritten(oldFile: string, rewriting: Rewriting): Generator<string | Buffer> {
  const { next, copies, extractor } = rewriting;
  const lines = recordLines(oldFile);
  const brands = new Map(
    instancesIn(rewriting.entities, next.ledger, rewriting.aliases).map((found) => [found.brand, found]),
  );
  const firstMentions = new Map<NodeId, Mention>();
  yield firstLine({ extractor, inputs: next.inputs });
  // The old reports are passed over: their lines are few and made anew.
  for (const _ of recordsOf("reports", lines));
  yield* sectionOf(
    "reports",
    mapped(next.reports.values(), ({ report }) => reportLine(report)),
  );
  yield* sectionOf("nodes", nodeRecords(recordsOf("nodes", lines), rewriting, brands, firstMentions));
  yield* sectionOf(
    "edges",
    edgeRecords(recordsOf("edges", lines), rewriting, () => instanceLines(brands, firstMentions)),
  );
  yield* sectionOf("copies", mapped(copies, copyLine));
}

/** The records of one section; sections are asked for in the order of the file. */
function* recordsOf(section: Section, lines: ReturnType<typeof recordLines>): Generator<RecordLine> {
  // Not a for-of loop: leaving it would end the lines for the next section too.
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const { value } = next;
    if (!("id" in value)) {
      if (value.section === "end") return;
      if (value.section !== section)
        throw new Error(`the graph's file has ${value.section} where ${section} should be`);
    } else yield value;
  }
}

function* nodeRecords(
  old: Iterable<RecordLine>,
  { before, next, entities, patches, aliases }: Rewriting,
  brands: ReadonlyMap<NodeId, Instance>,
  firstMentions: Map<NodeId, Mention>,
): Generator<string | Buffer> {
  const byId = new Map<string, Entity>(entities.all.map((entity) => [entity.id, entity]));
  const subjects = new Map([...next.reports.values()].map(({ report }) => [report.id, report.subject]));
  const written = (entity: Entity, mentions: readonly Mention[]): string => {
    const [first] = mentions;
    if (first !== undefined && brands.has(entity.id)) firstMentions.set(entity.id, first);
    const at = atlasPosition(
      entity.id,
      mentions.map(({ report }) => subjects.get(report) ?? null),
    );
    return nodeLine({ ...unplaced(entity, mentions, aliases), ...at });
  };
  const fresh = entities.all.filter(({ id }) => !before.has(id));
  let coming = 0;
  const freshUpTo = function* (id: string | undefined): Generator<string> {
    for (; coming < fresh.length; coming++) {
      const entity = fresh[coming] as Entity;
      if (id !== undefined && entity.id > id) return;
      yield written(entity, sortedMentions(patches.nodes.get(entity.id)?.add ?? []));
    }
  };
  for (const { id, bytes } of old) {
    yield* freshUpTo(id);
    const entity = byId.get(id);
    if (entity === undefined) continue;
    const patch = patches.nodes.get(entity.id);
    if (patch === undefined && before.get(entity.id) === next.heads.get(entity.id)) {
      if (brands.has(entity.id)) {
        const [first] = (JSON.parse(bytes.toString()) as GraphNode).mentions;
        if (first !== undefined) firstMentions.set(entity.id, first);
      }
      yield bytes;
      continue;
    }
    const kept = (JSON.parse(bytes.toString()) as GraphNode).mentions.filter(({ report }) => !patch?.drop.has(report));
    yield written(entity, sortedMentions([...kept, ...(patch?.add ?? [])]));
  }
  yield* freshUpTo(undefined);
}

function* edgeRecords(
  old: Iterable<RecordLine>,
  { patches: { edges } }: Rewriting,
  instanceLinesNow: () => ReadonlyMap<string, string>,
): Generator<string | Buffer> {
  const instances = instanceLinesNow();
  const ids = [...edges.keys(), ...instances.keys()].sort();
  let coming = 0;
  const freshUpTo = function* (id: string | undefined): Generator<string> {
    for (; coming < ids.length; coming++) {
      const next = ids[coming] as string;
      if (id !== undefined && next >= id) return;
      const line = instances.get(next) ?? patchedEdge(edges.get(next) as EdgePatch, []);
      if (line !== undefined) yield line;
    }
  };
  for (const { id, bytes } of old) {
    yield* freshUpTo(id);
    if (ids[coming] === id) coming++;
    const patch = edges.get(id);
    if (id.startsWith("INSTANCE_OF|")) {
      const line = instances.get(id);
      if (line !== undefined) yield line;
    } else if (patch === undefined) yield bytes;
    else {
      const line = patchedEdge(patch, (JSON.parse(bytes.toString()) as GraphEdge).statements);
      if (line !== undefined) yield line;
    }
  }
  yield* freshUpTo(undefined);
}

/** Undefined where nobody says it any more. */
function patchedEdge({ edge, drop, add }: EdgePatch, held: readonly Statement[]): string | undefined {
  const statements = sortedStatements([...held.filter(({ report }) => !drop.has(report)), ...add]);
  return statements.length === 0 ? undefined : edgeLine({ ...edge, statements });
}

/** Made when the nodes are written: the evidence of an instance is where its brand is first named. */
function instanceLines(
  brands: ReadonlyMap<NodeId, Instance>,
  firstMentions: ReadonlyMap<NodeId, Mention>,
): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const [brand, instance] of brands) {
    const mention = firstMentions.get(brand);
    if (mention === undefined) continue;
    const edge = instanceEdge(instance, mention);
    lines.set(edge.id, edgeLine(edge));
  }
  return lines;
}

function* mapped<T>(values: Iterable<T>, line: (value: T) => string): Generator<string> {
  for (const value of values) yield line(value);
}
