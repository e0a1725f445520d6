/** Departments of the lexicon with the level or place that owns them, alone or in a list: 县委组织部、统计局. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { matchAt } from "../../matching/occurrences.ts";
import type { Reading, Token } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { placesBetween } from "./body-names.ts";

/** What may own a department: a level's committee or government. */
const owner = /(?:省委|市委|县委|区委|州委|旗委|省政府|市政府|县政府|区政府|人民政府|政府)$/u;
const level = /^(?:省|市|县|区|州|盟|旗|镇|乡|街道)$/u;
/** Before a level: everybody's department is nobody's (全县教育局, 各市财政局, 直辖市妇联, 乡镇党校; 市、镇纪委). */
const everybody = /(?:[全各每外两多等跨级辖省市县区州盟旗镇乡村直街社片园景]|[省市县区州盟旗镇乡]、)$/u;

/** Start of the name of a department whose own word begins at `at`; `at` itself where nothing says whose it is. */
function ownedStart(reading: Reading, at: number): number {
  const { text } = reading;
  const body = owner.exec(text.slice(0, at).slice(-4));
  let start = at - (body?.[0].length ?? 0);
  const place = reading.placeEndingAt(start) ?? (body ? reading.placeEndingAt(start + 1) : undefined);
  if (place) start = place.start;
  else {
    // 县里农业农村局: 里 is how one speaks of the county's.
    if (!body && text[start - 1] === "里" && /[省市县区镇]/u.test(text[start - 2] ?? "")) return start - 2;
    const end = body ? start + 1 : start;
    if (!level.test(text.slice(end - 1, end))) return at;
    // A place that the gazetteer did not confirm, right at the clause's edge: 青禾市财政局.
    const left = leftBoundary(reading, start, 10, false);
    const spelled = text.slice(left.start, end - 1);
    const isPlace =
      /^(?:中共)?\p{Script=Han}{2,3}$/u.test(spelled) &&
      left.stop !== "limit" &&
      !/[里请到来由经]/u.test(spelled) &&
      reading.tokenEndingAt(end - 1) === undefined;
    if (/自治[区州]$/u.test(text.slice(Math.max(0, end - 3), end))) start = end - 3;
    else if (isPlace && !everybody.test(spelled) && !/^[全各每]/u.test(spelled)) start = left.start;
    else if (everybody.test(text.slice(Math.max(0, end - 3), end - 1))) return at;
    else start = end - 1;
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
    { text: "县里财政局拨付资金。", gives: ["Organization 县财政局"] },
    { text: "房管局、民政局等各方到场。", gives: ["Organization 房管局", "Organization 民政局"] },
    { text: "各部门、财政局所等单位", not: ["Organization 财政局"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    const emitDepartment = (start: number, end: number, name: string, weight: number) =>
      emit({
        type: "Organization",
        start,
        end,
        name: canonicalName(name),
        rule: department.name,
        weight,
        kind: "government",
        ...otherForm(text, canonicalName(name)),
      });
    const bare: Token[] = [];
    const whoseIs = new Map<string, string | null>();
    for (const token of reading.tokensOf(wordClasses.dept)) {
      if (/^[化型生]/u.test(text.slice(token.end, token.end + 1))) continue;
      const start = ownedStart(reading, token.start);
      if (start === token.start) {
        if (/[局厅]$/u.test(token.word) && opensPhrase(reading, token.start)) bare.push(token);
        continue;
      }
      const name = text.slice(start, token.end).replace(/^([省市县区镇])里/u, "$1");
      emitDepartment(start, token.end, name, 9);
      const whose = ownerOf(text.slice(start, token.start));
      for (const next of siblings(reading, token.end))
        emitDepartment(next.start, next.end, whose + text.slice(next.start, next.end), 7);
      const known = whoseIs.get(token.word);
      whoseIs.set(token.word, known === undefined || known === name ? name : null);
    }
    // 房管局、城管局、民政局: in a row they are the departments of whom the report is about.
    for (const [index, { start, end, word }] of bare.entries()) {
      const [before, next] = [bare[index - 1], bare[index + 1]];
      const inRow =
        (next !== undefined && joins(text, end, next.start)) ||
        (before !== undefined && joins(text, before.end, start));
      if (inRow && !whoseIs.has(word)) emitDepartment(start, end, word, 6);
    }
    // Named with its owner elsewhere in the report: the short mention is the same body.
    for (const { start, end, word } of bare) {
      const name = whoseIs.get(word);
      if (name) emitDepartment(start, end, name, 6);
    }
  },
};

const joins = (text: string, from: number, to: number): boolean => /^[、和与及]$/u.test(text.slice(from, to));

/** Departments that reports name by two words: the other is an alias where the report uses it. */
const twoForms: readonly (readonly [string, string])[] = [
  ["纪委监委", "纪委"],
  ["扶贫开发办公室", "扶贫办"],
  ["人力资源和社会保障局", "人社局"],
  ["住房和城乡建设局", "住建局"],
  ["自然资源和规划局", "自然资源局"],
  ["发展和改革委员会", "发改委"],
  ["发展改革委", "发改委"],
  ["发展和改革局", "发改局"],
  ["卫生健康委员会", "卫健委"],
  ["卫生健康局", "卫健局"],
  ["文化和旅游局", "文旅局"],
  ["市场监督管理局", "市场监管局"],
  ["工业和信息化局", "工信局"],
  ["政法委员会", "政法委"],
  ["机构编制委员会办公室", "编办"],
];

function otherForm(text: string, name: string): { readonly aliases?: readonly string[] } {
  for (const [long, short] of twoForms) {
    if (name.endsWith(long) && new RegExp(`${short}(?!${long.slice(short.length)})`, "u").test(text))
      return { aliases: [name.slice(0, -long.length) + short] };
  }
  return {};
}

/** Whose departments they are: 县委 → 县, 中共青禾市委 → 青禾市. */
export const ownerOf = (prefix: string): string => prefix.replace(/(?:委|人民政府|政府)$/u, "").replace(/^中共/u, "");

const sibling =
  /[、和与及](?![省市县区州盟旗镇乡村各全本该其及]|有关|相关)(\p{Script=Han}{1,8}?(?:局|厅|办|委|中心|(?:财政|司法|国土|派出|税务|供电|市场监管|自然资源)所|(?:农技|畜牧|兽医|林业|水利|农经|文化)站))/uy;

/** Departments listed after one whose owner is named: 县监察局｜、考核办、统计局. */
export function siblings(reading: Reading, from: number): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = from; ; ) {
    const word = matchAt(sibling, reading.text, at)?.[1];
    const end = at + 1 + (word?.length ?? 0);
    if (word === undefined || /^(?:党|村|居|常|市|县|区)委$|[省市县区](?!委)/u.test(word) || !closesName(reading, end))
      return found;
    if (placesBetween(reading, at + 1, end).length > 0) return found;
    found.push({ start: at + 1, end });
    at = end;
  }
}

/** Whether a name may end here: before a mark, a link or a word that the lexicon knows as the next part of the sentence. */
function closesName(reading: Reading, end: number): boolean {
  const after = reading.text[end];
  if (after === undefined || !/\p{Script=Han}/u.test(after) || /[和与及等的]/u.test(after)) return true;
  const next = reading.tokenStartingAt(end);
  const follows =
    wordClasses.function |
    wordClasses.adverb |
    wordClasses.run |
    wordClasses.found |
    wordClasses.dispatch |
    wordClasses.spend |
    wordClasses.person;
  return (
    (next !== undefined && (next.mask & follows) !== 0) ||
    /^(?:局长|主任|书记|副|党|会同|牵头|主要|工作|联合|负责)/u.test(reading.text.slice(end, end + 2))
  );
}

/** Whether a word stands at the beginning of its phrase: after a mark, a verb or a function word. */
function opensPhrase(reading: Reading, at: number): boolean {
  const before = reading.text[at - 1];
  if (before === undefined || !/\p{Script=Han}/u.test(before)) return true;
  const token = reading.tokenEndingAt(at);
  return token !== undefined && (token.mask & (wordClasses.function | wordClasses.run | wordClasses.adverb)) !== 0;
}
