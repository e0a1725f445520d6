/** Named bodies: departments, enterprises, institutions, associations; teams that a report says were set up or sent. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { matchAt, occurrences } from "../../matching/occurrences.ts";
import { type Reading, type Token, tokensBetween } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";

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
      // The nearest place, level or committee before the department: 天津市国资委, 市委组织部, 县农业农村局.
      const body = /(?:省委|市委|县委|区委|州委|旗委|省政府|市政府|县政府|区政府|人民政府|政府)$/u.exec(
        text.slice(0, start).slice(-4),
      );
      if (body) start -= body[0].length;
      const place = reading.placeEndingAt(start) ?? (body ? reading.placeEndingAt(start + 1) : undefined);
      if (place) start = place.start;
      else if (/^(?:省|市|县|区|州|盟|旗|镇|乡|街道)$/u.test(text.slice(start - 1, start))) start -= 1;
      else {
        // A place that the gazetteer did not confirm, right at the clause's edge: 青禾市财政局.
        const left = leftBoundary(reading, start, 10, false);
        const spelled = /^\p{Script=Han}{1,6}(?:省|市|县|区|州|盟|旗|镇|乡)$/u.test(
          text.slice(left.start, body ? start + 1 : start),
        );
        if (spelled && left.stop !== "limit") start = left.start;
      }
      if (text.slice(start - 2, start) === "中共") start -= 2;
      if (/^[该本我]/u.test(text.slice(start, token.end))) start += 1;
      if (start === token.start) continue;
      const name = canonicalName(text.slice(start, token.end));
      emit({ type: "Organization", start, end: token.end, name, rule: department.name, weight: 9, kind: "government" });
    }
  },
};

const inspection =
  /(?:驻[^，。、；“”\n\d]{2,12}?纪检监察组|第[一二三四五六七八九十]+(?:派驻)?(?:纪检监察组|巡察组|巡视组)|[省市县区]委第[一二三四五六七八九十]+巡察组)/gu;

export const nationalBody: Rule = {
  name: "national-body",
  reason: "National bodies and inspection groups are named without a place: 商务部, 驻县水利局纪检监察组.",
  examples: [
    { text: "列入商务部示范名单。", gives: ["Organization 商务部"] },
    { text: "驻县水利局纪检监察组开展检查。", gives: ["Organization 驻县水利局纪检监察组"] },
  ],
  propose(reading, emit) {
    for (const { word, mask, start, end } of reading.tokens)
      if ((mask & wordClasses.ministry) !== 0)
        emit({ type: "Organization", start, end, name: word, rule: nationalBody.name, weight: 8, kind: "government" });
    for (const match of /纪检监察组|巡察组|巡视组/u.test(reading.text) ? reading.text.matchAll(inspection) : [])
      emit({
        type: "Organization",
        start: match.index,
        end: match.index + match[0].length,
        name: match[0],
        rule: nationalBody.name,
        weight: 20,
        kind: "party",
      });
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
      const quotation = reading.quotationAt(token.start);
      if (
        quotation?.kind === "title" ||
        (quotation && quotation.end === token.end + 1 && !/(?:公司|集团|合作社|厂|农场)$/u.test(token.word))
      )
        continue;
      const left = leftBoundary(reading, token.start, 22, false);
      if (left.stop === "quotation") continue;
      let start = trimScope(text, left.start, token.start);
      const owned = /^.*(?:所属|下属|旗下)/u.exec(text.slice(start, token.start));
      if (owned) start += owned[0].length;
      const before = text.slice(start, token.start);
      if (
        before.length < 2 ||
        genericBodies.test(before) ||
        (isGeneric(reading, before) && before !== "中国") ||
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

const kindsListed =
  /等(?:[一二三四五六七八九十\d]+(?:多|余)?家)?(?:省级|市级|国家级|知名|大型|龙头|农业|本地|规模以上|重点|骨干|央企|国企|高新技术)*(?:企业|公司|央企|合作社|科研院所|高校|院校)/uy;

export const listedEnterprises: Rule = {
  name: "listed-enterprises",
  reason: "A、B等N家企业: the items are enterprises by their short names.",
  examples: [{ text: "引进绿源生物、丰禾农牧等6家企业。", gives: ["Organization 绿源生物", "Organization 丰禾农牧"] }],
  propose(reading, emit) {
    const { text } = reading;
    for (const at of occurrences(text, "等")) {
      const match = matchAt(kindsListed, text, at);
      if (!match) continue;
      const floor = reading.clauseAt(at).start;
      if (!text.slice(Math.max(floor, at - 16), at).includes("、")) continue;
      let end = at;
      const kind = /高校|院校|院所/u.test(match[0]) ? "institution" : "enterprise";
      while (end > floor) {
        const left = leftBoundary(reading, end, 14, false);
        const name = canonicalName(text.slice(left.start, end));
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

/** Party branches and groups with a proper modifier are named bodies wherever they stand. */
const branch = /(?:党支部|党总支|党委|党小组|专项支部)$/u;
const branchModifier =
  /^(?:(?:各|本|该|村|社区|街道|镇|乡|乡镇|县|市|区|机关|学校|企业|农村|基层|所在|上级|下级|先进|后进|软弱涣散|行政村|两新|非公|国企|自治区|省|市县|村级|试点|合作社|网格|小区|楼栋|产业|产业链|功能|流动|联合|临时|行业|园区|商圈|楼宇|全体|多个|成立|纳管|街区|项目|党员|公司|集团|全镇|全县|全市|该镇|该县|脱贫)(?:的)?)*$/u;

