/**
 * What calls and what tells: the words by which a phrase that mobilises differs from one that lists things, reports or talks.
 * Shared by the rules for slogans.
 */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet } from "../../matching/character-set.ts";
import { closingOf } from "../../matching/pattern-edges.ts";
import { buildWordTrie } from "../../matching/word-trie.ts";
import type { Reading } from "../../reading/reading.ts";

/** Verbs with which mobilising phrases begin: 强, 补, 促, 抓. */
const opensCall = characterSet(
  "强补促抓固建解治带办惠暖聚兴富稳护保优提增创树学比赶找理明敢善能会讲守查亮晒评送连有懂爱肯干勇争引育用留访听问察看谈议帮扶教选配管严转改破立推领统筑绘添谋铸活畅靓美壮拓搭架通早扬淳应共同互以让为因无不真实重融精敬孝决愿攻快多少先认聊话顺定减最夯拔摘挪换唱走拼闯冲压担扛传承践悟思研献防控除清净绿赋激释牵织系打当做盯跟贴沉下入进到",
);
export const mobilises = (phrase: string): boolean => opensCall(phrase, 0);

/** Marks of telling or talking rather than calling. */
export const prose =
  /[了我你她这那呢吗吧啊]|他(?!乡)|有人说|的人|的是|人说|没有|有的|首先|已经|曾|不过|但是|所以|因为|如果|一直|已|将于|得益于|由于|相互|不同的?|各种各样|一来|二来|一是|另一|主要|为主|每一/u;

/** Enumerations of things are built alike too. */
const things =
  /(?:监督|人才|所|局|厅|委|部|办|队|员|户|村|镇|乡|县|市|区|社|场|厂|园|路|企业|单位|产业|项目|制度|机制|工程|站|(?<!一)点|中心|服务|技术|产品|贷款|资金|补贴|程度|人口|学校|基地|市场|农业|林业|公司|平台|栏|报|网|号|线|河|江|湖|山|病|肥|茶|果|菜|粮|鸡|羊|牛|猪|鱼|药|股份|股|费|金|款|税|权|证|书|房|屋|厕|井|渠|桥|灯|车|机|器|设施|设备|材料|品种|品牌|文化|经济|教育|卫生|医疗|养老|就业|恢复|保护|修复|治理|建设|改造|管理|面积|产量|收入|质量|水平|能力|条件|环境|资源|政策|措施|办法|标准|情况|问题|工作|活动|方面|旅游|加工|种植|养殖|销售|包装|运输|仓储|物流|专业|职业|学院|大学|小学|中学|老师|医生|专家|书记|主任|干部|党员|群众|老人|儿童|妇女|残疾人|家庭|原因|变动|处置|岗位|队伍|人员|对象|渠道|范围|标准|会议?|日记|台账|压力|岗位|特长|爱好|成本|价格|身份|户口|工资|[^或]者)$/u;

const closesThing = closingOf(things);

/** Whether a phrase ends in a verbal or head noun: an item of a list of measures. */
export function endsInName(reading: Reading, phrase: string): boolean {
  const tail = phrase.slice(-2);
  return phrase.length >= 4 && reading.lexicon.is(tail, wordClasses.action | wordClasses.head);
}

/** Whether a phrase names a thing or a measure. */
export function namesThing(reading: Reading, phrase: string): boolean {
  return (closesThing(phrase, phrase.length - 1) && things.test(phrase)) || endsInName(reading, phrase);
}

const plainVerb =
  wordClasses.run |
  wordClasses["strong-run"] |
  wordClasses.spend |
  wordClasses.found |
  wordClasses.function |
  wordClasses.dispatch;

/** What people complain of: 看病难、看病贵. */
const complaint =
  /(?:难|贵|差|低|弱|乱|慢|穷|苦|累|愁|脏|散|偏|远|缺|少|滞后|落后|薄弱|不足|不便|不强|不高|不够|不畅)$/u;

const closesComplaint = closingOf(complaint);

/** Whether all phrases complain. */
export const complain = (phrases: readonly string[]): boolean =>
  phrases.every((phrase) => closesComplaint(phrase, phrase.length - 1) && complaint.test(phrase));

/** Questions that a slogan puts in a row: 扶持谁、谁来扶、怎么扶. */
export const asks = (phrases: readonly string[]): boolean =>
  phrases.length > 1 && phrases.every((phrase) => /谁|怎么|怎样|如何|什么|为何|哪[里儿些]|多少|几/u.test(phrase));

/** Whether a phrase begins with a verb of two characters as ordinary prose has it: 提供就业岗位. */
export function opensPlainly(reading: Reading, phrase: string): boolean {
  return phrase.length >= 4 && reading.lexicon.is(phrase.slice(0, 2), plainVerb);
}

/** Verbs by which a call is upheld: what follows 坚持 in parallel phrases is a slogan. */
export const upholds = /(?:坚持|秉持|秉承|遵循|践行|奉行|恪守|牢记|弘扬|倡导|坚守)$/u;

/** What a wording led to or describes, after 的: the wording is a call, not the name of something run. */
export const outcome =
  /^的\p{Script=Han}{0,8}(?:氛围|局面|格局|目标|风貌|理念|状态|效果|要求|原则|思路|精神|风尚|风气|景象|愿景|美誉|方针|态势|良性循环|共识|步伐|新路|道路|路子|之路|乡村|家园|画卷|图景|图画)/u;

/** Verbs by which one fights what follows: those are abuses, not calls. */
export const fights =
  /(?:清理|整治|治理|解决|破解|防止|杜绝|克服|纠正|避免|消除|查处|打击|制止|存在|针对|化解|整改|革除|破除|反对|告别|摆脱|改变|出现|抱怨|吐槽|反映|诉苦)(?:了|好|着)?(?:\p{Script=Han}{1,8}、){0,4}\p{Script=Han}{0,4}$/u;

/** What stands before the first of parallel phrases and is not part of it: 坚持, 做到, 引导党员. */
const leads = buildWordTrie(
  "坚持 做到 实现 形成 确保 突出 推动 推进 推行 实行 落实 聚焦 聚力 牢固树立 树立 通过 按照 持续 着力 真正 引导 带动 促进 努力 全力 切实 统筹 贯彻 秉持 秉承 遵循 立足 始终 坚决 一律 必须 已经 成为 打造 构建 建立 营造 充分发挥 发挥 采取 采用 开展 进行 要求 力争 力求 全面 注重 强调 做好 倡导 弘扬 党员 干部 群众 村民 居民 农民 大家 从而 以及 同时 目标 原则 思路 方针 理念 精神 格局 作风 氛围 方式 办法 总要求 要 的 便 就 是 了 并 对 等 使 得 地".split(
    " ",
  ),
);
const longestLead = 4;

/** Whether a stretch ends in what stands before the first of parallel phrases. */
export function endsInLead(text: string, start = 0, end = text.length): boolean {
  for (let length = 1; length <= longestLead && end - length >= start; length++)
    if (leads.indexOf(text, end - length, end) !== -1) return true;
  return false;
}
