/**
 * Sums of money: value in yuan, as written, what it is counted by, and whether it is exact. Percentages, areas and
 * weights are not money; what the sum is for, the relations decide.
 */
import type { EdgeAttributes } from "../facts.ts";
import { numberPattern, numberValue } from "./numbers.ts";

export interface Money {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  readonly amountText: string;
  readonly approximate: boolean;
  readonly per?: NonNullable<EdgeAttributes["per"]>;
}

const sum = new RegExp(
  `(?<about>约|近|超过|超|逾|不少于|不低于|最高|达)?(?<low>${numberPattern}(?:元)?(?:至|-|—|~|～|到))?(?<number>${numberPattern})(?:(?<yuan>元)(?!素|旦|件|氏)|(?<=亿)(?=的|[，。；、\\s]|资金|投资|投入|人民币|$))`,
  "gu",
);

const perBefore: readonly (readonly [RegExp, NonNullable<EdgeAttributes["per"]>])[] = [
  [/每亩(?:地)?[^，。；]{0,6}$/u, "mu"],
  [/(?:每村|村均|村年均|每个村|每个行政村|村级组织[^，。；]{0,8})[^，。；]{0,8}$/u, "village"],
  [/(?:每人|人均|每名|每位|年薪|月薪)[^，。；]{0,8}$/u, "person"],
  [/(?:每户|户均)[^，。；]{0,8}$/u, "household"],
  [/(?:每年|年均|每年度|年)[^，。；]{0,10}$/u, "year"],
  [/每月[^，。；]{0,8}$/u, "month"],
  [/每(?:个|家|支|台|套|件|人次|网格|期)[^，。；]{0,8}$/u, "unit"],
];
const perAfter: readonly (readonly [RegExp, NonNullable<EdgeAttributes["per"]>])[] = [
  [/^(?:\/|每)年|^的?年薪/u, "year"],
  [/^(?:\/|每)(?:人|名|位)/u, "person"],
  [/^(?:\/|每)(?:村|个村)/u, "village"],
  [/^(?:\/|每)户/u, "household"],
  [/^(?:\/|每)亩/u, "mu"],
  [/^(?:\/|每)(?:月)/u, "month"],
];

/** Every sum of money in the text, in order; linear in its length. */
export function findMoney(text: string): readonly Money[] {
  const found: Money[] = [];
  if (!/[元亿]/u.test(text)) return found;
  for (const match of text.matchAll(sum)) {
    const { about, number = "", low } = match.groups ?? {};
    let amount = numberValue(number);
    if (!Number.isFinite(amount) || amount === 0) continue;
    const start = match.index + (about?.length ?? 0);
    const end = match.index + match[0].length;
    if (!/\d/u.test(number) && number.length < 2) continue;
    if (number.endsWith("万") && /^亿/u.test(text.slice(end))) amount *= 1;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const after = text.slice(end, end + 6);
    const per =
      perAfter.find(([pattern]) => pattern.test(after))?.[1] ??
      perBefore.find(([pattern]) => pattern.test(before))?.[1];
    found.push({
      start,
      end,
      amount,
      amountText: text.slice(start, end),
      approximate:
        about !== undefined && about !== "达" && about !== "最高" ? true : /[余多]/u.test(number) || low !== undefined,
      ...(per ? { per } : {}),
    });
  }
  return found;
}
