/**
 * Bodies of a level that no list names: a level or a place, a field, a head (县｜搬迁安置｜局).
 *
 * The grammar is productive: every reform coins new fields (大数据局, 乡村振兴局), the heads stay. So the lexicon's list of
 * departments is joined by a rule that knows only levels and heads.
 */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { isHan } from "../../matching/character-set.ts";
import type { Reading } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { placesBetween, properStart } from "./body-names.ts";
import { ownerOf, siblings } from "./departments.ts";

/** Heads of departments (kind government) and of public institutions; the longest that stands at an offset counts. */
const heads: readonly (readonly [head: string, kind: "government" | "institution" | "enterprise"])[] = [
  ["局", "government"],
  ["厅", "government"],
  ["委", "government"],
  ["委员会", "government"],
  ["办", "government"],
  ["办公室", "government"],
  ["工委", "government"],
  ["领导小组", "government"],
  ["所", "government"],
  ["海事处", "government"],
  ["管理处", "government"],
  ["支队", "government"],
  ["大队", "government"],
  ["法院", "government"],
  ["检察院", "government"],
  ["中心", "institution"],
  ["站", "institution"],
  ["医院", "institution"],
  ["保健院", "institution"],
  ["研究院", "institution"],
  ["科学院", "institution"],
  ["研究所", "institution"],
  ["农科院", "institution"],
  ["农科所", "institution"],
  ["联合会", "institution"],
  ["电视台", "institution"],
  ["图书馆", "institution"],
  ["文化馆", "institution"],
  ["新华书店", "enterprise"],
  ["博物馆", "institution"],
  ["公司", "enterprise"],
  ["集团", "enterprise"],
  ["水厂", "enterprise"],
];

/** Fields of the offices that end in 所; other words in 所 are places, clinics or relative clauses. */
const officeField =
  /(?:财政|司法|派出|国土|国土资源|自然资源|土管|土地管理|规划|村建|规建|市场监管|市场监督管理|食药监|工商|税务|地税|国税|供电|林业|水利|水管|畜牧|水产|农机|环保|环卫|交管|运管|房管|社保|劳动保障|统计|粮管|看守|拘留|戒毒|动物检疫|收费|计生|文化)$/u;

/** 全镇共建立…中心: what follows the owner is a deed. */
const deed = /^(?:共(?!同|青|享|富)|已|均|先后|累计|分别|还|都(?!市)|新建|建有|建成|设有)/u;

/** Fields that make no department: the committee or government itself, and kinds of facilities everywhere. */
const noField =
  /^(?:[级域直里内外长情志区城乡镇村上下分子](?!机关)|委|政府|人民政府|委常|党|政|人大|政协|.*和[省市县区].*|.*(?:常|党|村|居|支|政|监|改)$|委全?)$|^[级域里内外]|[()、]|(?:第[一二三四]|[东南西北]|市|城|火车|高铁|汽车|客运|地铁|车|大)$/u;

