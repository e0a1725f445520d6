/**
 * Numbered headings. What stands behind a number and before the first mark is a unit: where it ends in a head noun it is the name of
 * what the paragraph is about, where it is a couplet it is a call. Such a heading needs no verb and no boundary inside it.
 */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet } from "../../matching/character-set.ts";
import { openingOf } from "../../matching/pattern-edges.ts";
import type { Range, Reading, Token } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { headWeight } from "../heads.ts";
import { consistsOf, isGeneric, trimScope } from "../modifiers.ts";
import { endsInName, mobilises, prose } from "./calling.ts";

const enumerator =
  /^\s*(?:[一二三四五六七八九十]{1,3}[是、.]|\d{1,2}(?:[、)）]|[.](?!\d))|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）][、.]?)\s*/u;
const opensEnumerator = openingOf(enumerator);
const endsUnit = characterSet("，。；：！？、\n");

interface Heading extends Range {
  /** The sentence goes on behind the first mark. */
  readonly more: string;
}

/** What stands behind each number at the beginning of a sentence, up to the first mark outside quotation marks. */
function* headingsOf(reading: Reading): Generator<Heading> {
  const { text } = reading;
  for (const sentence of reading.sentences) {
    if (!opensEnumerator(text, sentence.start)) continue;
    const lead = enumerator.exec(text.slice(sentence.start, sentence.start + 12))?.[0].length;
    if (lead === undefined) continue;
    const start = sentence.start + lead;
    let end = start;
    while (end < sentence.end && !(endsUnit(text, end) && reading.quotationAt(end) === undefined)) end++;
    if (end > start) yield { start, end, more: text.slice(end, sentence.end).trimEnd() };
  }
}

const doing =
  wordClasses.run | wordClasses["strong-run"] | wordClasses.found | wordClasses.function | wordClasses.adverb;

/** Start of the name behind the verbs with which a heading begins: 深入实施, 着力推进. */
function behindVerbs(reading: Reading, { start, end }: Range): { readonly start: number; readonly verb: boolean } {
  let at = start;
  let verb = false;
  for (let token = reading.tokenStartingAt(at); token && token.end < end; token = reading.tokenStartingAt(at)) {
    if ((token.mask & doing) === 0 || (token.mask & wordClasses.head) !== 0) break;
    // 制定深度贫困村规划: behind the verb an adverb belongs to the name.
    if (verb && (token.mask & wordClasses.adverb) !== 0) break;
    verb ||= (token.mask & (wordClasses.run | wordClasses["strong-run"] | wordClasses.found)) !== 0;
    at = token.end;
  }
  return { start: at, verb: at > start };
}

export const numberedName: Rule = {
  name: "numbered-name",
  reason: "A numbered heading that ends in a head noun is a name as a whole: 3.科技企业家培育计划。",
  examples: [
    { text: "(二)企业家梯队培育计划。每年选送二十人外出学习。", gives: ["Program 企业家梯队培育计划"] },
    { text: "4.“雁归”青年创业扶持项目。提供启动资金。", gives: ["Program 雁归青年创业扶持项目"] },
    { text: "一是实施农村道路畅通工程。新修道路。", gives: ["Program 农村道路畅通工程"] },
    { text: "(一)破难攻坚抓项目，有效投入大幅增长。", not: ["Program 破难攻坚抓项目"] },
    { text: "三、下一步工作计划", not: ["Program 下一步工作计划"] },
    { text: "1.完善制度。健全各项机制。", not: ["Program 完善制度", "Program 制度"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const heading of headingsOf(reading)) {
      const head = headOf(reading, heading);
      if (!head || heading.end - heading.start > 30) continue;
      const { start, verb } = behindVerbs(reading, heading);
      const from = trimScope(text, start, head.start);
      const modifier = text.slice(from, head.start);
      if (
        modifier.length < 2 ||
        modifier.length > 24 ||
        /[的、（()）]|^\d+$|^[要需应]|[抓促兴建上争跑引谋]$|(?:建设|改造|整治|治理|保护|工程)[和与及]/u.test(modifier)
      )
        continue;
      if (isGeneric(reading, canonicalName(modifier)) || consistsOf(reading, modifier, wordClasses["not-name"] | doing))
        continue;
      // Behind a verb the heading is an ordinary clause: its object begins where the boundary says.
      if (verb && leftBoundary(reading, head.start, 24).start > from) continue;
      emit({
        type: "Program",
        start: from,
        end: head.end,
        name: canonicalName(text.slice(from, head.end)),
        rule: numberedName.name,
        weight: modifier.includes("“") ? 16 : 12,
        kind: head.word,
      });
    }
  },
};

/** The head noun with which a heading ends. */
function headOf(reading: Reading, { end }: Range): Token | undefined {
  const head = reading.tokenEndingAt(end);
  if (!head || (head.mask & wordClasses.head) === 0 || headWeight(head) < 4) return undefined;
  return head;
}

export const numberedCouplet: Rule = {
  name: "numbered-couplet",
  reason: "A numbered heading of two phrases of equal length is a call: 1、转变作风强服务，凝心聚力促发展。",
  examples: [
    { text: "2、走村入户察民情，真帮实扶解民忧。", gives: ["Slogan 走村入户察民情，真帮实扶解民忧"] },
    { text: "(三)强队伍，固根基。", gives: ["Slogan 强队伍，固根基"] },
    { text: "一、农业生产，粮食种植。", not: ["Slogan 农业生产，粮食种植"] },
    { text: "2.全村耕地面积大，人均占有量多。", not: ["Slogan 全村耕地面积大，人均占有量多"] },
  ],
  propose(reading, emit) {
    for (const heading of headingsOf(reading)) {
      if (heading.more.length > 13) continue;
      const first = reading.text.slice(heading.start, heading.end);
      const second = /^[，、\s](?<phrase>\p{Script=Han}{3,12})$/u.exec(heading.more)?.groups?.phrase;
      if (second === undefined || second.length !== first.length || !/^\p{Script=Han}+$/u.test(first)) continue;
      const phrases = [first, second];
      if (phrases.some((phrase) => prose.test(phrase) || states.test(phrase))) continue;
      if (phrases.every((phrase) => endsInName(reading, phrase)) || (first.length < 6 && !phrases.some(mobilises)))
        continue;
      const end = heading.end + heading.more.length;
      const name = canonicalName(reading.text.slice(heading.start, end));
      emit({ type: "Slogan", start: heading.start, end, name, rule: numberedCouplet.name, weight: 14 });
    }
  },
};

/** Phrases that state what is the case. */
const states =
  /^(?:全[省市县区镇乡村]|本[省市县区镇乡村]|我[省市县区镇乡村]|人均|总|现有|共有|年)|(?:大|小|多|少|高|低|长|短|差|弱|良好|明显|显著|突出|平稳|完成|增长|提升|提高|改善|加快)$/u;
