/** Named bodies: departments, enterprises, institutions, associations; teams that a report says were set up or sent. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import type { Reading, Token } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "./headed-names.ts";

const levelBefore =
  /(?:中共)?(?:\p{Script=Han}{1,10}?(?:省|市|县|区|州|盟|旗|镇|乡|街道|兵团))?(?:委|党委|人民政府|政府)?$/u;

export const department: Rule = {
  name: "department",
  reason: "A department with its level or place in front is one body: 市委组织部, 县农业农村局.",
  examples: [
    { text: "县农业农村局组织培训。", gives: ["Organization 县农业农村局"] },
    { text: "来源：中共青禾市委组织部", gives: ["Organization 中共青禾市委组织部"] },
    { text: "各部门、财政局所等单位", not: ["Organization 财政局"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const token of reading.tokens) {
      if ((token.mask & wordClasses.dept) === 0) continue;
      let start = token.start;
      // Walk over level words and names up to a boundary.
      const left = leftBoundary(reading, token.start, 14);
      const before = text.slice(left.start, token.start);
      const scope = /(?:(?:中共)?[^、]*?(?:省|市|县|区|州|盟|旗|自治区)(?:委|政府|人民政府)?)$/u.exec(before);
      if (scope) start = token.start - scope[0].length;
      else if (/^(?:省|市|县|区|州|盟|旗)委?$/u.test(text.slice(token.start - 1, token.start))) start = token.start - 1;
      else if (/(?:省委|市委|县委|区委|州委)$/u.test(text.slice(token.start - 2, token.start))) start = token.start - 2;
      if (start === token.start) continue;
      const name = canonicalName(text.slice(start, token.end));
      emit({ type: "Organization", start, end: token.end, name, rule: department.name, weight: 9, kind: "government" });
    }
    void levelBefore;
  },
};

const genericBodies =
  /^(?:各|本|该|有关|相关|所属|下属|当地|市管|国有|民营|龙头|小微|中小|骨干|农业|涉农|大型|一般|外地|本地|多|全村|村|镇|乡|县|市|区|物业|快递|外卖|食品|旅游|建筑|保险|科技|农民|专业|农村|种植|养殖|土地|示范|社区|农机|高等|职业|重点|公办|民办|乡镇|村级|中心|专科|综合|行业|互联网|第三方)+$/u;

export const namedBody: Rule = {
  name: "named-body",
  reason: "A proper name with a head noun of enterprises, institutions or associations is one body.",
  examples: [
    { text: "引进青禾绿源农业开发有限公司建设基地。", gives: ["Organization 青禾绿源农业开发有限公司"] },
    { text: "与西北农林科技大学合作。", gives: ["Organization 西北农林科技大学"] },
    { text: "鼓励农业公司带动农户。", not: ["Organization 农业公司"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const token of reading.tokens) {
      if ((token.mask & wordClasses["org-head"]) === 0) continue;
      const next = reading.tokenStartingAt(token.end);
      if (next && (next.mask & wordClasses["org-head"]) !== 0) continue;
      if (reading.quotationAt(token.start)?.kind === "title") continue;
      const left = leftBoundary(reading, token.start, 22);
      if (left.stop === "quotation") continue;
      let start = trimScope(text, left.start, token.start);
      const owned = /^.*(?:所属|下属|旗下)/u.exec(text.slice(start, token.start));
      if (owned) start += owned[0].length;
      const before = text.slice(start, token.start);
      if (
        before.length < 2 ||
        genericBodies.test(before) ||
        isGeneric(reading, before) ||
        /^[一二三四五六七八九十两\d]+[家个所]?$/u.test(before)
      )
        continue;
      const kind = reading.lexicon.details.get(`org-head:${token.word}`) ?? "institution";
      let end = token.end;
      const party = /^(?:党支部|党总支|党委|联合党支部|临时党支部)/u.exec(text.slice(end));
      if (party) end += party[0].length;
      emit({
        type: "Organization",
        start,
        end,
        name: canonicalName(text.slice(start, end)),
        ...(party ? { aliases: [canonicalName(text.slice(start, token.end))] } : {}),
        rule: namedBody.name,
        weight: left.stop === "limit" ? 3 : 8,
        kind,
      });
    }
  },
};

export const listedEnterprises: Rule = {
  name: "listed-enterprises",
  reason: "A、B等N家企业: the items are enterprises by their short names.",
  examples: [{ text: "引进绿源生物、丰禾农牧等6家企业。", gives: ["Organization 绿源生物", "Organization 丰禾农牧"] }],
  propose(reading, emit) {
    const list =
      /(?<items>[^，。；：！？\n“”、（()]{2,14}(?:、[^，。；：！？\n“”、（()]{2,14})+)等(?:[一二三四五六七八九十\d]+(?:多|余)?家)?(?:省级|市级|国家级|知名|大型|龙头|农业|本地|规模以上|重点|骨干|央企|国企|高新技术)*(?:企业|公司|央企|合作社|科研院所|高校|院校)/gu;
    for (const match of reading.text.matchAll(list)) {
      let end = match.index + (match.groups?.["items"]?.length ?? 0);
      const kind = /高校|院校|院所/u.test(match[0]) ? "institution" : "enterprise";
      while (end > match.index) {
        const left = leftBoundary(reading, end, 14);
        const name = canonicalName(reading.text.slice(left.start, end));
        if (
          name.length >= 2 &&
          left.start < end &&
          left.stop !== "quotation" &&
          !isGeneric(reading, name) &&
          !/(?:企业|合作社|园区|大户|农场|产业链|基地|组织)$/u.test(name)
        )
          emit({ type: "Organization", start: left.start, end, name, rule: listedEnterprises.name, weight: 6, kind });
        if (left.stop !== "comma") break;
        end = left.start - 1;
      }
    }
  },
};

const counted = /[\d一二三四五六七八九十百千两余多]+(?:支|个|名|家|人|批|位|所|类|级)$/u;
const generic =
  /^(?:村|各村|镇|乡镇|乡|街道|社区|各|县|市|区|基层|农村|各级|机关|本|所在|上级|党|全体|其他|城市|全县|全市|国有企业|行政村|村级|该村|所属|干部|党员干部|人才|基层党|两级|村社|联系|非公企业|企业|有关|管理|服务|领导|工作|建设|一线|第一|普通|优秀|年轻)*$/u;

export const setUpTeam: Rule = {
  name: "set-up-team",
  reason: "A corps or body that a sentence sets up, sends or counts is an organization: 组建专业服务队22支.",
  examples: [
    { text: "组建林果技术服务队22支。", gives: ["Organization 林果技术服务队"] },
    { text: "各村成立护河志愿者服务队。", gives: ["Organization 护河志愿者服务队"] },
    { text: "村党组织每周召开会议。", not: ["Organization 村党组织"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const token of reading.tokens) {
      if ((token.mask & wordClasses["team-head"]) === 0) continue;
      const next = reading.tokenStartingAt(token.end);
      if (next && (next.mask & (wordClasses["team-head"] | wordClasses.head)) !== 0 && next.word !== "工作") continue;
      if (/^(?:成员|书记|委员|主任|班子|建设|换届|活动|生活|关系|会议)/u.test(text.slice(token.end, token.end + 2)))
        continue;
      if (reading.quotationAt(token.start)?.kind === "title") continue;
      const found = setUp(reading, token);
      if (!found) continue;
      emit(found);
    }
  },
};

const founding = wordClasses.found | wordClasses.dispatch;

function setUp(reading: Reading, token: Token): import("../candidate.ts").Candidate | undefined {
  const { text } = reading;
  const quotation = reading.quotationAt(token.start);
  const inQuote = quotation !== undefined;
  if (inQuote && quotation.end !== token.end + 1) return undefined;
  let from = inQuote ? quotation.start : token.start;
  const quotedBefore = !inQuote && text[token.start - 1] === "”" ? reading.quotationAt(token.start - 1) : undefined;
  if (quotedBefore) from = quotedBefore.start;
  const left = leftBoundary(reading, from, 16);
  let start = trimScope(text, left.start, token.start);
  const stripped = /^(?:了|起|一支|一批|多支|一个|了一支)/u.exec(text.slice(start, token.start));
  if (stripped) start += stripped[0].length;
  const number = /^[\d一二三四五六七八九十百千两余多]+(?:支|个|名|家|人|批|位|所|级)/u.exec(
    text.slice(start, token.start),
  );
  if (number) start += number[0].length;
  const modifier = canonicalName(text.slice(start, token.start));
  if (modifier.length < 2 || generic.test(modifier) || modifier.length > 18) return undefined;
  const clause = reading.clauseAt(token.start);
  const head = text.slice(clause.start, start);
  const countedBefore = counted.test(head.slice(-8)) || number !== null;
  const countedAfter = /^(?:等)?[\d一二三四五六七八九十两]+(?:余|多)?(?:支|个|名|家|人|批|位)/u.test(
    text.slice(token.end + (inQuote ? 1 : 0)),
  );
  let verb = false;
  for (const t of tokensBetween(reading, clause.start, start)) if ((t.mask & founding) !== 0) verb = true;
  const weight = (verb ? 5 : 0) + (countedBefore || countedAfter ? 3 : 0) + (quotedBefore || inQuote ? 3 : 0);
  if (weight < 5) return undefined;
  return {
    type: "Organization",
    start,
    end: inQuote ? quotation.end : token.end,
    name: `${modifier}${token.word}`,
    rule: "set-up-team",
    weight: Math.min(9, weight + 1),
    kind: "team",
  };
}

function* tokensBetween(reading: Reading, start: number, end: number): Generator<Token> {
  for (let at = start; at < end; at++) {
    const token = reading.tokenStartingAt(at);
    if (token) yield token;
  }
}
