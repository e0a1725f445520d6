/**
 * Corrections of identity, name, type and attributes, applied to entities in the order of the file: each sees what the ones
 * before it made. Edges follow by themselves, because they lead to wordings and wordings move.
 */
import type { NodeAttributes, NodeId, NodeType } from "../../src/facts.ts";
import { type Entities, type Entity, indexed, otherNames } from "../identity/entities.ts";
import { agreedAttributes, type KeyLedger, recordOf, type Wording } from "../identity/key-ledger.ts";
import { valuesIn } from "../identity/tally.ts";
import { entityMeant, type Meant } from "./node-names.ts";
import type { Correction, PlacedCorrection, Unapplied } from "./schema.ts";

export interface Corrected {
  readonly entities: Entities;
  readonly unapplied: readonly Unapplied[];
}

/** An entity while corrections are at work on it. */
interface Draft extends Entity {
  readonly overrides: Readonly<Record<string, unknown>>;
}

type Drafts = Map<NodeId, Draft>;
/** What one correction does: undefined where it was done, else why it could not be. */
type Outcome = string | undefined;

export function correctEntities(
  base: Entities,
  ledger: KeyLedger,
  corrections: readonly PlacedCorrection[],
): Corrected {
  if (corrections.length === 0) return { entities: base, unapplied: [] };
  const drafts: Drafts = new Map(base.all.map((entity) => [entity.id, { ...entity, overrides: {} }]));
  const unapplied: Unapplied[] = [];
  for (const { correction, line } of corrections) {
    const why = applied(correction, drafts, ledger);
    if (why !== undefined) unapplied.push({ line, action: correction.action, why });
  }
  const entities = indexed(
    [...drafts.values()].map(({ overrides, ...entity }) => ({
      ...entity,
      attributes: overridden(entity.attributes, overrides),
    })),
  );
  return { entities, unapplied };
}

function applied(correction: Correction, drafts: Drafts, ledger: KeyLedger): Outcome {
  switch (correction.action) {
    case "merge":
      return merge(correction.nodes, correction.into ?? (correction.nodes[0] as string), drafts, ledger);
    case "split":
      return withDraft(correction.node, drafts, (draft) =>
        split(draft, correction.names, correction.into, drafts, ledger),
      );
    case "rename":
      return withDraft(correction.node, drafts, (draft) => renamed(draft, draft.type, correction.name, drafts));
    case "retype":
      return withDraft(correction.node, drafts, (draft) => renamed(draft, correction.type, draft.name, drafts));
    case "drop-node":
      return withDraft(correction.node, drafts, (draft) => {
        drafts.delete(draft.id);
        return undefined;
      });
    case "set-node":
      return withDraft(correction.node, drafts, (draft) => {
        drafts.set(draft.id, { ...draft, overrides: { ...draft.overrides, ...correction.attributes } });
        return undefined;
      });
    default:
      // keep-apart works before entities are made, edges after.
      return undefined;
  }
}

function withDraft(ref: string, drafts: Drafts, change: (draft: Draft) => Outcome): Outcome {
  const meant: Meant<Draft> = entityMeant(ref, drafts.values());
  return "found" in meant ? change(meant.found) : meant.why;
}

function merge(refs: readonly string[], into: string, drafts: Drafts, ledger: KeyLedger): Outcome {
  const found: Draft[] = [];
  for (const ref of [into, ...refs]) {
    const meant = entityMeant(ref, drafts.values());
    if (!("found" in meant)) return meant.why;
    if (!found.includes(meant.found)) found.push(meant.found);
  }
  const [kept, ...others] = found as [Draft, ...Draft[]];
  if (others.length === 0) return "they are one node already";
  const foreign = others.find((other) => other.type !== kept.type);
  if (foreign) return `${foreign.id} is a ${foreign.type} and ${kept.id} a ${kept.type}; retype one first`;
  for (const other of others) drafts.delete(other.id);
  const members = [kept, ...others];
  const wordings = members.flatMap((draft) => draft.wordings);
  drafts.set(kept.id, {
    ...withWordings(
      kept,
      kept.name,
      wordings,
      ledger,
      others.flatMap((draft) => draft.wordings),
    ),
    aliases: [...new Set(members.flatMap((draft) => [draft.name, ...draft.aliases]))]
      .filter((name) => name !== kept.name)
      .sort(),
  });
  return undefined;
}

