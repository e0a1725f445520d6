/**
 * Budget lines: what is set aside under a name of its own, X经费, X补贴, X贷款. A line that only says that it is money
 * (专项资金, 补助资金) names nothing and hands on to its purpose.
 */

import { within } from "../matching/ranges.ts";
import type { Range, Reading } from "../reading/reading.ts";
import { leftBoundary } from "../recognize/boundary.ts";
import { type Candidate, canonicalName } from "../recognize/candidate.ts";
import type { Scene } from "./relation.ts";

const line =
  /(?:经费|资金|补贴|奖补|补助|报酬|待遇|奖金|基金|工资|养老金|贷款|补助金|保障金|奖励|津贴|分红|专款|保费|助学金|奖学金|救助金|补偿金|补偿款|慰问金|修路款|救灾款|助学款|慰问款|扶贫款|建设款)$/u;
const after =
  /^(?:元)?的?(?<name>\p{Script=Han}{0,12}?(?:经费|资金|补贴|补助金|补助|报酬|奖金|基金|贷款意向|贷款|专款|奖励|津贴|融资|助学金|奖学金|慰问金|修路款|救灾款|助学款|慰问款|扶贫款|建设款))/u;
const measureWords =
  /(?:分别|标准|由[^，]*|至|到|提高到|提高至|提升至|提升到|增加到|增至|提到|提至|每人|每户|每年|每村|每月|最高|平均|年均|人均|总额|金额|共计|共|已|达|为|约|近|超过|可|均|累计|合计|不低于|不少于|高达)*$/u;
const levels =
  /^(?:中央|国家|省|市|县|区|镇|乡|村|各|省级|市级|县级|区级|上级|财政|专项|项目|各类|各级|以上|中央和|社会|配套|整合|补助|补贴|奖补|工作|启动|资金|总|政府|企业|自筹|群众|其他|投入|建设|帮扶|相关|部分|银行|信贷|自有|民间|捐赠|慈善|爱心|公益|外来|招商|引进|信用|担保|抵押|合作|集体|村集体|亲友|专用|统筹|统一|到位|到户|扶持|对口|协作|东西部|援建|结对|定向|年度|首批|追加|前期|后续|直接|帮助|协助|引入|落实|相应|一次性|适当|全部|剩余|流动|周转|公共|一般|转移支付|债券|国债|外资|民营|党费|奖|补|困难|和|、|与|及)*$/u;

/** Says only whose or how many: 全县, 各类. */
const scope =
  /^(?:(?:全|我|本|该)[省市县区镇乡村州旗]|各[级类项地村]|各乡镇|其他|一系列|有关|相关|这|个|一项|一批|多项)+/u;

/** What a name never begins with: when, and the verb that pays it out. */
const paidOut =
  /^(?:今年|去年|全年|当年|年内|上半年|下半年|一季度|[\d一二三四]+年|每?[亩户人村月年](?=[补奖津])|累计|先后|共计?|已|再|又|发放|投放|下发|发|拨付|兑现|兑付|提供|给予|争取|申请|办理|获得|新增|下达|支付|安排|落实)+/u;
/** Nouns of money that refer back where they stand alone: 发放贷款 after 惠企贷专项贷款. */
const bareMoney = /^(?:贷款|补贴|补助|奖金|奖励|资金|基金|津贴|保费|补助金|保障金)$/u;

export const namesMoneyAfter = (tail: string): boolean => after.test(tail);

/** The budget line that ends right before a word: 村年均运转经费达到, 补助资金1809万元. */
export function budgetLineBefore(reading: Reading, clause: Range, at: { readonly start: number }): Range | undefined {
  const before = reading.text.slice(clause.start, at.start).replace(measureWords, "");
  if (!line.test(before)) return undefined;
  const end = clause.start + before.length;
  const left = leftBoundary(reading, end - 2, 16);
  const payer = reading.places.find((place) => place.start === left.start && place.end < end)?.end ?? left.start;
  const verbs = paidOut.exec(reading.text.slice(payer, end - 1))?.[0].length;
  // 青禾县落实扶持资金: the payer in front belongs to the verb; 青禾县救助基金 is one name.
  return { start: verbs === undefined ? left.start : payer + verbs, end };
}

