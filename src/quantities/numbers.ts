/**
 * Numbers as reports write them: 1,400多万, 3.48万, 四千八, 两百余, 十几, 上万, 16.8个亿. Value and whether it is exact.
 */
import { characterSet, holds } from "../matching/character-set.ts";
import { occurrencesOfAny } from "../matching/occurrences.ts";
import type { Reading } from "../reading/reading.ts";

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * Source of a regular expression for one number with its 万 and 亿, without a leading 约 or a trailing measure word. 万 and
 * 亿 alone are numbers after 上, 近, 逾 (上万名).
 */
export const numberPattern =
  "(?:(?:\\d+(?:,\\d+)*(?:\\.\\d+)?|[一二两三四五六七八九十百千][〇零一二两三四五六七八九十百千]*)(?:[余多几])?(?:个)?(?:[十百千]?[万亿]+)?(?:[余多])?|(?<=[上近逾])[万亿])";

/** What a number may end with. */
const endsNumber = characterSet("0123456789〇零一二两三四五六七八九十百千万亿余多几个");
/** What a number with 约 or 超过 in front, or a range of two, is made of. */
const inNumber = characterSet(
  "0123456789.,〇零一二两三四五六七八九十百千万亿余多几个元至到-—~～约近超过逾将接上不少于低高达最",
);

/**
 * Matches of a global pattern for a quantity (`numberPattern` and what may stand before it, then one of `units`), in order:
 * where a unit stands behind a number, the pattern is tried from where the number begins. What it is not made of (`inNumber`)
 * is never looked at.
 */
export function quantitiesIn(
  { text, occurrences }: Pick<Reading, "text" | "occurrences">,
  pattern: RegExp,
  units: readonly string[],
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let past = 0;
  for (const at of occurrencesOfAny(occurrences, units)) {
    if (at < past || !endsNumber(text, at - 1)) continue;
    let start = at;
    while (start > past && inNumber(text, start - 1)) start--;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) break;
    found.push(match);
    past = pattern.lastIndex;
  }
  return found;
}

/** Value of a Chinese numeral below 10,000 without 万 or 亿: 四千八百, 十二, 两百. NaN when it is none. */
function chineseValue(text: string): number {
  let total = 0;
  let digit = 0;
  let lastUnit = 1;
  for (const unit of text) {
    if (unit in digits) {
      digit = digits[unit] as number;
      if (unit === "零" || unit === "〇") lastUnit = 1;
    } else if (unit in units) {
      lastUnit = units[unit] as number;
      total += (digit === 0 ? 1 : digit) * lastUnit;
      digit = 0;
    } else return Number.NaN;
  }
  // 四千八 means 4,800: a trailing digit counts in tenths of the last unit.
  return total + digit * (lastUnit >= 100 ? lastUnit / 10 : 1);
}

/** What says nothing of a number's value. */
const isFiller = characterSet("余多几个,");
const isLarge = characterSet(Object.keys(large));
const figure = /^\d+(?:\.\d+)?$/;

/** Value of a number as written, or NaN. `12.5万` → 125000, `4150余万` → 41500000, `三千多` → 3000. */
export function numberValue(text: string): number {
  if (text.length === 1 && text in digits) return digits[text] as number;
  const plain = holds(text, isFiller) ? text.replace(/[余多几个,]/gu, "") : text;
  let end = plain.length;
  while (isLarge(plain, end - 1)) end--;
  let value = end === 0 ? 1 : valueOfFigure(plain.slice(0, end));
  for (let at = end; at < plain.length; at++) value *= large[plain[at] as string] as number;
  // 6230.50万 must not carry the noise of binary fractions into the graph.
  return Math.round(value * 100) / 100;
}

/** A number without 万 and 亿: 12.5, 3千, 四千八. */
function valueOfFigure(text: string): number {
  if (figure.test(text)) return Number(text);
  const last = text.length - 1;
  const unit = units[text[last] as string];
  if (unit !== undefined && figure.test(text.slice(0, last))) return Number(text.slice(0, last)) * unit;
  return chineseValue(text);
}

/** Whether a number says itself that it is rounded: 60多, 十余, 十几, and 万 alone. */
export function isRound(text: string): boolean {
  return /[余多几]|^[万亿]/u.test(text);
}
