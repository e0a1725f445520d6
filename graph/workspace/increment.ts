/**
 * A graph from the graph before it: a few reports put in or taken out, everything else copied line by line.
 *
 * The result is what deriving from all reports would give, byte for byte; a test of random histories holds the two together.
 * Identity is resolved anew over the ledger, since one report may change what others' names come to; the reports it changes
 * are taken out and put in again as they are now. Where that would be many, or a correction of an edge has to be replayed over
 * reports that are not at hand, the answer is undefined: derive from all.
 */
import type { Facts, NodeId, Report, ReportId } from "../../src/facts.ts";
import type { Copy, Mention } from "../artifact.ts";
import { type BareEdge, contributionsOf } from "../contributions.ts";
import type { PlacedCorrection, Unapplied } from "../corrections/index.ts";
import { entityMeant } from "../corrections/node-names.ts";
import { edgeId } from "../edge-id.ts";
import type { AliasTable } from "../identity/alias-table.ts";
import type { Entities, Entity } from "../identity/index.ts";
import { recordOf } from "../identity/key-ledger.ts";
import { enter, type ReportWordings, resolveLedger } from "../resolution.ts";
import { type DerivedReport, type DerivedState, headsOf } from "./derived-state.ts";
import { type EdgePatch, type Patch, type Patches, rewritten } from "./rewriting.ts";

export interface Change {
  /** The state of the graph that lies there; its ledger is used up. */
  readonly state: DerivedState;
  /** Reports that are to count, as they are named now. */
  readonly counted: readonly Report[];
  readonly copies: readonly Copy[];
  /** Facts of a report, of before or of now. */
  readonly factsOf: (report: ReportId) => Promise<Facts>;
  readonly aliases: AliasTable;
  readonly corrections: readonly PlacedCorrection[];
  readonly extractor: string;
  /** Digest of all that the new graph is derived from. */
  readonly inputs: string;
  /** Where the graph lies. */
  readonly file: string;
  /** Number of nodes from which a graph is laid out as a map: smaller ones are derived from all. */
  readonly mapFrom: number;
}

export interface Increment {
  readonly state: DerivedState;
  /** The new file, from the old one. */
  readonly pieces: Iterable<string | Buffer>;
}

/** More changed reports than this share of all, and deriving from all is as fast. */
const worthwhile = (reports: number): number => Math.max(20, reports / 8);

