/**
 * Who pays what for what. A sum is spending when a spending verb or a budget line is nearer to it than a word of income;
 * what it pays for is what the clause (or its neighbour) implements, the budget line it belongs to, or who receives it.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import { findMoney, type Money } from "../quantities/money.ts";
import type { Range, Reading, Token } from "../reading/reading.ts";
import { leftBoundary } from "../recognize/boundary.ts";
import { type Candidate, canonicalName } from "../recognize/candidate.ts";
import { trimScope } from "../recognize/modifiers.ts";
import type { ActorsOf } from "./actors.ts";
import type { Relation, Scene } from "./relation.ts";
import { statusAt } from "./status.ts";
import { whenAt } from "./when.ts";

const budgetLine =
  /(?:经费|资金|补贴|补助|报酬|待遇|奖金|基金|工资|养老金|贷款|补助金|保障金|奖励|津贴|分红|专款|保费)$/u;
const budgetAfter =
  /^(?:元)?的?(?<name>\p{Script=Han}{0,12}?(?:经费|资金|补贴|补助金|补助|报酬|奖金|基金|贷款|专款|奖励|津贴|贷款意向|融资))/u;
const funds = wordClasses.spend;

export interface Funding {
  readonly relations: readonly Relation[];
  readonly added: readonly Candidate[];
}

export function relateFunds(scene: Scene, actors: ActorsOf): Funding {
  const { reading } = scene;
  const relations: Relation[] = [];
  const added: Candidate[] = [];
  const sums = findMoney(reading.text);
  sums.forEach((money, index) => {
    const clause = reading.clauseAt(money.start);
    if (!isSpending(reading, clause, money)) return;
    const list = distributed(reading, sums, index, clause);
    const target = list ?? recipientOf(scene, clause, money) ?? findTarget(scene, clause, money, added);
    if (target === undefined) return;
    const { per } = money;
    relations.push({
      type: "FUNDS",
      actor: actors.at(money),
      target,
      attributes: {
        amount: money.amount,
        amountText: money.amountText,
        ...(per ? { per } : {}),
        ...(money.approximate ? { approximate: true } : {}),
        ...statusAt(reading, clause, money.start),
        ...whenAt(reading, clause, scene.publishedOn),
      },
      rule: list ? "funds-respectively" : "funds-clause",
      evidence: evidenceOf(reading, clause, money, target),
    });
    if (list && !scene.candidates.includes(list)) added.push(list);
  });
  return { relations, added };
}

/** 累计支援青溪村200万元, 28万元资金拨到了青溪村: who receives, where it is a place. */
function recipientOf({ reading, places }: Scene, clause: Range, money: Money): Relation["target"] | undefined {
  const { text } = reading;
  const before = places.findLast((place) => place.end <= money.start && place.start > clause.start);
  if (
    before &&
    before.end === money.start &&
    /(?:支援|援助|资助|捐赠|捐助|奖励|补助|拨付|下拨|投入)(?:给)?$/u.test(text.slice(clause.start, before.start))
  )
    return { place: before.id };
  const handed = /^(?:元)?的?[^，。；]{0,8}?(?:拨到了?|拨付到|拨给|下拨到|下拨给|注入|投向)/u.exec(
    text.slice(money.end, clause.end),
  );
  if (!handed) return undefined;
  const to = places.find((place) => place.start === money.end + handed[0].length);
  return to && { place: to.id };
}

/** Nearest telling word before the sum in its clause, else right after it: spending or income? */
function isSpending(reading: Reading, clause: Range, money: Money): boolean {
  const { text } = reading;
  let verdict: boolean | undefined;
  for (let at = money.start; at > clause.start && verdict === undefined; at--) {
    const token = reading.tokenEndingAt(at);
    if (!token || reading.tokenEndingAt(token.end) !== token) continue;
    if ((token.mask & wordClasses.income) !== 0) verdict = false;
    else if ((token.mask & funds) !== 0)
      verdict =
        !["达到", "提到", "增至", "新增", "增加到", "引进"].includes(token.word) ||
        budgetLineBefore(reading, clause, token) !== undefined;
  }
  const tail = text.slice(money.end, money.end + 14);
  if (/^(?:以上|以下|的村|左右的)/u.test(tail) || /^(?:的)?(?:产值|收入|利润|销售|税收|订单|损失|贷款余额)/u.test(tail))
    return false;
  if (verdict === undefined)
    return (
      budgetAfter.test(tail) ||
      /^(?:用于|支持|建设|建成|实施|修建|新建|改造)/u.test(tail) ||
      budgetLineBefore(reading, clause, money) !== undefined
    );
  return verdict;
}

