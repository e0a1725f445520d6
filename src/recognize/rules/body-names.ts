/**
 * What a body's own name is made of: where it begins, and whether it is a name or only says what kind of body it is.
 *
 * Names of firms are coined (鸿达, 祥和, 润禾), so characters that elsewhere are function words stand inside them, and a name
 * that consists of trades alone (农业公司, 茶叶加工厂) names nobody.
 */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { everyMatch } from "../../matching/pattern-edges.ts";
import { within } from "../../matching/ranges.ts";
import type { Range, Reading, Token } from "../../reading/reading.ts";
import { type LeftBoundary, leftBoundary } from "../boundary.ts";

/** Function words of one character that stand inside coined names: 鸿达, 超越, 天津城投, 缘之园. */
const coining = new Set("达 超 才 之 约 投 补 即".split(" "));
/** Those that do so only after a single character: 祥和, 华为, 富有. */
const closing = new Set("和 为 得 有 就 是 向 近".split(" "));

const words = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** Verbs that bring a body into being, appoint or send: what they govern is a body. */
const bringing = words(
  "成立 组建 设立 建立 组成 配备 配齐 选聘 聘请 聘任 聘用 招募 推选 选配 抽调 抽组 选派 下派 派出 派驻 委派 组织起 孵化",
  "创办 领办 注册 注册成立 组织成立 牵头成立 发展成立 引进 引入 设有 下设 成立了 组建了 评选 增设 增派 选拔 选育 选优配强",
  "设置 聘为 担任 招引 调派 指派 推荐 专家组建",
);

/** What else ends a name on its left and is in no lexicon: verbs with a body as object, words before an apposition. */
const leading = everyMatch(
  /(?:(?<=[^自])给|(?<=[会局委院校厅办司团])联合|加入|规划建设|改扩建|扩建|改建|迁建|整顿|升入|考入|转入|调任|收到|上午|下午|当晚|凌晨|全[省市县区州镇乡]|[几多\d]年来?|[几多]天|时间|跟(?:其他)?|^据|赋予|授予|交给|参加|参与|走进|来到|请来|请到|携手|联手|牵手|隔壁的?|位于|指的是|进驻|入驻|落户|方式|叫做|名为|名叫|取名|毕业于|就读|考上|考入|挂靠|隶属|来自|开办的?|经营的?|平方米|万元|亿元|年末|年底|月份?|日)(?=\p{Script=Han}{2})/u,
);

/** Trades and kinds: they say what a body does, not which it is. */
const kinds = words(
  "农业 农资 农机 农民 农家 农村 农产品 农副产品 林业 林果 畜牧 牧业 渔业 水产 茶叶 粮食 粮油 食品 饲料 肥料 有机肥 化肥 果蔬",
  "果品 水果 蔬菜 苗木 花卉 药材 中药材 物流 快递 外卖 物业 旅游 文旅 文化 传媒 建筑 建材 劳务 人力资源 保险 金融 科技 信息",
  "技术 电子 电商 商贸 贸易 供应链 投资 开发 发展 建设 管理 服务 运营 经营 实业 工业 制造 加工 销售 生产 种植 养殖 种养 繁育",
  "育苗 育种 屠宰 冷链 冷藏 包装 纺织 服装 制衣 制鞋 机械 汽车 能源 电力 供电 燃气 自来水 污水处理 垃圾处理 水务 水利 环保",
  "医药 药业 生物 生态 绿色 有机 特色 综合 专业 家庭 示范 现代 新型 大型 中型 小型 微型 小微 中小 民营 国有 国营 私营 集体 股份",
  "股份制 合作 联合 联营 合资 外资 外来 外地 本地 本土 当地 地方 龙头 骨干 重点 知名 优质 高端 精品 新 老 大 小 多 村 乡 镇 县 市 区 省",
  "村级 县级 市级 省级 国家级 乡镇 社区 全村 全镇 全县 城市 乡村 城乡 行业 产业 项目 平台 网络 互联网 跨境 劳动密集型 来料 扶贫",
  "受援 支援 对口 红色 帮扶 共富 强村 富民 惠民 便民 为民 助农 志愿 公益 慈善 文艺 体育 教育 医疗 卫生 康养 养老 托育 高等 职业 公办 民办 公立 私立",
  "中心 完全 专科 中医 人民 所属 下属 旗下 相关 有关 各 本 该 等 和 与 中国 我国 第三方 一般 普通 优秀 先进 工厂化 标准化 规模化",
  "规模 规上 规模以上 年产 流通 零售 批发 连锁 直销 代理 中介 经纪 咨询 检测 检验 设计 施工 勘测 勘察 监理 测绘 园林 绿化 房地产",
  "地产 置业 酒店 餐饮 民宿 康复 美容 广告 印刷 造纸 化工 钢铁 水泥 矿业 石材 木材 家具 竹木 现有 原有 级 三级 二级 三甲 甲级 阶段",
  "义务 城区 新开业 改建 家里 自家 首家 首个 第一 一个 两个 两 几 数 商业 上市 航空 跨国 外国 国际 证券 中央 国家 著名 名牌 全国性 计算机 煤气 石油 大中专 师范 中等 技工 业余 军事 世界 一流 直辖市 自治区",
  "分装 生产 冶炼 洗煤 电器 返乡 青年 大学生 村民 群众 基础 培育 其他 多种 形式",
);
const longestKind = Math.max(...[...kinds].map(({ length }) => length));

