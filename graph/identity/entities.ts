/**
 * Entities: what the keys of all reports come to, with the name that is shown and the reason of every merge.
 *
 * Most keys are an entity by themselves. Two more things lead one key to another, each only where nothing contradicts it: a
 * town without a code is the coded town of that name in its county, and a name that a report states as another wording of
 * something (its alias) is that thing where no second thing claims it. No chains: a claimed key claims nothing, so that a
 * row of small steps never joins what nobody called the same.
 */
import type { NodeAttributes, NodeId, NodeType } from "../../src/facts.ts";
import { hardFields } from "./hard-fields.ts";
import { agreedAttributes, type KeyLedger, type KeyRecord } from "./key-ledger.ts";
import { normalForm } from "./normal-form.ts";

/** Why a name of some report leads to an entity. */
export interface Joined {
  readonly name: string;
  /** `code`, `alias-table`, `form: rule, rule`, `stated-alias`, `same-town`, `correction`. */
  readonly reason: string;
  readonly reports: number;
}

export interface Entity {
  readonly id: NodeId;
  readonly type: NodeType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly attributes: NodeAttributes;
  /** Every name that leads here where there is more than one, sorted. */
  readonly joined: readonly Joined[];
  readonly keys: readonly string[];
}

export interface Entities {
  readonly all: readonly Entity[];
  /** Key of a report's node → its entity. */
  readonly byKey: ReadonlyMap<string, Entity>;
}

/** What a person decided about keys: joins come before any rule, and `apart` keeps a rule from joining. */
export interface KeyDecisions {
  /** Key → key that it is to be joined to. */
  readonly joins: ReadonlyMap<string, string>;
  readonly apart: (a: string, b: string) => boolean;
}

const noDecisions: KeyDecisions = { joins: new Map(), apart: () => false };

/** Pure function of the ledger's content; the order in which reports were entered does not show. */
export function entities(ledger: KeyLedger, decisions: KeyDecisions = noDecisions): Entities {
  const leads = new Map<string, { readonly to: string; readonly reason: string }>();
  for (const [key, to] of sameTowns(ledger)) leads.set(key, { to, reason: "same-town" });
  for (const [key, to] of statedAliases(ledger)) leads.set(key, { to, reason: "stated-alias" });
  for (const [key, { to }] of leads) if (decisions.apart(key, to)) leads.delete(key);
  for (const [key, to] of decisions.joins) {
    if (ledger.has(key) && ledger.has(to)) leads.set(key, { to, reason: "correction" });
  }

  const groups = new Map<string, string[]>();
  for (const key of [...ledger.keys()].sort()) {
    const root = rootOf(key, leads);
    const group = groups.get(root);
    if (group) group.push(key);
    else groups.set(root, [key]);
  }
  const drafts = [...groups].map(([root, keys]) => entityOf(root, keys, ledger, leads));
  return withOwnIds(drafts);
}

function rootOf(key: string, leads: ReadonlyMap<string, { readonly to: string }>): string {
  const seen = new Set<string>();
  let root = key;
  for (let next = leads.get(root); next !== undefined && !seen.has(root); next = leads.get(root)) {
    seen.add(root);
    root = next.to;
  }
  // A ring of corrections has no first link; its smallest key stands for it.
  return seen.has(root) ? ([...seen].sort()[0] as string) : root;
}

/** `place:620423/芦阳镇` is `place:620423101` when one coded place of that name lies in the county. */
function sameTowns(ledger: KeyLedger): Map<string, string> {
  const coded = new Map<string, string[]>();
  for (const [key, record] of ledger) {
    const code = /^place:(\d{9,12})$/u.exec(key)?.[1];
    if (code === undefined) continue;
    for (const name of record.names.keys()) {
      for (const within of [code.slice(0, 6), code.slice(0, 9)]) {
        const slot = `${within}/${name}`;
        coded.set(slot, [...(coded.get(slot) ?? []), key]);
      }
    }
  }
  const leads = new Map<string, string>();
  for (const key of ledger.keys()) {
    const match = /^place:(\d{6,9})\/([^/]+)(?:\/([^/]+))?$/u.exec(key);
    if (match === null) continue;
    const [, code, first, second] = match;
    const town = coded.get(`${code}/${first}`);
    if (town?.length !== 1) continue;
    if (second === undefined) leads.set(key, town[0] as string);
    else {
      const village = coded.get(`${(town[0] as string).slice("place:".length)}/${second}`);
      if (village?.length === 1) leads.set(key, village[0] as string);
    }
  }
  return leads;
}

