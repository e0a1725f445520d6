/**
 * Lines that say something about the report instead of being part of it: labels with short values, bylines, a date alone, the
 * issue of a newspaper. They stay readable for the heading stage and yield no facts.
 */
import { characterSet } from "../matching/character-set.ts";

const labels =
  "信息来源|文章来源|稿件来源|新闻来源|内容来源|资料来源|图文来源|来源|稿源|出处|作者|文/图|图/文|文字|摄影|图片|摄像|视频|编辑|责任编辑|责编|编审|主编|总编|校对|校审|复审|初审|终审|一审|二审|三审|审核|审签|审稿|监制|总监制|统筹|策划|制作|编排|排版|美编|值班编辑|值班主任|本期编辑|实习编辑|记者|见习记者|实习记者|本报记者|通讯员|供稿|供稿单位|供图|录入|录入者|发布|发布者|发布人|发布时间|发布日期|发布机构|发布单位|发表时间|发表日期|发文机构|发文单位|发文日期|发文字号|更新于|更新时间|更新日期|上传时间|上载日期|时间|日期|索引号|文号|主题分类|体裁分类|组配分类|公文种类|分类|成文日期|生成日期|有效性|时效性|公开方式|公开范围|公开形式|公开时限|归档时间|责任部门|信息分类|内容概述|名称|标题|主题词|投稿邮箱|浏览量|浏览次数|阅读量|阅读|点击量|点击|字体|字号|访问量|访问次数";
/** 监 制, 来 源: labels of two characters are often spread to the width of four. */
const label = labels
  .split("|")
  .map((word) => (/^\p{Script=Han}{2}$/u.test(word) ? `${word[0]}\\s?${word[1]}` : word))
  .join("|");
const labelAt = new RegExp(`(?:${label})\\s*：`, "gu");
const labelInside = new RegExp(`\\s(?:${label})\\s*：`, "u");
const opening = new RegExp(`^[\\s(（\\[【|]*(?:${label})\\s*：`, "u");
const dateText =
  "(?:20|19)\\d\\d\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?(?:\\s*(?:星期.|周.))?(?:[\\sT]*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
const dateOnly = new RegExp(`^[\\s(（\\[【]*${dateText}[\\s)）\\]】]*$`, "u");
const datedLabels = new RegExp(`^[\\s(（\\[【]*${dateText}[\\s|]+`, "u");
const byline =
  /^[(（【]?(?:\S{0,10}(?:记者|通讯员|特约记者|见习记者)|文\/|图\/|文字[\s：]|摄影[\s：/])\s*[^，。；！？]{1,40}$/u;
const issue =
  /^[(（]?\s*(?:原载|来源)?[：\s]*《?[\p{Script=Han}]{2,14}(?:报|网|社|杂志|周刊|客户端)》?\s*[(（,，\s]?\s*(?:20|19)\d\d\s*年.{0,30}$/u;
const account = /^[\p{Script=Han}A-Za-z0-9·_-]{2,20}\s+\d{1,7}\s+\d{1,7}$/u;

/** A value longer than this is a sentence. */
const longestValue = 42;

export function isMetadata(line: string): boolean {
  if (line.length > 240) return false;
  if (dateOnly.test(line)) return true;
  if (line.length <= 60 && (byline.test(line) || issue.test(line))) return true;
  const dated = datedLabels.exec(line);
  const rest = dated === null ? line : line.slice(dated[0].length);
  if (!opening.test(rest)) {
    // 某某网 2021-08-12 09:00 来源：…: a name or a date before the first label.
    const first = rest.includes("：") ? rest.search(labelInside) : -1;
    if (first === -1 || first > 24 || /[，。；！？、]/u.test(rest.slice(0, first)))
      return dated !== null && rest.length <= 24 && !/[，。；！？]/u.test(rest);
  }
  return hasShortValues(rest);
}

function hasShortValues(line: string): boolean {
  if (/[。！？]./u.test(line)) return false;
  const starts = [...line.matchAll(labelAt)].map(({ index }) => index);
  return starts.every((start, index) => (starts[index + 1] ?? line.length) - start <= longestValue);
}

/** 玩转某某号 31 0: an account and its counters; only the head of a page has it. */
export const isAccountLine = (line: string): boolean => account.test(line);

const credit = new RegExp(
  `\\s*[(（\\[【](?:${labels}|[\\p{Script=Han}]{0,8}(?:记者|通讯员))\\s*[：\\s][^()（）\\[\\]【】。]{1,60}[)）\\]】]\\s*$`,
  "u",
);
const closesCredit = characterSet(")）]】");

/** Where （责任编辑：某某）, [编辑：某某 校对：某某] begins at the end of a paragraph; -1 where there is none. */
export const trailingCredit = (line: string): number =>
  closesCredit(line, line.trimEnd().length - 1) ? line.search(credit) : -1;
