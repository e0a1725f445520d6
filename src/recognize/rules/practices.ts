/**
 * Practices that are told by what they hold: several things done the same way (统一供种、统一防治、统一销售), events by their number
 * (第三期青年村干部培训), and the assessment that something was made part of (纳入年度目标绩效考核).
 */

import { characterSet } from "../../matching/character-set.ts";
import { matchAt } from "../../matching/occurrences.ts";
import { openingOf } from "../../matching/pattern-edges.ts";
import type { Reading } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";

function program(reading: Reading, start: number, end: number, rule: string, weight: number): Candidate {
  return { type: "Program", start, end, name: canonicalName(reading.text.slice(start, end)), rule, weight };
}

/** What no item of such a practice holds. */
const endsItem = characterSet("，。；：！？\n“”《》()、");
const joinsItems = characterSet("、，");
/** Code units of an item without 统一. */
const longestItem = 12;

/**
 * End of a practice whose first item begins at `at`: 统一X、统一Y, with items that leave the word out between the first two. Item by
 * item: one expression for all would try every way to part them.
 */
function sameWayEnd(text: string, at: number): number | undefined {
  let end: number | undefined;
  for (let start = at, items = 0; items < mostItems; items++) {
    let stop = start;
    while (stop < text.length && !endsItem(text, stop)) stop++;
    const named = text.startsWith(sameWay, start);
    const from = named ? start + sameWay.length : start;
    if (start === at) {
      if (!named || stop === from || stop - from > longestItem) return undefined;
    } else if (named) {
      let last = from;
      while (last < stop && last - from < longestItem && !"的等".includes(text[last] as string)) last++;
      if (last === from) return end;
      end = last;
      if (last < stop) return end;
    } else if (end !== undefined || stop === from || stop - from > longestItem) return end;
    if (stop >= text.length || !joinsItems(text, stop)) return end;
    start = stop + 1;
  }
  return end;
}
const mostItems = 40;
const sameWay = "统一";

