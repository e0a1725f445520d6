/** Roles and corps that a county coins: in quotation marks, or as an office that somebody is given. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet, holds } from "../../matching/character-set.ts";
import { matchAt } from "../../matching/occurrences.ts";
import { closingOf } from "../../matching/pattern-edges.ts";
import { type Reading, tokensBetween } from "../../reading/reading.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { brings } from "./body-names.ts";

const roleHead =
  /(?:队|团|官|员|管家|主理人|合伙人|调解室|工作室|警务室|理事会|议事会|协会|联盟|委员会|专员|使者|CEO|村长|街长|楼长|巷长|河长|路长|林长|田长|经理人|师|专班|联合体|先锋岗|岗位|手工坊|突击手|轻骑兵|代言人|巷长|党小组|党支部|推介官|体验官|顾问|帮帮团|工坊|议事厅|议事堂|(?:服务|协调|协作|调解|指挥|运营|培训|治理|孵化|培育|创业|研发|救助|关爱|议事)中心|(?:服务|工作|调解)站)$/u;
const closesRole = closingOf(roleHead);
const partsNames = characterSet("、，·");
/** Professions and members: no coined role. */
const profession = /(?:人员|成员|党员|公务员|学员|演员|教师|医师|律师|动员|全员|职员|队员|社员|集团|先锋岗|岗位)$/u;

export const coinedBody: Rule = {
  name: "coined-body",
  reason: "A coined role or corps in quotation marks: “银发调解队”, “社区主理人”, “治理建言官”.",
  examples: [
    { text: "成立“银龄巡河队”。", gives: ["Organization 银龄巡河队"] },
    {
      text: "成立“乡村人才协调服务中心”，建起“绣娘工坊”。",
      gives: ["Organization 乡村人才协调服务中心", "Organization 绣娘工坊"],
    },
    { text: "成立“云雀”心理疏导工作室。", gives: ["Organization 云雀心理疏导工作室"] },
    { text: "组建“40+巡讲队”进村宣讲。", gives: ["Organization 40+巡讲队"] },
    { text: "聘请“民宿体验官”。", gives: ["Organization 民宿体验官"] },
    { text: "当好乡村振兴“领路人”。", not: ["Organization 领路人"] },
  ],
  propose(reading, emit) {
    for (const quotation of reading.quotations) {
      if (quotation.kind !== "quote") continue;
      const inner = canonicalName(quotation.inner);
      const room = matchAt(rooms, reading.text, quotation.end)?.[0];
      if (room !== undefined && inner.length <= 8 && isFounded(reading, quotation.start))
        emit({
          type: "Organization",
          start: quotation.start,
          end: quotation.end + room.length,
          name: inner + room,
          rule: coinedBody.name,
          weight: 16,
          kind: "team",
        });
      if (inner.length < 2 || inner.length > 12 || (inner.length < 4 && !isAppointed(reading, quotation.start)))
        continue;
      if (reading.lexicon.is(inner, wordClasses.image)) continue;
      // 表彰“最美网格员”: an honour, not a corps.
      if (/^(?:最美|十佳|优秀|先进|模范|星级|金牌|五星|身边|年度)/u.test(inner)) continue;
      if (!closesRole(inner, inner.length - 1) || holds(inner, partsNames)) continue;
      if (profession.test(inner) || !roleHead.test(inner)) continue;
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

/** What a coinage in front of it names, with what it does between them: “云雀”心理疏导工作室. */
const rooms = /\p{Script=Han}{0,6}?(?:工作室|调解室|警务室)/uy;

/** Whether the clause up to an offset brings a body into being. */
function isFounded(reading: Reading, at: number): boolean {
  for (const token of tokensBetween(reading, reading.clauseAt(at).start, at)) if (brings(token.word)) return true;
  return false;
}

/** 推选出12名“巷长”: the clause appoints and counts, so a short name is a role too. */
function isAppointed(reading: Reading, at: number): boolean {
  const clause = reading.clauseAt(at);
  if (!/[\d一二三四五六七八九十百两余多](?:名|位|支|个)$/u.test(reading.text.slice(clause.start, at))) return false;
  return isFounded(reading, at);
}

/** An office that somebody is given: 担任村史讲解员, 聘为名誉村长. */
const office =
  /^(?:了)?(\p{Script=Han}{2,8}?(?:指导员|联络员|顾问|调解员|辅导员|村长|专员|特派员|主理人|观察员|监督员|宣讲员|讲解员|协管员|协理员|宣传员|信息员|代办员|管理员|经理人|合伙人|推荐官|体验官|CEO))(?=[^\p{Script=Han}]|的|和|并|岗|等|$)/u;
const appointing = ["担任", "聘为", "受聘为", "聘任为", "选聘为", "兼任", "聘请为"];
const anybody =
  /^(?:村|社区|镇|乡|县|市|区|党|名|一名|专职|兼职|法律|常年|技术|驻村|该村|本村|组织|政治|纪检)*(?:村长|顾问|管理员)$/u;

export const appointedRole: Rule = {
  name: "appointed-role",
  reason: "An office that the report says somebody was given: 担任村史讲解员, 聘为名誉村长.",
  examples: [
    { text: "聘请退休教师担任村史讲解员。", gives: ["Organization 村史讲解员"] },
    { text: "他担任村党支部书记已有十年。", not: ["Organization 村党支部书记"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const verb of appointing)
      for (const at of reading.occurrences(verb)) {
        const from = at + verb.length;
        const role = office.exec(text.slice(from, from + 14));
        if (!role?.[1] || anybody.test(role[1])) continue;
        const end = from + role[0].length;
        emit({
          type: "Organization",
          start: end - role[1].length,
          end,
          name: role[1],
          rule: appointedRole.name,
          weight: 6,
          kind: "team",
        });
      }
  },
};
