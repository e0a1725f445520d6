/** Enterprises, cooperatives, institutions and associations: a proper name with a head noun, chained owners, short forms. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { matchAt } from "../../matching/occurrences.ts";
import type { Reading, Token } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { isGeneric, trimScope } from "../modifiers.ts";
import { canBeCoined, isDescriptive, opensWithPlace, placesBetween, properStart } from "./body-names.ts";

/** The company's committee is the company; its branch is a body of its own that also names the company. */
const party = /(?:党委|党组|党支部|党总支|联合党支部|临时党支部)/uy;
const owners = /(?:集团|公司|农科院|科学院|大学|学院|研究院|银行)$/u;
const firm = /(?:公司|集团|合作社|厂|农场|联合社)$/u;

export const namedBody: Rule = {
  name: "named-body",
  reason: "A proper name with a head noun of enterprises, institutions or associations is one body.",
  examples: [
    { text: "引进青禾绿源农业开发有限公司建设基地。", gives: ["Organization 青禾绿源农业开发有限公司"] },
    { text: "与西北农林科技大学合作。", gives: ["Organization 西北农林科技大学"] },
    { text: "绿源集团所属康宁公司负责收购。", gives: ["Organization 绿源集团", "Organization 康宁公司"] },
    { text: "绿源集团党委召开会议。", gives: ["Organization 绿源集团"] },
    { text: "绿禾生产基地暨重点实验室建设项目开工。", not: ["Organization 绿禾生产基地暨重点实验室"] },
    {
      text: "云州红十字会联合云州国康材料有限公司捐赠口罩。",
      gives: ["Organization 云州国康材料有限公司"],
    },
    { text: "鼓励农业公司带动农户。", not: ["Organization 农业公司"] },
    {
      text: "他收到青禾绿源公司的回信，决心将来回报社会。",
      gives: ["Organization 青禾绿源公司"],
      not: ["Organization 将来回报社"],
    },
  ],
  propose(reading, emit) {
    const found: Candidate[] = [];
    for (const token of reading.tokensOf(wordClasses["org-head"])) {
      const next = reading.tokenStartingAt(token.end);
      if (next && (next.mask & wordClasses["org-head"]) !== 0) continue;
      if (/^(?:毕业|生|化|式|型|制|主|章程|村官)/u.test(reading.text.slice(token.end, token.end + 2))) continue;
      if (isInWord(reading, token)) continue;
      // 重点实验室建设项目: the project's name goes on.
      if (
        !firm.test(token.word) &&
        /^(?:建设|改造|扩建|新建|迁建)(?:项目|工程)/u.test(reading.text.slice(token.end, token.end + 4))
      )
        continue;
      const body = namedBodyAt(reading, token);
      if (body) found.push(body);
    }
    for (const candidate of withOwnersNearby(withFullNames(found))) emit(candidate);
  },
};

function namedBodyAt(reading: Reading, token: Token): Candidate | undefined {
  const { text } = reading;
  const quotation = reading.quotationAt(token.start);
  if (quotation?.kind === "title") return undefined;
  if (quotation && quotation.end === token.end + 1 && !firm.test(token.word)) return undefined;
  let left = properStart(reading, token.start);
  if (left.stop === "quotation") return undefined;
  // 绿源集团生态农业发展有限公司: what follows the owner names nothing without it.
  const owner = left.token;
  if (
    owner &&
    owner.end === left.start &&
    owners.test(owner.word) &&
    isDescriptive(reading, text.slice(left.start, token.start))
  ) {
    const further = properStart(reading, owner.start);
    if (further.start < owner.start && !isDescriptive(reading, text.slice(further.start, owner.start))) left = further;
  }
  let start = trimScope(text, left.start, token.start);
  const owned = /^.*(?:所属|下属|旗下)/u.exec(text.slice(start, token.start));
  if (owned) start += owned[0].length;
  const counted = /^.*\d(?:余|多)?[万千百亿]?(?:余|多)?\p{Script=Han}?(?=\p{Script=Han}{2})/u.exec(
    text.slice(start, token.start),
  );
  if (counted && !counted[0].startsWith("第")) start += counted[0].length;
  if (/^[经据][省市县区]/u.test(text.slice(start, token.start))) start += 1;
  const before = text.slice(start, token.start);
  if (/^[哪这那某]个|各[村镇乡县市区社]|^(?:(?:全国|国家|[省市县区州]级).*)?示范$|从.*到/u.test(before))
    return undefined;
  if (/^家(?!家)/u.test(before) && /[这那该各几数多\d一二三四五六七八九十两]$/u.test(text[start - 1] ?? ""))
    return undefined;
  if (before.length < 2 || /[进的]$/u.test(before) || /^[一二三四五六七八九十两\d]+[家个所]?$/u.test(before))
    return undefined;
  // 绿源集团所属城市更新公司: what the owner owns needs no name of its own.
  const isOwned = owned !== null || /(?:所属|下属|旗下)$/u.test(text.slice(0, start).slice(-2));
  const quoted = quotation !== undefined;
  const legal = /有限|股份|合作社|联社/u.test(token.word) || (!!owner && owner.start >= start);
  if (!quoted && !canBeCoined(reading, start, token.start, legal ? 16 : 9)) return undefined;
  // 鹤鸣镇合作社: every town has some.
  if (
    !quoted &&
    /^(?:农民)?(?:专业)?合作社$/u.test(token.word) &&
    /[县市区镇乡]$/u.test(before) &&
    placesBetween(reading, start, token.start).at(-1)?.end === token.start
  )
    return undefined;
  // 学会 is a verb more often than a body: 要学会, 逐步学会.
  if (token.word === "学会" && !opensWithPlace(reading, start, token.start)) return undefined;
  if (!isOwned && !opensWithPlace(reading, start, token.start) && isKind(reading, before)) return undefined;
  const kind = reading.lexicon.details.get(`org-head:${token.word}`) ?? "institution";
  const group = matchAt(party, text, token.end)?.[0] ?? "";
  const end = token.end + group.length;
  const whole = canonicalName(text.slice(start, end));
  const body = canonicalName(text.slice(start, token.end));
  const branch = group.endsWith("支部") || group.endsWith("总支");
  return {
    type: "Organization",
    start,
    end,
    name: branch ? whole : body,
    ...(group === "" ? {} : { aliases: [branch ? body : whole] }),
    rule: namedBody.name,
    weight: left.stop === "limit" ? 3 : 8,
    kind,
  };
}

