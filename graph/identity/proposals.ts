/**
 * Proposed merges: pairs of entities that may be one thing, for a person to accept or reject.
 *
 * Candidates share a rare pair of characters, or a report calls one by the other's name; then hard fields must agree, and
 * resemblance gives the reasons on both sides. What stands side by side in one report as two nodes is two things for that
 * report: the strongest reason against.
 */
import type { NodeId, NodeType } from "../../src/facts.ts";
import type { Entities, Entity } from "./entities.ts";
import { hardFields } from "./hard-fields.ts";
import type { KeyLedger } from "./key-ledger.ts";
import { type Apart, formOf, placeNames } from "./leads.ts";
import { normalForm } from "./normal-form.ts";
import { proposedFrom, resemblance } from "./resemblance.ts";

export interface Proposal {
  /** The one with the smaller id. */
  readonly left: NodeId;
  readonly right: NodeId;
  readonly type: NodeType;
  readonly names: readonly [string, string];
  /** From 0.5 to 1. */
  readonly score: number;
  readonly pro: readonly string[];
  readonly contra: readonly string[];
}

export interface ProposalQuestion {
  readonly entities: Entities;
  readonly ledger: KeyLedger;
  readonly apart?: Apart;
  /** Reports that name an entity: two in one report are two things there. */
  readonly reportsOf?: (id: NodeId) => ReadonlySet<string>;
}

/** A pair of characters that more entities share than this says nothing; such pairs are not looked at. */
const commonFrom = 400;

/** Proposals, the likeliest first. */
export function proposals({ entities, ledger, apart = () => false, reportsOf }: ProposalQuestion): readonly Proposal[] {
  const fields = hardFields(placeNames(ledger));
  const named = entities.all.filter(({ type }) => type !== "Place");
  const forms = new Map(named.map((entity) => [entity, formsOf(entity)] as const));
  const found = new Map<string, Proposal>();
  for (const [left, others] of candidates(named, forms, ledger, entities)) {
    for (const right of others) {
      if (scopeOf(left) !== scopeOf(right) || keysOf(left).some((a) => keysOf(right).some((b) => apart(a, b))))
        continue;
      const proposal = proposed(left, right, forms, fields, ledger, reportsOf);
      if (proposal !== undefined) found.set(`${proposal.left}\t${proposal.right}`, proposal);
    }
  }
  return [...found.values()].sort(
    (a, b) => b.score - a.score || (a.left < b.left ? -1 : a.left > b.left ? 1 : a.right < b.right ? -1 : 1),
  );
}

function proposed(
  left: Entity,
  right: Entity,
  forms: ReadonlyMap<Entity, readonly string[]>,
  fields: (name: string) => string,
  ledger: KeyLedger,
  reportsOf: ProposalQuestion["reportsOf"],
): Proposal | undefined {
  let best = { score: 0, pro: [] as readonly string[], contra: [] as readonly string[] };
  for (const a of forms.get(left) ?? []) {
    for (const b of forms.get(right) ?? []) {
      if (fields(a) !== fields(b)) continue;
      const found = resemblance(a, b);
      if (found.score > best.score) best = found;
    }
  }
  if (best.score === 0) return undefined;
  let { score } = best;
  const pro = [...best.pro];
  const contra = [...best.contra];
  if (states(left, right, ledger) || states(right, left, ledger)) {
    score = Math.max(score, proposedFrom) + (1 - Math.max(score, proposedFrom)) * 0.5;
    pro.unshift("a report calls one by the other's name");
  }
  const both = reportsOf && [...reportsOf(left.id)].filter((report) => reportsOf(right.id).has(report)).length;
  if (both) {
    score *= 0.6;
    contra.unshift(`${both === 1 ? "one report names" : `${both} reports name`} both, as two things`);
  }
  if (score < proposedFrom) return undefined;
  const [first, second] = left.id < right.id ? [left, right] : [right, left];
  return {
    left: first.id,
    right: second.id,
    type: first.type,
    names: [first.name, second.name],
    score: Math.round(score * 1000) / 1000,
    pro,
    contra,
  };
}

/** For every entity the later ones worth comparing: a rare pair of characters shared, or a stated alias. */
function* candidates(
  named: readonly Entity[],
  forms: ReadonlyMap<Entity, readonly string[]>,
  ledger: KeyLedger,
  { byWording }: Entities,
): Generator<readonly [Entity, ReadonlySet<Entity>]> {
  const order = new Map(named.map((entity, index) => [entity, index]));
  const holders = new Map<string, Entity[]>();
  for (const entity of named) {
    for (const pair of new Set((forms.get(entity) ?? []).flatMap(pairsOf))) {
      const slot = `${entity.type}|${pair}`;
      const held = holders.get(slot);
      if (held) held.push(entity);
      else holders.set(slot, [entity]);
    }
  }
  const byKey = new Map([...byWording].map(([wording, entity]) => [wording.slice(0, wording.indexOf("\t")), entity]));
  for (const entity of named) {
    const others = new Map<Entity, number>();
    for (const pair of new Set((forms.get(entity) ?? []).flatMap(pairsOf))) {
      const held = holders.get(`${entity.type}|${pair}`) as Entity[];
      if (held.length > commonFrom) continue;
      for (const other of held) others.set(other, (others.get(other) ?? 0) + 1);
    }
    for (const key of keysOf(entity)) {
      for (const { aliasKeys } of ledger.get(key)?.wordings.values() ?? []) {
        for (const [alias] of aliasKeys) {
          const other = byKey.get(alias);
          if (other?.type === entity.type) others.set(other, 9);
        }
      }
    }
    const later = [...others].filter(
      ([other, shared]) => other !== entity && (shared >= 2 || shortEnough(other, forms)),
    );
    const mine = order.get(entity) as number;
    const theirs = later.filter(([other, shared]) => shared === 9 || (order.get(other) as number) > mine);
    yield [entity, new Set(theirs.map(([other]) => other))];
  }
}

/** A name of three or four characters has too few pairs to share two with its long form. */
const shortEnough = (entity: Entity, forms: ReadonlyMap<Entity, readonly string[]>): boolean =>
  (forms.get(entity) ?? []).some((form) => form.length <= 5);

/** Neighbouring pairs, and first with last: a short form keeps the ends of the long one. */
function pairsOf(form: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < form.length; i++) pairs.push(form.slice(i, i + 2));
  if (form.length > 2) pairs.push(`${form[0]}…${form.at(-1)}`);
  return pairs;
}

const keysOf = ({ wordings }: Entity): readonly string[] =>
  wordings.map((wording) => wording.slice(0, wording.indexOf("\t")));
/** Forms of its keys and of its names: an alias table may lead both a long way from what reports write. */
function formsOf(entity: Entity): readonly string[] {
  const names = entity.wordings.map((wording) => wording.slice(wording.indexOf("\t") + 1));
  return [...new Set([...keysOf(entity).map(formOf), ...names.map((name) => normalForm(entity.type, name).form)])];
}
const scopeOf = (entity: Entity): string => {
  const key = keysOf(entity)[0] ?? "";
  return key.slice(key.indexOf("|") + 1, Math.max(key.indexOf("|") + 1, key.lastIndexOf("/")));
};

function states(entity: Entity, other: Entity, ledger: KeyLedger): boolean {
  const theirs = new Set(keysOf(other));
  return keysOf(entity).some((key) =>
    [...(ledger.get(key)?.wordings.values() ?? [])].some(({ aliasKeys }) =>
      aliasKeys.some(([alias]) => theirs.has(alias)),
    ),
  );
}