/** Goods by their last character: 核桃, 香菇, 红薯粉条. */
const goods =
  /(?:\p{Script=Han}?[桃果薯菇椒豆麦米稻菜瓜茶药材竹棉麻蚕桑花草参菌耳苗猪牛羊鸡鸭鹅鱼虾蟹蜂蜜驴兔肉蛋奶粉条油酒醋酱糖盐砂砖瓦布衣鞋帽品具纸塑料梨桔橘柑橙萄莓李杏枣柿栗梅蔗蒜姜葱笋藕莲玉石炭煤灯炉机件丝绒毯皮革腐面饼糕芝贝鹿马驼禽])+$/u;

/**
 * Whether a modifier only says what kind of body it is: 农业, 省级龙头. `ofGoods`: goods count as kinds too, as they do before
 * workshops and farms (核桃加工厂) but not before firms, whose names may end in them (国电, 中煤).
 */
export function isDescriptive(reading: Reading, modifier: string, ofGoods = false): boolean {
  const isKind = (word: string) =>
    kinds.has(word) || (word.length >= 2 && reading.lexicon.is(word, wordClasses["not-name"] | wordClasses.action));
  let rest = modifier.replace(/[的了“”]/gu, "");
  while (rest.length > 0) {
    let length = Math.min(longestKind, rest.length);
    while (length > 0 && !isKind(rest.slice(0, length))) length--;
    // 新佳: a single character opens a coined name as often as it is a kind.
    if (length === 0 || (length === 1 && rest.length === 2)) break;
    rest = rest.slice(length);
  }
  return (ofGoods ? rest.replace(goods, "") : rest).length < 2;
}

/** Characters of everyday speech that names of bodies avoid. */
const speech = /[我你他她它们这那哪要去买很都还没把让刚却曾些么什谁怎吗呢吧啊替靠拿懂跑不]/u;

/**
 * Whether a modifier can be a coined name: without the kinds at its end little is left, and nothing of everyday speech.
 * A place in front may make it longer.
 */
export function canBeCoined(reading: Reading, start: number, end: number, limit = 6): boolean {
  const { text } = reading;
  const places = placesBetween(reading, start, end);
  let core = text.slice(places.at(-1)?.end ?? start, end).replace(/\(.*\)/u, "");
  for (let size = longestKind; size > 1; size--)
    if (
      core.length > size &&
      (kinds.has(core.slice(-size)) || reading.lexicon.is(core.slice(-size), wordClasses["not-name"]))
    ) {
      core = core.slice(0, -size);
      size = longestKind + 1;
    }
  return (core.length <= limit || places.length > 0) && !speech.test(core);
}

/** Whether a name opens with a place or the nation, which makes a name of a mere kind: 中国茶叶学会, 青禾县电商协会. */
export function opensWithPlace(reading: Reading, start: number, end: number): boolean {
  const { text } = reading;
  if (/^(?:中国|中华|国家|国网)/u.test(text.slice(start, end))) return true;
  const first = placesBetween(reading, start, end)[0];
  return first !== undefined && first.start === start && !/^[全我本该某]/u.test(text.slice(start, end));
}

