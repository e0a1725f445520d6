/**
 * Who pays what for what: every sum that is spent (spending.ts), who pays it (payers.ts, actors.ts) and what it is for
 * (funds-target.ts). A sum without anything it could be for gives no edge.
 */

import { isAmong, within } from "../matching/ranges.ts";
import { findMoney, type Money } from "../quantities/money.ts";
import type { Range, Reading } from "../reading/reading.ts";
import { type Candidate, canonicalName } from "../recognize/candidate.ts";
import type { ActorsOf } from "./actors.ts";
import { itemsBefore } from "./budget-lines.ts";
import type { Circumstances, OpenAttributes } from "./circumstances.ts";
import { placeFor, targetOf } from "./funds-target.ts";
import { doerAt, investorOf, payerOf, statePaying } from "./payers.ts";
import type { Actor, Relation, Scene } from "./relation.ts";
import { isSpending } from "./spending.ts";

export interface Funding {
  readonly relations: readonly Relation[];
  readonly added: readonly Candidate[];
}

export function relateFunds(scene: Scene, actors: ActorsOf, circumstances: Circumstances): Funding {
  const { reading } = scene;
  const relations: Relation[] = [];
  const added = new Map<string, Candidate>();
  const keep = (candidate: Candidate): Candidate => {
    const key = `${candidate.start}-${candidate.end}`;
    const same = added.get(key);
    if (!same) added.set(key, candidate);
    return same ?? candidate;
  };
  const sums = findMoney(reading);
  let spent: Money | undefined;
  /** Whether the sum before was an item of a list that shares out a total. */
  let inList = false;
  sums.forEach((money, index) => {
    const clause = reading.clauseAt(money.start);
    const shared = spent && nextShare(reading, clause, money, spent) ? relations.at(-1) : undefined;
    const allotted = spent ? allottedItem(reading, clause, money, spent, inList) : undefined;
    inList = allotted !== undefined;
    if (!shared && !allotted && !isSpending(reading, clause, money) && !isPartOf(reading, clause, spent)) return;
    spent = money;
    const item = shareOf(reading, clause, sums, index) ?? allotted;
    const doer = item && !allotted ? doerAt(actors, item) : undefined;
    const investor = investorOf(reading, actors, clause, money);
    const state = statePaying(reading, clause, money);
    const payer: Actor =
      doer ??
      investor ??
      (state && { kind: "organization", candidate: keep(state) }) ??
      (allotted && relations.at(-1)?.actor) ??
      payerOf(reading, actors, clause, money);
    const listed = item && !doer ? lineOfItem(scene, item) : undefined;
    const question = { scene, clause, money, payer, foreign: payer.kind !== actors.own.kind, keep };
    const target = listed
      ? keep(listed)
      : (shared?.target ?? (investor ? (projectOf(scene, clause, money) ?? placeFor(question)) : targetOf(question)));
    if (target === undefined) return;
    const { amount, amountText, approximate, per } = money;
    const attributes: OpenAttributes = { amount, amountText };
    if (per) attributes.per = per;
    if (approximate) attributes.approximate = true;
    circumstances(attributes, clause, money.start);
    relations.push({
      type: "FUNDS",
      actor: payer,
      target,
      attributes,
      rule: item ? "funds-respectively" : "funds-clause",
      evidence: evidenceOf(reading, clause, money, target),
    });
  });
  return { relations, added: [...added.values()].filter((candidate) => !isAmong(scene.candidates, candidate)) };
}

/** 投资1亿元的某公司面点加工项目, 招引某公司投资1亿元建设物流园: the investor's project, named after the sum. */
function projectOf({ candidates }: Scene, clause: Range, money: Money): Candidate | undefined {
  const after = within(candidates, { start: money.end, end: clause.end });
  const firm = after.find((c) => c.type === "Organization");
  return after.find((c) => c.type === "Program" && (firm === undefined || c.start === firm.end));
}

/** 投入1.2亿元，其中基础设施3000万元: a part of what was spent. */
function isPartOf(reading: Reading, clause: Range, spent: Money | undefined): boolean {
  return (
    spent !== undefined &&
    reading.text.startsWith("其中", clause.start) &&
    spent.start >= reading.sentenceAt(clause.start).start
  );
}

