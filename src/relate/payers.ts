/**
 * Who pays, where the sentence says it in its own way: 与某银行签订…协议 (the bank), 在某厅支持下 (the department), 甲、乙分别投入
 * (each his own). Who gets money (获得, 争取到) is not who pays it.
 */
import type { Money } from "../quantities/money.ts";
import type { Range, Reading } from "../reading/reading.ts";
import type { ActorsOf } from "./actors.ts";
import { within } from "./ranges.ts";
import type { Actor } from "./relation.ts";

const signs = /^[^，。；]{0,6}?(?:签订|签署|签约|达成)/u;
const supports = /^[^，。；]{0,16}?的[^，。；]{0,6}?(?:支持|帮助|协作|援助|资助|扶持|帮扶|捐助)下/u;
const gets = /(?:获得|得到|获|领到|收到|享受|享受到|拿到|贷到|贷了|申请到)(?:了|过)?[^，。；]{0,10}$/u;
/** Deeds that only who receives the money does. */
export const receives = (reading: Reading, clause: Range, money: Money): boolean =>
  gets.test(reading.text.slice(clause.start, money.start));

/** 投资1.5亿元的某食品公司: the investor stands after the sum. */
export function investorAfter(reading: Reading, actors: ActorsOf, clause: Range, money: Money): Actor | undefined {
  if (
    reading.text[money.end] !== "的" ||
    !/投资(?:额|总额)?(?:约|近|达|超过?)*$/u.test(reading.text.slice(clause.start, money.start))
  )
    return undefined;
  const [next] = within(actors.named, { start: money.end, end: clause.end });
  return next?.start === money.end + 1 && next.actor.kind === "organization" ? next.actor : undefined;
}

export function payerOf(reading: Reading, actors: ActorsOf, clause: Range, money: Money): Actor {
  const sentence = reading.sentenceAt(money.start);
  for (const doer of within(actors.named, { start: sentence.start, end: money.start })) {
    const before = reading.text[doer.start - 1];
    const then = reading.text.slice(doer.end, clause.end);
    if ((before === "与" || before === "和" || before === "同") && doer.start >= clause.start && signs.test(then))
      return doer.actor;
    if (before === "在" && supports.test(then) && doer.actor.kind !== "subject") return doer.actor;
  }
  return receives(reading, clause, money) ? actors.own : actors.at(money);
}

/** The item of a list before 分别 as a doer: 甲县、乙县分别投入. */
export function doerAt(actors: ActorsOf, item: Range): Actor | undefined {
  return within(actors.named, item).find(({ start, end }) => start === item.start && end === item.end)?.actor;
}
