/**
 * Corps and bodies that a sentence sets up, sends or counts: 组建林果技术服务队22支, 配备环境监督员120名.
 *
 * Heads that the lexicon lists may stand anywhere in such a clause; heads of one character (队, 组, 员) are read only as
 * the object of the verb or of a list that it governs.
 */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet, isHan } from "../../matching/character-set.ts";
import { matchAt } from "../../matching/occurrences.ts";
import { ahead, openingOf } from "../../matching/pattern-edges.ts";
import { type Reading, type Token, tokensBetween } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";
import { afterBringing, brings, isDescriptive, opensWithPlace } from "./body-names.ts";

const numeral = "[\\d一二三四五六七八九十百千两余多]+";
const counted = new RegExp(`${numeral}(?:支|个|名|家|人|批|位|所|类|级|户|处)$`, "u");
const countedBefore = new RegExp(`^${numeral}(?:支|个|名|家|人|批|位|所|级|户|处)`, "u");
/** A count right after, or at the end of the list that the body stands in: A队、B队和C队等4支队伍. */
const countedAfter = new RegExp(
  `(?:[”、和及与][^，。；：、\\n”和及与]{0,12})*?等?(?:${numeral}|各)(?:支|个|名|家|人|批|位|户|类)`,
  "uy",
);
const generic =
  /^(?:村|各村|镇|乡镇|乡|街道|社区|各|县|市|区|基层|农村|各级|机关|本|所在|上级|党|全体|其他|城市|全县|全市|国有企业|行政村|村级|该村|所属|省级|市级|县级|区级|镇级|乡镇级|干部|党员干部|人才|基层党|两级|村社|联系|非公企业|企业|有关|管理|服务|领导|工作|建设|一线|第一|普通|优秀|年轻|大|小|一|支|社会组织|两新组织|非公有制经济组织)*$/u;

/** Heads that name nothing without a modifier, unless the sentence counts them. */
const bareHeads = new Set(
  "工作队 服务队 工作组 领导小组 领导小组办公室 指挥部 理事会 委员会 监事会 党支部 党总支 党委 党小组 联合党委 联合党支部 党组织 志愿者 指导员 联络员 信息员 宣传员 专员 管家 服务员 合伙人 服务站 工作室 协会 联盟 专干 专家组 工作专班 带头人 经纪人 特派员 网格员 网格长 网格队伍 楼长 组织员 指导组 CEO 中心户 书记 骨干".split(
    " ",
  ),
);
const countable = new Set(
  "党小组 党支部 党总支 工作专班 工作组 服务队 突击队 小分队 督导组 指导组 专家组 理事会".split(" "),
);
const founding = wordClasses.found | wordClasses.dispatch;
/** What a body is named for that stands behind its name: 党支部书记, 理事会换届. */
const modifies = ahead(/^(?:成员|书记|委员|主任|班子|建设|换届|活动|生活|关系|会议)/u);
const bringing = /^(?:了|起|一支|一批|多支|一个|了一支)/u;
const opensBringing = openingOf(bringing);
const year = /^\d{4}年度?(?:[至到—-]+\d{4}年度?)?/u;
const isDigit = characterSet("0123456789");
const opensCount = openingOf(countedBefore);

