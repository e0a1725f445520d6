/**
 * Furniture: what a page carries beside the report. Line by line, with what stands around: a list of headlines is furniture only
 * under a heading that says so, an address only in the foot of the page.
 *
 * In doubt a line stays: a missed menu costs a false node, an eaten paragraph costs the report.
 */
import { characterSet } from "../matching/character-set.ts";
import { isDisclaimer, mayContinueDisclaimer } from "./disclaimers.ts";
import { isLicence, isOperator } from "./footers.ts";
import { isAccountLine, isMetadata, trailingCredit } from "./metadata.ts";
import { counterWord, isColumnBar, isCounter, isNavigation, isShare, startsWithMenu } from "./vocabulary.ts";

export type FurnitureReason =
  | "navigation"
  | "counter"
  | "share"
  | "disclaimer"
  | "related"
  | "comments"
  | "tags"
  | "footer"
  /** What hijacked or cheap sites put around a copied report. */
  | "advertisement"
  /** About the report: source, author, date. The heading stage reads it. */
  | "metadata";

/** UTF-16 code units of the repaired text, end exclusive. */
export interface Furniture {
  readonly start: number;
  readonly end: number;
  readonly reason: FurnitureReason;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isProse: boolean;
}

/**
 * Finds what a page carries beside its report, in order and without overlap.
 *
 * @param text repaired text
 * @example
 * findFurniture("首页 > 正文\n某县推进乡村振兴。\n上一篇：某市公告").map(({ reason }) => reason); // ["navigation", "related"]
 */
export function findFurniture(text: string): readonly Furniture[] {
  const lines = linesOf(text);
  const found: Furniture[] = [];
  const put = ({ start, end }: { readonly start: number; readonly end: number }, reason: FurnitureReason): void => {
    if (end > start) found.push({ start, end, reason });
  };
  const firstProse = lines.findIndex(({ isProse, text: line }) => isProse && !isColumnBar(line));
  const lastProse = lines.findLastIndex(
    ({ isProse, text: line }) => isProse && !isDisclaimer(line) && !mayContinueDisclaimer(line),
  );
  const hasFoot = lines.slice(lastProse + 1).some(({ text: line }) => isLicence(line));
  let inRelated = false;
  let inDisclaimer = false;
  for (const [index, line] of lines.entries()) {
    const reason = reasonOf(line, {
      isHead: index < firstProse,
      isFoot: index > lastProse,
      hasFoot,
      inRelated,
      inDisclaimer,
    });
    inRelated = reason === "related" && (inRelated || relatedHeading.test(line.text));
    inDisclaimer = reason === "disclaimer";
    if (reason === "metadata") putParts(line, put);
    else if (reason !== null) put(line, reason);
    else for (const tail of tailsOf(line)) put(tail, tail.reason);
  }
  return found;
}

interface Surroundings {
  /** Before the first paragraph. */
  readonly isHead: boolean;
  /** After the last paragraph. */
  readonly isFoot: boolean;
  readonly hasFoot: boolean;
  readonly inRelated: boolean;
  readonly inDisclaimer: boolean;
}

function reasonOf(
  line: Line,
  { isHead, isFoot, hasFoot, inRelated, inDisclaimer }: Surroundings,
): FurnitureReason | null {
  const { text } = line;
  if (isAdvertisement(text)) return "advertisement";
  if (isBreadcrumb(text)) return "navigation";
  if (length.test(text)) return "counter";
  if (isShare(text)) return "share";
  if (isNavigation(text) || (spacedOut.test(text) && isNavigation(text.replace(/\s/gu, "")))) return "navigation";
  if (isCounter(text) && /[^\d\s.,|/:：\-—()]/u.test(text)) return "counter";
  if (relatedHeading.test(text) || (neighbour.test(text) && !/[。；]/u.test(text))) return "related";
  if (inRelated && isHeadline(line)) return "related";
  if (comments.test(text) && !line.isProse) return "comments";
  if (tags.test(text) && !line.isProse && (isHead || isFoot)) return "tags";
  if (scanHint.test(text) && !line.isProse) return "share";
  if (isLicence(text) && !(line.isProse && !isFoot)) return "footer";
  if (isFoot && hasFoot && isOperator(text)) return "footer";
  if (
    isDisclaimer(text) &&
    [...sentencesFromEnd(line)].every(({ text: one }) => isDisclaimer(one) || mayContinueDisclaimer(one))
  )
    return "disclaimer";
  if (inDisclaimer && isFoot && /^\d{1,2}[、.)）]/u.test(text) && mayContinueDisclaimer(text)) return "disclaimer";
  if (isMetadata(text) || (isHead && isAccountLine(text))) return "metadata";
  if (isHead && (isMenu(text) || isColumnBar(text))) return "navigation";
  return null;
}