/**
 * 资金1100万元，其中用于：道路建设320万元，危房改造100万元: after a total, clauses that are nothing but a name and a sum share it
 * out. The name's span.
 */
function allottedItem(reading: Reading, clause: Range, money: Money, spent: Money, inList: boolean): Range | undefined {
  if (spent.start < reading.paragraphAt(clause.start).start || money.end < clause.end) return undefined;
  const index = reading.clauseIndexAt(clause.start);
  const own = reading.text.slice(clause.start, money.start);
  const match = /^(?<lead>(?:其中)?(?:分别)?(?:用于|投入|安排)?：?)(?<name>(?!其中)[\p{Script=Han}“”]{2,14})$/u.exec(
    own,
  );
  // 其中老李捐资15万元，村民集资7万元: who gives, not what for.
  if (!match || /(?:捐资|集资|出资|投资|捐款|资助|自筹|投入|捐赠)(?:了|近|约)?$/u.test(match.groups?.name ?? ""))
    return undefined;
  const { lead = "" } = match.groups ?? {};
  const before = reading.clauses[index - 1];
  const head = before === undefined ? "" : reading.text.slice(before.start, before.end);
  const opens = lead !== "" || /(?:其中|分别)?用于$|其中$/u.test(head);
  const next = reading.clauses[index + 1];
  const after = next === undefined ? "" : reading.text.slice(next.start, next.end);
  const isItem = (text: string) => /^[\p{Script=Han}“”]{3,14}[\d.]+(?:余|多)?[万亿]?元$/u.test(text);
  if (!opens && !(inList && spent.end >= (before?.start ?? 0))) return undefined;
  // One item alone is an ordinary clause.
  if (opens && !isItem(after)) return undefined;
  return { start: clause.start + lead.length, end: money.start };
}

/** 经费增加到每村每年2万元，社区5万元: a recipient with a sum, and nothing else, goes on with the line before. */
function nextShare(reading: Reading, clause: Range, money: Money, spent: Money): boolean {
  const before = reading.clauses[reading.clauseIndexAt(clause.start) - 1];
  if (before === undefined || spent.start < before.start || reading.text[before.end] !== "，") return false;
  if (money.end < clause.end || spent.end < before.end) return false;
  const recipient = reading.text.slice(clause.start, money.start);
  return /^(?:每个?)?(?:[村户人镇乡县区]|社区|街道|乡镇|城市|农村|村级|镇级|小区|网格|行政村|自然村|\p{Script=Han}{1,4}级)(?:每[村人户年月])*$/u.test(
    recipient,
  );
}

/** The nth item before 分别 for the nth sum after it. */
function shareOf(reading: Reading, clause: Range, sums: readonly Money[], index: number): Range | undefined {
  let first = index;
  while (first > 0 && (sums[first - 1] as Money).start >= clause.start) first--;
  let count = index - first + 1;
  while ((sums[first + count]?.end ?? Number.POSITIVE_INFINITY) <= clause.end) count++;
  return count < 2 ? undefined : itemsBefore(reading, clause, count)?.[index - first];
}

/** The program that an item of the list is, or a budget line of its own. */
function lineOfItem({ candidates, reading }: Scene, item: Range): Candidate | undefined {
  const known = within(candidates, reading.clauseAt(item.start)).find(
    (c) => c.type !== "Slogan" && c.start < item.end && item.start < c.end,
  );
  if (known) return known;
  const name = canonicalName(reading.text.slice(item.start, item.end));
  if (name.length < 3 || name.length > 16) return undefined;
  return { type: "Program", ...item, name, rule: "budget-line", weight: 8, kind: "经费" };
}

function evidenceOf(reading: Reading, clause: Range, money: Money, target: Relation["target"]): Range {
  const sentence = reading.sentenceAt(money.start);
  const start =
    "start" in target && target.start >= sentence.start
      ? Math.min(clause.start, reading.clauseAt(target.start).start)
      : clause.start;
  const end = "start" in target && target.end <= sentence.end ? Math.max(clause.end, target.end) : clause.end;
  return { start, end };
}