export const namedBranch: Rule = {
  name: "named-branch",
  reason: "A party branch with a proper name in front is a body of its own: 青禾茶叶合作社党支部.",
  examples: [
    { text: "青溪移民新村临时党支部带头攻坚。", gives: ["Organization 青溪移民新村临时党支部"] },
    { text: "各村党支部召开会议。", not: ["Organization 各村党支部"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const token of reading.tokens) {
      if ((token.mask & wordClasses["team-head"]) === 0 || !branch.test(token.word) || reading.quotationAt(token.start))
        continue;
      if (/^(?:成员|书记|委员|班子|换届|副书记|会议)/u.test(text.slice(token.end, token.end + 3))) continue;
      const bare = /(?:临时|联合|功能型|流动党员|联建)$/u.exec(text.slice(0, token.start).slice(-5));
      const from = token.start - (bare?.[0].length ?? 0);
      const left = leftBoundary(reading, from, 18, false);
      const start = trimScope(text, left.start, from);
      const modifier = canonicalName(text.slice(start, from));
      if (/\d|自治区$|[省市县区镇乡]$/u.test(modifier) && !bare) continue;
      if (modifier.length < 3 || left.stop === "limit" || branchModifier.test(modifier) || isGeneric(reading, modifier))
        continue;
      emit({
        type: "Organization",
        start,
        end: token.end,
        name: canonicalName(text.slice(start, token.end)),
        rule: namedBranch.name,
        weight: 9,
        kind: "party",
      });
    }
  },
};

export const coinedBody: Rule = {
  name: "coined-body",
  reason: "A coined role or corps in quotation marks: “银发调解队”, “社区主理人”, “治理建言官”.",
  examples: [
    { text: "成立“银龄巡河队”。", gives: ["Organization 银龄巡河队"] },
    { text: "聘请“民宿体验官”。", gives: ["Organization 民宿体验官"] },
    { text: "当好乡村振兴“领路人”。", not: ["Organization 领路人"] },
  ],
  propose(reading, emit) {
    for (const quotation of reading.quotations) {
      if (quotation.kind !== "quote") continue;
      const inner = canonicalName(quotation.inner);
      if (
        inner.length < 4 ||
        inner.length > 12 ||
        reading.lexicon.is(inner, wordClasses.image) ||
        /[、，·+]/u.test(inner) ||
        /(?:人员|成员|党员|公务员|学员|演员|教师|医师|律师)$/u.test(inner)
      )
        continue;
      if (
        !/(?:队|团|官|员|管家|主理人|合伙人|调解室|工作室|理事会|协会|联盟|委员会|专员|使者|CEO|村长|街长|楼长|巷长|河长|经理人|师)$/u.test(
          inner,
        )
      )
        continue;
      emit({
        type: "Organization",
        start: quotation.start,
        end: quotation.end,
        name: inner,
        rule: coinedBody.name,
        weight: 15,
        kind: "team",
      });
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
    { text: "各村成立护河巡逻队。", gives: ["Organization 护河巡逻队"] },
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

/** Heads that name nothing without a modifier. */
const bareHeads = new Set(
  "工作队 服务队 工作组 领导小组 领导小组办公室 指挥部 理事会 委员会 监事会 党支部 党总支 党委 党小组 联合党委 联合党支部 党组织 志愿者 指导员 联络员 信息员 宣传员 专员 管家 服务员 合伙人 服务站 工作室 协会 联盟 专干 专家组 工作专班 带头人 经纪人 特派员 网格员 网格长 网格队伍 楼长 组织员 指导组 CEO 中心户 书记 骨干".split(
    " ",
  ),
);
const founding = wordClasses.found | wordClasses.dispatch;

function setUp(reading: Reading, token: Token): import("../candidate.ts").Candidate | undefined {
  const { text } = reading;
  const quotation = reading.quotationAt(token.start);
  const inQuote = quotation !== undefined;
  if (inQuote && quotation.end !== token.end + 1) return undefined;
  let from = inQuote ? quotation.start : token.start;
  const quotedBefore = !inQuote && text[token.start - 1] === "”" ? reading.quotationAt(token.start - 1) : undefined;
  if (quotedBefore) from = quotedBefore.start;
  let left = leftBoundary(reading, from, 16, false);
  // “一站通”综合救援队: words may stand between the coinage and the head.
  const coinage = left.stop === "quotation" ? reading.quotationAt(left.start - 1) : undefined;
  if (coinage?.kind === "quote" && coinage.inner.length <= 8) left = { ...left, start: coinage.start };
  let start = trimScope(text, left.start, token.start);
  const stripped = /^(?:了|起|一支|一批|多支|一个|了一支)/u.exec(text.slice(start, token.start));
  if (stripped) start += stripped[0].length;
  const number = /^[\d一二三四五六七八九十百千两余多]+(?:支|个|名|家|人|批|位|所|级)/u.exec(
    text.slice(start, token.start),
  );
  if (number) start += number[0].length;
  const modifier = canonicalName(text.slice(start, token.start));
  const coined = modifier === "" && token.word.length >= 3 && !bareHeads.has(token.word);
  if (left.stop === "limit" || modifier.length > 18 || (!coined && (modifier.length < 2 || generic.test(modifier))))
    return undefined;
  const clause = reading.clauseAt(token.start);
  const head = text.slice(clause.start, start);
  const countedBefore = counted.test(head.slice(-8)) || number !== null;
  const countedAfter = /^(?:等)?[\d一二三四五六七八九十两]+(?:余|多)?(?:支|个|名|家|人|批|位)/u.test(
    text.slice(token.end + (inQuote ? 1 : 0)),
  );
  let verb = false;
  for (const t of tokensBetween(reading, clause.start, start)) if ((t.mask & founding) !== 0) verb = true;
  const weight =
    (verb ? 5 : 0) + (countedBefore || countedAfter ? 3 : 0) + (quotedBefore || inQuote || coinage ? 3 : 0);
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
