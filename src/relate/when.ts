/**
 * When it was: dates and periods of a clause, resolved against the publication date. Values are ISO 8601: a day, a month, a
 * year, or a period `2018/..` (since 2018), `2021/2025` (“十四五”).
 */
import type { EdgeAttributes } from "../facts.ts";
import type { Range, Reading } from "../reading/reading.ts";

/** First years of the five-year plans. */
const plans: Readonly<Record<string, number>> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};
const relative: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1 };
const halves: Readonly<Record<string, readonly [string, string]>> = {
  上半年: ["01", "06"],
  下半年: ["07", "12"],
  一季度: ["01", "03"],
  二季度: ["04", "06"],
  三季度: ["07", "09"],
  四季度: ["10", "12"],
};

const expression =
  /“?(?<plan>十[一二三四五]五)”?(?:期间|时期|以来|规划期)|(?<from>(?:19|20)\d\d)年?(?:[-—~至到]+)(?<to>(?:19|20)\d\d)年|(?<year>(?:19|20)\d\d年|前年|去年|上年|今年|本年|明年)(?<half>上半年|下半年|[一二三四]季度)?(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?(?<since>以来|起|至今|开始)?/gu;

/** `{}` where neither the clause nor what leads up to it in its sentence names a time. */
export function whenAt(reading: Reading, clause: Range, publishedOn: string | null): Pick<EdgeAttributes, "when"> {
  const { start } = reading.sentenceAt(clause.start);
  const here = times(reading.text.slice(clause.start, clause.end), publishedOn);
  const when = here[0] ?? times(reading.text.slice(start, clause.start), publishedOn).at(-1);
  return when === undefined ? {} : { when };
}

/** Every time a text names, in order. */
export function times(text: string, publishedOn: string | null): readonly string[] {
  const found: string[] = [];
  if (!/[年期五]/u.test(text)) return found;
  for (const { groups = {} } of text.matchAll(expression)) {
    const value = resolve(groups, publishedOn);
    if (value !== undefined) found.push(value);
  }
  return found;
}

function resolve(groups: Readonly<Record<string, string | undefined>>, publishedOn: string | null): string | undefined {
  const { plan, from, to, year, half, month, day, since } = groups;
  if (plan !== undefined) {
    const first = plans[plan];
    return first === undefined ? undefined : `${first}/${first + 4}`;
  }
  if (from !== undefined) return `${from}/${to}`;
  const base = yearOf(year ?? "", publishedOn);
  if (base === undefined) return undefined;
  const span = half === undefined ? undefined : halves[half];
  if (span) return `${base}-${span[0]}/${base}-${span[1]}`;
  const valid = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  const date = [
    base,
    ...(valid ? [month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])] : []),
  ].join("-");
  return since === undefined ? date : `${date}/..`;
}

function yearOf(word: string, publishedOn: string | null): number | undefined {
  const shift = relative[word];
  if (shift === undefined) return Number.parseInt(word, 10);
  return publishedOn === null ? undefined : Number(publishedOn.slice(0, 4)) + shift;
}
