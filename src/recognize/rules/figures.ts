/** Figures of speech with a fixed frame: from one thing to another, small things that move great ones, wherever, home of. */
import { matchAt } from "../../matching/occurrences.ts";
import type { Range, Reading } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { endsInLead } from "./calling.ts";

function slogan(reading: Reading, { start, end }: Range, rule: string, weight: number): Candidate {
  return { type: "Slogan", start, end, name: canonicalName(reading.text.slice(start, end)), rule, weight };
}

/** Verbs by which one thing moves another. */
const moves =
  "撬动|带动|绘就|绘出|奏响|撑起|激活|催生|托起|服务|换来|破解|化解|汇聚|引领|串起|点亮|推动|赋能|成就|解决|织就|兑换|换取|换|兑出|激发|推进|惠及|守护|书写|做出|做成|连起|拉动|促成|促";
const lever = new RegExp(`^(?:${moves})(?:出|起|着)?$`, "u");
const smallGreat = new RegExp(`小\\p{Script=Han}{1,4}?(?:${moves})(?:出|起)?[大新]\\p{Script=Han}{1,4}`, "uy");

export const fromTo: Rule = {
  name: "from-to",
  reason: "从“A”到“B”, 变“A”为“B”, “小A”撬动“大B”: a change put as a pair of images.",
  examples: [
    { text: "实现从“单打独斗”到“抱团发展”的转变。", gives: ["Slogan 从单打独斗到抱团发展"] },
    { text: "用“小积分”撬动乡风“大文明”。", gives: ["Slogan 小积分撬动乡风大文明"] },
    { text: "变“坐等服务”为“上门服务”，群众满意。", gives: ["Slogan 变坐等服务为上门服务"] },
    { text: "让资源“活起来”、让村民“富起来”，前景广阔。", gives: ["Slogan 让资源活起来、让村民富起来"] },
    { text: "变“漫灌式”帮扶为“滴灌式”帮扶，成效明显。", gives: ["Slogan 变漫灌式帮扶为滴灌式帮扶"] },
    { text: "完成从被动应付到主动作为的转变。", gives: ["Slogan 从被动应付到主动作为"] },
    { text: "推动“路边等活”向“市场接单”转变。", gives: ["Slogan 路边等活向市场接单"] },
    { text: "从县城到乡镇的公路通车。", not: ["Slogan 从县城到乡镇"] },
  ],
  propose(reading, emit) {
    const { quotations, text } = reading;
    for (let i = 0; i + 1 < quotations.length; i++) {
      const [a, b] = [quotations[i], quotations[i + 1]] as const;
      if (!a || !b || a.kind !== "quote" || b.kind !== "quote") continue;
      const gap = text.slice(a.end, b.start);
      if (gap.length > 12) continue;
      const opener = text[a.start - 1] ?? "";
      const pair =
        (/^[^，。；“”]{0,6}(?:到|向|变|转向|变为|变成)$/u.test(gap) && /[从由把将变]/u.test(opener)) ||
        (/^(?:为|成)$/u.test(gap) && /[变化]/u.test(opener));
      // 变“输血式”扶贫为“造血式”扶贫: what both have in common stands behind each.
      const shared = /^(\p{Script=Han}{1,6})(?:为|成|到|向|转为|变为)$/u.exec(gap)?.[1];
      if (shared !== undefined && /[变从由将]/u.test(opener) && text.startsWith(shared, b.end)) {
        emit(slogan(reading, { start: a.start - 1, end: b.end + shared.length }, fromTo.name, 32));
        continue;
      }
      const small = /^[小一微]/u.test(a.inner) && /^[大新]/u.test(b.inner) && /^\p{Script=Han}{1,8}$/u.test(gap);
      const made = /让\p{Script=Han}{1,8}$/u.exec(text.slice(Math.max(0, a.start - 9), a.start))?.[0];
      if (made !== undefined && /^[、，；]让\p{Script=Han}{1,8}$/u.test(gap) && a.inner.length === b.inner.length)
        emit(slogan(reading, { start: a.start - made.length, end: b.end }, fromTo.name, 13));
      else if (turned(text.slice(a.end, b.end + 8), gap.length + b.end - b.start))
        emit(
          slogan(
            reading,
            { start: opener === "由" || opener === "从" ? a.start - 1 : a.start, end: b.end },
            fromTo.name,
            20,
          ),
        );
      else if (pair) emit(slogan(reading, { start: a.start - 1, end: b.end }, fromTo.name, 20));
      else if (lever.test(gap) || small) emit(slogan(reading, { start: a.start, end: b.end }, fromTo.name, 19));
    }
    for (const lever of leversOf(reading)) emit(slogan(reading, lever, fromTo.name, 8));
    for (const at of reading.occurrences("从")) {
      const match = matchAt(turn, text, at);
      const [, a = "", b = ""] = match ?? [];
      if (a !== "" && a.length === b.length)
        emit(slogan(reading, { start: at, end: at + a.length + b.length + 2 }, fromTo.name, 8));
    }
  },
};

/** Whether what follows a first quotation says that it turned into the second: “A”向“B”转变. */
const turned = (text: string, until: number): boolean =>
  /^\p{Script=Han}{0,4}(?:向|转向)“/u.test(text) &&
  /^\p{Script=Han}{0,4}(?:转变|转型|升级|跨越|迈进|转换)/u.test(text.slice(until));

