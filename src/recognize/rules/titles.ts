/** Titles that were won, conferred or striven for: 省级文明村, 中国传统村落, 国家4A级旅游景区. */

import { characterSet } from "../../matching/character-set.ts";
import { matchAt } from "../../matching/occurrences.ts";
import { behind, closingOf } from "../../matching/pattern-edges.ts";
import type { Range, Reading } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";

/** What bears a title. */
const bearer =
  "(?:村镇|乡镇|村落|乡村|小镇|社区|街道|街区|景区|度假区|园区|基地|城市|县城|名[村镇城县]|强[村镇县市区]|单位|集体|个人|家庭|学校|支部|党支部|党委|党总支|党组织|组织|企业|合作社|工作者|标兵|模范|能手|先锋|党员|案例|品牌|工程|奖|之乡|试点|[村镇乡县区市旗园校户])";
/** What makes it a title. */
const mark =
  "(?:示范|先进|文明|模范|优秀|特色|生态|卫生|最美|美丽|美好|和美|重点|典型|试点|百强|百佳|十佳|十强|十大|千强|星级|[1-5一二三四五]星|[1-5]?A级|园林|森林|绿色|平安|宜居|魅力|幸福|文化名|传统|五一|三八|旅游|民主法治|无讼|零碳|低碳|双拥|长寿|五好|四好)";
const endsTitle = behind(new RegExp(`${mark}[^，。；：、“”\\s]{0,12}?${bearer}$`, "u"));
const leveled =
  /^(?:国家级?|省级|市级|县级|区级|州级|全国|全省|全市|全县|全区|自治区级?|中国|世界|[\u4e00-\u9fff]{2,3}[省市])/u;
/** What was listed, chosen or decided on may be anything: only places of a kind count. */
const endsPlaced = behind(
  /(?:示范(?:乡镇|村镇|[村镇县区市乡社点校])|模范[村镇县区市乡]|示范社区|示范单位|示范基地|先进(?:乡镇|[村镇县区市乡])|文明[村镇县区]|文明单位|传统村落|历史文化名[村镇]|生态[村镇县]|卫生[村镇县城]|小镇|重点(?:推进|建设|发展|示范|帮扶)?[村镇]|文化[村镇]|先进村|(?:美丽|美好|最美|和美)(?:宜居)?(?:乡村|庭院|村庄|家庭)|百强县|试点[村镇县区]|平安[村镇县])$/u,
);
const isBearer = (name: string): boolean => endsTitle(name, 0, name.length);
const isPlaced = (name: string): boolean => endsPlaced(name, 0, name.length);

const conferring =
  /(?:荣获|喜获|获得|获评|获批|荣膺|荣登|斩获|摘得|评为|评定为|评选为|誉为|授予|表彰为|入选|入围|命名为|命名|认定为|确定为|列为|列入|创建为|创建成为|创建成|创建|创成|争创|申创|申报|争当|建成|跻身|被评为|成为)(?:了|为)?/gu;
const listing = /^(?:确定|列|成为|建成|申报)/u;
const being =
  /(?<![就还也都不仅但可若即要而于正])(?:是|系|为)(?=国家|省级|市级|县级|全[国省市县]|中国|第[一二三四五六七八九十\d]+批)/uy;
const lead =
  /^(?:[“”]|(?:19|20)\d\d(?:-(?:19|20)\d\d)?(?:年度?)?|第?[一二三四五六七八九十\d]+[批届](?:次)?|首批|全国首批|连续\S{1,3}年|\d+个)+/u;
const trail =
  /(?:(?:等?(?:荣誉)?称号|荣誉(?!称号)|殊荣|桂冠|名录|名单|行列|创建单位|试点单位|培育单位|(?:超|近|约)?\d[\d.]*万?(?:余|多)?[个家名户]|[（(][^)）]*[)）]|”))+$/u;