export const setUpTeam: Rule = {
  name: "set-up-team",
  reason: "A corps or body that a sentence sets up, sends or counts is an organization: 组建专业服务队22支.",
  examples: [
    { text: "组建林果技术服务队22支。", gives: ["Organization 林果技术服务队"] },
    { text: "各村成立护河巡逻队。", gives: ["Organization 护河巡逻队"] },
    { text: "下设7个党小组。", gives: ["Organization 党小组"] },
    { text: "村党组织每周召开会议。", not: ["Organization 村党组织"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const token of reading.tokensOf(wordClasses["team-head"])) {
      const next = reading.tokenStartingAt(token.end);
      if (next && (next.mask & (wordClasses["team-head"] | wordClasses.head)) !== 0 && next.word !== "工作") continue;
      if (modifies(text, token.end, 2)) continue;
      if (reading.quotationAt(token.start)?.kind === "title") continue;
      const found = setUp(reading, token);
      if (found) emit(found);
    }
  },
};

function setUp(reading: Reading, token: Token): Candidate | undefined {
  const { text } = reading;
  const quotation = reading.quotationAt(token.start);
  const inQuote = quotation !== undefined;
  if (inQuote && quotation.end !== token.end + 1) return undefined;
  let from = inQuote ? quotation.start : token.start;
  const quotedBefore = !inQuote && text[token.start - 1] === "”" ? reading.quotationAt(token.start - 1) : undefined;
  if (quotedBefore) from = quotedBefore.start;
  let left = afterBringing(reading, leftBoundary(reading, from, 16, false), from);
  // 成立项目公司党支部: the owner belongs to the name where it names nobody by itself.
  if (left.token && /(?:公司|集团|企业)$/u.test(left.token.word) && left.token.end === left.start)
    left = leftBoundary(reading, left.token.start, 12, false);
  // “一站通”综合救援队: words may stand between the coinage and the head.
  const coinage = left.stop === "quotation" ? reading.quotationAt(left.start - 1) : undefined;
  if (coinage?.kind === "quote" && coinage.inner.length <= 8) left = { ...left, start: coinage.start };
  let start = trimScope(text, left.start, token.start);
  const stripped = opensBringing(text, start) ? bringing.exec(text.slice(start, token.start)) : null;
  if (stripped) start += stripped[0].length;
  if (isDigit(text, start)) start += year.exec(text.slice(start, token.start))?.[0].length ?? 0;
  const number = opensCount(text, start) ? countedBefore.exec(text.slice(start, token.start)) : null;
  if (number) start += number[0].length;
  if (isSentByBody(reading, start, token)) return undefined;
  const modifier = canonicalName(text.slice(start, token.start));
  const head = text.slice(reading.clauseAt(token.start).start, start);
  // 支 counts corps only, and a place in front names the corps: 一支摩托车骑行队, 青禾医疗队.
  const ofCorps = head.endsWith("支") || number?.[0].endsWith("支") || stripped?.[0].endsWith("支");
  const ofPlace = opensWithPlace(reading, start, token.start);
  // 云石乡党委: the committee of a place is the place acting.
  if (ofPlace && /^(?:党委|党工委)$/u.test(token.word) && /(?:[省市县区州旗镇乡]|街道)$/u.test(modifier))
    return undefined;
  const placed = /[队团]$/u.test(token.word) && ofPlace;
  const isCounted =
    counted.test(head.slice(-8)) ||
    number !== null ||
    matchAt(countedAfter, text, token.end + (inQuote ? 1 : 0)) !== null;
  let verb = false;
  for (const t of tokensBetween(reading, reading.clauseAt(token.start).start, start))
    if ((t.mask & founding) !== 0 || brings(t.word)) verb = true;
  const bare =
    modifier === "" &&
    (token.word.length >= 3 && !bareHeads.has(token.word) ? true : isCounted && verb && countable.has(token.word));
  if (left.stop === "limit" || modifier.length > 18 || (!bare && (modifier.length < 2 || generic.test(modifier))))
    return undefined;
  const weight =
    (verb || ofCorps || placed ? 5 : 0) + (isCounted ? 3 : 0) + (quotedBefore || inQuote || coinage ? 3 : 0);
  if (weight < 5) return undefined;
  return {
    type: "Organization",
    start,
    end: inQuote ? quotation.end : token.end,
    name: `${modifier}${token.word}`,
    rule: setUpTeam.name,
    weight: Math.min(9, weight + 1),
    kind: "team",
  };
}

/** 省民政厅驻村工作队: a body and the team that it sent, which the lexicon knows; each stands for itself. */
function isSentByBody({ text, lexicon }: Reading, start: number, { end, start: head }: Token): boolean {
  for (let at = start + 3; at < head; at++)
    if (lexicon.is(text, wordClasses.team, at, end))
      return /(?:局|厅|委|办|部|会|公司|集团|院|校|行)$/u.test(text.slice(start, at));
  return false;
}

const shortHeads = [
  "组织",
  "法庭",
  "投诉站",
  "援助站",
  "救助站",
  "避救站",
  "工作站",
  "队",
  "组",
  "团",
  "员",
  "师",
  "会",
  "室",
  "长",
  "社",
  "公司",
  "志愿者",
  "中心户",
  "带头人",
];
/** Words with a short head that are no corps: 党员, 会员, 集团, 运动会. */
const noCorps =
  /(?:居委会|村委会|党组织|基层组织|社会组织|群团组织|经济组织|自治组织|党员|人员|成员|会员|学员|队员|委员|职员|官员|教员|雇员|社员|演员|议员|公务员|动员|全员|集团|小组长|组长|队长|团长|会长|社长|所长|局长|站长|院长|校长|班长|部长|处长|科长|主任|市长|县长|镇长|乡长|增长|成长|生长|特长|延长|专长|擅长|家长|股长|行长|董事长|机会|社会|大会|开会|座谈会|推进会|现场会|运动会|博览会|交流会|培训会|动员会|例会|会会|晚会|分享会|推介会|招聘会|恳谈会|年会|全会|议会|两会|教师|律师|医师|老师|导师|会师|教室|领队|会议室|活动室|图书室|阅览室|卫生室|医务室|旅行社|报社|出版社|通讯社|村民小组|居民小组|人大代表团|代表团|党组|群组|机组|户组|车队|军队|部队|军团|一组|分组|改组|重组)$/u;

export const foundedBody: Rule = {
  name: "founded-body",
  reason:
    "The object of a verb that sets up, appoints or recruits is a body, whatever its head: 成立腰鼓队, 配备环境监督员.",
  examples: [
    { text: "成立了老年舞蹈队和腰鼓队。", gives: ["Organization 老年舞蹈队", "Organization 腰鼓队"] },
    { text: "配备环境监督员120名。", gives: ["Organization 环境监督员"] },
    { text: "成立村民小组，召开动员会，培养党员。", not: ["Organization 村民小组"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const head of shortHeads)
      for (const at of reading.occurrences(head)) {
        const end = at + head.length;
        if (!endsPhrase(text, end) || reading.quotationAt(at)) continue;
        const covering = reading.tokenStartingAt(at);
        if (covering && covering.end > end) continue;
        const from = reading.tokenEndingAt(end)?.start ?? at;
        const item = foundedItem(reading, Math.min(from, at), end, head);
        if (item) emit(item);
      }
  },
};

const closingPhrase = ahead(
  /^(?:和|与|及|并|等|的|共|各|岗|[一二三四五六七八九十两百][\d一二三四五六七八九十两百]*(?:余|多)?(?:支|个|名|家|人|位|户))/u,
);

/** Whether what follows closes the object: a mark, a list, a count, a particle. */
function endsPhrase(text: string, end: number): boolean {
  return !isHan(text, end) || closingPhrase(text, end, 6);
}

const amount =
  /^(?:了|起|一支|一批|一个|多名|一名)*(?:[\d一二三四五六七八九十百千两余多]+(?:支|个|名|家|人|批|位|户|处))?/u;
/** Every character with which something of it may begin. */
const opensAmount = characterSet("了起0123456789一二三四五六七八九十百千两余多");

function foundedItem(reading: Reading, from: number, end: number, head: string): Candidate | undefined {
  const { text } = reading;
  const left = afterBringing(reading, leftBoundary(reading, from, 14, false), from);
  if (left.stop === "limit" || left.stop === "quotation") return undefined;
  let start = trimScope(text, left.start, from);
  if (opensAmount(text, start)) start += amount.exec(text.slice(start, from))?.[0].length ?? 0;
  const name = canonicalName(text.slice(start, end));
  const modifier = text.slice(start, end - head.length);
  if (modifier.length < 2 || name.length > 14 || noCorps.test(name) || generic.test(modifier) || /^\d/u.test(name))
    return undefined;
  if (!governed(reading, left.start, left.token)) return undefined;
  const firm = head === "公司" || head === "社";
  // 成立股份公司——青禾有限公司: the name follows.
  if (firm && text.startsWith("——", end)) return undefined;
  if (firm && (!isDescriptive(reading, modifier) || head === "社")) return undefined;
  if (!firm && isGeneric(reading, modifier) && modifier.length < 4) return undefined;
  return { type: "Organization", start, end, name, rule: foundedBody.name, weight: firm ? 4 : 6, kind: "team" };
}

/** Whether the verb left of the item, or of the list that the item stands in, sets up, appoints or recruits. */
function governed(reading: Reading, start: number, token: Token | undefined): boolean {
  if (token && brings(token.word)) return true;
  const { text } = reading;
  const clause = reading.clauseAt(start);
  let at = start;
  for (let turn = 0; turn < 6; turn++) {
    const head = text.slice(clause.start, at);
    const link = /[、和与及]$/u.test(head);
    const number = counted.test(head) || /(?:一批|人的|名的|支)$/u.test(head);
    if (!link && !number) break;
    if (number && !link) {
      const rest = head.replace(
        /(?:一支|一批|人的|名的|[支了起]|[\d一二三四五六七八九十百千两余多]|(?<=[\d一二三四五六七八九十百千两余多])[支个名家人批位户处]的?|(?<=[\d一二三四五六七八九十百千两余多])的)+$/u,
        "",
      );
      const verb = reading.tokenEndingAt(clause.start + rest.length);
      return verb !== undefined && brings(verb.word);
    }
    // 楼栋长320名、单元长90名: each item has its own count.
    const tail = counted.exec(text.slice(clause.start, at - 1).slice(-8))?.[0].length ?? 0;
    const end = at - 1 - tail;
    const before = afterBringing(reading, leftBoundary(reading, end, 14, false), end);
    if (before.token && brings(before.token.word)) return true;
    if (before.start >= end) break;
    at = before.start;
  }
  const verb = reading.tokenEndingAt(at) ?? reading.tokenEndingAt(at - 1);
  if (verb !== undefined && brings(verb.word)) return true;
  return at === clause.start && followsList(reading, at);
}

/** 建立调解室5个，投诉站6个: the clause before sets up and counts, this one only counts. */
function followsList(reading: Reading, start: number): boolean {
  const before = reading.clauses[reading.clauseIndexAt(start) - 1];
  if (before === undefined || before.start < reading.sentenceAt(start).start) return false;
  // 引进项目116个，培训致富带头人: a verb of its own.
  if (/^(?:培训|培养|轮训|评选|表彰|走访|慰问|帮扶|服务|带动)/u.test(reading.text.slice(start, start + 2)))
    return false;
  if (!counted.test(reading.text.slice(before.end - 8, before.end))) return false;
  for (const token of tokensBetween(reading, before.start, before.end)) if (brings(token.word)) return true;
  return false;
}