/**
 * Where a coined name that ends in the head at `from` begins. Characters that elsewhere are function words belong to it
 * where the name would be empty without them (祥和公司, 鸿达农业公司); verbs that bring the body into being do not.
 */
export function properStart(reading: Reading, from: number, limit = 24): LeftBoundary {
  const { text } = reading;
  const floor = Math.max(reading.clauseAt(from).start, from - limit);
  let left = boundaryOutsideSpeech(reading, from, limit);
  for (let turn = 0; turn < 3 && left.start > floor; turn++) {
    const inside = placeAcross(reading, left.start);
    if (inside !== undefined && inside < left.start) {
      // 兴和县, 三河镇: the word or number that ended the walk is part of a place's name.
      left = inside > floor ? boundaryOutsideSpeech(reading, inside, inside - floor) : { start: inside, stop: "edge" };
      continue;
    }
    const { token } = left;
    if (token === undefined) break;
    if (token.word === "企业" && text[token.end] === "家") {
      // 青年企业家协会: entrepreneurs are no owner.
      left = boundaryOutsideSpeech(reading, token.start, Math.max(1, token.start - floor));
      continue;
    }
    const rest = text.slice(left.start, from);
    const before = text[token.start - 1] ?? "";
    if (token.start - 1 < floor || !/\p{Script=Han}/u.test(before) || reading.tokenEndingAt(token.start)) break;
    // 达 is a verb before figures only.
    const isName = token.word === "达" ? !/^\d/u.test(rest) : coining.has(token.word);
    const isCoined =
      isName &&
      (rest.length < 2 || token.word === "达" || (/[超才投]/u.test(token.word) && isDescriptive(reading, rest)));
    const further = boundaryOutsideSpeech(reading, token.start, token.start - floor);
    if (!isCoined && !(closing.has(token.word) && rest === "" && token.start - further.start === 1)) break;
    left = further;
  }
  return afterLeading(reading, afterBringing(reading, left, from), from);
}

/** The left boundary, where a quotation mark that closes a speech is a mark like any other: …好。”青禾县观鸟协会会长说. */
function boundaryOutsideSpeech(reading: Reading, from: number, limit: number): LeftBoundary {
  const left = leftBoundary(reading, from, limit, false);
  const speech = left.stop === "quotation" && /[。！？，；…]/u.test(reading.text[left.start - 2] as string);
  return speech ? { start: left.start, stop: "mark" } : left;
}

/** Start of the place that lies across an offset or ends there, if one does. */
function placeAcross(reading: Reading, at: number): number | undefined {
  const around = placesBetween(reading, at - 8, at + 8);
  return around.find(({ start, end }) => start < at && at < end)?.start;
}

/** A name begins after a verb that the lexicon does not know: 加入｜禾丰合作社. */
function afterLeading(reading: Reading, left: LeftBoundary, from: number): LeftBoundary {
  let start = left.start;
  for (const match of leading(reading.text.slice(left.start, from + 2))) {
    const end = left.start + match.index + match[0].length;
    if (end <= from) start = end;
  }
  return start === left.start ? left : { start, stop: "function" };
}

/** A name begins after the last verb that brings its body into being: 配备 | 环境监督员. */
export function afterBringing(reading: Reading, left: LeftBoundary, from: number): LeftBoundary {
  let last: Token | undefined;
  for (let at = left.start; at < from; ) {
    const token = reading.tokenStartingAt(at);
    if (token && token.end <= from && (bringing.has(token.word) || (jointly.has(token.word) && endsBody(reading, at))))
      last = token;
    at = token?.end ?? at + 1;
  }
  if (last === undefined) return left;
  const particle = /^[了起出]/u.test(reading.text.slice(last.end, from)) ? 1 : 0;
  return { start: last.end + particle, stop: "verb", token: last };
}

/** 江南大学共建｜产业研究院: with a body in front they bring another into being. */
const jointly = words("共建 合建 合办 联办 合作建立 合作共建");
const endsBody = (reading: Reading, end: number): boolean =>
  ((reading.tokenEndingAt(end)?.mask ?? 0) & wordClasses["org-head"]) !== 0;

/** Whether a verb brings a body into being or sends people. */
export const brings = (word: string): boolean => bringing.has(word);

/** Places that lie wholly inside a range, in order. */
export const placesBetween = ({ places }: Reading, start: number, end: number): readonly Range[] =>
  within(places, { start, end });
