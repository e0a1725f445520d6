/** Entities: what the keys of all reports come to, with the name that is shown and the reason of every merge. */
import type { NodeAttributes, NodeId, NodeType } from "../../src/facts.ts";
import { agreedAttributes, type KeyLedger, type KeyRecord, type Wording, wordingId } from "./key-ledger.ts";
import { type Apart, formOf, type Lead, leadsIn } from "./leads.ts";
import { normalForm } from "./normal-form.ts";
import { valuesIn } from "./tally.ts";

/** Why a name of some report leads to an entity. */
export interface Joined {
  readonly name: string;
  /** `code`, `alias-table`, `form: rule, rule`, `stated-alias`, `only-addition`, `same-town`, `correction`. */
  readonly reason: string;
  readonly reports: number;
}

export interface Entity {
  readonly id: NodeId;
  readonly type: NodeType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly attributes: NodeAttributes;
  /** Every name that leads here, sorted; empty where there is but its own. */
  readonly joined: readonly Joined[];
  /** The wordings it is made of: key and name, as `wordingId`. */
  readonly wordings: readonly string[];
}

export interface Entities {
  /** Sorted by id. */
  readonly all: readonly Entity[];
  /** `wordingId` of a report's node → its entity. */
  readonly byWording: ReadonlyMap<string, Entity>;
}

/**
 * Entities of an earlier ledger, by wording. What one wording alone came to holds still where nothing that it depends on has
 * changed: its record, and that of the place it belongs to.
 */
export type EarlierEntities = ReadonlyMap<string, Entity | undefined>;

/**
 * Pure function of the ledger's content; the order in which reports were entered does not show. `earlier` saves work: it gives
 * what would be made anew.
 */
export function entities(
  ledger: KeyLedger,
  apart: Apart = () => false,
  earlier: EarlierEntities = new Map(),
): Entities {
  const leads = leadsIn(ledger, apart);
  const groups = new Map<string, string[]>();
  for (const key of ledger.keys()) {
    const root = leads.get(key)?.to ?? key;
    const group = groups.get(root);
    if (group) group.push(key);
    else groups.set(root, [key]);
  }
  return indexed(
    [...groups].map(([root, keys]) => {
      const held = keys.length === 1 ? unchangedEntity(root, ledger, earlier) : undefined;
      return held ?? entityOf(root, keys.sort(), ledger, leads);
    }),
  );
}

function unchangedEntity(key: string, ledger: KeyLedger, earlier: EarlierEntities): Entity | undefined {
  const { stored, wordings, scope } = ledger.get(key) as KeyRecord;
  if (stored === undefined || wordings.size > 1) return undefined;
  if (scope !== undefined && ledger.get(scope)?.stored === undefined) return undefined;
  const [name] = wordings.keys();
  const held = earlier.get(wordingId(key, name as string));
  // One that shared its id with another was given a sign of its own, which may no longer be due.
  return held?.wordings.length === 1 && !held.id.includes("#") ? held : undefined;
}

function entityOf(root: string, keys: readonly string[], ledger: KeyLedger, leads: ReadonlyMap<string, Lead>): Entity {
  const main = ledger.get(root) as KeyRecord;
  const name = shownName(root, main, ledger);
  const [only] = main.wordings;
  if (keys.length === 1 && main.wordings.size === 1 && only) return entityOfOne(root, main, name, only);
  const members = keys.flatMap((key) =>
    [...(ledger.get(key) as KeyRecord).wordings].map(([written, wording]) => ({ key, written, wording })),
  );
  members.sort((a, b) => (a.written < b.written ? -1 : a.written > b.written ? 1 : a.key < b.key ? -1 : 1));
  return {
    id: idOf(root, main, name),
    type: main.type,
    name,
    aliases: otherNames(
      name,
      members.map(({ written, wording }) => [written, wording]),
    ),
    attributes: agreedAttributes(members.map(({ wording }) => wording)),
    joined:
      members.length === 1 && members[0]?.written === name
        ? []
        : members.map(({ key, written, wording }) => ({
            name: written,
            reason: leads.get(key)?.reason ?? (valuesIn(wording.reasons)[0] as string),
            reports: wording.reports,
          })),
    wordings: members.map(({ key, written }) => wordingId(key, written)),
  };
}

