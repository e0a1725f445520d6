/**
 * Where a name begins: the left boundary of a noun phrase that is known by its end.
 *
 * Chinese writes no spaces, so the start is found by walking left over what may stand inside a name (unknown characters,
 * plain compounds, verbal nouns) until something that may not: punctuation, a verb that takes the name as its object, a
 * function word, an adverb, a number with its measure word. 的 ends a name once something stands between it and the head.
 */

import { wordClasses } from "../lexicon/lexicon.ts";
import { characterSet } from "../matching/character-set.ts";
import { ahead } from "../matching/pattern-edges.ts";
import type { Reading, Token } from "../reading/reading.ts";

export interface LeftBoundary {
  readonly start: number;
  /** The word or mark that ended the walk; `limit` when the name would have been too long. */
  readonly stop: "edge" | "mark" | "comma" | "verb" | "function" | "adverb" | "number" | "of" | "quotation" | "limit";
  readonly token?: Token;
}

const stops =
  wordClasses.run |
  wordClasses["strong-run"] |
  wordClasses.found |
  wordClasses.function |
  wordClasses.adverb |
  wordClasses.spend;
const isMark = characterSet("，。；：！？、\n ‘’（）()【】[]—…|｜丨");

const [openingQuote, closingQuote, openingTitle, closingTitle, closingBracket, enumeration, phase] = Array.from(
  "“”《》)、期",
  (mark) => mark.charCodeAt(0),
);
const numberWithMeasure = /^[\d,.]+(?:余|多)?[个项条家支套处座所名期场批类种大年]?/u;

/** Measure words: a number with one of them counts the thing named and is not part of its name. */
const isMeasure = characterSet("个名支家项条座处所户批期位元");
/** 36亩, 117万亩: how large it is; 万亩茶园 is a name. */
const counted = /[\d一二三四五六七八九十两几](?:余|多)?[万千百]?(?:余|多)?亩$/u;
const isNumeral = characterSet("0123456789一二三四五六七八九十百千两余多几万亿");
const opensNumber = characterSet("0123456789,.");
const softAdverbs =
  "集中 统一 重点 联合 协同 精准 科学 常态化 高质量 深度 定期 长期 综合 整体 全过程 全链条 全方位 全覆盖 分类 分级 同步 主动 优先 专题 专门 有效 高效 有序 共同 广泛 突出 成功 牵头 带头 率先 因地制宜 多渠道 多途径 首批 高标准 专项 规范 创新性";

/** What owns the thing named: 某某集团年产…项目 begins after 集团. */
const owners = "公司 酒厂 茶厂 药业 电厂 煤矿 有限公司 集团 有限责任公司 所属 下属 援建 投资建设 捐资建设";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Verbs that also stand inside names: 产业发展平台, 环境建设工程. They end a name where they are its clause's verb. */
const alsoNouns = words(
  "助力 视察 看望 建设 发展 优化 提升 升级 改造 扩建 新建 培育 增长 服务 创建 组织 规范 规划 创新 探索 保障 扶持 支持 资助 补助 补贴 奖励 投资 救助 配套 协调 巩固 推广 改建 贷款 融资 补偿 试点 开发 分红 入股 落实 推进 引进 指导 协助",
);
/** Verbs that are part of a name only right before its head: 人才引进机制, 文明促进条例. */
export const nounsAtHead = words(
  "贴息 奖补 下降 提高 增强 减少 增加 增长 促进 帮助 引导 鼓励 动员 督促 满足 覆盖 提供 进入 完成 加强 发放 推动 带动 完善 解决 破解 参与 设置 设立 申报 申请 报销 支付 慰问 减免 发布 启用 开放 运用 推介 评选 成立 延伸 拓展 拓宽 吸引 吸纳 凝聚 汇聚 激发 夯实 筑牢 下放 下沉 划分 选择 购买 补充 链接 输出 导入 清零 清除 温暖 点亮 照亮 扎根 抽查 回访 确认 畅通 利用 应用 整合 借鉴 强化 深化 配备",
);

const manner = (kind: Manner, list: Iterable<string>) => Array.from(list, (word) => [word, kind] as const);

