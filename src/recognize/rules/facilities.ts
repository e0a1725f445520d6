/**
 * Facilities in a list: 建有日间照料中心、邻里书房、亲子空间等服务阵地. Each is short and would be too little on its own; the verb that
 * creates and the company of its like make it a name.
 */

import { characterSet } from "../../matching/character-set.ts";
import { matchAt } from "../../matching/occurrences.ts";
import { closingOf, openingOf } from "../../matching/pattern-edges.ts";
import type { Range, Reading } from "../../reading/reading.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";

const creating = ["建", "设", "打造", "配", "开办", "开辟", "布局", "布设", "拥有", "推出", "修", "形成"] as const;
/** The verb with what may stand between it and the list. */
const opening =
  /(?:规划建设|开工建设|升级打造|陆续建起|建设|建成|建有|建起|建立|设有|设立|设置|开设|增设|内设|下设|分设|打造|配备|配建|配有|配套|配置|开办|开辟|布局|布设|推出|修建|修缮|兴建|新建|改建|扩建|逐步形成|形成)(?:了|起|有|出)?(?:[^，。；：！？、\n“”]{0,12}(?:为一体|于一体|合一|功能齐全|标准化)的)?(?:\d[\d.,]*(?:余|多)?(?:个|处|所|座|家|间|条|栋))?/uy;
const opens = openingOf(opening);
const parts = characterSet("、和及与");

const facility =
  /(?:\p{Script=Han}{3}(?:馆|园|站|亭|厅|廊|室|苑|吧|屋|院|墙|街|场|堂|店|厂|坊|点)|\p{Script=Han}{2}(?:广场|公园|食堂|驿站|超市|书屋|书房|工坊|作坊|课堂|讲堂|学堂|空间|之家|家园|中心|小院|客厅|基地|步道|栈道|绿道|民宿|学校|夜校|舞台|课栈|氧吧|泵站|电站|冷库|市场|夜市|集市|街区|小镇|景区|营地|农庄|庄园|车间|专业村|平台|展区|专区|长廊|新村|小区))$/u;
const closesFacility = closingOf(facility);
/** What is no name: 办公室, 会议室, 村民小组. */
const plain =
  /^(?:多功能)?(?:办公|会议|活动|接待|值班|档案|阅览|图书|卫生|公共卫生|多功能|服务|党员活动|综合|便民服务)(?:室|厅|大厅|间|场所|中心|点)$|(?:队伍|企业|单位|小组|合作社|公司|协会|场所|重点)$/u;

export const facilityList: Rule = {
  name: "facility-list",
  reason: "Facilities that a verb creates in a list are names: 建有邻里书房、长者餐厅、亲子乐园等阵地.",
  examples: [
    {
      text: "在社区建有邻里书房、康养驿站、亲子空间等服务阵地。",
      gives: ["Program 邻里书房", "Program 康养驿站", "Program 亲子空间"],
    },
    { text: "陆续建起烈士陵园、村史馆、农耕文化展厅。", gives: ["Program 烈士陵园", "Program 农耕文化展厅"] },
    { text: "打造了红色记忆馆和青年创业工坊。", gives: ["Program 红色记忆馆", "Program 青年创业工坊"] },
    { text: "村里建成了有机肥加工厂，变废为宝。", gives: ["Program 有机肥加工厂"] },
    { text: "设有办公室、会议室、活动室。", not: ["Program 办公室", "Program 会议室", "Program 活动室"] },
  ],
  propose(reading, emit) {
    const seen = new Set<number>();
    for (const verb of creating)
      for (const at of reading.occurrences(verb)) {
        const from = openingEnd(reading, at);
        if (from === undefined || seen.has(from)) continue;
        seen.add(from);
        const items = itemsFrom(reading, from);
        const alone = items.length === 1 && built.test(reading.text.slice(at - 1, from));
        const named = items.filter((item) =>
          alone ? works.test(reading.text.slice(item.start, item.end)) : isFacility(reading, item),
        );
        if (!alone && (items.length < 2 || named.length * 2 < items.length)) continue;
        for (const { start, end } of named)
          emit({
            type: "Program",
            start,
            end,
            name: canonicalName(reading.text.slice(start, end)),
            rule: facilityList.name,
            weight: 5,
            kind: "facility",
          });
      }
  },
};

/** Verbs that say a thing stands now. */
const built = /(?:建成|建起|建有|新建|修建|兴建|建设了|建了)/u;
/** What is worth a name also when it is the only thing built. */
const works =
  /^(?=.{3,12}$)(?!.*[的些各家]).*(?:厂|养殖场|种植园|采摘园|加工点|车间|冷库|泵站|电站|书屋|广场|公园|驿站|展馆|陈列馆|幸福院|食堂)$/u;

/** Where the list behind a verb of creation begins; nothing where no such verb stands. */
function openingEnd(reading: Reading, at: number): number | undefined {
  for (let start = at; start >= at - 2; start--) {
    const match = opens(reading.text, start) ? matchAt(opening, reading.text, start) : null;
    if (match && match.index + match[0].length > at) return match.index + match[0].length;
  }
  return undefined;
}

/** The items of a list up to 等 or the end of its clause, counts left out. */
function itemsFrom({ text, clauseAt, quotationAt }: Reading, from: number): readonly Range[] {
  const { end: limit } = clauseAt(from);
  const items: Range[] = [];
  let start = from;
  for (let i = from; i <= limit && items.length < 16; i++) {
    const closed = i === limit || text[i] === "等";
    if (!closed && (!parts(text, i) || quotationAt(i))) continue;
    const item = text.slice(start, i);
    const lead = /^\d[\d.,]*(?:余|多)?(?:个|处|所|座|家|间|条|栋|片)/u.exec(item)?.[0].length ?? 0;
    const tail = /\d[\d.,]*(?:余|多)?(?:个|处|所|座|家|间|条|栋|片|亩|平方米)$/u.exec(item)?.[0].length ?? 0;
    if (i - tail > start + lead) items.push({ start: start + lead, end: i - tail });
    start = i + 1;
    if (closed) break;
  }
  return items;
}

function isFacility(reading: Reading, item: Range): boolean {
  if (item.end - item.start > 14 || !closesFacility(reading.text, item.end - 1)) return false;
  const name = reading.text.slice(item.start, item.end);
  return (
    trimScope(reading.text, item.start, item.end) === item.start &&
    facility.test(name) &&
    !plain.test(name) &&
    !/[的了是“”《》()]/u.test(name) &&
    !isGeneric(reading, name.slice(0, -1))
  );
}