const isBreadcrumb = (line: string): boolean =>
  line.length <= 90 &&
  !/[。！？；]/u.test(line) &&
  (/首页\s*[>＞»›→/|-]/u.test(line) ||
    /[>＞»›]\s*(?:正文|列表|详情|内容|文章)\s*$/u.test(line) ||
    /^[【[]?(?:您?(?:现在|当前|所在)?的?|目前)?(?:所在)?位置\s*：/u.test(line) ||
    (line.match(/\s?[>＞»›]\s?/gu)?.length ?? 0) >= 2);

/** Search bait is strung together without a sentence. */
const isAdvertisement = (line: string): boolean =>
  !/[。；]/u.test(line) &&
  (line.match(/一区|二区|三区|无码|少妇|熟女|久久|国产精品|国产av|欧美|\bav|博彩|彩票|棋牌/giu)?.length ?? 0) >= 3;

/** 本篇文章256字，读完约1分钟 */
const length = /^(?:本篇文章|本文|全文)(?:共|约)?\s?\d+字[^。]{0,20}$/u;

/** A row of column names: mostly menu words, nothing that makes a sentence. */
const isMenu = (line: string): boolean =>
  startsWithMenu.test(line) && !/[，。；：！？“”]/u.test(line) && line.split(/[\s|｜]+/u).length >= 5;

/** 首 页 政 务 公 开 */
const spacedOut = /^(?:\p{Script=Han}\s){5}/u;

const relatedHeading =
  /^[\s【[(]*(?:相关(?:内容|阅读|新闻|文章|链接|报道|推荐|信息|稿件|专题|资讯|附件)|推荐(?:阅读|文章|新闻)|延伸阅读|扩展阅读|热门(?:文章|新闻|阅读|推荐|资讯|排行)|猜你喜欢|为[你您]推荐|精彩(?:推荐|图片|内容)|最新(?:文章|新闻|资讯|动态)|(?:点击|阅读|新闻|本周|24小时)?(?:排行|热榜|排行榜)|热点(?:新闻|推荐|排行|聚焦)|大家都在看|更多(?:新闻|精彩|内容|文章|报道)|往期(?:回顾|推荐|精彩)|图片推荐|友情链接)[\s】\]):：>＞»]*$/u;
const neighbour = /^[\s【[(·]*(?:上|下|前|后)一(?:篇|条|则)(?:文章|新闻|信息)?[\s】\])]*(?:：|:|\s|$|没有|无)/u;
const comments =
  /^(?:抱歉，?)?(?:评论功能(?:暂时|已)?(?:关闭|停用)|发表评论|发表我的评论|网友评论|我要评论|我来说两句|评论区|最新评论|热门评论|全部评论|暂无评论|暂无回复|还没有评论|还可以输入|请?登录后.{0,8}(?:评论|发表|回复)|文明上网|网友评论仅)/u;
const tags = /^[\s【[]*(?:标签|关键词|关键字|本文关键词|热词|话题|tags?|keywords?)[】\]\s]*：/iu;
const scanHint =
  /^[\s【[(]*(?:(?:用|使用|打开)?(?:微信|手机|支付宝)?“?(?:扫一扫|扫码|扫描|长按)|点击(?:上方|下方|左下|右上)|欢迎(?:关注|扫码|订阅)|关注(?:我们|官方|.{0,12}公众号)|微信公众号|官方微[信博]|请在微信|打开微信|返回搜狐|特别声明：以上).{0,40}$/u;

const isHeadline = ({ text, isProse }: Line): boolean => !isProse && text.length <= 60 && !/[。；]$/u.test(text);

type Put = (range: { readonly start: number; readonly end: number }, reason: FurnitureReason) => void;

const counterPart = new RegExp(`(?:${counterWord})\\s*：?\\s*\\d[\\d.,]*(?:万|w)?\\s*(?:次|人)?(?=[\\s|｜]|$)`, "gu");

/** The counters in a row of labels are no data about the report. */
function putParts(line: Line, put: Put): void {
  const trimmed = (start: number, end: number): { readonly start: number; readonly end: number } => {
    const part = line.text.slice(start, end);
    const lead = /^[\s|｜]*/u.exec(part)?.[0].length ?? 0;
    const trail = lead === part.length ? 0 : (/[\s|｜]*$/u.exec(part)?.[0].length ?? 0);
    return { start: line.start + start + lead, end: line.start + end - trail };
  };
  const parts = isAccountLine(line.text) ? /\d{1,7}\s+\d{1,7}$/gu : counterPart;
  let at = 0;
  for (const counter of line.text.matchAll(parts)) {
    put(trimmed(at, counter.index), "metadata");
    at = counter.index + counter[0].length;
    put(trimmed(counter.index, at), "counter");
  }
  put(trimmed(at, line.text.length), "metadata");
}

/** Furniture that the page ran together with the last sentence of a paragraph. */
function tailsOf(line: Line): Furniture[] {
  let end = line.end;
  const tails: Furniture[] = [];
  const text = (): string => line.text.slice(0, end - line.start);
  const neighbours = line.text.includes("：") ? line.text.search(neighbourInside) : -1;
  if (neighbours !== -1) {
    tails.push({ start: line.start + neighbours, end, reason: "related" });
    end = line.start + neighbours;
  }
  const credit = line.isProse || line.text.length > 40 ? trailingCredit(text()) : -1;
  if (credit !== -1) {
    tails.push({ start: line.start + credit, end, reason: "metadata" });
    end = line.start + credit;
  }
  let start = end;
  for (const sentence of sentencesFromEnd({ start: line.start, text: text() })) {
    if (!isDisclaimer(sentence.text) && !(start < end && mayContinueDisclaimer(sentence.text))) {
      if (!mayContinueDisclaimer(sentence.text) || start < end) break;
      // A short last sentence counts only if the one before it is a note in full.
      const before =
        line.text
          .slice(0, sentence.start - line.start)
          .split(/(?<=[。！？])/u)
          .at(-1) ?? "";
      if (!isDisclaimer(before)) break;
    }
    start = sentence.start;
  }
  if (start < end && start > line.start) tails.push({ start, end, reason: "disclaimer" });
  return tails.sort((a, b) => a.start - b.start);
}

const neighbourInside = /(?<=[。！？”）)】\d\s])\s*(?:上|前)一?(?:篇|条)(?:文章)?\s*：/u;
const endsSentence = characterSet("。！？");

/** Sentences of a line, the last first: only the end of a paragraph is asked, most often. */
function* sentencesFromEnd({ start, text }: Pick<Line, "start" | "text">): Generator<{ start: number; text: string }> {
  for (let end = text.length; end > 0; ) {
    let from = end - 1;
    while (from > 0 && !endsSentence(text, from - 1)) from--;
    const sentence = text.slice(from, end);
    if (sentence.trim() !== "") yield { start: start + from, text: sentence };
    end = from;
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const stop = newline === -1 ? text.length : newline;
    let start = at;
    let end = stop;
    while (start < end && /\s/u.test(text[start] as string)) start++;
    while (end > start && /\s/u.test(text[end - 1] as string)) end--;
    if (end > start) {
      const line = text.slice(start, end);
      lines.push({ start, end, text: line, isProse: isProse(line) });
    }
    at = stop + 1;
  }
  return lines;
}

/** A finished sentence of some length, or more than any headline holds. */
const isProse = (line: string): boolean => (line.length > 30 && /[。；！？]/u.test(line)) || line.length > 110;