/** Most entities have one wording: no order to find, nothing to agree on. */
function entityOfOne(
  key: string,
  record: KeyRecord,
  name: string,
  [written, wording]: readonly [string, Wording],
): Entity {
  const [reason = ""] = valuesIn(wording.reasons);
  return {
    id: idOf(key, record, name),
    type: record.type,
    name,
    aliases: written === name && wording.aliases.length === 0 ? [] : otherNames(name, [[written, wording]]),
    attributes: agreedAttributes([wording]),
    joined: written === name ? [] : [{ name: written, reason, reports: wording.reports }],
    wordings: [wordingId(key, written)],
  };
}

/** Every other name and alias of wordings, sorted. */
export function otherNames(name: string, wordings: readonly (readonly [string, Wording])[]): readonly string[] {
  const names = new Set(wordings.flatMap(([written, { aliases }]) => [written, ...aliases.map(([alias]) => alias)]));
  names.delete(name);
  return [...names].sort();
}

/**
 * The alias table's name; else for a place what most reports call it, and for all else the shortest wording, which is the
 * name without words around it: 三会一课 rather than 三会一课制度. One more report rarely changes it, so ids last.
 */
function shownName(key: string, record: KeyRecord, ledger: KeyLedger): string {
  if (record.canonical !== undefined) return record.canonical;
  const [only] = record.wordings.keys();
  if (record.wordings.size === 1 && record.type !== "Program" && record.scope === undefined) return only as string;
  const place = record.scope === undefined ? undefined : ledger.get(record.scope);
  const placeName = place && shownName(record.scope as string, place, ledger);
  const names = [...record.wordings].map(([name, { reports }]) => {
    const shown =
      record.type === "Program"
        ? withoutOwnArea(key, name, record.wordings.size)
        : placeName
          ? withPlace(placeName, name)
          : name;
    return [shown, reports] as const;
  });
  names.sort(([a, inA], [b, inB]) =>
    record.type === "Place" && inA !== inB ? inB - inA : a.length - b.length || (a < b ? -1 : 1),
  );
  return names[0]?.[0] as string;
}

/** 全县文明绩效考核体系 is, among many counties, 文明绩效考核体系; 县级 goes once a district has a 区级 one too. */
function withoutOwnArea(key: string, name: string, among: number): string {
  const own = among > 1 ? /^(?:全[省市县区旗州镇乡]|[省市县区旗州镇乡]级)/u : /^全[省市县区旗州镇乡]/u;
  const bare = name.replace(own, "");
  return bare !== name && normalForm("Program", bare).form === formOf(key) ? bare : name;
}

/** 县农业农村局 of 景泰县 is, among many counties, 景泰县农业农村局. */
function withPlace(place: string, name: string): string {
  const plain = name.replace(/^中共/u, "");
  return plain.startsWith(place.slice(0, -1)) || !plain.startsWith(place.slice(-1))
    ? plain
    : `${place.slice(0, -1)}${plain}`;
}

function idOf(root: string, { type, scope }: KeyRecord, name: string): NodeId {
  if (type === "Place") return root as NodeId;
  return `${type.toLowerCase()}:${scope === undefined ? "" : `${scope.slice("place:".length)}/`}${name}` as NodeId;
}

/**
 * Entities with ids of their own. Two may be shown by one name (市级项目 in a city's report and in its county's); the one
 * whose key sorts later carries its form in the id.
 */
export function indexed(drafts: readonly Entity[]): Entities {
  const sameId = new Map<string, Entity[]>();
  for (const draft of drafts) {
    const held = sameId.get(draft.id);
    if (held) held.push(draft);
    else sameId.set(draft.id, [draft]);
  }
  const all: Entity[] = [];
  for (const [first, ...others] of [...sameId.values()].map(byFirstWording)) {
    all.push(first as Entity);
    for (const other of others) {
      const [wording = ""] = [...other.wordings].sort();
      const form = formOf(wording.slice(0, wording.indexOf("\t")));
      all.push({ ...other, id: `${other.id}#${form}` as NodeId });
    }
  }
  all.sort((a, b) => (a.id < b.id ? -1 : 1));
  const byWording = new Map<string, Entity>();
  for (const entity of all) for (const wording of entity.wordings) byWording.set(wording, entity);
  return { all, byWording };
}

function byFirstWording(drafts: readonly Entity[]): readonly Entity[] {
  if (drafts.length === 1) return drafts;
  return drafts
    .map((draft) => [[...draft.wordings].sort()[0] as string, draft] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, draft]) => draft);
}
