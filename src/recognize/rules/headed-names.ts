/** Names without marks that end in a head noun: 农村强基固本工程, 三级会商化解机制. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet, isHan } from "../../matching/character-set.ts";
import { behind, openingOf } from "../../matching/pattern-edges.ts";
import type { Reading, Token } from "../../reading/reading.ts";
import { type LeftBoundary, leftBoundary } from "../boundary.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { headWeight } from "../heads.ts";
import { consistsOf, isGeneric, trimScope, verbs } from "../modifiers.ts";
import { isTopic } from "../topics.ts";

const framed = wordClasses.run | wordClasses["strong-run"] | wordClasses.found;
const isSuffix = characterSet("化式型性级者力");
/** Whether the head stands at the end of its phrase: not 机制改革 or 项目的, where it modifies what follows. */
function closes(reading: Reading, head: Token): boolean {
  const after = reading.text.slice(head.end, head.end + 2);
  if (isSuffix(after, 0) || after.startsWith("之")) return false;
  if (opensMeeting(after, 0) && headWeight(head) <= 5 && meeting.test(reading.text.slice(head.end, head.end + 3)))
    return false;
  if (after === "全覆") return headWeight(head) >= 4;
  if (opensFollowing(after, 0) && mayFollow.test(after)) return true;
  const next = reading.tokenStartingAt(head.end);
  if (next === undefined) return !isHan(reading.text, head.end);
  if ((next.mask & wordClasses.head) !== 0) return false;
  // 计划投资, 标准化建设: the word is a verb or a modifier here.
  return !(ambiguous.has(head.word) && (next.mask & (wordClasses.spend | framed | wordClasses.action)) !== 0);
}

/** 重大项目调度会: a meeting about it. */
const meeting = /^(?:调度|推进|协调|动员|现场|观摩|座谈|汇报|总结|部署|研判|发布)会/u;
const opensMeeting = openingOf(meeting);

/** Code units before its head that a name has at most: 2024年青禾县乡村特色产业技能人才暨返乡青年创业大赛. */
const longest = 34;

/** What may follow a name that is complete. */
const mayFollow = /^(?:成果|经验|方面|要求|作用|过程|成效|建设|试点|以来|期间|顺利|全面|落地|的|等|中|内|上|里)/u;
const opensFollowing = openingOf(mayFollow);
const ambiguous = new Set([
  "计划",
  "规划",
  "标准",
  "服务",
  "行动",
  "活动",
  "改革",
  "规定",
  "奖励",
  "补助",
  "补贴",
  "救助",
  "直播",
  "贷款",
  "党建",
  "资助",
]);

const urges = behind(/\p{Script=Han}{3}[抓促争跑谋]$/u);
const begins = characterSet("与和及在由对把将");
const isNumber = characterSet("0123456789.,");

export const headedName: Rule = {
  name: "headed-name",
  reason: "A noun phrase that ends in a head noun names a program; a verb that runs things before it makes it surer.",
  examples: [
    { text: "大力实施农村固本强基工程，补齐短板。", gives: ["Program 农村固本强基工程"] },
    { text: "先后建立起青创惠贷沟通机制。", gives: ["Program 青创惠贷沟通机制"] },
    { text: "优化招商引资考核评价机制。", gives: ["Program 招商引资考核评价机制"] },
    { text: "建立三级会商调处机制。", gives: ["Program 三级会商调处机制"] },
    {
      text: "加快建设青溪农业大数据平台，实施风、光发电项目。",
      gives: ["Program 青溪农业大数据平台", "Program 风、光发电项目"],
    },
    {
      text: "要优化招商考评机制，实施好青溪综合开发项目。",
      gives: ["Program 招商考评机制", "Program 青溪综合开发项目"],
    },
    { text: "市里的青溪重大项目调度会召开。", not: ["Program 青溪重大项目"] },
    { text: "召开一次工作例会，列出三张清单。", not: ["Program 一次工作例会", "Program 三张清单"] },
    { text: "完善相关制度，健全工作机制。", not: ["Program 相关制度", "Program 工作机制"] },
  ],
  propose(reading, emit) {
    for (const head of reading.tokensOf(wordClasses.head)) {
      const weight = headWeight(head);
      if (weight < 2 || reading.quotationAt(head.start) || !closes(reading, head)) continue;
      let left = leftBoundary(reading, head.start);
      if (left.stop === "limit") left = leftBoundary(reading, head.start, longest);
      if (left.stop === "quotation") continue;
      const start = trimScope(reading.text, left.start, head.start);
      const modifier = reading.text.slice(start, head.start);
      const wholeIsName = head.word.length >= 4 && modifier.length > 1 && !reading.lexicon.is(modifier, verbs);
      if (!wholeIsName && isGeneric(reading, modifier, weight >= 6 && head.word.length >= 3)) continue;
      if (weight <= 7 && modifier.length <= 5 && consistsOf(reading, modifier, verbs | wordClasses["not-name"]))
        continue;
      // 攻坚破难抓项目: the end of a call.
      if (head.word.length === 2 && urges(modifier, 0, modifier.length)) continue;
      if (begins(modifier, 0) || (isNumber(modifier, 0) && /^[\d.,]+$/u.test(modifier))) continue;
      if (weight <= 7 && head.word.length < 5 && reading.placeEndingAt(head.start)?.start === start) continue;
      if (isTopic(reading, { start, end: head.end })) continue;
      const runs = runsList(reading, left);
      const score = weight + (runs ? 2 : support(reading, left)) + (modifier.length > 12 && !runs ? -2 : 0);
      const candidate: Candidate = {
        type: "Program",
        start,
        end: head.end,
        name: canonicalName(reading.text.slice(start, head.end)),
        rule: headedName.name,
        weight: score < 4 ? 0 : Math.min(score, 9),
        kind: head.word,
      };
      emit(candidate);
    }
  },
};

/** Whether a verb that runs things stands before a name or, over 、 and names that are complete, before the list it is in. */
function runsList(reading: Reading, left: LeftBoundary): boolean {
  let bound = left;
  for (let item = 0; item < 8 && bound.stop === "comma"; item++) {
    const end = bound.start - 1;
    const head = reading.tokenEndingAt(end);
    if (!head || (head.mask & wordClasses.head) === 0) return false;
    bound = leftBoundary(reading, head.start);
  }
  return bound.stop === "verb" && ((bound.token?.mask ?? 0) & framed) !== 0;
}

/** What stands before a name makes it surer or less sure. */
function support(reading: Reading, { stop, start }: LeftBoundary): number {
  // 实施的X, 推出的X: the verb is on the other side of 的.
  if (stop === "of" && ((reading.tokenEndingAt(start - 1)?.mask ?? 0) & framed) !== 0) return 1;
  return stop === "limit" ? -4 : stop === "number" ? 0 : -1;
}
