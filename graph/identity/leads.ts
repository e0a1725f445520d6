/**
 * Keys that lead to other keys, beyond equality of forms; each only where nothing contradicts it.
 *
 * A town without a code is the coded town of that name in its county. A name that a report states as another wording of
 * something (its alias) is that thing where no second thing claims it and the hard fields agree. A name with a head noun is
 * the bare name where no second one is about (光伏扶贫工程 is 光伏扶贫 unless there is a 光伏扶贫行动 too). A long name is the
 * other of the same signs in another order (农民工返乡创业, 返乡农民工创业). There are no chains: a claimed key claims nothing, so
 * a row of small steps never joins what nobody called the same.
 */
import { hardFields } from "./hard-fields.ts";
import type { KeyLedger, KeyRecord } from "./key-ledger.ts";

export interface Lead {
  readonly to: string;
  readonly reason: "same-town" | "stated-alias" | "only-addition" | "other-order";
}

/** Whether a person said that two keys are two things. */
export type Apart = (key: string, other: string) => boolean;

export function leadsIn(ledger: KeyLedger, apart: Apart): ReadonlyMap<string, Lead> {
  const leads = new Map<string, Lead>();
  for (const [key, to] of sameTowns(ledger)) if (!apart(key, to)) leads.set(key, { to, reason: "same-town" });
  for (const [key, to] of statedAliases(ledger)) if (!apart(key, to)) leads.set(key, { to, reason: "stated-alias" });
  const targets = new Set([...leads.values()].map(({ to }) => to));
  for (const [reason, found] of [
    ["only-addition", onlyAdditions(ledger, withoutHead)],
    ["only-addition", onlyAdditions(ledger, ofAnyone)],
    ["other-order", otherOrders(ledger)],
  ] as const) {
    // Sorted: which of two that exclude one another comes first must not depend on which report came first.
    for (const [key, to] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (leads.has(key) || leads.has(to) || targets.has(key) || apart(key, to)) continue;
      leads.set(key, { to, reason });
      targets.add(to);
    }
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

/** Key of a longer name → key of the bare one, where it is the only one of its kind. */
function onlyAdditions(ledger: KeyLedger, bareOf: (key: string) => string | undefined): Map<string, string> {
  const additions = new Map<string, string[]>();
  for (const key of ledger.keys()) {
    const bare = bareOf(key);
    if (bare !== undefined && ledger.has(bare)) add(additions, bare, key);
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

/** 光伏扶贫工程 → 光伏扶贫. A bare name of two characters is no name yet. */
function withoutHead(key: string): string | undefined {
  if (!key.startsWith("program|")) return undefined;
  const bare = key.replace(headNoun, "");
  return bare !== key && formOf(bare).length >= 3 ? bare : undefined;
}

/** 村便民服务站 → 便民服务站. A body's bare name has to be longer: 联合党支部 is no 党支部 like any other. */
function ofAnyone(key: string): string | undefined {
  const bare = key.replace(ofWhom, "|");
  const shortest = key.startsWith("program|") ? 4 : 5;
  return bare !== key && formOf(bare).length >= shortest ? bare : undefined;
}

/** Shorter names, and numbers, mean something else in another order: 以城带乡, 3村1员. */
const shortestReordered = 6;

/** Program or slogan → that of the same signs in another order, where there are just these two. */
function otherOrders(ledger: KeyLedger): Map<string, string> {
  const bySigns = new Map<string, string[]>();
  for (const [key, { type }] of ledger) {
    if (type !== "Program" && type !== "Slogan") continue;
    const form = formOf(key);
    if (form.length >= shortestReordered && !/\d/u.test(form)) add(bySigns, [...form].sort().join(""), key);
  }
  const leads = new Map<string, string>();
  for (const keys of bySigns.values()) {
    // What the alias table knows leads nowhere; two that it knows are two.
    const isKnown = (key: string) => ledger.get(key)?.canonical !== undefined;
    const [first, second, third] = [...keys.filter(isKnown).sort(), ...keys.filter((key) => !isKnown(key)).sort()];
    if (first === undefined || second === undefined || third !== undefined || isKnown(second)) continue;
    leads.set(second, first);
  }
  return leads;
}

const headNoun =
  /(?:专项行动|工程|计划|行动|项目|体系|模式|政策|战略|改革|平台|试点|规划|服务|管理|保障|品牌|方式|方法|做法|措施|整治|治理|提升|推广|普及|攻坚|宣传|热线|阵地|监管|监督|系统|流程|程序|规范|标准|载体|举措|理念|评比|展演|演出|示范|创建|发展)$/u;
/** Whom a name is about, where that goes without saying. */
const ofWhom =
  /(?<=^(?:program|organization))\|(?:村|城乡居民|城乡|困难群众|基层|农民|农业|群众|全民|公共|公益|免费|集中|统一|动态|定期|常态化|规范化|县域|全域|重点|基本|优质|新型|现代|特色|高效|困难|贫困|优秀|先进|专业|综合|全面|定点|定向|对口|联合)/u;

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