export const levelBody: Rule = {
  name: "level-body",
  reason: "A level, a field and a head name one body also when the lexicon does not know the field: 县搬迁安置局.",
  examples: [
    { text: "由县搬迁安置局审核。", gives: ["Organization 县搬迁安置局"] },
    { text: "市融媒体中心制作短视频。", gives: ["Organization 市融媒体中心"] },
    {
      text: "市水利和湖泊局、县科技和数据局派人。",
      gives: ["Organization 市水利和湖泊局", "Organization 县科技和数据局"],
    },
    {
      text: "由镇财政所发放补贴，镇计生办组织宣传。",
      gives: ["Organization 镇财政所", "Organization 镇计生办"],
    },
    { text: "街道党工委推动落实，公共厕所提供用水。", not: ["Organization 街道党工委", "Organization 公共厕所"] },
    { text: "县委办公会议要求，县级文化中心免费开放。", not: ["Organization 县委办", "Organization 县级文化中心"] },
    {
      text: "由青禾县政府主办。民建青禾市委主委出席。",
      not: ["Organization 青禾县政府主办", "Organization 青禾市委主委"],
    },
    { text: "县里共建立服务中心6个。", not: ["Organization 县里共建立服务中心"] },
    { text: "县农牧厅副厅长到场。", not: ["Organization 县农牧厅副厅"] },
    { text: "围绕我市建设区域物流中心的目标。", not: ["Organization 市建设区域物流中心"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const [head, kind] of heads)
      for (const at of reading.occurrences(head)) {
        const end = at + head.length;
        if (!closes(reading, end, head)) continue;
        if (head === "所" && !officeField.test(text.slice(Math.max(0, at - 6), at))) continue;
        const start = levelStart(reading, at, head);
        if (start === undefined) continue;
        const candidate: Candidate = {
          type: "Organization",
          start,
          end,
          name: canonicalName(text.slice(start, end)),
          rule: levelBody.name,
          weight: kind === "government" ? 8 : 7,
          kind,
        };
        if (kind !== "government" && (isBuilt(reading, start) || isDeed(reading, fieldStart(reading, start, at))))
          continue;
        emit(candidate);
        if (kind !== "government") continue;
        const whose = ownerOf(text.slice(start, fieldStart(reading, start, at)));
        for (const next of siblings(reading, end))
          emit({ ...candidate, ...next, name: whose + text.slice(next.start, next.end), weight: 7 });
      }
  },
};

/** Where a name with a level in front begins, if the words left of the head at `at` are one. */
function levelStart(reading: Reading, at: number, head: string): number | undefined {
  const { text } = reading;
  const left = properStart(reading, at, 24);
  if (left.stop === "limit" || left.stop === "quotation") return undefined;
  const start = doubleFieldStart(reading, left.start, at) ?? left.start;
  const places = placesBetween(reading, start, at);
  const first = places[0];
  if (first) {
    // A chain of places counts as one: 青禾市红石区城管局.
    let end = first.end;
    for (const next of places.slice(1)) if (next.start === end) end = next.end;
    const field = text.slice(end, at);
    // 内蒙古儿童中心: short names of provinces and cities own bodies as full ones do; villages do not.
    const named =
      !/[村寨屯社组区]$/u.test(text.slice(first.start, end).replace(/(?:自治|[\u4e00-\u9fff]{2})区$/u, "")) &&
      field.length >= 1 &&
      field.length <= 12 &&
      !deed.test(field) &&
      (head === "所" || !noField.test(field));
    return named ? first.start : undefined;
  }
  const found = /^[该本我经据]?(?:自治区|自治州|街道|[省市县区州盟旗镇乡])(?:人民政府|政府|委)?/u.exec(
    text.slice(start, at),
  );
  if (!found || (/[镇乡道]/u.test(found[0]) && !"所办站".includes(head))) return undefined;
  const field = text.slice(start + found[0].length, at);
  if (field.length < 1 || field.length > 12 || (head !== "所" && noField.test(field))) return undefined;
  return start + (/^[该本我经据]/u.test(found[0]) ? 1 : 0);
}

/** 水利和湖泊局: a department of two fields begins before 和; 财政局和林业局 are two. */
function doubleFieldStart(reading: Reading, second: number, at: number): number | undefined {
  const { text } = reading;
  if (text[second - 1] !== "和" || at - second < 2 || at - second > 6) return undefined;
  if (text[at] !== "局" && text[at] !== "厅" && text[at] !== "委") return undefined;
  const { start, stop } = properStart(reading, second - 1, 14);
  const first = text.slice(start, second - 1);
  const isField = stop !== "limit" && stop !== "quotation" && !/[局厅委办会院所站公司团镇乡村]$/u.test(first);
  const owned = /^[该本我]?[省市县区州盟旗]\p{Script=Han}{2,4}$/u.test(first);
  const place = placesBetween(reading, start, second)[0];
  const named = place?.start === start && place.end < second - 2 && second - 1 - place.end <= 4;
  return isField && (owned || named) ? start : undefined;
}

/** Where the field begins: after the places or the level that own the body. */
function fieldStart(reading: Reading, start: number, at: number): number {
  let end = start;
  for (const place of placesBetween(reading, start, at)) if (place.start === end) end = place.end;
  return end > start ? end : start + (/^自治[区州]/u.test(reading.text.slice(start, at)) ? 3 : 1);
}

/** Whether the head ends its word: not 局面, 办法, 站点, 中心组. */
function closes(reading: Reading, end: number, head: string): boolean {
  const after = reading.text.slice(end, end + 2);
  const before = reading.text[end - head.length - 1] ?? "";
  // 民建某市委主委, 某县政府主办。: a person and a deed, whatever follows.
  if ((head === "委" && before === "主") || (head === "办" && /[主承协举]/u.test(before))) return false;
  if (!isHan(reading.text, end)) return true;
  if (
    /^(?:长(?!期|效|远)|面(?!向|对)|部(?!署)|势|法|公(?=司|室)|理|点|台|口|组(?!织)|校|区|所(?!属|在|有)|式|化|型|性|级|者|力|员|会(?!同|议)|学(?!习)|城|库|网|户)/u.test(
      after,
    )
  )
    return false;
  // 当局, 大局, 格局; 委任, 委托; 举办, 承办.
  if (head === "局" && /[当大格结布全开政战残僵出定变时危]/u.test(before)) return false;
  if (head === "委" && /^[任托派员屈主]/u.test(after)) return false;
  if (head === "办" && /[举协申承主开创兴交代联合筹包首督领自]/u.test(before)) return false;
  if (head === "办" && !/^[的在与和及对为将以主]/u.test(after) && !goesOn(reading, end)) return false;
  const covering = reading.tokenStartingAt(end - head.length);
  return covering === undefined || covering.end <= end;
}

/** Whether a verb stands at an offset: the body before it acts. */
function goesOn(reading: Reading, at: number): boolean {
  const next = reading.tokenStartingAt(at);
  return next !== undefined && next.end - next.start >= 2 && (next.mask & acting) !== 0;
}
const acting =
  wordClasses.run |
  wordClasses["strong-run"] |
  wordClasses.action |
  wordClasses.found |
  wordClasses.dispatch |
  wordClasses.spend |
  wordClasses.adverb;

/** A centre or station that the clause builds is a facility, not a body that acts. */
function isBuilt(reading: Reading, start: number): boolean {
  const verb = reading.tokenEndingAt(start);
  return verb !== undefined && (verb.mask & (wordClasses.run | wordClasses.found | wordClasses["strong-run"])) !== 0;
}

/** 我市建设…中心: what follows the owner is a deed. */
function isDeed(reading: Reading, field: number): boolean {
  const verb = reading.tokenStartingAt(field);
  return verb !== undefined && (verb.mask & (wordClasses.run | wordClasses.found | wordClasses["strong-run"])) !== 0;
}