export const sameForAll: Rule = {
  name: "same-for-all",
  reason: "Things done in one way for all are a practice that is named by its parts: 统一供种、统一防治、统一销售.",
  examples: [
    { text: "合作社统一供苗、统一防治、统一收购，农户安心种植。", gives: ["Program 统一供苗、统一防治、统一收购"] },
    {
      text: "实行统一饲料、兽药采购、统一防疫、统一出栏的办法。",
      gives: ["Program 统一饲料、兽药采购、统一防疫、统一出栏"],
    },
    { text: "统一思想、提高认识。", not: ["Program 统一思想、提高认识"] },
    {
      text: "实行“四统一”，即统一规划、统一设计、统一施工、统一验收。",
      not: ["Program 统一规划、统一设计、统一施工、统一验收"],
    },
  ],
  propose(reading, emit) {
    let past = 0;
    for (const at of reading.occurrences(sameWay)) {
      if (at < past || reading.quotationAt(at)) continue;
      const end = sameWayEnd(reading.text, at);
      if (end === undefined) continue;
      past = end;
      const practice = reading.text.slice(at, end);
      if (practice.split(sameWay).length < 4 || practice.includes("统一思想")) continue;
      // “四统一”, 即统一…: the umbrella has been named.
      if (/统一”?[，：:]?(?:即|就是|包括|分别是)?[：:(（]?$/u.test(reading.text.slice(Math.max(0, at - 8), at)))
        continue;
      emit(program(reading, at, past, sameForAll.name, 14));
    }
  },
};

const strategy =
  /(?:人才|科教|科技|教育|工业|农业|生态|文化|旅游|质量|品牌|商贸|交通|产业|项目|开放|创新|金融|法治|民营经济|畜牧|林果|绿色|特色产业|劳务|园区|港口|海洋|矿业|能源|体育|健康|数字|改革|招商|城镇|依法|平安|农牧)(?:强|兴|立|富|活|稳|靓|旺|治|带)(?:省|市|县|区|州|旗|镇|乡|村|农|企)(?=战略|之路|[、，。；等]|和|与|及)/uy;
const opensStrategy = openingOf(strategy);

export const strategyOfPlace: Rule = {
  name: "strategy-of-place",
  reason: "What is to make a place strong, rich or alive is its strategy: 工业强县, 人才兴市.",
  examples: [
    { text: "坚定不移走人才强县之路。", gives: ["Program 人才强县"] },
    {
      text: "大力实施农业稳县、工业强县、旅游活县。",
      gives: ["Program 农业稳县", "Program 工业强县", "Program 旅游活县"],
    },
    { text: "建成全国工业强县。", not: ["Program 工业强县"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const level of "省市县区州旗镇乡村农企")
      for (const at of reading.occurrences(level)) {
        const match = strategyAt(text, at - 3) ?? strategyAt(text, at - 5);
        if (!match || match.index + match[0].length !== at + 1 || reading.quotationAt(at)) continue;
        if (/(?:[国省市县区]|百|十|千|[一二三四五]级|成为|建成|[的是])$/u.test(text.slice(0, match.index).slice(-2)))
          continue;
        emit(program(reading, match.index, at + 1, strategyOfPlace.name, 6));
      }
  },
};

function strategyAt(text: string, at: number): RegExpExecArray | null {
  return opensStrategy(text, at) ? matchAt(strategy, text, at) : null;
}

const oneEach =
  /一(?:[村户人企镇乡县组院街事题园岗校家项河湖林路链库站点片班]|社区|家庭|单位|支部|书记|企业|学校|党员|网格|小区|项目|部门|干部)一\p{Script=Han}{1,2}(?![\p{Script=Han}]*?[起样])|一(?:[日周月季年]|季度|半年)一\p{Script=Han}{2,3}/uy;
const joins = /^[、，]$/u;

export const oneForEach: Rule = {
  name: "one-for-each",
  reason: "One plan for each village, one check a month: 一村一策、一户一档; 一月一调度、一季一通报.",
  examples: [
    { text: "坚持一户一档、一人一案，精准施策。", gives: ["Program 一户一档、一人一案"] },
    { text: "实行一月一调度、一季度一通报。", gives: ["Program 一月一调度、一季度一通报"] },
    { text: "实行一河一策、一湖一策。", gives: ["Program 一河一策、一湖一策"] },
    { text: "家里一人一间房。", not: ["Program 一人一间"] },
  ],
  propose(reading, emit) {
    let past = 0;
    for (const at of reading.occurrences("一")) {
      if (at < past || reading.quotationAt(at)) continue;
      let end = at;
      let count = 0;
      for (let start = at; ; start = end + 1) {
        const match = matchAt(oneEach, reading.text, start);
        if (!match || (count > 0 && !joins.test(reading.text[end] as string))) break;
        end = start + match[0].length;
        count++;
      }
      if (count === 0) continue;
      past = end;
      const frame =
        /(?:推行|实行|坚持|落实|制定|建立|按照|采取|做到|实施|执行|推广|编制|量身定制|形成)(?:了|起)?$/u.test(
          reading.text.slice(Math.max(0, at - 5), at),
        );
      const closed = /^(?:[，。；、！\n的等”]|$|机制|制度|要求|原则|方式|办法|模式|思路)/u.test(
        reading.text.slice(end, end + 2),
      );
      if (closed && (frame || count > 1)) emit(program(reading, at, end, oneForEach.name, count > 1 ? 14 : 8));
    }
  },
};

const numbered =
  /第[一二三四五六七八九十\d]{1,3}[期届](?:“[^”\n]{1,16}”)?[^，。；：！？\n“”《》()、的了\s]{2,22}?(?:培训班|培训|研修班|轮训班|大赛|比赛|竞赛|挑战赛|锦标赛|运动会|论坛|峰会|博览会|展销会|交易会|招聘会|晚会|讲坛|讲座|沙龙|消费季|文化季|旅游季|嘉年华|宣传周|活动周|推介会|洽谈会|[节赛])(?![前后中上期目日假点省约能])/uy;

export const numberedEvent: Rule = {
  name: "numbered-event",
  reason: "An event with its number is one that was held: 第三期青年村干部培训.",
  examples: [
    { text: "参加了全县第三期青年村干部培训，收获很大。", gives: ["Program 第三期青年村干部培训"] },
    { text: "青禾县第五届“丰收杯”农民篮球赛开幕。", gives: ["Program 第五届丰收杯农民篮球赛"] },
    { text: "党的第十九届中央委员会召开全会。", not: ["Program 第十九届中央委员会"] },
  ],
  propose(reading, emit) {
    for (const at of reading.occurrences("第")) {
      const match = matchAt(numbered, reading.text, at);
      if (!match) continue;
      const place = reading.placeEndingAt(at);
      const start = place && place.start >= reading.clauseAt(at).start ? place.start : at;
      emit(program(reading, start, at + match[0].length, numberedEvent.name, 18));
    }
  },
};

const assessed =
  /(?:纳入|列入|计入)(?:到|了)?(?<name>[^，。；：！？\n“”《》()、的]{2,16}?(?:考核|考评|述职评议)(?:体系|内容|指标)?)/uy;

export const assessment: Rule = {
  name: "assessment",
  reason: "The assessment that a task was made part of is run by who set the task: 纳入乡镇年度目标绩效考核.",
  examples: [
    { text: "将网格工作纳入乡镇年度目标绩效考评，严格奖惩。", gives: ["Program 乡镇年度目标绩效考评"] },
    { text: "一律纳入考核。", not: ["Program 考核"] },
  ],
  propose(reading, emit) {
    for (const at of reading.occurrences("入")) {
      const match = matchAt(assessed, reading.text, at - 1);
      const name = match?.groups?.name;
      if (!match || name === undefined) continue;
      const end = match.index + match[0].length;
      const start = trimScope(reading.text, end - name.length, end);
      const bare = reading.text.slice(start, end).replace(/(?:体系|内容|指标)$/u, "");
      if (bare.length < 6 || isGeneric(reading, bare)) continue;
      emit(program(reading, start, start + bare.length, assessment.name, 6));
    }
  },
};
