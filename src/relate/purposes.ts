/**
 * What money is for when no name was recognized there: 用于X, 建成X, 为Y安装X after the sum or in the next clause. Numbers with
 * their measure words are dropped; of a list that ends in 等X the word that sums it up is taken.
 */
import type { Range, Reading } from "../reading/reading.ts";
import { type Candidate, canonicalName } from "../recognize/candidate.ts";

const verbs =
  "用于|支持|提高|建设|修建|建成|建起|建了|新建|打造|实施|改造|推进|扶持|发展|购置|购买|完成|安装|铺设|硬化|兴建|援建|修复|修缮|配备|开展|改善|成立|设立|创建";
const after = new RegExp(
  `^(?:资金|元|专项资金|财政资金|经费)?(?:，)?(?:为[^，。；]{1,10}?)?(?:用于|用来)?(?:${verbs})(?:提高|支持|建设|开展|发展|改善|实施|修建|建成|购买|购置)?了?(?<what>[^，。；（(]{3,40})`,
  "u",
);
const quantity =
  /[\d.,一二三四五六七八九十百千两]+(?:余|多)?[万亿]?(?:余|多)?(?:个|条|座|处|家|公里|千米|米|平方米|平方公里|亩|盏|台|套|所|间|栋|户|项|口|眼|辆|支|吨)(?:(?:长|宽|高)?的)?/gu;
/** 占地40亩的, 面积达800平方米的: how large it is. */
const sized = /^(?:总|占地|建筑)?(?:面积|占地)[^的]*的/u;
/** What no name of a purpose begins with. */
const junk =
  /^(?:了|到|至|的|后|为|是|在|将|和|与|其|该|标准|对|\d|[一二三四五六七八九十]+(?:年|月|日|是)|达|已|万|元|提|约)/u;
/** What is built is named by two characters too: 鸡舍, 水库. */
const built = /[舍库渠桥井棚坝厂路校亭楼]$/u;
const verbTail = /(?:后|时|中|来|了|等|以来|以及|进行|完成|提升|提高|增长|竣工)$/u;

/** The purpose told right after `past` in a clause, or at the start of the clause itself. */
export function purposeIn(reading: Reading, past: number, end: number): Candidate | undefined {
  const rest = reading.text.slice(past, end);
  const match = after.exec(rest);
  const what = match?.groups?.what;
  if (!match || what === undefined) return undefined;
  const start = past + match.index + match[0].length - what.length;
  const named = sumUp(what) ?? what.split("、")[0] ?? "";
  const offset = what.lastIndexOf(named);
  const name = canonicalName(
    named
      .replace(sized, "")
      .replace(quantity, "")
      .replace(/的(?=\p{Script=Han}{2})/u, "")
      .replace(verbTail, ""),
  );
  if (name.length < (built.test(name) ? 2 : 3) || name.length > 16 || junk.test(name) || /[\d，。]/u.test(name))
    return undefined;
  return {
    type: "Program",
    start: start + Math.max(offset, 0),
    end: start + Math.max(offset, 0) + named.length,
    name,
    rule: "funds-purpose",
    weight: 4,
  };
}

/** 供水、供电等基础设施建设: the word after 等. */
function sumUp(what: string): string | undefined {
  const tail = /[、及和].*等(?:\d+|[一二三四五六七八九十]+)?(?:个|项|大|类)?(?<tail>\p{Script=Han}{3,14})$/u.exec(what)
    ?.groups?.tail;
  return tail;
}

/** 捐赠价值20万元的医疗设备, 签订5亿元的合作协议: what is given or agreed itself. */
export function goodsAfter(reading: Reading, past: number, clause: Range): Candidate | undefined {
  const rest = reading.text.slice(past, clause.end);
  const worth = /(?:价值|折合|总值)/u.test(reading.text.slice(clause.start, past));
  const what =
    /^的(?<what>\p{Script=Han}{2,14}(?:协议|工程|项目|基地|园区|产业园|示范园|农业园|电站|加工厂|养殖场|车间|中心|市场|大棚|大桥|公路|学校|医院|小镇|综合体|冷库|厂房|生产线|水库))(?!\p{Script=Han})/u.exec(
      rest,
    )?.groups?.what ?? (worth ? /^的?(?<what>\p{Script=Han}{3,10})$/u.exec(rest)?.groups?.what : undefined);
  if (what === undefined || junk.test(what)) return undefined;
  const start = past + rest.indexOf(what);
  return { type: "Program", start, end: start + what.length, name: what, rule: "funds-purpose", weight: 4 };
}

/** The clause after this one, where a comma joins them. */
export function clauseAfter(reading: Reading, clause: Range): Range | undefined {
  const next = reading.clauses[reading.clauseIndexAt(clause.start) + 1];
  return next && reading.text[clause.end] === "，" ? next : undefined;
}

/** The clause before this one, where a comma joins them. */
export function clauseBefore(reading: Reading, clause: Range): Range | undefined {
  const index = reading.clauseIndexAt(clause.start);
  const previous = reading.clauses[index - 1];
  return previous && reading.text[previous.end] === "，" ? previous : undefined;
}
