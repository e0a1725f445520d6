/**
 * Keys that lead to other keys, beyond equality of forms; each only where nothing contradicts it.
 *
 * A town without a code is the coded town of that name in its county. A name that a report states as another wording of
 * something (its alias) is that thing where no second thing claims it and the hard fields agree. A name with a head noun is
 * the bare name where no second one is about (光伏扶贫工程 is 光伏扶贫 unless there is a 光伏扶贫行动 too). There are no
 * chains: a claimed key claims nothing, so a row of small steps never joins what nobody called the same.
 */
import { hardFields } from "./hard-fields.ts";
import type { KeyLedger, KeyRecord } from "./key-ledger.ts";

export interface Lead {
  readonly to: string;
  readonly reason: "same-town" | "stated-alias" | "only-addition";
}

/** Whether a person said that two keys are two things. */
export type Apart = (key: string, other: string) => boolean;

export function leadsIn(ledger: KeyLedger, apart: Apart): ReadonlyMap<string, Lead> {
  const leads = new Map<string, Lead>();
  for (const [key, to] of sameTowns(ledger)) if (!apart(key, to)) leads.set(key, { to, reason: "same-town" });
  for (const [key, to] of statedAliases(ledger)) if (!apart(key, to)) leads.set(key, { to, reason: "stated-alias" });
  const targets = new Set([...leads.values()].map(({ to }) => to));
  for (const [key, to] of onlyAdditions(ledger)) {
    if (leads.has(key) || leads.has(to) || targets.has(key) || apart(key, to)) continue;
    leads.set(key, { to, reason: "only-addition" });
  }
  return leads;
}

/** `place:620423/芦阳镇` is `place:620423101` when one coded place of that name lies in the county. */
function sameTowns(ledger: KeyLedger): Map<string, string> {
  const coded = new Map<string, string[]>();
  for (const [key, record] of ledger) {
    if (record.type !== "Place") continue;
    const code = /^place:(\d{9,12})$/u.exec(key)?.[1];
    if (code === undefined) continue;
    for (const name of record.wordings.keys()) {
      for (const within of new Set([code.slice(0, 6), code.slice(0, 9)])) {
        const slot = `${within}/${name}`;
        add(coded, slot, key);
      }
    }
  }
  const only = (slot: string) => {
    const found = coded.get(slot);
    return found?.length === 1 ? found[0] : undefined;
  };
  const leads = new Map<string, string>();
  for (const [key, { type }] of ledger) {
    if (type !== "Place") continue;
    const match = /^place:(\d{6,9})\/([^/]+)(?:\/([^/]+))?$/u.exec(key);
    if (match === null) continue;
    const [, code, first, second] = match;
    const town = only(`${code}/${first}`);
    const place = second === undefined || town === undefined ? town : only(`${town.slice("place:".length)}/${second}`);
    if (place !== undefined) leads.set(key, place);
  }
  return leads;
}

/** Alias key → the one key whose reports state it as another wording, hard fields equal. */
function statedAliases(ledger: KeyLedger): Map<string, string> {
  const claims = new Map<string, Set<string>>();
  for (const [key, record] of ledger) {
    for (const { aliasKeys } of record.wordings.values()) {
      for (const [alias] of aliasKeys) {
        if (alias !== key && ledger.has(alias)) claims.set(alias, (claims.get(alias) ?? new Set()).add(key));
      }
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
    if (aliasForm.length >= 4 && fields(aliasForm) === fields(form)) leads.set(alias, claimant);
  }
  return leads;
}

/**
 * Key with a head noun, or with 村 before it, → key of the bare name, where it is the only one of its kind. A bare name of
 * two characters is no name yet.
 */
function onlyAdditions(ledger: KeyLedger): Map<string, string> {
  const additions = new Map<string, string[]>();
  for (const [key, { type }] of ledger) {
    if (type !== "Program") continue;
    const bare = key.replace(headNoun, "");
    if (bare !== key && formOf(bare).length >= 3 && ledger.has(bare)) add(additions, bare, key);
    const anywhere = key.replace("|村", "|");
    if (anywhere !== key && formOf(anywhere).length >= 5 && ledger.has(anywhere)) add(additions, anywhere, key);
  }
  const leads = new Map<string, string>();
  for (const [bare, keys] of additions) {
    const [only] = keys as [string, ...string[]];
    // Two concepts of the alias table are two, whatever their names share.
    const bothKnown = ledger.get(bare)?.canonical !== undefined && ledger.get(only)?.canonical !== undefined;
    if (keys.length === 1 && !bothKnown) leads.set(only, bare);
  }
  return leads;
}

const headNoun = /(?:专项行动|工程|计划|行动|项目|体系|模式|政策|战略|改革|平台|试点|规划|服务)$/u;

function add(groups: Map<string, string[]>, group: string, member: string): void {
  const held = groups.get(group);
  if (held) held.push(member);
  else groups.set(group, [member]);
}

/** `program|村运转经费` → 村运转经费, `organization|place:620423/农业农村局` → 农业农村局. */
export const formOf = (key: string): string => key.slice(Math.max(key.indexOf("|"), key.lastIndexOf("/")) + 1);

/** Names and short names of all places, for telling hard fields. */
export function* placeNames(ledger: KeyLedger): Generator<string> {
  for (const record of ledger.values()) {
    if (record.type !== "Place") continue;
    for (const [name, { aliases }] of record.wordings) {
      yield name;
      for (const [alias] of aliases) if (!/^[全我本]/u.test(alias)) yield alias;
    }
  }
}