/** 回报社会, 铁矿镇: the head's last character belongs to another word, or the head to a place's name. */
function isInWord({ text, places }: Reading, { start, end }: Token): boolean {
  if (text[end] === "会" && text[end - 1] === "社") return true;
  return "镇乡村".includes(text[end] ?? "，") && places.some((place) => place.start <= start && end < place.end);
}

/** Modifiers that say what kind of body it is: 农业, 省级龙头, 中国. */
function isKind(reading: Reading, modifier: string): boolean {
  return modifier !== "中国" && (isDescriptive(reading, modifier) || isGeneric(reading, modifier));
}

const legalForm = /(?:有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|公司|集团|专业合作社|合作社)$/u;

/**
 * A short form takes the full name as its alias, so that both are one body: 兴禾公司 after 青禾市兴禾农业开发有限公司. The
 * core of the short form must open the full name's core, or follow the place in it, and fit one full name only.
 */
function withFullNames(found: readonly Candidate[]): readonly Candidate[] {
  if (found.length < 2) return found;
  const fullOf = new Map<string, string | null>();
  for (const name of new Set(found.map((candidate) => candidate.name))) {
    const core = coreOf(name);
    if (!legalForm.test(name) || core.length < 5) continue;
    for (let at = 0; at < core.length - 1; at++) {
      if (at > 3 && !/[省市县区旗]/u.test(core[at - 1] as string)) continue;
      for (let length = 2; length <= 4 && at + length <= core.length; length++) {
        const short = core.slice(at, at + length);
        const known = fullOf.get(short);
        fullOf.set(short, known === undefined || known === name ? name : null);
      }
    }
  }
  return found.map((candidate) => {
    const full = legalForm.test(candidate.name) ? fullOf.get(coreOf(candidate.name)) : undefined;
    if (!full || full === candidate.name) return candidate;
    return { ...candidate, aliases: [...(candidate.aliases ?? []), full] };
  });
}

/** A firm's name without its legal form and without the city in brackets. */
const coreOf = (name: string): string => name.replace(legalForm, "").replace(/\(.*\)/u, "");

/**
 * A name that is the tail of several longer ones (观鸟协会 of two counties) is the one named last before it, or the next.
 * Where only one fits, settling joins them.
 */
function withOwnersNearby(found: readonly Candidate[]): readonly Candidate[] {
  if (found.length < 3) return found;
  const longer = new Map<string, Candidate[]>();
  for (const candidate of found)
    for (let at = 1; candidate.name.length - at >= 4; at++) {
      const tail = candidate.name.slice(at);
      longer.set(tail, [...(longer.get(tail) ?? []), candidate]);
    }
  return found.map((candidate) => {
    const fits = longer.get(candidate.name) ?? [];
    if (new Set(fits.map(({ name }) => name)).size < 2) return candidate;
    const full = fits.findLast(({ start }) => start < candidate.start) ?? (fits[0] as Candidate);
    return { ...candidate, name: full.name };
  });
}
