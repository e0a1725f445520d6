/** The next file of a graph out of the one that lies there: the records that change written anew, all others copied. */
import type { NodeId, ReportId } from "../../src/facts.ts";
import type { Copy, GraphEdge, GraphNode, Mention, Statement } from "../artifact.ts";
import { copyLine, edgeLine, firstLine, nodeLine, reportLine, sectionOf } from "../artifact-file.ts";
import { type ArtifactLines, type Changes, readArtifactLines } from "../artifact-lines.ts";
import { type BareEdge, sortedMentions, sortedStatements } from "../contributions.ts";
import { edgeId } from "../edge-id.ts";
import type { AliasTable } from "../identity/alias-table.ts";
import type { Entities, Entity } from "../identity/index.ts";
import { instanceEdge, instancesIn } from "../instances.ts";
import { atlasPosition } from "../layout/atlas.ts";
import { unplaced } from "../merge.ts";
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
  readonly before: Pick<DerivedState, "heads" | "reports">;
  readonly next: DerivedState;
  readonly entities: Entities;
  readonly patches: Patches;
  readonly copies: readonly Copy[];
  readonly aliases: AliasTable;
  readonly extractor: string;
}

/** @throws Error where the old file is none that this version writes */
export function rewritten(oldFile: string, rewriting: Rewriting): Iterable<string | Buffer> {
  const { next, copies, extractor } = rewriting;
  const old = readArtifactLines(oldFile);
  const nodes = changedNodes(old, rewriting);
  const nodeLines = new Map([...nodes].map(([id, node]) => [id as string, node && nodeLine(node)]));
  const edges = changedEdges(old, rewriting, nodes);
  return (function* () {
    yield firstLine({ extractor, inputs: next.inputs });
    yield* old.changed("reports", changedReports(rewriting));
    yield* old.changed("nodes", nodeLines);
    yield* old.changed("edges", edges);
    yield* sectionOf("copies", copies.map(copyLine));
  })();
}

/** Reports that come, go, or are shown otherwise. */
function changedReports({ before, next }: Rewriting): Changes {
  const changes = new Map<string, string | undefined>();
  for (const id of before.reports.keys()) if (!next.reports.has(id)) changes.set(id, undefined);
  for (const [id, { report, stored }] of next.reports) if (stored === undefined) changes.set(id, reportLine(report));
  return changes;
}

/** Nodes that reports name otherwise than before, or of whose entity something else is known; undefined where one is gone. */
function changedNodes(
  old: ArtifactLines,
  { before, next, entities, patches, aliases }: Rewriting,
): ReadonlyMap<NodeId, GraphNode | undefined> {
  const placed = (entity: Entity, mentions: readonly Mention[]): GraphNode => {
    const subjects = mentions.map(({ report }) => next.reports.get(report)?.report.subject ?? null);
    return { ...unplaced(entity, mentions, aliases), ...atlasPosition(entity.id, subjects) };
  };
  const changes = new Map<NodeId, GraphNode | undefined>();
  for (const id of before.heads.keys()) if (!next.heads.has(id)) changes.set(id, undefined);
  for (const entity of entities.all) {
    const patch = patches.nodes.get(entity.id);
    if (patch === undefined && before.heads.get(entity.id) === next.heads.get(entity.id)) continue;
    const line = old.lineOf("nodes", entity.id);
    const held = line === undefined ? [] : (JSON.parse(line) as GraphNode).mentions;
    const kept = held.filter(({ report }) => !patch?.drop.has(report));
    changes.set(entity.id, placed(entity, sortedMentions([...kept, ...(patch?.add ?? [])])));
  }
  return changes;
}

function changedEdges(
  old: ArtifactLines,
  rewriting: Rewriting,
  nodes: ReadonlyMap<NodeId, GraphNode | undefined>,
): Changes {
  const changes = new Map<string, string | undefined>();
  for (const [id, { edge, drop, add }] of rewriting.patches.edges) {
    const line = old.lineOf("edges", id);
    const held = line === undefined ? [] : (JSON.parse(line) as GraphEdge).statements;
    const statements = sortedStatements([...held.filter(({ report }) => !drop.has(report)), ...add]);
    // Where nobody says it any more, there is no edge.
    changes.set(id, statements.length === 0 ? undefined : edgeLine({ ...edge, statements }));
  }
  for (const [id, line] of changedInstances(old, rewriting, nodes)) changes.set(id, line);
  return changes;
}

/** Brands and their instruments, told anew; the evidence of one is where its brand is first named. */
function changedInstances(
  old: ArtifactLines,
  { next, entities, aliases }: Rewriting,
  nodes: ReadonlyMap<NodeId, GraphNode | undefined>,
): Changes {
  const before = new Map(
    old.linesFrom("edges", "INSTANCE_OF|").map((line) => {
      const edge = JSON.parse(line) as GraphEdge;
      return [edge.id, edge] as const;
    }),
  );
  const changes = new Map<string, string | undefined>([...before.keys()].map((id) => [id, undefined]));
  for (const instance of instancesIn(entities, next.ledger, aliases)) {
    const { brand, instrument, rule } = instance;
    const id = edgeId("INSTANCE_OF", brand, instrument);
    const [held] = before.get(id)?.statements ?? [];
    const node = nodes.get(brand);
    if (node === undefined && held?.rule === rule) {
      changes.delete(id);
      continue;
    }
    const line = node === undefined ? old.lineOf("nodes", brand) : undefined;
    const [first] = (node ?? (JSON.parse(line ?? '{"mentions":[]}') as GraphNode)).mentions;
    if (first === undefined) continue;
    changes.set(id, edgeLine(instanceEdge(instance, first)));
  }
  return changes;
}