/** What the wording of a word alone says of a name that goes on to its left. */
type Manner = "of" | "coordinating" | "soft" | "owner" | "noun" | "noun-at-head";

/** All in one map, asked at every word of the walk; of two entries for a word the later counts. */
const manners: ReadonlyMap<string, Manner> = new Map([
  ...manner("noun-at-head", nounsAtHead),
  ...manner("noun", alsoNouns),
  ...manner("owner", owners.split(" ")),
  ...manner("soft", softAdverbs.split(" ")),
  ...manner("coordinating", "和与及"),
  ...manner("of", "的"),
]);

/**
 * Walks left from `from` (start of the head noun) inside the clause; at most `limit` code units. `joins`: whether a short
 * remainder may reach over 和 (整治与保护工程), as names of programs do and names of bodies do not.
 */
export function leftBoundary(reading: Reading, from: number, limit = 18, joins = true): LeftBoundary {
  const { text } = reading;
  const floor = Math.max(reading.clauseAt(from).start, from - limit);
  let at = from;
  while (at > floor) {
    const unit = text.charCodeAt(at - 1);
    if (unit === closingQuote || unit === closingTitle) {
      const quotation = reading.quotationAt(at - 1);
      return { start: at, stop: quotation ? "quotation" : "mark" };
    }
    if (unit === openingQuote || unit === openingTitle) return { start: at, stop: "mark" };
    if (unit === closingBracket) {
      const from = Math.max(floor + 1, at - 9);
      const open = text.slice(from, at).lastIndexOf("(");
      if (open !== -1) {
        at = from + open;
        continue;
      }
    }
    if (unit === enumeration) {
      // 新、改、扩建工程: single characters in a row are one modifier.
      const alone = text[at - 3] === "、" || text[at + 1] === "、" || beginsAlone(reading, at - 2);
      if (!joins || !alone) return { start: at, stop: "comma" };
      at--;
      continue;
    }
    if (isMark(text, at - 1)) return { start: at, stop: "mark" };
    // 物流城二期: the phase at the end of a name counts nothing.
    if (at === from && text.charCodeAt(at - 1) === phase && isNumeral(text, at - 2)) {
      at -= 2;
      continue;
    }
    const token = reading.tokenEndingAt(at);
    // 多元化解: 多元 is a word and counts nothing.
    const counts = token === undefined || token.end - token.start < 2 || (token.mask & stops) !== 0;
    if (counts && isMeasure(text, at - 1) && at - 2 >= floor && isNumeral(text, at - 2))
      return { start: at, stop: "number" };
    if (text[at - 1] === "亩" && counted.test(text.slice(Math.max(floor, at - 6), at)))
      return { start: at, stop: "number" };
    if (token === undefined) {
      at--;
      continue;
    }
    const says = manners.get(token.word);
    if (says === "of") {
      // 党的组织 is one word; elsewhere 的 ends a name.
      if (text[token.start - 1] !== "党") return { start: at, stop: "of", token };
    } else if (joins && says === "coordinating" && from - at <= 4 && from - at > 0 && !endsName(reading, token)) {
      // 整治与保护工程: what stands after 与 is too little to be a name of its own.
    } else if (says === "soft") {
      // 集中处理工程: an adverb that is as often part of a name.
    } else if (says === "owner") {
      return { start: at, stop: "function", token };
    } else if ((token.mask & stops) !== 0) {
      const noun = says === "noun" || (says === "noun-at-head" && token.end === from);
      const isNoun = noun && token.start > floor && !isClauseVerb(reading, token, from);
      if (!isNoun) {
        // 启动了X: the particle belongs to the verb before it.
        const verb = token.word === "了" ? reading.tokenEndingAt(token.start) : undefined;
        if (verb && (verb.mask & (wordClasses.run | wordClasses["strong-run"])) !== 0)
          return { start: at, stop: "verb", token: verb };
        const stop =
          (token.mask & (wordClasses.run | wordClasses["strong-run"] | wordClasses.spend)) !== 0
            ? "verb"
            : (token.mask & wordClasses.adverb) !== 0
              ? "adverb"
              : "function";
        // 实施好X, 建立起X: the complement belongs to the verb.
        const complement = stop === "verb" && complements(text, at, 2) && at + 1 < from;
        return { start: complement ? at + 1 : at, stop, token };
      }
    }
    at = Math.max(token.start, floor);
  }
  const number = opensNumber(text, at) && at < from ? numberWithMeasure.exec(text.slice(at, from)) : null;
  if (number) return { start: at + number[0].length, stop: "number" };
  return { start: at, stop: at === reading.clauseAt(from).start ? "edge" : "limit" };
}

