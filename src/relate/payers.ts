/**
 * Who pays, where the sentence says it in its own way: 与某银行签订…协议 (the bank), 在某厅支持下 (the department), 甲、乙分别投入
 * (each his own). Who gets money (获得, 争取到) is not who pays it.
 */

import { within } from "../matching/ranges.ts";
import type { Money } from "../quantities/money.ts";
import type { Range, Reading } from "../reading/reading.ts";
import type { Candidate } from "../recognize/candidate.ts";
import type { ActorsOf } from "./actors.ts";
import { clauseBefore } from "./purposes.ts";
import type { Actor } from "./relation.ts";

const signs = /^[^，。；]{0,6}?(?:签订|签署|签约|达成)/u;
const supports = /^[^，。；]{0,16}?的[^，。；]{0,6}?(?:支持|帮助|协作|援助|资助|扶持|帮扶|捐助)下/u;
const gets =
  /(?:获得|得到|获|领到|收到|享受|享受到|拿到|贷到|贷了|申请到)(?:了|过)?(?:[^，。；]{0,10}|[^，。；]{2,30}(?:捐赠|捐助|资助|援助|支援|发来|送来|拨付)的?[^，。；]{0,12})$/u;
/** What a giver does, named between the verb of getting and the sum: 收到某公司捐赠的25万元. */
const givesIt =
  /^(?:的)?(?:捐赠|捐助|捐献|捐出|捐|赠予|赠送|资助|援助|支援|支持|拨付|下拨|拨给|发来|送来|提供|奖励|投资)[^，。；]{0,8}$/u;
/** 从某公司争取到资金280万元, 向省水利厅争取资金: who is asked pays. */
const asked = /^[^，。；]{0,6}?(?:争取|筹集|筹得|筹措|募集|募得|申请|协调|引进)/u;
/** A clause that only says how much was agreed in the one before: 总投资5250万元, 标志着投资5亿元的…. */
const agreed = /^(?:标志着|该|项目|计划|预计|拟|总|协议|合同|意向)*(?:投资|金额|资金)(?:总?额|约|近|达|为|超过?)*$/u;
/** A firm that a clause brings in to invest: 招引某公司来县投资. */
const brings = /(?:引进|招引|引入|引来|吸引|引导)(?:了|到)?[^，。；]{0,20}$/u;
const toInvest =
  /^(?:[、和与][^，。；]{0,30}?)?(?:等[^，。；]{0,16}?)?(?:来|在|到|落户|入驻|前来)?[^，。；]{0,8}?投资(?:额|总额)?(?:约|近|达|超过?|共)*$/u;
/** Deeds that only who receives the money does. */
export const receives = (reading: Reading, clause: Range, money: Money): boolean =>
  gets.test(reading.text.slice(clause.start, money.start));

/** The investor of a sum, where it stands after it or is brought in: what it pays for is the place, or its project. */
export const investorOf = (reading: Reading, actors: ActorsOf, clause: Range, money: Money): Actor | undefined =>
  investorAfter(reading, actors, clause, money) ?? broughtIn(reading, actors, clause, money);

/** 投资1.5亿元的某食品公司: the investor stands after the sum. */
function investorAfter(reading: Reading, actors: ActorsOf, clause: Range, money: Money): Actor | undefined {
  if (
    reading.text[money.end] !== "的" ||
    !/投资(?:额|总额)?(?:约|近|达|超过?)*$/u.test(reading.text.slice(clause.start, money.start))
  )
    return undefined;
  const [next] = within(actors.named, { start: money.end, end: clause.end });
  return next?.start === money.end + 1 && next.actor.kind === "organization" ? next.actor : undefined;
}

/** 招引甲公司、乙公司等企业来县投资1亿元: the first of the firms invests. */
function broughtIn(reading: Reading, actors: ActorsOf, clause: Range, money: Money): Actor | undefined {
  return within(actors.named, { start: clause.start, end: money.start }).find(
    ({ start, end, actor }) =>
      actor.kind === "organization" &&
      actor.candidate.kind !== "team" &&
      brings.test(reading.text.slice(clause.start, start)) &&
      toInvest.test(reading.text.slice(end, money.start)),
  )?.actor;
}

/** 中央财政安排, 国家累计投入: the state pays, not whom the report is about. 中央和省级财政安排 is the lower one's doing. */
const byState =
  /(?:^|[，。；：])(?<state>中央财政|中央|国家)(?:财政)?(?:统筹|累计|共|已|先后|直接|专项|再次|每年|今年|[^，。；、和与及的]{1,14}?)?(?:下拨|拨付|安排|投入|补助|划拨|下达|拨款)(?:了|资金|专项资金)?(?:的)?(?:共|约|近|达)?$/u;

/** The state's budget as a body, where it is named as who gives a sum. */
export function statePaying(reading: Reading, clause: Range, money: Money): Candidate | undefined {
  const match = byState.exec(reading.text.slice(clause.start, money.start));
  const state = match?.groups?.state;
  if (match === null || state === undefined) return undefined;
  const start = clause.start + match.index + match[0].indexOf(state);
  const base = { type: "Organization", rule: "state-paying", weight: 6, kind: "government" } as const;
  return { ...base, start, end: start + state.length, name: "中央财政", aliases: state === "中央财政" ? [] : [state] };
}

export function payerOf(reading: Reading, actors: ActorsOf, clause: Range, money: Money): Actor {
  const sentence = reading.sentenceAt(money.start);
  for (const doer of within(actors.named, { start: sentence.start, end: money.start })) {
    const before = reading.text[doer.start - 1];
    const then = reading.text.slice(doer.end, clause.end);
    if ((before === "与" || before === "和" || before === "同") && doer.start >= clause.start && signs.test(then))
      return doer.actor;
    // 与某公司签约，总投资1亿元: the sum follows what was signed.
    if (
      (before === "与" || before === "和" || before === "同") &&
      doer.actor.kind === "organization" &&
      clauseBefore(reading, clause)?.start === reading.clauseAt(doer.start).start &&
      signs.test(reading.text.slice(doer.end, reading.clauseAt(doer.start).end)) &&
      agreed.test(reading.text.slice(clause.start, money.start))
    )
      return doer.actor;
    if ((before === "从" || before === "向") && doer.start >= clause.start && asked.test(then)) return doer.actor;
    if (before === "在" && supports.test(then) && doer.actor.kind !== "subject") return doer.actor;
  }
  if (!receives(reading, clause, money)) return actors.at(money);
  const giver = within(actors.named, { start: clause.start + 1, end: money.start }).findLast(
    ({ end, actor }) => actor.kind !== "subject" && givesIt.test(reading.text.slice(end, money.start)),
  );
  return giver?.actor ?? actors.own;
}

/** The item of a list before 分别 as a doer: 甲县、乙县分别投入. */
export function doerAt(actors: ActorsOf, item: Range): Actor | undefined {
  return within(actors.named, item).find(({ start, end }) => start === item.start && end === item.end)?.actor;
}