/** The budget line that ends right before a word: 村年均运转经费达到, 补助资金1809万元. */
function budgetLineBefore(reading: Reading, clause: Range, at: { readonly start: number }): Range | undefined {
  const before = reading.text
    .slice(clause.start, at.start)
    .replace(
      /(?:分别|标准|由[^，]*|至|到|提高到|提高至|提升至|提升到|增加到|增至|提到|每人每年|每年|每村|最高|平均|年均|总额|共计|共|已|达|为|约|可|均|每月|累计|合计|不低于|不少于)*$/u,
      "",
    );
  if (!budgetLine.test(before)) return undefined;
  const end = clause.start + before.length;
  const left = leftBoundary(reading, end - 2, 16);
  return { start: left.start, end };
}

/** A、B分别提到X、Y: the nth sum belongs to the nth item. */
function distributed(reading: Reading, sums: readonly Money[], index: number, clause: Range): Candidate | undefined {
  const inClause = sums.filter((money) => money.start >= clause.start && money.end <= clause.end);
  const respectively = reading.text.slice(clause.start, clause.end).indexOf("分别");
  if (respectively === -1 || inClause.length < 2) return undefined;
  const at = clause.start + respectively;
  const items: Range[] = [];
  let end = at;
  while (end > clause.start) {
    const left = leftBoundary(reading, end, 16);
    if (left.start === end) break;
    items.unshift({ start: left.start, end });
    if (left.stop !== "comma" && !(left.stop === "function" && "和与及".includes(left.token?.word ?? "-"))) break;
    end = left.start - 1;
  }
  const which = inClause.indexOf(sums[index] as Money);
  const item = items[which];
  if (items.length !== inClause.length || item === undefined) return undefined;
  return {
    type: "Program",
    start: item.start,
    end: item.end,
    name: canonicalName(reading.text.slice(item.start, item.end)),
    rule: "budget-line",
    weight: 8,
    kind: "经费",
  };
}

function findTarget(scene: Scene, clause: Range, money: Money, added: Candidate[]): Relation["target"] | undefined {
  const { reading, candidates } = scene;
  const past = listEnd(reading, money, clause);
  const inside = (range: Range) =>
    candidates.filter((c) => c.type !== "Slogan" && c.start >= range.start && c.end <= range.end);
  const here = inside(clause);
  const after = here.find(
    (c) => c.start >= past && !/[、]/u.test(reading.text.slice(past, Math.min(c.start, past + 1))),
  );
  const line = budgetLineBefore(reading, clause, lineEnd(reading, clause, money));
  const before = here.filter((c) => c.end <= money.start).at(-1);
  if (line && line.end - line.start > 1) {
    const known = here.find((c) => c.start < line.end && line.start < c.end);
    if (known) return known;
    const name = lineName(reading, line);
    // 资金6239万元用于提高待遇: a line without a name of its own hands on to its purpose.
    if (name !== undefined) return keep(added, name);
  }
  const purpose = purposeAfter(reading, clause, past);
  if (after && (!purpose || after.start < purpose.end)) return after;
  if (purpose) return keep(added, purpose);
  const named = budgetAfter.exec(reading.text.slice(past, past + 20));
  if (named?.groups?.["name"] && named.groups["name"].length > 3) {
    const cut = /^.*(?:进行|给予|发放|对|为)/u.exec(named.groups["name"])?.[0].length ?? 0;
    const start = past + named[0].indexOf(named.groups["name"]) + cut;
    return keep(added, {
      type: "Program",
      start,
      end: start + named.groups["name"].length - cut,
      name: named.groups["name"].slice(cut),
      rule: "budget-line",
      weight: 7,
      kind: "经费",
    });
  }
  if (before) return before;
  const next = reading.clauses[reading.clauseIndexAt(clause.start) + 1];
  if (next && next.start === clause.end + 1 && reading.text[clause.end] === "，") {
    const follows = inside(next)[0];
    if (follows) return follows;
  }
  const previous = reading.clauses[reading.clauseIndexAt(clause.start) - 1];
  if (previous && reading.text[previous.end] === "，") {
    const lead =
      inside(previous)
        .filter((c) => c.type === "Program")
        .at(-1) ?? inside(previous).at(-1);
    if (lead) return lead;
  }
  const sentence = reading.sentenceAt(money.start);
  const around = inside(sentence).filter((c) => c.type === "Program");
  const near = around.filter((c) => c.end <= money.start).at(-1) ?? around[0];
  if (near) return near;
  const whole = line ?? subjectOf(reading, clause, money);
  if (whole)
    return keep(added, {
      type: "Program",
      ...whole,
      name: canonicalName(reading.text.slice(whole.start, whole.end)),
      rule: "budget-line",
      weight: 4,
      kind: "经费",
    });
  const paragraph = reading.paragraphAt(money.start);
  return candidates.filter((c) => c.type === "Program" && c.end <= money.start && c.start >= paragraph.start).at(-1);
}

