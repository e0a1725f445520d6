/** Names that a report brings with what was done to them: titles that were conferred, facilities that were built and counted. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";

const titles =
  /(?:示范[村镇县区市乡社点校]|示范社区|示范单位|示范基地|先进[村镇县区市]|先进单位|先进集体|先进基层党组织|文明[村镇县区]|文明单位|文明社区|传统村落|历史文化名[村镇]|生态[村镇县]|卫生[村镇县城]|特色小镇|文旅小镇|重点村|美丽乡村|美好乡村|最美乡村|百强县|试点[村镇县区]|平安[村镇县])$/u;
const conferring =
  /(?:荣获|获得|获评|评为|评定为|授予|入选|命名为|认定为|确定为|列为|列入|创建为|创成|被评为|跻身)(?:了|为)?/gu;

export const conferredTitle: Rule = {
  name: "conferred-title",
  reason: "A title that was won or conferred (省级文明村, 中国传统村落) is a program of who confers it.",
  examples: [
    {
      text: "先后荣获省级文明村、市级乡村治理示范村等称号。",
      gives: ["Program 省级文明村", "Program 市级乡村治理示范村"],
    },
    { text: "获得群众好评。", not: ["Program 群众好评"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const match of text.matchAll(conferring)) {
      const end = reading.clauseAt(match.index).end;
      let start = match.index + match[0].length;
      while (start < end) {
        let stop = start;
        while (stop < end && !"、和及等“”".includes(text[stop] as string)) stop++;
        const item = text
          .slice(start, stop)
          .replace(/^(?:(?:19|20)\d\d(?:年度?)?|第[一二三四五六七八九十\d]+批|首批|全国首批)+/u, "");
        const from = stop - item.length;
        if (item.length >= 4 && item.length <= 20 && titles.test(item))
          emit({
            type: "Program",
            start: from,
            end: stop,
            name: canonicalName(item),
            rule: conferredTitle.name,
            weight: 7,
            kind: "title",
          });
        start = stop + 1;
      }
    }
  },
};

const building =
  /(?:新建|建成|建有|建立|兴建|修建|创建|打造|设立|搭建|建设|成立|建起|增设|援建|设置|配建|改建|升级打造)/u;
const counted = /(?<count>[\d.]+(?:余|多)?(?:处|所|座|家|间|个|栋|条))/gu;
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
        /(?:班|教室|小学|幼儿园|点|站|亭|厅|室|苑|吧|廊|岗|屋|院|馆|墙|超市|广场|公园|食堂|驿站)$/u.test(name);
      if (!known) continue;
      emit({ type: "Program", start, end: match.index, name, rule: countedFacility.name, weight: 6 });
    }
  },
};