const complements = ahead(/^(?:好(?![人家邻媳干书支日班评网])|起(?![重点步源])|出(?![版口行租台生入资让发租境海]))/u);

/** Whether a single character right behind a verb stands at an offset: 风 in 实施风、光发电项目. */
function beginsAlone(reading: Reading, at: number): boolean {
  const verb = reading.tokenEndingAt(at);
  return (
    verb !== undefined &&
    (verb.mask & (wordClasses.run | wordClasses["strong-run"])) !== 0 &&
    reading.tokenEndingAt(at + 1) === undefined
  );
}

/** Whether what stands before a coordinating word is a name with a head of its own: 青年项目 in 青年项目和外国专家项目. */
const endsName = (reading: Reading, { start }: Token): boolean =>
  ((reading.tokenEndingAt(start)?.mask ?? 0) & wordClasses.head) !== 0;

const hastening = words("加快 加速 抓紧 着手 开始 争取");
const doneByPlaces = words("助力 落实 推进 推广 引进 创新 探索 组织 支持 指导 协助 优化 创建 提升 规范 巩固");

/** Whether a verb that could be a noun stands where a clause's verb stands: at its start, or after an adverb or 了. */
function isClauseVerb(reading: Reading, token: Token, from: number): boolean {
  const before = reading.tokenEndingAt(token.start);
  if (token.start === reading.clauseAt(token.start).start) return true;
  // 5亿元支持X: what the money does.
  if (reading.text[token.start - 1] === "元") return true;
  // 要优化X: what is to be done.
  if (before === undefined && reading.text[token.start - 1] === "要") return true;
  // 为每村落实X: what each gets.
  if (eachOf(reading.text, token.start - 2) && token.end <= from) return true;
  // 青禾县推进X: what a place does.
  if (doneByPlaces.has(token.word) && token.end < from && reading.placeEndingAt(token.start)) return true;
  // 青禾县财政局发放补贴: what a body does.
  if (nounsAtHead.has(token.word) && endsBody(reading, before, token.start)) return true;
  if (reading.text[token.start - 1] === "、") return token.end < from - 1;
  // 加快建设X: the first only says how.
  if (before !== undefined && hastening.has(before.word) && token.end < from - 2) return true;
  // 以X为龙头创建Y.
  if (/以[^，。；]{1,12}为\p{Script=Han}{2}$/u.test(reading.text.slice(Math.max(0, token.start - 18), token.start)))
    return true;
  // 参与和支持X: a verb beside a verb.
  if (before !== undefined && "和与及并".includes(before.word)) return isPlainVerb(reading, before.start);
  return (
    before !== undefined && (before.mask & (wordClasses.adverb | wordClasses.function)) !== 0 && before.word !== "的"
  );
}

/** 每村, 各户. */
const eachOf = (text: string, at: number): boolean =>
  (text[at] === "每" || text[at] === "各") && "村镇乡户县社组校".includes(text[at + 1] ?? "，");

/** Whether a body's name ends at an offset, in `token` or in a government. */
function endsBody(reading: Reading, token: Token | undefined, end: number): boolean {
  if (token !== undefined && (token.mask & (wordClasses["org-head"] | wordClasses.dept)) !== 0) return true;
  return /(?:政府|部门|党委|[财政供电务土法]所)$/u.test(reading.text.slice(end - 2, end));
}

/** Whether a verb that is no verbal noun ends at an offset. */
function isPlainVerb(reading: Reading, end: number): boolean {
  const token = reading.tokenEndingAt(end);
  return (
    token !== undefined &&
    (token.mask & stops) !== 0 &&
    (token.mask & wordClasses.action) === 0 &&
    !alsoNouns.has(token.word)
  );
}
