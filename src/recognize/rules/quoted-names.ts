/** Quoted names: “X” with a head noun; which quoted wordings are number formulas. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet, holds } from "../../matching/character-set.ts";
import { behind, openingOf } from "../../matching/pattern-edges.ts";
import type { Quotation, Reading } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { guiding, type Head, headAfter, headWeight } from "../heads.ts";
import { trimScope } from "../modifiers.ts";
import { isParallel, phrasesOf } from "../parallel.ts";

const numeral = "一二三四五六七八九十两百千万\\d";
/** 四议两公开, 三会一课, 1+3+N, 一村一品: begins with a number and counts again, or counts a listed thing. */
const formula = new RegExp(
  `^(?:[${numeral}]+(?:个|大|项|种|张|条|步|级|必|有|不|会|定|看|访|问|化|统一|联|亮|带|包|帮|清|议|到|讲|查|心|办|提升|早|送|公开|色)|[\\d+NnXx]+\\+|[${numeral}]+[^${numeral}]{1,4}[${numeral}]+)`,
  "u",
);
/** 一网清, 五整合: a number and two characters. */
const brief = new RegExp(`^(?:[${numeral}]\\p{Script=Han}{2}|[二三四五六七八九十两百千\\d]\\p{Script=Han}{3,6})$`, "u");
const opensFormula = characterSet("一二三四五六七八九十两百千万0123456789NnXx");
const plusSign = characterSet("+＋");
const plus = /^[^，。+＋]{1,14}(?:[+＋][^，。+＋]{1,14})+$/u;

/** 一张网络, 两级组织: a part that is counted. */
const countedPart = /^[一二三四五六七八九十两](?:张|级|项|个|支|套|条|大|类|本|份|块)\p{Script=Han}{1,3}$/u;

const clauseEnds = characterSet("，。；");
const branch = /^把?(?:党)?(?:支部|组织|党组织)建(?:在|到)/u;
const opensBranch = openingOf(branch);

/** Whether a quoted wording is a formula that names a practice: 五个到户, 1+3+N, 支部+合作社+农户. */
export function isFormula(inner: string): boolean {
  if (inner.length > 40 || holds(inner, clauseEnds)) return false;
  // 一门集成、一窗受理、一网通办: a practice told by its parts.
  if (isParallel(inner)) {
    const phrases = phrasesOf(inner);
    const counted = phrases.every((phrase) => countedPart.test(phrase));
    return counted || phrases.every((phrase) => /^一/u.test(phrase) && phrase.length <= 4);
  }
  if (inner.length > 24) return false;
  const added = holds(inner, plusSign) && plus.test(inner);
  if (!added && inner.includes("、")) return false;
  if (!opensFormula(inner, 0)) return added || (opensBranch(inner, 0) && branch.test(inner));
  if (/^\d+$|^一(?:对一|[些起直样定边味切线]|把手)/u.test(inner)) return false;
  return added || formula.test(inner) || brief.test(inner);
}

/** The head that closes a chain of quotations: “A”“B”等活动, “A”、“B”两项工程. */
function chainHead(reading: Reading, index: number): { head: Head; last: boolean } | undefined {
  for (let i = index; i < index + 8; i++) {
    if (touches(reading, i)) continue;
    const head = headAfter(reading, (reading.quotations[i] as Quotation).end);
    return head && { head, last: i === index };
  }
  return undefined;
}

const links = characterSet("、和与及");

/** Whether a quotation and the next stand in one row: “A”“B”, “A”、“B”. */
export function touches({ text, quotations }: Reading, index: number): boolean {
  const [here, next] = [quotations[index], quotations[index + 1]];
  return (
    here?.kind === "quote" &&
    next?.kind === "quote" &&
    next.start >= here.end &&
    next.start <= here.end + 1 &&
    (next.start === here.end || links(text, here.end))
  );
}

const verbal =
  wordClasses.run | wordClasses["strong-run"] | wordClasses.found | wordClasses.function | wordClasses.spend;
const nominal = wordClasses.head | wordClasses.action | wordClasses.domain;

/** A modifier directly before the opening mark, and where the verb before it ends: 基层党建“书记工程”, 村(社区)干部“雏鹰”计划. */
export function prefixOf(reading: Reading, quotation: Quotation): { readonly start: number; readonly bound: number } {
  const none = { start: quotation.start, bound: quotation.start };
  if (reading.text[quotation.start - 1] === "的") return none;
  // 成立“…”, 实现“…”: right before the mark a verb is the clause's verb.
  const before = reading.tokenEndingAt(quotation.start);
  if (before && (before.mask & verbal) !== 0 && (before.mask & nominal) === 0) return none;
  const left = leftBoundary(reading, quotation.start, 12);
  // A、B、C“三大行动”: what stands before the umbrella is its last part.
  if (left.stop === "limit" || left.stop === "edge" || (left.stop === "comma" && isFormula(quotation.inner)))
    return none;
  // 构建起“X”, 这种“X”: what belongs to the word before. 将X同“Y”示范户结合: two things.
  // 让古镇这一“名片”留下来: 这一 says what it is, not how it is called.
  if (/^[起出好成种个项条用]$|[同跟]$|暨|这[一个项]$/u.test(reading.text.slice(left.start, quotation.start)))
    return none;
  return { start: trimScope(reading.text, left.start, quotation.start), bound: left.start };
}

export const framed = wordClasses.run | wordClasses["strong-run"];
/** What one gives up is not what one runs: 打破“单兵作战”的传统模式. */
const abandons = behind(
  /(?:跳出|打破|告别|改变|摒弃|突破|摆脱|扭转|破除|取代|替代|一改)(?:了)?(?:传统|以往|过去|原有|单一|旧有)?(?:的)?$/u,
);

