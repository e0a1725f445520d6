/**
 * What a body's own name is made of: where it begins, and whether it is a name or only says what kind of body it is.
 *
 * Names of firms are coined (鸿达, 祥和, 润禾), so characters that elsewhere are function words stand inside them, and a name
 * that consists of trades alone (农业公司, 茶叶加工厂) names nobody.
 */
import { wordClasses } from "../../lexicon/lexicon.ts";
import type { Reading, Token } from "../../reading/reading.ts";
import { type LeftBoundary, leftBoundary } from "../boundary.ts";

/** Function words of one character that names are coined with. */
const coining = new Set("达 和 为 超 才 就 得 有 之 约 即 是 让 令 近 到 向 对 以 被".split(" "));

/** Verbs that bring a body into being or send people, and are no part of its name. */
const bringing = new Set(
  "成立 组建 设立 建立 组成 配备 配齐 选聘 聘请 聘任 聘用 招募 推选 选配 抽调 抽组 选派 下派 派出 派驻 委派 组织起 孵化 创办 领办 注册 注册成立 组织成立 牵头成立 发展成立 引进 引入 设有 下设 成立了 组建了 评选 增设 增派 选拔 选育 选优配强 聘为 担任 招引 入驻 进驻 调派 指派 吸纳 推荐".split(
    " ",
  ),
);

/** Trades, goods and kinds: they say what a body does, not which it is. */
const kinds =
  /^(?:农业|农资|农机|农民|农家|农村|农产品|农副产品|林业|林果|畜牧|牧业|渔业|水产|茶叶|茶|粮食|粮油|食品|饲料|肥料|有机肥|化肥|果蔬|果品|水果|蔬菜|苗木|花卉|药材|中药材|物流|快递|外卖|物业|旅游|文旅|文化|传媒|建筑|建材|劳务|人力资源|保险|金融|科技|信息|技术|电子|电商|商贸|贸易|供应链|投资|开发|发展|建设|管理|服务|运营|经营|实业|工业|制造|加工|销售|生产|种植|养殖|种养|繁育|育苗|屠宰|冷链|冷藏|包装|纺织|服装|制衣|制鞋|机械|汽车|能源|电力|供电|燃气|自来水|污水处理|垃圾处理|水务|水利|环保|医药|药业|生物|生态|绿色|有机|特色|综合|专业|家庭|示范|现代|新型|大型|中型|小型|微型|小微|中小|民营|国有|国营|私营|集体|股份|股份制|合作|联合|联营|合资|外资|外来|外地|本地|本土|当地|地方|龙头|骨干|重点|知名|优质|高端|精品|新|老|大|小|多|村|乡|镇|县|市|区|省|村级|县级|市级|省级|国家级|乡镇|社区|全村|全镇|全县|城市|乡村|城乡|行业|产业|项目|平台|网络|互联网|跨境|劳动密集型|来料|扶贫|帮扶|共富|强村|富民|惠民|便民|为民|助农|志愿|公益|慈善|文艺|体育|教育|医疗|卫生|康养|养老|托育|高等|职业|公办|民办|中心|完全|专科|中医|人民|所属|下属|旗下|相关|有关|各|本|该|等|和|与|中国|我国|第三方|一般|普通|优秀|先进|工厂化|标准化|规模化|规模|规上|规模以上|年产|流通|零售|批发|连锁|直销|代理|中介|经纪|咨询|检测|检验|设计|施工|勘测|勘察|监理|测绘|园林|绿化|房地产|地产|置业|酒店|餐饮|民宿|康复|美容|广告|印刷|造纸|化工|钢铁|水泥|矿业|石材|木材|家具|竹木|竹|木|砖|石)/u;

/** Goods by their last character: 核桃, 香菇, 红薯粉条. */
const goods =
  /(?:\p{Script=Han}?[桃果薯菇椒豆麦米稻菜瓜茶药材竹棉麻蚕桑花草参菌耳苗猪牛羊鸡鸭鹅鱼虾蟹蜂蜜驴兔肉蛋奶粉条油酒醋酱糖盐砂砖瓦布衣鞋帽品具纸塑料梨桔橘柑橙萄莓李杏枣柿栗梅蔗蒜姜葱笋藕莲玉石炭煤气水电灯炉车船机件丝绒毯皮革薯腐面饼糕芝贝鹿马狗驼禽畜])+$/u;

/** Whether a modifier only says what kind of body it is: 农业, 茶叶, 返乡青年. */
export function isDescriptive(reading: Reading, modifier: string): boolean {
  let rest = modifier.replace(/[的了“”]/gu, "");
  while (rest.length > 0) {
    const kind = kinds.exec(rest);
    let length = kind?.[0].length ?? 0;
    for (let size = Math.min(6, rest.length); size > length; size--)
      if (reading.lexicon.is(rest.slice(0, size), wordClasses["not-name"] | wordClasses.action)) length = size;
    if (length === 0) break;
    rest = rest.slice(length);
  }
  return rest.replace(goods, "").length < 2;
}

/**
 * Where a coined name that ends in the head at `from` begins. Characters that elsewhere are function words belong to it
 * where the name would be empty without them (祥和公司, 鸿达农业公司); verbs that bring the body into being do not.
 */
export function properStart(reading: Reading, from: number, limit = 24): LeftBoundary {
  const { text } = reading;
  const floor = Math.max(reading.clauseAt(from).start, from - limit);
  let left = leftBoundary(reading, from, limit, false);
  for (let turn = 0; turn < 2 && left.token !== undefined && left.start > floor; turn++) {
    const { token } = left;
    const rest = text.slice(left.start, from);
    const joins =
      token.word.length === 1 &&
      coining.has(token.word) &&
      token.start - 1 >= floor &&
      /\p{Script=Han}/u.test(text[token.start - 1] as string) &&
      reading.tokenEndingAt(token.start) === undefined &&
      (rest === "" || (/[达超才]/u.test(token.word) && isDescriptive(reading, rest)));
    if (!joins) break;
    const further = leftBoundary(reading, token.start, token.start - floor, false);
    left = further;
  }
  return afterBringing(reading, left, from);
}

/** A name begins after the last verb that brings its body into being: 配备 | 环境监督员. */
export function afterBringing(reading: Reading, left: LeftBoundary, from: number): LeftBoundary {
  let last: Token | undefined;
  for (let at = left.start; at < from; ) {
    const token = reading.tokenStartingAt(at);
    if (token && bringing.has(token.word) && token.end <= from) last = token;
    at = token?.end ?? at + 1;
  }
  if (last === undefined) return left;
  const particle = /^[了起出]/u.test(reading.text.slice(last.end, from)) ? 1 : 0;
  return { start: last.end + particle, stop: "verb", token: last };
}

/** Whether a verb brings a body into being or sends people. */
export const brings = (word: string): boolean => bringing.has(word);
