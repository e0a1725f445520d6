/** Facilities that were built and counted: 新建暖心助餐点8处. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet } from "../../matching/character-set.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";

const building =
  /(?:新建|建成|建有|建立|兴建|修建|创建|打造|设立|搭建|建设|成立|建起|增设|援建|设置|配建|改建|升级打造)/u;
const measures = Array.from("处所座家间个栋条");
const inNumber = characterSet("0123456789.");
const approximate = characterSet("余多");

/** Where the number begins that stands before a measure word; `at` where none does. */
function numberBefore(text: string, at: number): number {
  const end = approximate(text, at - 1) ? at - 1 : at;
  let start = end;
  while (inNumber(text, start - 1)) start--;
  return start < end ? start : at;
}
/** What is built and counted but is no facility with a name. */
const goods =
  /(?:人|户|亩|头|只|株|盏|辆|台|套|米|公里|吨|企业|合作社|村|社区|小组|支部|党组织|岗位|名额|项目|网格|景区|景点|品种|单位|大户|农场|团队|队)$/u;

const facilities =
  /(?:班|教室|牧场|菜园|果园|茶园|药园|工厂|小学|幼儿园|点|站|亭|厅|室|苑|吧|廊|岗|屋|院|馆|墙|超市|广场|公园|食堂|驿站)$/u;

export const countedFacility: Rule = {
  name: "counted-facility",
  reason: "Facilities that were built and counted have a name: 新建清溪幸福食堂8处、邻里书屋15个.",
  examples: [{ text: "新建暖心助餐点8处、红色邻里书屋15个。", gives: ["Program 暖心助餐点", "Program 红色邻里书屋"] }],
  propose(reading, emit) {
    const { text } = reading;
    for (const measure of measures)
      for (const at of reading.occurrences(measure)) {
        const end = numberBefore(text, at);
        if (end === at || reading.quotationAt(end - 1)?.kind === "title") continue;
        if (!building.test(text.slice(reading.clauseAt(end).start, end))) continue;
        const left = leftBoundary(reading, end, 14);
        if (left.stop === "limit" || left.stop === "quotation") continue;
        const start = trimScope(text, left.start, end);
        const name = canonicalName(text.slice(start, end));
        if (name.length < 4 || name.length > 14 || goods.test(name) || isGeneric(reading, name) || /[\d的]/u.test(name))
          continue;
        const head = reading.tokenEndingAt(end);
        if (!(head && (head.mask & wordClasses.head) !== 0) && !facilities.test(name)) continue;
        emit({ type: "Program", start, end, name, rule: countedFacility.name, weight: 6 });
      }
  },
};