export const quotedNameWithHead: Rule = {
  name: "quoted-name-with-head",
  reason: "“X” followed by a head noun is the name of a program: “雏鹰”计划; a chain of quotations shares the head.",
  examples: [
    { text: "连续三年实施村干部“春苗”计划。", gives: ["Program 村干部春苗计划"] },
    { text: "开展“送法上门”“送医下乡”活动。", gives: ["Program 送法上门活动", "Program 送医下乡活动"] },
    { text: "落实“春晖计划”等政策措施。", gives: ["Program 春晖计划"] },
    { text: "用好“返乡青年贷”等优惠政策。", gives: ["Program 返乡青年贷"] },
    { text: "拓展省“535”工程协作帮扶领域。", gives: ["Program 省535工程"] },
    {
      text: "“我们打造‘邻里帮’服务品牌，组织党员轮流值班，谁家有事都能很快找到人帮忙，大家的日子过得一天比一天舒心。”",
      gives: ["Program 邻里帮服务品牌"],
    },
    {
      text: "打破“单兵作战”传统模式，构建起“联防联动”工作体系。",
      gives: ["Program 联防联动工作体系"],
      not: ["Program 单兵作战传统模式"],
    },
    { text: "建立以“一张网络、两级组织”为主要内容的体系。", gives: ["Program 一张网络、两级组织体系"] },
    { text: "实施“绣娘巧手”“石匠新艺”两项工程。", gives: ["Program 绣娘巧手工程", "Program 石匠新艺工程"] },
    { text: "推出“乡村合伙人”机制。", gives: ["Program 乡村合伙人机制"] },
    { text: "构建“大联动”工作格局。", not: ["Program 大联动工作"] },
    { text: "村里“一碗清茶迎亲”的做法传开了。", gives: ["Program 一碗清茶迎亲"] },
    { text: "依托“春晖计划”建设服务点30个，开展“两乱”清零行动。", gives: ["Program 春晖计划", "Program 两乱清零行动"] },
    { text: "坚持“能帮尽帮”的原则。", gives: ["Program 能帮尽帮原则"] },
    { text: "落实“六议三公开”村级议事决策程序。", gives: ["Program 六议三公开村级议事决策程序"] },
  ],
  propose(reading, emit) {
    reading.quotations.forEach((quotation, index) => {
      if (quotation.kind !== "quote" || quotation.inner.length > 40 || /[。！？]/u.test(quotation.inner)) return;
      if (abandons(reading.text, quotation.start - 8, quotation.start)) return;
      const chain = chainHead(reading, index);
      if (!chain || (chain.head.weight < 2 && !guiding.has(chain.head.word))) return;
      const inner = canonicalName(quotation.inner);
      const { head, last } = chain;
      // 依托“春晖计划”建设服务站: the wording is complete and 建设 a verb.
      const built =
        /^建设\p{Script=Han}/u.test(reading.text.slice(quotation.end, quotation.end + 3)) && headed(reading, quotation);
      const chained = touches(reading, index - 1);
      const between = last
        ? reading.text
            .slice(quotation.end, head.start)
            .replace(
              /^(?:为主题的|为主要内容的|这一|等(?:一系列|系列|特色|[一二三四五六七八九十百两数多几\d]+余?[个项大种条类])?|的)/u,
              "",
            )
        : "";
      const { start: prefix } = prefixOf(reading, quotation);
      // “A”“B”两项工程: the number counts the chain.
      const whose = chained ? between.replace(/^[二三四五六七八九十两\d]+(?:项|个|大|张|种|类)/u, "") : between;
      // “春晖计划”等政策: the wording has its head already.
      const complete =
        last && (built || (reading.text[quotation.end] === "等" && head.weight < 8 && headed(reading, quotation)));
      const headWord = head.word === "工作" || head.word === "做法" || complete ? "" : head.word;
      const short = complete ? inner : `${inner}${whose}${headWord}`;
      const full = canonicalName(reading.text.slice(prefix, quotation.start)) + short;
      const whole = full.length - short.length <= 8;
      // “A、B、C”六大行动: the parts tell what the umbrella covers, its name counts them.
      const umbrella = /^[二三四五六七八九十两\d]+(?:大|项|个)/u.test(between) && inner.includes("、");
      emit({
        type: "Program",
        start: whole ? prefix : quotation.start,
        end: last && !complete ? head.end : quotation.end,
        name: umbrella ? `${between}${headWord}` : whole ? full : short,
        aliases: [full, short, inner, `${inner}${headWord}`],
        rule: quotedNameWithHead.name,
        weight: nameWeight(reading, quotation, head),
        kind: head.word,
      });
    });
  },
};

/** Tenths of certainty that a quoted wording and the head noun behind it are one name. */
function nameWeight(reading: Reading, { end, inner }: Quotation, head: Head): number {
  if (guiding.has(head.word)) return 8;
  if (head.weight < 4 && isParallel(canonicalName(inner))) return 5;
  if (head.weight < 8) return 14;
  if (reading.text[end] === "的") return 20;
  // “乡村合伙人”机制: not the partner but the mechanism.
  return head.start === end ? 16 : 14;
}

/** Whether the quoted words end in a head noun that tells much: “春晖计划”. */
function headed(reading: Reading, { start, end }: Quotation): boolean {
  const token = reading.tokenEndingAt(end - 1);
  if (/\p{Script=Han}{2}[贷卡险券]$/u.test(reading.text.slice(start + 1, end - 1))) return true;
  return (
    token !== undefined && token.start > start + 1 && (token.mask & wordClasses.head) !== 0 && headWeight(token) >= 7
  );
}
