/**
 * Title, publisher, date and address of a report, read from its head and tail.
 *
 * What a label says is believed (来源: …, 发布时间: …); without labels the title is the first line that is neither breadcrumb,
 * label nor prose, the date is a line that holds nothing else, the publisher is a self-media line (name and two counters) or
 * the newspaper named in the last line.
 */
import { asideOf, findFurniture, type IsAside } from "../furniture/index.ts";
import { numberValue } from "../quantities/numbers.ts";
import { dateOnly, isLabelled, type Layout, type Line, layoutOf } from "./lines.ts";

export interface Heading {
  readonly title: string | null;
  /** Span of the title in the text given; null where there is none. */
  readonly titleSpan: { readonly start: number; readonly end: number } | null;
  readonly publisher: string | null;
  readonly publisherSpan: { readonly start: number; readonly end: number } | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  readonly url: string | null;
  /** Offset of the first paragraph. */
  readonly bodyStart: number;
}

/**
 * Reads the data about a report out of its repaired text. `isAside` tells what of the page is not the report: no title stands there.
 *
 * @example
 * readHeading("某市组工\n来源: 中共某市委组织部 更新于: 2021-08-12 15:49:15\n…").publishedOn; // "2021-08-12"
 */
export function readHeading(text: string, isAside: IsAside = asideOf(findFurniture(text))): Heading {
  const layout = layoutOf(text);
  const { lines, bodyAt } = layout;
  const title = titleLine(layout, isAside);
  const publisher = publisherOf(layout, title);
  return {
    title: title?.text ?? null,
    titleSpan: title === null ? null : { start: title.start, end: title.end },
    publisher: publisher?.text ?? null,
    publisherSpan: publisher === null ? null : { start: publisher.start, end: publisher.end },
    publishedOn: publicationDate(layout),
    url: urlOf(layout),
    bodyStart: lines[bodyAt]?.start ?? text.length,
  };
}

const titleLimit = 80;

function titleLine({ lines, bodyAt }: Layout, isAside: IsAside): Line | null {
  for (const [index, line] of lines.slice(0, Math.min(bodyAt, 6)).entries()) {
    if (isAside(line.start, line.start + 1) || dateOnly.test(line.text) || isByline(line.text)) continue;
    if (siteName.test(line.text) && index + 1 < bodyAt) continue;
    if (isLabelled(line.text) || page.test(line.text)) continue;
    if (/\s20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(line.text)) continue;
    if (line.text.length > titleLimit || !/\p{Script=Han}{2}/u.test(line.text)) continue;
    const next = lines[index + 1];
    // 某省某县: / 建立…模式: the place stands on a line of its own.
    if (/[:：]$/.test(line.text) && next !== undefined && index + 1 < bodyAt && next.text.length <= titleLimit)
      return { start: line.start, end: next.end, text: `${line.text}${next.text}` };
    return line;
  }
  return null;
}

/** 00012版:今日某地: the page of the newspaper. */
const page = /^(?:(?:第?\d{1,6}版|[AB]\d{1,3}版?)\s*[:：]|当前版\s*[:：])/;

/** 中国某茶网, 中文English: the site, not the report. */
const siteName =
  /^(?:\p{Script=Han}{2,8}(?:网|网站|频道|在线|门户|日报|晚报)(?:\s*(?:数字报|电子报|数字报纸|多媒体数字报))?|(?:简体|繁体|中文)\s*(?:English|EN|繁体|简体)?)$/u;

/** 本报记者 …, 红网时刻记者 … 报道, 通讯员 …. */
const isByline = (line: string): boolean =>
  /^(本报|本网|新华社|人民网|.{0,8}(网|报|社|客户端|频道).{0,4})(记者|通讯员|讯|电)/.test(line) ||
  /^(文\/|记者|通讯员|作者|编辑)/.test(line);

const sourceLabel =
  /(?:信息来源|文章来源|稿件来源|来源|稿源|发布机构|发布单位|发布者|供稿单位|供稿)\s*[:：]\s*([^\s|｜:：()（）]+(?: [^\s|｜:：\d]{2,})?)/;
const nextLabel =
  /(发布时间|发布日期|更新于|更新时间|发表时间|时间|日期|作者|编辑|责编|责任编辑|浏览|阅读|点击|字号|字体|记者)$/;
const notPublisher = /^(网络|互联网|本站|原创|未知|佚名|×+)$/;