function split(draft: Draft, names: readonly string[], into: string, drafts: Drafts, ledger: KeyLedger): Outcome {
  const nameOf = (wording: string) => wording.slice(wording.indexOf("\t") + 1);
  const leaving = draft.wordings.filter((wording) => names.includes(nameOf(wording)));
  const staying = draft.wordings.filter((wording) => !leaving.includes(wording));
  const missing = names.filter((name) => !leaving.some((wording) => nameOf(wording) === name));
  if (leaving.length === 0) return `no report calls ${draft.id} ${missing.join(" or ")}`;
  if (staying.length === 0) return `nothing would be left of ${draft.id}; rename it instead`;
  const id = `${draft.type.toLowerCase()}:${into}` as NodeId;
  if (drafts.has(id)) return `${id} exists already; name the new node otherwise`;
  const stays =
    staying.map(nameOf).includes(draft.name) || !names.includes(draft.name) ? draft.name : nameOf(staying[0] as string);
  drafts.delete(draft.id);
  const rest = withWordings(draft, stays, staying, ledger, []);
  drafts.set(rest.id, rest);
  drafts.set(id, { ...withWordings({ ...draft, id, overrides: {} }, into, leaving, ledger, leaving), id, name: into });
  return undefined;
}

function renamed(draft: Draft, type: NodeType, name: string, drafts: Drafts): Outcome {
  const local = draft.id.slice(draft.id.indexOf(":") + 1);
  const scope = draft.type === "Place" ? "" : local.slice(0, Math.max(0, local.length - draft.name.length));
  // A place keeps its code whatever it is called.
  const id = (
    type === "Place" && draft.type === "Place"
      ? draft.id
      : `${type.toLowerCase()}:${scope.endsWith("/") ? scope : ""}${name}`
  ) as NodeId;
  if (id !== draft.id && drafts.has(id)) return `${id} exists already; merge the two instead`;
  if (id === draft.id && name === draft.name) return `${id} is called so already`;
  drafts.delete(draft.id);
  const aliases = [...new Set([draft.name, ...draft.aliases])].filter((alias) => alias !== name).sort();
  drafts.set(id, { ...draft, id, type, name, aliases });
  return undefined;
}

/** A draft of exactly these wordings; those in `moved` are there by correction. */
function withWordings(
  draft: Draft,
  name: string,
  wordings: readonly string[],
  ledger: KeyLedger,
  moved: readonly string[],
): Draft {
  const members = [...wordings].sort(byName).map((wording) => ({
    wording,
    written: wording.slice(wording.indexOf("\t") + 1),
    record: recordOf(ledger, wording) as Wording,
  }));
  const known = new Map(draft.wordings.map((wording, index) => [wording, draft.joined[index]?.reason]));
  const cut = draft.id.lastIndexOf(draft.name);
  return {
    ...draft,
    id: (draft.type === "Place" || name === draft.name || cut === -1
      ? draft.id
      : draft.id.slice(0, cut) + name) as NodeId,
    name,
    aliases: otherNames(
      name,
      members.map(({ written, record }) => [written, record]),
    ),
    attributes: agreedAttributes(members.map(({ record }) => record)),
    joined: members.map(({ wording, written, record }) => ({
      name: written,
      reason: moved.includes(wording) ? "correction" : (known.get(wording) ?? (valuesIn(record.reasons)[0] as string)),
      reports: record.reports,
    })),
    wordings: members.map(({ wording }) => wording),
  };
}

const byName = (a: string, b: string): number => {
  const [x, y] = [a.slice(a.indexOf("\t")), b.slice(b.indexOf("\t"))];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : 1;
};

function overridden(attributes: NodeAttributes, overrides: Readonly<Record<string, unknown>>): NodeAttributes {
  const changed = Object.entries({ ...attributes, ...overrides }).filter(([, value]) => value !== null);
  return Object.fromEntries(changed.sort(([a], [b]) => (a < b ? -1 : 1)));
}