/** 发放贷款: the last program before it that is money of this kind; undefined where the line has a name of its own. */
export function referredLine({ reading, candidates }: Scene, range: Range): Candidate | undefined {
  const noun = reading.text.slice(range.start, range.end);
  if (!bareMoney.test(noun)) return undefined;
  const paragraph = reading.paragraphAt(range.start);
  return within(candidates, { start: paragraph.start, end: range.start }).findLast(
    ({ type, name }) => type === "Program" && name.endsWith(noun) && name.length > noun.length,
  );
}

/** The line as a Program; undefined where its name says only that it is money. */
export function lineProgram(reading: Reading, range: Range): Candidate | undefined {
  const start = range.start + (scope.exec(reading.text.slice(range.start, range.end))?.[0].length ?? 0);
  const name = canonicalName(reading.text.slice(start, range.end));
  // 每头牛补助5000元: what one gets, not what the line is for.
  if ("每各".includes(reading.text[start - 1] ?? "，")) return undefined;
  if (
    isPlain(name) ||
    isGift(name) ||
    name.length > 20 ||
    /[的了]|^(?:为|对|给|向|由|从|其|每|以|和|与|及)/u.test(name)
  )
    return undefined;
  return { type: "Program", start, end: range.end, name, rule: "budget-line", weight: 8, kind: "经费" };
}

/** 云州市援助资金: who gives it, not what it is for. */
const isGift = (name: string): boolean =>
  /^(?:\p{Script=Han}{2,6}[省市县区州])?(?:援助|支援|援建|捐助|捐赠)(?:资金|款)$/u.test(name);

/** Only a noun of money with words that say whose or what level: 省级财政专项资金. */
function isPlain(name: string): boolean {
  if (
    /(?:解决|安排|投入|落实|整合|争取|拨付|筹集|下拨|列支|新增|给予|发放|获得|共)\p{Script=Han}{0,4}(?:资金|经费|补贴|补助)$/u.test(
      name,
    )
  )
    return true;
  const modifier = name.replace(line, "");
  return modifier.length < 2 || (modifier.length <= 24 && levels.test(modifier));
}

/** N元的X补贴, N元X贷款: the line named after the sum. */
export function lineAfter(reading: Reading, past: number, clause: Range): Candidate | undefined {
  const rest = reading.text.slice(past, Math.min(past + 20, clause.end));
  const match = after.exec(rest);
  const whole = match?.groups?.name;
  if (!match || whole === undefined) return undefined;
  const cut = /^.*(?:进行|给予|发放|对|为)/u.exec(whole)?.[0].length ?? 0;
  const name = whole.slice(cut);
  if (name.length < 4 || isPlain(name) || /^(?:奖励|补贴|补助|奖补)+$/u.test(name)) return undefined;
  const start = past + match[0].length - name.length;
  return { type: "Program", start, end: start + name.length, name, rule: "budget-line", weight: 7, kind: "经费" };
}

/** 将X补贴从…提高到: the line that 将 or 把 puts in front. */
export function frontedLine(reading: Reading, clause: Range, at: number): Range | undefined {
  const before = reading.text.slice(clause.start, at);
  const match =
    /(?:将|把|对)(?<what>[^，。；]{2,24}?(?:经费|补贴|补助|报酬|津贴|标准|待遇|奖励|补助金))(?=按|从|由|提|增|每|最高)/u.exec(
      before,
    );
  const what = match?.groups?.what;
  if (!match || what === undefined) return undefined;
  const start = clause.start + match.index + 1;
  return { start, end: start + what.replace(/标准$/u, "").length };
}

/** A、B分别提到X、Y: the items before 分别, as many as there are sums. */
export function itemsBefore(reading: Reading, clause: Range, count: number): readonly Range[] | undefined {
  const at = reading.text.slice(clause.start, clause.end).indexOf("分别");
  if (at < 2 || count < 2) return undefined;
  const lead = reading.text.slice(clause.start, clause.start + at).replace(/(?:标准|均|已|都|也)+$/u, "");
  const from = /^.*(?:将|把|使|确保|其中|今年|去年)/u.exec(lead)?.[0].length ?? 0;
  const items: Range[] = [];
  let start = clause.start + from;
  for (const part of lead.slice(from).split(/(?<=[、和与及])/u)) {
    const name = part.replace(/[、和与及]$/u, "");
    if (name !== "") items.push({ start, end: start + name.length });
    start += part.length;
  }
  return items.length === count ? items : undefined;
}