/** End of an enumeration of sums that this one stands in: 300万元、200万元、160万元. */
function listEnd(reading: Reading, money: Money, clause: Range): number {
  const more = /^(?:(?:、|和|或|至)[\d.,]+[万亿千百]*元)+/u.exec(reading.text.slice(money.end, clause.end));
  return money.end + (more?.[0].length ?? 0);
}

/** The word right before the sum, so that the budget line before it can be read: 经费|达到|16万. */
function lineEnd(reading: Reading, clause: Range, money: Money): { start: number } {
  let at = money.start;
  for (let step = 0; step < 3; step++) {
    const token: Token | undefined = reading.tokenEndingAt(at);
    if (
      !token ||
      token.start < clause.start ||
      (token.mask & (funds | wordClasses.adverb | wordClasses.function)) === 0
    )
      break;
    at = token.start;
  }
  return { start: at };
}

/** 某水库总投资3亿元: what the clause begins with is what the money is for. */
function subjectOf(reading: Reading, clause: Range, money: Money): Range | undefined {
  const before = reading.text.slice(clause.start, money.start);
  const match =
    /^(?<what>\p{Script=Han}{3,20}?)(?:计划|预计|共|累计|已)*(?:总投资|投资|完成投资|总造价|造价)(?:额)?(?:为|达|达到|约)?$/u.exec(
      before,
    );
  const what = match?.groups?.["what"];
  if (
    what === undefined ||
    /^(?:已|共|累计|先后|计划|其中|总|完成)/u.test(what) ||
    /引进$/u.test(what) ||
    reading.places.some((place) => place.start === clause.start && place.end >= clause.start + what.length)
  )
    return undefined;
  return { start: clause.start, end: clause.start + what.length };
}

function lineName(reading: Reading, line: Range): Candidate | undefined {
  const start = trimScope(reading.text, line.start, line.end);
  const name = canonicalName(reading.text.slice(start, line.end));
  if (
    /^(?:资金|补助资金|专项资金|财政资金|扶贫资金|项目资金|各类资金|经费|补贴|补助|奖金|贷款|基金|奖励|分红|工作经费|配套资金|社会资金|帮扶资金|省级以上资金|各级资金|(?:贫困县)?共?落实各级资金|奖补资金|启动资金|分红资金|.*(?:解决|安排|投入|落实|整合|争取|拨付|筹集|下拨|列支|新增|县财政|区财政|市财政|财政)(?:专项|补助|补贴|配套|帮扶|扶贫)?资金|资助|贷款|资金投入)$/u.test(
      name,
    )
  )
    return undefined;
  return { type: "Program", start, end: line.end, name, rule: "budget-line", weight: 8, kind: "经费" };
}

/** 用于X, 建设X, 支持X after the sum: what the money is for when no name was recognized there. */
function purposeAfter(reading: Reading, clause: Range, past: number): Candidate | undefined {
  const rest = reading.text.slice(past, clause.end);
  const match =
    /^(?:资金|元|专项资金|财政资金)?[，]?(?:用于|支持|提高|建设|修建|建成|新建|打造|实施|改造|推进|扶持|发展|购置|购买|完成)(?:提高|支持|建设|开展|发展|改善)?(?<what>[^，。；、（()]{3,16})/u.exec(
      rest,
    );
  const what = match?.groups?.["what"];
  if (!match || what === undefined) return undefined;
  const start = past + match.index + match[0].length - what.length;
  const name = canonicalName(
    what.replace(/的/u, "").replace(/[\d一二三四五六七八九十]+(?:个|条|座|处|家|公里|余|多).*$/u, ""),
  );
  if (name.length < 3) return undefined;
  return { type: "Program", start, end: start + what.length, name, rule: "funds-purpose", weight: 4 };
}

/** One candidate per span, so that two sums for the same line have one target. */
function keep(added: Candidate[], candidate: Candidate): Candidate {
  const same = added.find((c) => c.start === candidate.start && c.end === candidate.end);
  if (same) return same;
  added.push(candidate);
  return candidate;
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
