/**
 * When it was: dates and periods of a clause, resolved against the publication date. Values are ISO 8601: a day, a month, a
 * year, or a period `2018/..` (since 2018), `2021/2025` (“十四五”). A month without a year belongs to the year named last in
 * its paragraph, else to the last such month before publication.
 */
import type { EdgeAttributes } from "../facts.ts";
import { matchAt } from "../matching/occurrences.ts";
import type { Range, Reading } from "../reading/reading.ts";
import { type ClauseSigns, holdsSign, signs } from "./clause-signs.ts";

/** First years of the five-year plans. */
const plans: Readonly<Record<string, number>> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};
const relative: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  后年: 2,
};
const halves: Readonly<Record<string, readonly [string, string]>> = {
  上半年: ["01", "06"],
  下半年: ["07", "12"],
  一季度: ["01", "03"],
  二季度: ["04", "06"],
  三季度: ["07", "09"],
  四季度: ["10", "12"],
};

const yearly = "(?:19|20)\\d\\d";
const tail = "(?:[初底末]|[^，。；\\d]{0,4}(?=至今|以来))?(?<since>以来|起|至今|开始)?";
const expression = new RegExp(
  [
    "“?(?<plan>十[一二三四五]五)”?(?:期间|时期|以来|规划期)",
    `(?<from>${yearly})年?(?:(?<fromMonth>\\d{1,2})月)?(?:[-—~至到]+)(?<to>${yearly})年(?:(?<toMonth>\\d{1,2})月)?`,
    `(?<year>${yearly}年|前年|去年|上年|今年|本年|明年|后年|当年|同年)(?<half>上半年|下半年|[一二三四]季度)?(?:(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})日)?)?${tail}`,
    "(?<![\\d年个])(?<onlyMonth>\\d{1,2})月(?:份)?(?:(?<onlyDay>\\d{1,2})日)?(?<onlySince>以来|起|至今)?",
  ].join("|"),
  "gu",
);

/** Undefined where neither the clause nor what leads up to it in its sentence names a time. */
export function whenAt(
  reading: Reading,
  clauseSigns: ClauseSigns,
  clause: Range,
  publishedOn: string | null,
): EdgeAttributes["when"] {
  const { start } = reading.sentenceAt(clause.start);
  const index = reading.clauseIndexAt(clause.start);
  if (!holdsSign(reading, clauseSigns, start, index + 1, signs.time)) return undefined;
  const named = () => yearNamed(reading, start);
  const here = times(reading.text.slice(clause.start, clause.end), publishedOn, named);
  return here[0] ?? times(reading.text.slice(start, clause.start), publishedOn, named).at(-1);
}

const mayName = /[年期五月]/u;

/** The year named last in the paragraph before an offset. */
function yearNamed(reading: Reading, offset: number): number | undefined {
  const { start } = reading.paragraphAt(offset);
  const year = reading.text
    .slice(start, offset)
    .match(/(?:19|20)\d\d(?=年)/gu)
    ?.at(-1);
  return year === undefined ? undefined : Number(year);
}

/** Every time a text names, in order. `named`: the year that 当年 and bare months may refer to. */
export function times(
  text: string,
  publishedOn: string | null,
  named: () => number | undefined = () => undefined,
): readonly string[] {
  const found: string[] = [];
  if (!mayName.test(text)) return found;
  let last: number | undefined;
  for (let match = matchAt(expression, text, 0); match !== null; match = expression.exec(text)) {
    const value = resolve(match.groups ?? {}, publishedOn, () => last ?? named());
    if (value === undefined) continue;
    found.push(value);
    last = Number(value.slice(0, 4));
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function resolve(groups: Groups, publishedOn: string | null, named: () => number | undefined): string | undefined {
  const { plan, from, fromMonth, to, toMonth, year, half, month, day, since, onlyMonth, onlyDay, onlySince } = groups;
  if (plan !== undefined) {
    const first = plans[plan];
    return first === undefined ? undefined : `${first}/${first + 4}`;
  }
  if (from !== undefined && to !== undefined) return `${date(from, fromMonth)}/${date(to, toMonth)}`;
  if (onlyMonth !== undefined) {
    const base = yearOfMonth(onlyMonth, publishedOn, named());
    if (base === undefined || !isMonth(onlyMonth)) return undefined;
    return `${date(String(base), onlyMonth, onlyDay)}${onlySince === undefined ? "" : "/.."}`;
  }
  const base = yearOf(year ?? "", publishedOn, named);
  if (base === undefined) return undefined;
  const span = half === undefined ? undefined : halves[half];
  if (span) return `${base}-${span[0]}/${base}-${span[1]}`;
  return `${date(String(base), month, day)}${since === undefined ? "" : "/.."}`;
}

const isMonth = (month: string | undefined): month is string =>
  month !== undefined && Number(month) >= 1 && Number(month) <= 12;

function date(year: string, month?: string, day?: string): string {
  if (!isMonth(month)) return year;
  const valid = day !== undefined && Number(day) >= 1 && Number(day) <= 31;
  return [year, month.padStart(2, "0"), ...(valid ? [day.padStart(2, "0")] : [])].join("-");
}

function yearOf(word: string, publishedOn: string | null, named: () => number | undefined): number | undefined {
  if (word === "当年" || word === "同年") return named();
  const shift = relative[word];
  if (shift === undefined) return Number.parseInt(word, 10);
  return publishedOn === null ? undefined : Number(publishedOn.slice(0, 4)) + shift;
}

/** The year of a month without one. */
function yearOfMonth(month: string, publishedOn: string | null, named: number | undefined): number | undefined {
  if (named !== undefined) return named;
  if (publishedOn === null) return undefined;
  const year = Number(publishedOn.slice(0, 4));
  return Number(month) > Number(publishedOn.slice(5, 7)) ? year - 1 : year;
}
