/**
 * Departments and public institutions of a division: a level or a place, a field, a head (县｜农业农村｜局).
 *
 * The grammar is productive: every reform coins new fields (搬迁安置局, 大数据局), the heads stay. So the lexicon's list is
 * joined by a rule that knows only levels and heads.
 */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { occurrences } from "../../matching/occurrences.ts";
import type { Reading } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";

/** What may own a department: a level's committee or government. */
const owner = /(?:省委|市委|县委|区委|州委|旗委|省政府|市政府|县政府|区政府|人民政府|政府)$/u;
const level = /^(?:省|市|县|区|州|盟|旗|镇|乡|街道)$/u;
/** Everybody's department is nobody's: 全县教育局, 各市财政局. */
const everybody = /(?:全|各|每|外|两|多|等|跨)$/u;

/** Start of the name of a department whose own word begins at `at`; `at` itself where nothing says whose it is. */
function ownedStart(reading: Reading, at: number): number {
  const { text } = reading;
  const body = owner.exec(text.slice(0, at).slice(-4));
  let start = at - (body?.[0].length ?? 0);
  const place = reading.placeEndingAt(start) ?? (body ? reading.placeEndingAt(start + 1) : undefined);
  if (place) start = place.start;
  else if (level.test(text.slice(start - 1, start))) {
    if (everybody.test(text.slice(0, start - 1).slice(-1))) return at;
    start -= 1;
  } else {
    // A place that the gazetteer did not confirm, right at the clause's edge: 青禾市财政局.
    const left = leftBoundary(reading, start, 10, false);
    const spelled = /^\p{Script=Han}{1,6}(?:省|市|县|区|州|盟|旗|镇|乡)$/u.test(
      text.slice(left.start, body ? start + 1 : start),
    );
    if (spelled && left.stop !== "limit" && !everybody.test(text.slice(left.start, left.start + 1))) start = left.start;
  }
  if (text.slice(start - 2, start) === "中共") start -= 2;
  if (/^[该本我]/u.test(text.slice(start, at))) start += 1;
  return start;
}

