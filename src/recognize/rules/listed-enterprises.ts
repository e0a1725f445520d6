/** Enterprises by their short names, which have no head noun of their own: they are known by the list they stand in. */

import { characterSet } from "../../matching/character-set.ts";
import { matchAt } from "../../matching/occurrences.ts";
import { behind } from "../../matching/pattern-edges.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Candidate } from "../candidate.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isGeneric } from "../modifiers.ts";
import { isDescriptive, placesBetween, properStart } from "./body-names.ts";

const number = "(?:[一二三四五六七八九十两几数多\\d]+(?:多|余)?[家所]|一批|一大批|众多)?";
const adjectives =
  "(?:省级|市级|国家级|知名|生产型|劳动密集型|农牧|农产品|大型|龙头|农业|本地|当地|规模以上|重点|骨干|高新技术|头部|优质|文旅|旅游|文化|食品|电商|物流|制造|建筑|新能源|环保|医药|服装|纺织|茶叶|水产|加工|科技|涉农|品牌)*";
const nouns = "(?:企业|公司|央企|国企|合作社|科研院所|高校|院校|医院)";
const kindsListed = new RegExp(`等${number}${adjectives}${nouns}`, "uy");
const kindsCounted = new RegExp(`[一二三四五六七八九十两\\d]+(?:多|余)?家${adjectives}${nouns}`, "uy");

/** 金禾等龙头企业: a leading enterprise is known by its name, so one is enough for a list. */
const leading = /龙头企业$/u;

/** What short names of firms end in. */
const trades =
  /(?:生物|农牧|食品|科技|农业|畜牧|牧业|乳业|药业|能源|电子|股份|重工|新材|新能源|光伏|医药|饮品|酒业|茶业|菌业|种业|水产|文旅|物流|控股|实业|制造|材料|置业|传媒|环保|智能|农科|粮油|果业|电气|机械|汽车|集团|公司)$/u;
const countries =
  /^(?:日本|法国|美国|英国|德国|韩国|荷兰|以色列|意大利|俄罗斯|加拿大|澳大利亚|新西兰|新加坡|泰国|越南|老挝|缅甸|欧洲|东南亚|中东|国外|海外|港澳|台湾|香港)$/u;
const kindWords =
  /^(?:等|高校|院校)|(?:企业|合作社|园区|大户|农场|产业链|基地|组织|产业|行业|市场|中心|部门|单位|人员|能手|平台|方面|机关|学校|社区|团体|医院|领导|干部|技术)$/u;

export const listedEnterprises: Rule = {
  name: "listed-enterprises",
  reason: "A、B等N家企业, A和B两家公司: the items are enterprises by their short names.",
  examples: [
    { text: "引进绿源生物、丰禾农牧等6家企业。", gives: ["Organization 绿源生物", "Organization 丰禾农牧"] },
    {
      text: "润禾科技、康原乳业和金麦食品三家公司落户园区。",
      gives: ["Organization 润禾科技", "Organization 康原乳业", "Organization 金麦食品"],
    },
    { text: "做大做强金穗等农业龙头企业。", gives: ["Organization 金穗"] },
    {
      text: "招引锦程文旅、云湖旅游等一批文旅头部企业。",
      gives: ["Organization 锦程文旅", "Organization 云湖旅游"],
    },
    { text: "与日本、法国等公司签约。", not: ["Organization 日本"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const at of reading.occurrences("等")) {
      const match = matchAt(kindsListed, text, at);
      if (match)
        for (const item of itemsBefore(reading, at, leading.test(match[0]))) emit(enterprise(item, match[0], 6));
    }
    for (const at of reading.occurrences("家")) {
      let start = at;
      while (start > 0 && /[一二三四五六七八九十两\d多余]/u.test(text[start - 1] as string)) start--;
      const match = start < at ? matchAt(kindsCounted, text, start) : null;
      if (match) for (const item of itemsBefore(reading, start)) emit(enterprise(item, match[0], 6));
    }
  },
};

interface Item {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const enterprise = ({ start, end, name }: Item, list: string, weight: number): Candidate => ({
  type: "Organization",
  start,
  end,
  // 石桥、柳林等多家医院: the list's noun belongs to each name.
  name: list.endsWith("医院") ? `${name}医院` : name,
  rule: listedEnterprises.name,
  weight,
  kind: /高校|院校|院所/u.test(list) ? "institution" : "enterprise",
});

/** Items of the enumeration that ends at `at`, last first; none where it has one item only, unless one `alone` will do. */
function itemsBefore(reading: Reading, at: number, alone = false): readonly Item[] {
  const { text } = reading;
  const floor = reading.clauseAt(at).start;
  const items: Item[] = [];
  let end = at;
  let count = 0;
  while (end > floor) {
    const left = properStart(reading, end, 16);
    const name = canonicalName(text.slice(left.start, end));
    // 青禾县、丰禾县组织17家企业: who does it, not a list of them.
    if (end === at && name === "" && !alone) return [];
    count++;
    const inside = placesBetween(reading, left.start, end);
    const place = inside[0]?.start === left.start && inside.at(-1)?.end === end;
    const proper =
      name.length >= 2 &&
      name.length <= 14 &&
      left.stop !== "quotation" &&
      left.stop !== "limit" &&
      !place &&
      !countries.test(name) &&
      !kindWords.test(name) &&
      !isGeneric(reading, name) &&
      !isDescriptive(reading, trades.test(name) ? name.replace(trades, "") : name);
    if (proper) items.push({ start: left.start, end, name });
    const link = text[left.start - 1];
    // 投资1亿元的A、投资2亿元的B: what 的 closes belongs to the item.
    const told = left.stop === "of" ? text.lastIndexOf("、", left.start) : -1;
    if (told > floor && told > left.start - 16) end = told;
    else if (
      left.stop === "comma" ||
      link === "和" ||
      link === "与" ||
      (link === "及" && text[left.start - 2] !== "以")
    )
      end = left.start - 1;
    else break;
  }
  return count >= 2 || alone ? items : [];
}

/** Verbs whose objects in a list of trade names are firms. */
const bringers = /(?:引进|引入|招引|签约|对接|培育|依托|联合|牵手|引育|落户|入驻)/u;

const endsTrade = behind(trades);

/** What the last item of a list ends before. */
const endsLast = characterSet("和与等及，。");

export const tradeNames: Rule = {
  name: "trade-names",
  reason: "Two short names with a trade at their end, brought in together, are firms: 引进绿源生物、丰禾农牧.",
  examples: [
    { text: "成功引进绿源生物、丰禾农牧，带动就业。", gives: ["Organization 绿源生物", "Organization 丰禾农牧"] },
    { text: "培育特色种业、现代农业，增收明显。", not: ["Organization 特色种业"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const comma of reading.occurrences("、")) {
      // The list's last comma only: each list is read once.
      const clause = reading.clauseAt(comma);
      const next = text.indexOf("、", comma + 1);
      if (next !== -1 && next < Math.min(clause.end, comma + 22)) continue;
      let end = comma + 1;
      while (end < clause.end && end < comma + 22 && !endsLast(text, end)) end++;
      if (!endsTrade(text, comma + 1, end)) continue;
      const items: Item[] = itemsBefore(reading, end).filter(({ name }) => trades.test(name) && name.length <= 8);
      const first = items.at(-1);
      if (
        items.length < 2 ||
        !first ||
        !bringers.test(text.slice(Math.max(clause.start, first.start - 14), first.start))
      )
        continue;
      for (const item of items) emit({ ...enterprise(item, "", 6), rule: tradeNames.name });
    }
  },
};
