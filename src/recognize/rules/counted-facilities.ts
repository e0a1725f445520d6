/** Facilities that were built and counted: 新建暖心助餐点8处. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";

const building =
  /(?:新建|建成|建有|建立|兴建|修建|创建|打造|设立|搭建|建设|成立|建起|增设|援建|设置|配建|改建|升级打造)/u;
const counted = /[\d.]+(?:余|多)?(?:处|所|座|家|间|个|栋|条)/gu;
/** What is built and counted but is no facility with a name. */
const goods =
  /(?:人|户|亩|头|只|株|盏|辆|台|套|米|公里|吨|企业|合作社|村|社区|小组|支部|党组织|岗位|名额|项目|网格|景区|景点|品种|单位|大户|农场|团队|队)$/u;

export const countedFacility: Rule = {
  name: "counted-facility",
  reason: "Facilities that were built and counted have a name: 新建清溪幸福食堂8处、邻里书屋15个.",
  examples: [{ text: "新建暖心助餐点8处、红色邻里书屋15个。", gives: ["Program 暖心助餐点", "Program 红色邻里书屋"] }],
  propose(reading, emit) {
    const { text } = reading;
    for (const match of text.matchAll(counted)) {
      const clause = reading.clauseAt(match.index);
      if (
        !building.test(text.slice(clause.start, match.index)) ||
        reading.quotationAt(match.index - 1)?.kind === "title"
      )
        continue;
      const left = leftBoundary(reading, match.index, 14);
      if (left.stop === "limit" || left.stop === "quotation") continue;
      const start = trimScope(text, left.start, match.index);
      const name = canonicalName(text.slice(start, match.index));
      if (name.length < 4 || name.length > 14 || goods.test(name) || isGeneric(reading, name) || /[\d的]/u.test(name))
        continue;
      const head = reading.tokenEndingAt(match.index);
      const known =
        (head !== undefined && (head.mask & wordClasses.head) !== 0) ||
        /(?:班|教室|牧场|菜园|果园|茶园|药园|工厂|小学|幼儿园|点|站|亭|厅|室|苑|吧|廊|岗|屋|院|馆|墙|超市|广场|公园|食堂|驿站)$/u.test(
          name,
        );
      if (!known) continue;
      emit({ type: "Program", start, end: match.index, name, rule: countedFacility.name, weight: 6 });
    }
  },
};
