/**
 * Sums of money: value in yuan, as written, what it is counted by, and whether it is exact. Percentages, areas, weights and
 * foreign currencies are not money here; what the sum is for, the relations decide.
 */
import type { EdgeAttributes } from "../facts.ts";
import { characterSet, holds } from "../matching/character-set.ts";
import type { Reading } from "../reading/reading.ts";
import { isRound, numberPattern, numberValue, quantitiesIn } from "./numbers.ts";

export interface Money {
  readonly start: number;
  readonly end: number;
  /** Yuan; of a range (3至5亿元) the upper bound. */
  readonly amount: number;
  readonly amountText: string;
  readonly approximate: boolean;
  readonly per?: NonNullable<EdgeAttributes["per"]>;
}

const lead = "约|近|超过|超|逾|将近|接近|上|不少于|不低于|不超过|最高|高达|达";
const sum = new RegExp(
  `(?<about>${lead})?(?<low>${numberPattern}(?:元)?(?:至|到|-|—|~|～))?(?<number>${numberPattern})(?:(?<yuan>元)(?![素旦件氏月宵首老代朝])|(?<=亿)(?=的|[，。；、\\s]|资金|投资|投入|贷款|人民币|$)|(?<=万)(?=[，。；、]|资金|贷款|人民币|$))`,
  "gu",
);
/** 万 and 亿 end a sum that is written without 元. */
const sumEnds = ["元", "万", "亿"];
/** A sum in 万 without 元 is money only where a word of paying stands right before it. */
const paidBefore =
  /(?:投资|投入|出资|捐资|捐款|贷款|补助|补贴|奖励|拨款|资金|经费|授信|奖金|入股|筹集|筹资|融资)(?:了|约|近|达|达到|超过|共|共计|总额)*$/u;
/** 数百万元, 几十万元: no number. */
const vague = /[数几]$/u;

/** What may stand between 每村 and the sum: no other number. */
const gap = (width: number) => `[^，。；、\\d元]{0,${width}}$`;
const perBefore: readonly (readonly [RegExp, NonNullable<EdgeAttributes["per"]>])[] = [
  [new RegExp(`(?:每亩|亩均)${gap(7)}`, "u"), "mu"],
  [new RegExp(`(?:每村|村均|村年均|每个(?:行政)?村|(?:各|全部|所有)村)${gap(10)}`, "u"), "village"],
  [new RegExp(`(?:每人|人均|每名|每位|年薪|月薪|一人)${gap(9)}`, "u"), "person"],
  [new RegExp(`(?:每户|户均)${gap(8)}`, "u"), "household"],
  [new RegExp(`(?:每年|年均|每年度|按年|逐年)${gap(12)}`, "u"), "year"],
  [new RegExp(`(?:每月|月均|按月)${gap(8)}`, "u"), "month"],
  [new RegExp(`(?:每天|每日|日均)${gap(8)}`, "u"), "day"],
  [new RegExp(`每(?:个|家|支|台|套|件|条|项|头|只|吨|公里|人次|网格|期)${gap(9)}`, "u"), "unit"],
];
const perAfter: readonly (readonly [RegExp, NonNullable<EdgeAttributes["per"]>])[] = [
  [/^(?:\/|每)(?:人|名|位)/u, "person"],
  [/^(?:\/|每)(?:村|个村)/u, "village"],
  [/^(?:\/|每)户/u, "household"],
  [/^(?:\/|每)亩/u, "mu"],
  [/^(?:\/|每)年|^的?年薪/u, "year"],
  [/^(?:\/|每)月/u, "month"],
  [/^(?:\/|每)(?:天|日)/u, "day"],
];

/** What stands in every wording of `perBefore`; what those of `perAfter` begin with. */
const inPer = characterSet("每均各全所薪一按逐");
const opensPer = characterSet("/每的年");

/** Every sum of money in the text, in order; linear in its length. */
export function findMoney(reading: Pick<Reading, "text" | "occurrences">): readonly Money[] {
  const { text } = reading;
  const found: Money[] = [];
  for (const match of quantitiesIn(reading, sum, sumEnds)) {
    const { about, number = "", low, yuan } = match.groups ?? {};
    const amount = numberValue(number);
    if (!Number.isFinite(amount) || amount === 0) continue;
    const start = match.index + (about?.length ?? 0);
    const end = match.index + match[0].length;
    if (!/[\d万亿]/u.test(number) && number.length < 2) continue;
    const before = text.slice(Math.max(0, match.index - 18), match.index);
    if (vague.test(before)) continue;
    if (yuan === undefined && number.endsWith("万") && !paidBefore.test(before)) continue;
    const after = text.slice(end, end + 6);
    const per =
      (opensPer(after, 0) ? perAfter.find(([pattern]) => pattern.test(after))?.[1] : undefined) ??
      (holds(before, inPer) ? perBefore.find(([pattern]) => pattern.test(before))?.[1] : undefined);
    const exact = (about === undefined || /达|最高/u.test(about)) && low === undefined && !isRound(number);
    found.push({
      start,
      end,
      amount,
      amountText: text.slice(start, end),
      approximate: !exact || /^(?:左右|上下|以上)/u.test(after),
      ...(per ? { per } : {}),
    });
  }
  return found;
}