export const department: Rule = {
  name: "department",
  reason: "A department with its level or place in front is one body; in a list the first says whose the others are.",
  examples: [
    { text: "县农业农村局组织培训。", gives: ["Organization 县农业农村局"] },
    { text: "来源：中共青禾市委组织部", gives: ["Organization 中共青禾市委组织部"] },
    { text: "省财政厅和林业局联合下文。", gives: ["Organization 省财政厅", "Organization 省林业局"] },
    { text: "各部门、财政局所等单位", not: ["Organization 财政局"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    const emitDepartment = (start: number, end: number, name: string, weight: number) =>
      emit({ type: "Organization", start, end, name: canonicalName(name), rule: department.name, weight, kind: "government" });
    let before = { end: -1, whose: "" };
    const bare: { start: number; end: number; word: string }[] = [];
    const whoseIs = new Map<string, string | null>();
    for (const token of reading.tokens) {
      if ((token.mask & wordClasses.dept) === 0) continue;
      const start = ownedStart(reading, token.start);
      if (start !== token.start) {
        const name = text.slice(start, token.end);
        emitDepartment(start, token.end, name, 9);
        const whose = text.slice(start, token.start).replace(/(?:委|人民政府|政府)$/u, "").replace(/^中共/u, "");
        before = { end: token.end, whose };
        const known = whoseIs.get(token.word);
        whoseIs.set(token.word, known === undefined || known === name ? name : null);
      } else if (/[局厅]$/u.test(token.word) && before.end === token.start - 1 && /[、和与及]/u.test(text[token.start - 1] as string)) {
        emitDepartment(token.start, token.end, `${before.whose}${token.word}`, 7);
        before = { ...before, end: token.end };
      } else if (/[局厅]$/u.test(token.word) && opensPhrase(reading, token.start)) bare.push(token);
    }
    // Named with its owner elsewhere in the report: the short mention is the same body.
    for (const { start, end, word } of bare) {
      const name = whoseIs.get(word);
      if (name) emitDepartment(start, end, name, 6);
    }
  },
};

/** Whether a word stands at the beginning of its phrase: after a mark, a verb or a function word. */
function opensPhrase(reading: Reading, at: number): boolean {
  const before = reading.text[at - 1];
  if (before === undefined || !/\p{Script=Han}/u.test(before)) return true;
  const token = reading.tokenEndingAt(at);
  return token !== undefined && (token.mask & (wordClasses.function | wordClasses.run | wordClasses.adverb)) !== 0;
}

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
  ["博物馆", "institution"],
  ["公司", "enterprise"],
  ["集团", "enterprise"],
];

/** Fields that make no department: the committee or government itself, and kinds of facilities everywhere. */
const noField =
  /^(?:[级域直里内外长情志区城乡镇村上下](?!机关工|外)|委|政府|人民政府|委常|党|政|人大|政协|.*(?:常|党|村|居|支|政|监|改)$|委全?)$|^[级域里内外]/u;
const placeLevel = /^\p{Script=Han}{0,5}[省市县区州盟旗]$/u;

export const levelBody: Rule = {
  name: "level-body",
  reason: "A level, a field and a head name one body also when the lexicon does not know the field: 县搬迁安置局.",
  examples: [
    { text: "由县搬迁安置局审核。", gives: ["Organization 县搬迁安置局"] },
    { text: "市融媒体中心制作短视频。", gives: ["Organization 市融媒体中心"] },
    { text: "县委办公会议要求，县级文化中心免费开放。", not: ["Organization 县委办", "Organization 县级文化中心"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const [head, kind] of heads)
      for (const at of occurrences(text, head)) {
        const end = at + head.length;
        if (!closes(reading, end, head)) continue;
        const start = levelStart(reading, at);
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
        if (kind === "government" || !isBuilt(reading, start)) emit(candidate);
      }
  },
};

/** Where a name with a level in front begins, if the words left of the head at `at` are one. */
function levelStart(reading: Reading, at: number): number | undefined {
  const { text } = reading;
  const left = leftBoundary(reading, at, 16, false);
  if (left.stop === "limit" || left.stop === "quotation") return undefined;
  let start = left.start;
  const place = reading.places.find((range) => range.start >= start && range.end < at && range.end > start);
  if (place) {
    start = place.start;
    let end = place.end;
    for (let next = reading.places.find((range) => range.start === end); next; next = reading.places.find((range) => range.start === end)) end = next.end;
    const lastLevel = level.test(text.slice(end - 1, end)) ? end : undefined;
    const field = text.slice(end, at);
    return lastLevel !== undefined && field.length >= 1 && field.length <= 10 && !noField.test(field) ? start : undefined;
  }
  const found = /^(?:[该本我])?[省市县区州盟旗]/u.exec(text.slice(start, at));
  if (!found) return undefined;
  const field = text.slice(start + found[0].length, at);
  if (field.length < 1 || field.length > 10 || noField.test(field)) return undefined;
  return start + found[0].length - 1;
}

/** Whether the head ends its word: not 局面, 办法, 站点, 中心组. */
function closes(reading: Reading, end: number, head: string): boolean {
  const after = reading.text.slice(end, end + 2);
  if (!/^\p{Script=Han}/u.test(after)) return true;
  if (/^[面部长势法公理点台口组校区所式化型性级者力员会学城库网户]/u.test(after) && !/^[长]/u.test(after)) return false;
  if (head === "办" && !/^[的在与和及对为将以主]/u.test(after)) return false;
  const covering = reading.tokenStartingAt(end - head.length);
  return covering === undefined || covering.end <= end;
}

/** A centre or station that the clause builds is a facility, not a body that acts. */
function isBuilt(reading: Reading, start: number): boolean {
  const verb = reading.tokenEndingAt(start);
  return verb !== undefined && (verb.mask & (wordClasses.run | wordClasses.found | wordClasses["strong-run"])) !== 0;
}

const inspection =
  /(?:驻[^，。、；“”\n\d]{2,12}?纪检监察组|第[一二三四五六七八九十]+(?:派驻)?(?:纪检监察组|巡察组|巡视组)|[省市县区]委第[一二三四五六七八九十]+巡察组)/gu;
const youth = /团[省市县区州旗]委/gu;

export const nationalBody: Rule = {
  name: "national-body",
  reason: "National bodies and inspection groups are named without a place: 商务部, 驻县水利局纪检监察组; 团县委 hides its level.",
  examples: [
    { text: "列入商务部示范名单。", gives: ["Organization 商务部"] },
    { text: "驻县水利局纪检监察组开展检查。", gives: ["Organization 驻县水利局纪检监察组"] },
    { text: "团县委组织青年参加。", gives: ["Organization 团县委"] },
  ],
  propose(reading, emit) {
    const rule = nationalBody.name;
    for (const { word, mask, start, end } of reading.tokens)
      if ((mask & wordClasses.ministry) !== 0)
        emit({ type: "Organization", start, end, name: word, rule, weight: 8, kind: "government" });
    const party = (pattern: RegExp, weight: number) => {
      for (const match of reading.text.matchAll(pattern))
        emit({ type: "Organization", start: match.index, end: match.index + match[0].length, name: match[0], rule, weight, kind: "party" });
    };
    if (/纪检监察组|巡察组|巡视组/u.test(reading.text)) party(inspection, 20);
    if (reading.text.includes("团")) party(youth, 9);
  },
};
