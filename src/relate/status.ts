/**
 * Whether a clause tells what was done, what is planned or what is not the case. Done is the default: 将 announces the
 * future only before a verb (将投资…), not where it fronts an object (将党建作为…); 计划生育, 孔雀计划, 拟定 plan nothing.
 */

import type { EdgeAttributes } from "../facts.ts";
import { openingOf } from "../matching/pattern-edges.ts";
import type { Range, Reading } from "../reading/reading.ts";
import { type ClauseSigns, holdsSign, signs } from "./clause-signs.ts";

/** Verbs and adverbs that only the 将 of the future stands before. */
const futureVerb =
  "(?:于|在[^，]{0,8}(?:前|内|底|期间)|计划|继续|进一步|陆续|逐步|全面|大力|持续|不断|加快|加大|加强|新建|扩建|改建|建设|修建|建立|建成|投资|投入|安排|筹集|拨付|发放|开展|实施|启动|推进|推出|推行|推动|选派|派出|举办|设立|成立|出台|完善|健全|打造|深入|深化|坚持|以此|从|严格|力争|围绕|聚焦|按照|依托|会|有|再|更|优先|重点|着力|努力|积极|实现|达到?|完成|通过|争取|创新|培育|引进|购置|用于|为\\p{Script=Han}{2,12}(?:提供|投入|安排|发放)|分[一二三四五六七八九十\\d]+)";
const future = new RegExp(
  `(?<![即必大干闯小名猛健强武])将(?=${futureVerb})|即将|(?<![模虚草比])拟(?![定订人声])|力争|争取(?=在|到|于|用|年底|明年|早日|尽快)|预计|(?<![”》生孔鹏鹰人])计划(?=总?投资|再?投入|用|在|于|到|从|通过|今年|明年|新建|建设|实施|完成|安排|引进|培育|开展|选派|打造|购置|发放|\\d)|规划(?=总?投资|新建|建设|实施)|正在(?:筹备|筹建|谋划|酝酿)|着手(?:谋划|筹备)|有望`,
  "u",
);
/** 将A纳入B: the 将 that fronts an object. */
const fronted =
  /将[^，。；]{2,}?(?:纳入|列入|列为|写入|融入|嵌入|植入|作为|贯穿|摆|放在|置于|抓在|转化|转变|变为|变成|打造成|建成|分成|分为|划分|整合|交给|送|引|辐射|按|从原|由原|提高|提升|升级|延伸|覆盖|落实到|下放|与)/u;
const opensFuture = /^(?:下一步|下步|今后|接下来|未来(?!已)|明年|后年|下半年我|到(?<year>20\d\d)年)/u;
const opensOpening = openingOf(opensFuture);
const done = /已|了(?!解)|截至|截止|目前|累计|近年来|先后|以来|去年|建成并|顺利完成/u;
const negated =
  /(?:不再(?:实施|开展|发放|执行|推行|设立|享受|保留)?|尚未\p{Script=Han}{0,4}|没有(?:实施|开展|设立|建立|发放|落实)|未(?:能|曾)?(?:实施|开展|设立|建立|发放|落实|启动|纳入|实行)|禁止|严禁|取消了?|叫停了?|停止了?\p{Script=Han}{0,2}|不得)$/u;

/**
 * Undefined for what is done, the default. `offset` is where the thing told of begins; `publishedOn` decides whether 到2025年
 * lies ahead.
 */
export function statusAt(
  reading: Reading,
  clauseSigns: ClauseSigns,
  clause: Range,
  offset: number,
  publishedOn: string | null,
): EdgeAttributes["status"] {
  const { text } = reading;
  const index = reading.clauseIndexAt(clause.start);
  const here = clauseSigns[index] as number;
  if ((here & signs.denial) !== 0 && negated.test(text.slice(Math.max(clause.start, offset - 12), offset)))
    return "negated";
  if ((here & signs.plan) !== 0 && isPlanned(text.slice(clause.start, offset))) return "planned";
  const { start } = reading.sentenceAt(offset);
  const planBefore = holdsSign(reading, clauseSigns, start, index, signs.plan);
  if ((!planBefore && !opensOpening(text, start)) || done.test(text.slice(clause.start, offset))) return undefined;
  const lead = text.slice(start, clause.start);
  const opening = opensFuture.exec(lead === "" ? text.slice(start, offset) : lead);
  if (opening) {
    const year = opening.groups?.year;
    if (year === undefined || (publishedOn !== null && year > publishedOn.slice(0, 4))) return "planned";
  }
  return planBefore && carried(lead) ? "planned" : undefined;
}

function isPlanned(text: string): boolean {
  return future.test(text) && !fronted.test(text) && !/已(?:经)?(?!计划)/u.test(text);
}

/** 该县将新建甲工程，完善乙制度: what follows in the sentence is planned too, until something is told as done. */
function carried(lead: string): boolean {
  const clauses = lead.split("，").filter((clause) => clause !== "");
  for (let i = clauses.length - 1; i >= 0; i--) {
    const clause = clauses[i] as string;
    if (done.test(clause)) return false;
    if (isPlanned(clause)) return true;
  }
  return false;
}