export async function increment(change: Change): Promise<Increment | undefined> {
  const { state, counted, factsOf, aliases, corrections } = change;
  const now = new Map(counted.map((report) => [report.id, report]));
  const gone = [...state.reports.keys()].filter((id) => !now.has(id));
  const come = counted.filter(({ id }) => !state.reports.has(id)).map(({ id }) => id);
  if (gone.length + come.length > worthwhile(now.size)) return undefined;

  const touched = new Map<ReportId, { facts: Facts; wordings: ReportWordings }>();
  const take = async (id: ReportId, by: 1 | -1) => {
    const facts = await factsOf(id);
    touched.set(id, { facts, wordings: enter(facts, state.ledger, aliases, by) });
  };
  for (const id of gone) await take(id, -1);
  for (const id of come) await take(id, 1);
  const { entities, unapplied } = resolveLedger(state.ledger, corrections, state.assigned);
  if (entities.all.length < change.mapFrom) return undefined;

  for (const id of reportsMoved(state, entities)) {
    if (touched.has(id)) continue;
    if (touched.size > worthwhile(now.size)) return undefined;
    const facts = await factsOf(id);
    // Entering twice, out and in, leaves the ledger as it was and gives the wordings.
    enter(facts, state.ledger, aliases, -1);
    touched.set(id, { facts, wordings: enter(facts, state.ledger, aliases, 1) });
  }

  const patches: Patches = { nodes: new Map(), edges: new Map() };
  const reports = new Map<ReportId, DerivedReport>();
  for (const [id, { facts, wordings }] of touched) {
    if (state.reports.has(id)) {
      const before = contributionsOf({ facts, wordings }, (wording) => state.assigned.get(wording), aliases);
      for (const { node } of before.mentions) patchOf(patches.nodes, node).drop.add(id);
      for (const { edge } of before.statements) edgePatchOf(patches.edges, edge).drop.add(id);
    }
    const report = now.get(id);
    if (report === undefined) continue;
    const after = contributionsOf({ facts, wordings }, (wording) => entities.byWording.get(wording), aliases);
    for (const { node, mention } of after.mentions) patchOf(patches.nodes, node).add.push(mention);
    for (const { edge, statement } of after.statements) edgePatchOf(patches.edges, edge).add.push(statement);
    reports.set(id, {
      report: { ...after.report, file: report.file },
      wordings: () => [...new Set(wordings.values())],
    });
  }
  for (const [id, derived] of state.reports) {
    const current = now.get(id);
    if (current === undefined || reports.has(id)) continue;
    const { report, wordings } = derived;
    const renamed = report.file !== current.file;
    reports.set(id, renamed ? { report: { ...report, file: current.file }, wordings } : derived);
  }

  const edgeOutcome = edgeCorrections(change, entities.all, patches);
  if (edgeOutcome === undefined) return undefined;
  const next: DerivedState = {
    inputs: change.inputs,
    basis: state.basis,
    ledger: state.ledger,
    assigned: entities.byWording,
    heads: headsOf(entities, state),
    reports: new Map([...reports].sort(([a], [b]) => (a < b ? -1 : 1))),
    unapplied: [...unapplied, ...edgeOutcome].sort((a, b) => a.line - b.line),
    nextNumber: state.nextNumber,
  };
  const rewriting = {
    before: state,
    next,
    entities,
    patches,
    aliases,
    copies: change.copies,
    extractor: change.extractor,
  };
  return { state: next, pieces: rewritten(change.file, rewriting) };
}

/** Reports that have a wording which has come to another entity, or whose entity is called otherwise. */
function reportsMoved({ assigned, reports, ledger }: DerivedState, { byWording }: Entities): readonly ReportId[] {
  const moved = new Set<string>();
  for (const [wording, before] of assigned) {
    const after = byWording.get(wording);
    const same = after === before || (after?.id === before?.id && after?.name === before?.name);
    // What only reports said that are gone has moved nothing.
    if (!same && recordOf(ledger, wording) !== undefined) moved.add(wording);
  }
  if (moved.size === 0) return [];
  return [...reports].filter(([, { wordings }]) => wordings().some((wording) => moved.has(wording))).map(([id]) => id);
}

/**
 * Corrections of edges as before, where none of them concerns what has changed; undefined where one does: it may have to bring
 * back what it once dropped.
 */
function edgeCorrections(
  { corrections, state }: Change,
  entities: readonly Entity[],
  { edges }: Patches,
): readonly Unapplied[] | undefined {
  const lines = new Set<number>();
  for (const { correction, line } of corrections) {
    if (!("edge" in correction)) continue;
    lines.add(line);
    const { type, source, target } = correction.edge;
    // Edges to national instruments are made anew every time.
    if (type === "INSTANCE_OF") return undefined;
    const [from, to] = [entityMeant(source, entities), entityMeant(target, entities)];
    const id = "found" in from && "found" in to ? edgeId(type, from.found.id, to.found.id) : undefined;
    const failed = state.unapplied.some((unapplied) => unapplied.line === line);
    if (id === undefined ? !failed : failed || edges.has(id)) return undefined;
    if (correction.action === "add-edge" && correction.evidence.some(({ report }) => !state.reports.has(report))) {
      return undefined;
    }
  }
  return state.unapplied.filter(({ line }) => lines.has(line));
}

function patchOf(patches: Map<NodeId, Patch<Mention>>, id: NodeId): Patch<Mention> {
  const held = patches.get(id) ?? { drop: new Set(), add: [] };
  patches.set(id, held);
  return held;
}

function edgePatchOf(patches: Map<string, EdgePatch>, edge: BareEdge): EdgePatch {
  const held = patches.get(edge.id) ?? { edge, drop: new Set(), add: [] };
  patches.set(edge.id, held);
  return held;
}