function publisherOf({ lines, bodyAt }: Layout, title: Line | null): Line | null {
  const head = lines.slice(0, Math.max(bodyAt, 1));
  for (const line of [...head, ...lines.slice(-6)]) {
    if (line.text.length > 160) continue;
    const found = sourceLabel.exec(line.text);
    const labelled =
      found?.[1]
        ?.replace(nextLabel, "")
        .replace(/[,，。;；]+$/, "")
        .split(" ")[0] ?? "";
    if (labelled.length < 2 || notPublisher.test(labelled) || dateOnly.test(labelled)) continue;
    const start = line.start + line.text.indexOf(labelled, found?.index);
    return { start, end: start + labelled.length, text: labelled };
  }
  const titleAt = title === null ? -1 : head.indexOf(title);
  for (const line of head.slice(titleAt + 1, titleAt + 3)) {
    // 玩转汽车号 31 0: an account and its counters.
    const account =
      /^([\p{Script=Han}A-Za-z]{2,16})\s+(?:\d+\s+\d+|(?:\S{2,16}\s+)?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+[\d:]+)?)$/u.exec(
        line.text,
      )?.[1];
    if (account !== undefined) return { start: line.start, end: line.start + account.length, text: account };
  }
  for (const line of lines.slice(-4).toReversed()) {
    const signed =
      /^[《(（]?\s*(?:来源[:：]?)?《?\s*([\p{Script=Han}]{2,12}(?:日报|晚报|时报|早报|周报|农民报|网))\s*》?\s*[(（,，\s]/u.exec(
        `${line.text} `,
      )?.[1];
    if (signed === undefined || line.text.length > 60) continue;
    const start = line.start + line.text.indexOf(signed);
    return { start, end: start + signed.length, text: signed };
  }
  return null;
}

const dateLabel =
  /(?:发布时间|发布日期|更新于|更新时间|发表时间|发表日期|刊发时间|时间|日期|发布于)\s*[:：]?\s*((?:20|19)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
const anyDate = /((?:20|19)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;

function publicationDate({ lines: written, bodyAt }: Layout): string | null {
  const readable = (line: Line): Line => (chineseDate.test(line.text) ? { ...line, text: inDigits(line.text) } : line);
  const head = written.slice(0, bodyAt).map(readable);
  const tail = written.slice(Math.max(bodyAt, written.length - 6)).map(readable);
  const short = (line: Line): boolean => line.text.length <= 160;
  for (const line of [...head, ...tail].filter(short)) {
    const iso = isoDate(dateLabel.exec(line.text));
    if (iso !== null) return iso;
  }
  for (const line of head) {
    if (dateOnly.test(line.text)) return isoDate(anyDate.exec(line.text));
  }
  for (const line of head) {
    // A labelled line (来源: … 2021-08-12) or an account line with the date among other small data.
    if (
      line.text.length < 60 &&
      (isLabelled(line.text) || isByline(line.text) || /\s20\d\d[-/.年][\d-/.月日: ]+$/.test(line.text))
    ) {
      const iso = isoDate(anyDate.exec(line.text));
      if (iso !== null) return iso;
    }
  }
  for (const line of head) {
    // 2020-11-16 10:31:43 某某网: a short line of small data at the head of a saved page.
    if (line.text.length < 40 && /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(line.text)) {
      const iso = isoDate(anyDate.exec(line.text));
      if (iso !== null) return iso;
    }
  }
  for (const line of written.slice(-3).map(readable)) {
    // The date under a document's signature.
    if (dateOnly.test(line.text)) return isoDate(anyDate.exec(line.text));
  }
  for (const line of written.slice(-4).map(readable)) {
    // 《某日报》(2020年08月25日 02 版)
    if (line.text.length <= 60 && /(报|网|社)[》\s]*[(（,，\s]/.test(line.text)) {
      const iso = isoDate(anyDate.exec(line.text));
      if (iso !== null) return iso;
    }
  }
  return null;
}

const chineseDate =
  /([二一][〇○零Ο\d一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/u;

/** 二〇一八年三月十五日 in digits; other text as it is. */
const inDigits = (line: string): string =>
  line.replace(
    chineseDate,
    (_, year: string, month: string, day: string) =>
      `${Array.from(year.replace(/[○Ο零]/gu, "〇"), (unit) => numberValue(unit)).join("")}年${numberValue(month)}月${numberValue(day)}日`,
  );

function isoDate(found: RegExpExecArray | null): string | null {
  if (found === null) return null;
  const [, year = "", month = "", day = ""] = found;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function urlOf({ lines, bodyAt }: Layout): string | null {
  for (const line of [...lines.slice(0, bodyAt), ...lines.slice(-6)]) {
    const url = /https?:\/\/[^\s"'<>()（）\u4e00-\u9fff，。；]+/.exec(line.text)?.[0];
    if (url !== undefined) return url;
  }
  return null;
}