export const conferredTitle: Rule = {
  name: "conferred-title",
  reason: "A title that was won, conferred or striven for (省级文明村, 中国传统村落) is a program of who confers it.",
  examples: [
    {
      text: "先后荣获省级文明村、市级乡村治理示范村等称号。",
      gives: ["Program 省级文明村", "Program 市级乡村治理示范村"],
    },
    { text: "成功入选第六批全国乡村旅游重点村名录。", gives: ["Program 全国乡村旅游重点村"] },
    { text: "创建国家4A级旅游景区2个、省级森林乡村8个。", gives: ["Program 国家4A级旅游景区", "Program 省级森林乡村"] },
    { text: "荣膺2021年度全省县域经济发展先进县。", gives: ["Program 全省县域经济发展先进县"] },
    { text: "该村系国家级农旅结合示范村。", gives: ["Program 国家级农旅结合示范村"] },
    {
      text: "创建市级乡村治理示范镇6个、示范村60个，建成美丽宜居村庄120个、最美庭院超2万户。",
      gives: ["Program 市级乡村治理示范镇", "Program 市级乡村治理示范村", "Program 美丽宜居村庄", "Program 最美庭院"],
    },
    {
      text: "八条河道被评为市级“秀美河湖”，小青河入选省“秀美河湖”。",
      gives: ["Program 市级秀美河湖", "Program 省秀美河湖"],
    },
    { text: "省水利厅授予青禾县“节水先锋”称号。", gives: ["Program 节水先锋"] },
    { text: "获得群众好评。", not: ["Program 群众好评"] },
    { text: "这里曾是省级重点贫困村。", not: ["Program 省级重点贫困村"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const match of text.matchAll(conferring)) {
      const from = match.index + match[0].length;
      const items = itemsFrom(reading, from);
      if (items.length === 0) continue;
      const called = /^[^，。；]{0,4}(?:荣誉)?称号/u.test(text.slice(items.at(-1)?.end ?? from, from + 90));
      for (const [index, item] of items.entries()) {
        const written = text.slice(item.start, item.end);
        // 全国乡村治理示范镇6个、示范村60个: the second goes by the first one's name.
        const before = text.slice(items[index - 1]?.start, items[index - 1]?.end);
        const name = bare.test(written) && index > 0 ? before.replace(/示范[^示]{1,2}$/u, "") + written : written;
        const fits = listing.test(match[0]) ? isPlaced(name) : isBearer(name) || (called && leveled.test(name));
        if (fits && isTitle(name)) emit(program(item, name));
      }
    }
    for (const quotation of reading.quotations) {
      const { start, end, inner, kind } = quotation;
      if (kind !== "quote" || inner.length < 3 || inner.length > 12 || !mayAward(text, start - 1)) continue;
      const whose = awarded.exec(text.slice(Math.max(reading.clauseAt(start).start, start - 14), start))?.groups?.whose;
      if (
        whose === undefined ||
        !/^\p{Script=Han}+$/u.test(inner) ||
        /(?:典型|案例)?(?:经验|材料|做法)/u.test(text.slice(end, end + 4))
      )
        continue;
      // 授予青禾县“X”称号: the place receives it.
      const received = /[^全][省市县]$/u.test(whose) && text.slice(0, start - whose.length).endsWith("授予");
      const from = received ? start : start - whose.length;
      emit(program({ start: from, end }, text.slice(from, end), 11, [inner]));
    }
    const told: number[] = [];
    for (const verb of ["是", "系", "为"])
      for (const at of reading.occurrences(verb)) if (matchAt(being, text, at)) told.push(at + 1);
    // 是青禾县乡村振兴重点推进村: whose it is stands in front.
    for (const { start } of reading.places) if (says(text, start - 1) && !qualifies(text, start - 2)) told.push(start);
    for (const from of told)
      for (const item of itemsFrom(reading, from)) {
        const name = text.slice(item.start, item.end);
        if (isPlaced(name) && isBearer(name) && isTitle(name)) emit(program(item, name));
      }
  },
};

/** A title in quotation marks, and who confers it: 荣获省级“秀美河湖”称号. */
const awarded =
  /(?:荣获|喜获|获得|获评|获批|获授|荣膺|评为|评选为|评定为|授予|入选|入围|命名为|认定为|争创|申创|获)(?:了|为)?(?<whose>(?:全国|全省|全市|全县|全区|国家级?|省级?|市级?|县级?|区级?|[\p{Script=Han}]{2,3}[省市县])?(?:首批|第.批|(?:20)?\d\d年度?)?)$/u;

const mayAward = closingOf(awarded);

const says = characterSet("是系");
/** 就是, 不是, 于是: no statement of what a place is. */
const qualifies = characterSet("就还也都不仅但可若即要而于正");
const bare = /^示范(?:[村镇乡县区户]|社区|乡镇)$/u;

const program = ({ start, end }: Range, name: string, weight = 7, aliases?: readonly string[]): Candidate => ({
  type: "Program",
  start,
  end,
  name: canonicalName(name),
  aliases,
  rule: conferredTitle.name,
  weight,
  kind: "title",
});

/** Whether a name can be a title: neither too short nor a complaint nor a clause. */
function isTitle(name: string): boolean {
  return (
    name.length >= 4 &&
    name.length <= 22 &&
    !/贫困|落后|薄弱|软弱|空壳|[的了是在]|^[一二三四五六七八九十\d]+[个名]/u.test(name)
  );
}

/** The items of a list behind a verb, without years, ordinals, counts and 称号. */
function itemsFrom({ text, clauseAt, tokenStartingAt }: Reading, from: number): readonly Range[] {
  const { end: limit } = clauseAt(from);
  const items: Range[] = [];
  let start = from;
  for (let i = from; i <= limit && items.length < 24; i++) {
    const unit = text[i] as string;
    if (i < limit && (!"、和及与等“”，；".includes(unit) || (tokenStartingAt(i)?.end ?? 0) > i + 1)) continue;
    const item = text.slice(start, i);
    const before = lead.exec(item)?.[0].length ?? 0;
    const after = trail.exec(item.slice(before))?.[0].length ?? 0;
    if (start + before < i - after) items.push({ start: start + before, end: i - after });
    start = i + 1;
    if ("等，；".includes(unit)) break;
  }
  return items;
}