/** Alias key → the one key whose reports state it as another wording, hard fields equal. */
function statedAliases(ledger: KeyLedger): Map<string, string> {
  const claims = new Map<string, Set<string>>();
  for (const [key, record] of ledger) {
    for (const alias of record.aliasKeys.keys()) {
      if (alias !== key && ledger.has(alias)) claims.set(alias, (claims.get(alias) ?? new Set()).add(key));
    }
  }
  const fields = hardFields(placeNames(ledger));
  const leads = new Map<string, string>();
  for (const [alias, claimants] of claims) {
    const claimant = [...claimants][0] as string;
    const claimed = ledger.get(alias) as KeyRecord;
    const claiming = ledger.get(claimant) as KeyRecord;
    const counterclaims = claims.get(claimant);
    const mutual = counterclaims?.size === 1 && counterclaims.has(alias);
    if (claimants.size > 1 || (counterclaims !== undefined && !mutual)) continue;
    if (mutual && alias < claimant) continue;
    // A wording of the alias table is national: a county's brand that mentions it stays a node of its own.
    if (claimed.canonical !== undefined || claimed.type !== claiming.type) continue;
    const [aliasForm, form] = [formOf(alias), formOf(claimant)];
    if (aliasForm.length < 4 || fields(aliasForm) !== fields(form)) continue;
    leads.set(alias, claimant);
  }
  return leads;
}

const formOf = (key: string): string => key.slice(Math.max(key.indexOf("|"), key.lastIndexOf("/")) + 1);

function* placeNames(ledger: KeyLedger): Generator<string> {
  for (const record of ledger.values()) {
    if (record.type !== "Place") continue;
    yield* record.names.keys();
    for (const alias of record.aliases.keys()) if (!/^[全我本]/u.test(alias)) yield alias;
  }
}

function entityOf(
  root: string,
  keys: readonly string[],
  ledger: KeyLedger,
  leads: ReadonlyMap<string, { readonly reason: string }>,
): Entity {
  const records = keys.map((key) => ledger.get(key) as KeyRecord);
  const main = (ledger.get(root) ?? records[0]) as KeyRecord;
  const names = new Set(records.flatMap((record) => [...record.names.keys()]));
  const name = shownName(ledger.has(root) ? root : (keys[0] as string), main, ledger);
  const aliases = new Set([...names, ...records.flatMap((record) => [...record.aliases.keys()])]);
  aliases.delete(name);
  return {
    id: idOf(root, main, name),
    type: main.type,
    name,
    aliases: [...aliases].sort(),
    attributes: agreedAttributes(...records),
    joined:
      names.size < 2 && names.has(name)
        ? []
        : keys.flatMap((key) => joinedBy(ledger.get(key) as KeyRecord, leads.get(key)?.reason)),
    keys,
  };
}

function joinedBy(record: KeyRecord, lead: string | undefined): Joined[] {
  const reasons = new Map<string, string>();
  for (const entry of [...record.reasons.keys()].sort()) {
    const [name, reason] = entry.split("\t") as [string, string];
    if (!reasons.has(name)) reasons.set(name, reason);
  }
  return [...record.names]
    .map(([name, reports]) => ({ name, reason: lead ?? (reasons.get(name) as string), reports }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The alias table's name; else for a place what most reports call it, and for all else the shortest wording, which is the
 * name without words around it: 三会一课 rather than 三会一课制度. One more report rarely changes it, so ids last.
 */
function shownName(key: string, record: KeyRecord, ledger: KeyLedger): string {
  if (record.canonical !== undefined) return record.canonical;
  const place = record.scope === undefined ? undefined : ledger.get(record.scope);
  const placeName = place && shownName(record.scope as string, place, ledger);
  const names = [...record.names].map(([name, reports]) => {
    const shown =
      record.type === "Program"
        ? withoutOwnArea(key, name, record.names.size)
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

function idOf(root: string, record: KeyRecord, name: string): NodeId {
  if (record.type === "Place") return root as NodeId;
  const scope = record.scope === undefined ? "" : `${record.scope.slice("place:".length)}/`;
  return `${record.type.toLowerCase()}:${scope}${name}` as NodeId;
}

/** Two entities may be shown by one name (市级项目 in a city's report and in its county's); their ids differ by the form. */
function withOwnIds(drafts: readonly Entity[]): Entities {
  const holders = new Map<string, Entity>();
  const all: Entity[] = [];
  for (const draft of drafts) {
    const taken = holders.has(draft.id);
    const entity = taken ? { ...draft, id: `${draft.id}#${formOf(draft.keys[0] as string)}` as NodeId } : draft;
    holders.set(entity.id, entity);
    all.push(entity);
  }
  all.sort((a, b) => (a.id < b.id ? -1 : 1));
  const byKey = new Map(all.flatMap((entity) => entity.keys.map((key) => [key, entity] as const)));
  return { all, byKey };
}