/** 小A撬动大B; two of them in a row are one slogan. */
function leversOf({ text, occurrences }: Reading): readonly Range[] {
  const levers: Range[] = [];
  for (const start of occurrences("小")) {
    const match = matchAt(smallGreat, text, start);
    if (!match) continue;
    const last = levers.at(-1);
    const range = { start, end: start + match[0].length };
    if (last && /^[，、；\s](?:用|以|让|靠)?$/u.test(text.slice(last.end, start)))
      levers.splice(-1, 1, { start: last.start, end: range.end });
    else levers.push(range);
  }
  return levers;
}

/** 从A到B的转变, without quotation marks. */
const turn =
  /从(\p{Script=Han}{2,8}?)[到向](\p{Script=Han}{2,8}?)的?(?:华丽|历史性|根本性|精彩|成功)?(?:转变|跨越|蜕变|飞跃|嬗变|转型)/uy;

export const whereverClause: Rule = {
  name: "wherever-clause",
  reason: "A到哪里，B就到哪里 is a fixed figure of mobilising prose; so is 缺什么、补什么.",
  examples: [
    { text: "坚持产业延伸到哪里，服务就跟进到哪里。", gives: ["Slogan 产业延伸到哪里，服务就跟进到哪里"] },
    { text: "没有产业兴旺，就没有乡村全面振兴。", gives: ["Slogan 没有产业兴旺，就没有乡村全面振兴"] },
    { text: "坚持农民缺什么、夜校就教什么。", gives: ["Slogan 农民缺什么、夜校就教什么"] },
  ],
  propose(reading, emit) {
    for (const [word, figure] of wherever) {
      let covered = 0;
      for (const at of reading.occurrences(word)) {
        if (at < covered) continue;
        const opening = /[^，。；：！？、\n“”]*$/u.exec(reading.text.slice(Math.max(0, at - 18), at))?.[0].length ?? 0;
        const match = matchAt(figure, reading.text, at - opening);
        if (!match) continue;
        const start = match.index + leadOf(reading, match.index, match[0]);
        covered = match.index + match[0].replace(/[，、]$/u, "").length;
        emit(slogan(reading, { start, end: covered }, whereverClause.name, 12));
      }
    }
  },
};

const wherever = [
  ["哪里", /[^，。；：！？、\n“”]{2,18}哪里[，、](?:[^，。；：！？、\n“”]{2,18}哪里[，、]?){1,3}/uy],
  ["什么", /[^，。；：！？、\n“”]{1,12}什么[，、](?:[^，。；：！？、\n“”]{1,12}什么[，、]?){1,3}/uy],
  ["没有", /没有[^，。；：！？、\n“”]{2,10}[，、]就没有[^，。；：！？、\n“”]{2,10}/uy],
] as const;

/** Length of what stands before the figure in its clause: 坚持, 做到了. */
function leadOf(reading: Reading, at: number, figure: string): number {
  const first = figure.search(/[，、]/u);
  let lead = 0;
  for (let cut = 1; cut <= Math.min(8, first - 4); cut++)
    if (endsInLead(figure, 0, cut) && !endsInside(reading, at + cut)) lead = cut;
  return lead;
}

/** Whether a word of the lexicon runs over an offset. */
function endsInside(reading: Reading, offset: number): boolean {
  for (let start = offset - 1; start >= offset - 5 && start >= 0; start--) {
    const token = reading.tokenStartingAt(start);
    if (token) return token.end > offset;
  }
  return false;
}

export const homeOf: Rule = {
  name: "home-of",
  reason: "X之乡 is what a place is called, not what it runs.",
  examples: [
    { text: "素有银杏之乡的美誉。", gives: ["Slogan 银杏之乡"] },
    { text: "该镇素有“核桃之乡”的美誉。", gives: ["Slogan 核桃之乡"] },
  ],
  propose(reading, emit) {
    for (const at of reading.occurrences("之乡")) {
      const end = at + 2;
      const quotation = reading.quotationAt(at);
      if (quotation) {
        const called =
          /(?:素有|誉为|享有|享誉|号称|称为|擦亮|打响|叫响|荣获|获评|授予|命名为|评为|称|是|了)$/u.test(
            reading.text.slice(quotation.start - 4, quotation.start),
          ) || /^的?(?:美誉|美称|之称|称号|盛誉)/u.test(reading.text.slice(quotation.end, quotation.end + 4));
        if (called && quotation.inner.endsWith("之乡") && quotation.inner.length <= 12)
          emit(slogan(reading, quotation, homeOf.name, 10));
        continue;
      }
      const before = /(?:中国|全国)?\p{Script=Han}{2,4}$/u.exec(reading.text.slice(Math.max(0, at - 6), at))?.[0] ?? "";
      const lead = /^.*(?:素有|被誉为|誉为|享有|享誉|称为|号称|著名的|是|的|有|为)/u.exec(before)?.[0].length ?? 0;
      const start = at - before.length + lead;
      if (end - start >= 4) emit(slogan(reading, { start, end }, homeOf.name, 5));
    }
  },
};
