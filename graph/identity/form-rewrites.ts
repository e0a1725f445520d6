/** The longer rewrites of form-rules.ts. */
import type { PlaceLevel } from "../../src/facts.ts";
import type { Owner } from "./form-rule.ts";
import { acts, enumerable, saidBesides } from "./form-words.ts";

/** Replaces words by what stands for them, the longest first, in one pass. */
export function rewriterOf(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const words = new Map(pairs);
  const pattern = new RegExp(alternatives([...words.keys()]), "gu");
  return (text) => text.replace(pattern, (word) => words.get(word) as string);
}

/** A pattern takes the first alternative that fits: the longest has to stand first. */
const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");

const ownWords: Partial<Record<PlaceLevel, string>> = {
  province: "省",
  prefecture: "市",
  county: "县",
  township: "镇",
};

export function withoutOwnArea(text: string, { level, name }: Owner): string {
  const own = name?.match(/[省市县区旗州镇乡]$/u)?.[0] ?? (level && ownWords[level]);
  const pattern = own ? `^(?:全[省市县区旗州镇乡]|[本我]?${own}级|[本我]${own})` : "^全[省市县区旗州镇乡]";
  const rest = text.replace(new RegExp(pattern, "u"), "");
  return rest.length >= 3 ? rest : text;
}

/** A rewrite that leaves a name alone of which too little would be left to tell it by. */
export const longEnough =
  (rewrite: (text: string) => string) =>
  (text: string): string => {
    const rest = rewrite(text);
    return withoutHeadNoun(rest).length >= 4 ? rest : text;
  };

const besides = new RegExp(saidBesides.map(([word, before]) => `(?:${word})(?=${before})`).join("|"), "gu");

export const withoutSaidBesides = (text: string): string => text.replace(besides, "");

const act = `(?:${acts.join("|")})`;
const actsFirst = new RegExp(`^(${act}+)(.{4,})$`, "u");
const headed = new RegExp(
  `(?:${act}|工程|计划|行动|机制|制度|体系|模式|办法|方案|意见|项目|活动|工作|建设|中心|试点|战略|政策)$`,
  "u",
);

/** 创建文明城市 is 文明城市创建, and so 文明城市. */
export function verbLast(text: string): string {
  const [, verbs, object] = actsFirst.exec(text) ?? [];
  return verbs === undefined || object === undefined || headed.test(object) ? text : withoutHeadNoun(object + verbs);
}

const member = alternatives(enumerable);
const members = new RegExp(`(?:${member}){2,}`, "gu");
const each = new RegExp(member, "gu");

/** Words that stand in a row, in the order of the dictionary. */
export const inOneOrder = (text: string): string =>
  text.replace(members, (words) => (words.match(each) as string[]).sort().join(""));

/** Heads that say only that something is carried out. */
const light =
  /(?:制度|机制|工作法|工作|活动|建设|赛事|(?<=.{4})(?:创建|评选|制|落实|实施|开展|推行|推进|发放|兑现|举办)|(?<=补助|救助|奖励|资助|补偿)[金费])$/u;
/** Heads that tell brands apart (雏鹰计划, 雏鹰行动), and no longer do where what is done is written out before them. */
const heavy = /(?<=.{6})(?:工程|项目|行动|计划|服务)$/u;

export function withoutHeadNoun(text: string): string {
  let form = text;
  for (;;) {
    const rest = form.replace(light, "").replace(heavy, "");
    // 作风, 队伍, 党建 name a field, not an instrument; 三链 and 六有 are names because they count.
    if (rest === form || (rest.length < 3 && !/^\d/.test(rest)) || rest.length < 2) return form;
    form = rest;
  }
}

/** Bodies and people of the village, and what is the village's by law, are named by it. */
const villageOwn = /^村(?!民|委|务|两委|干部|党组织|书记|主任|妇|医|集体|居)/u;
const anyHead = /(?:专项行动|工程|项目|行动|计划|服务|体系|模式|政策|试点|规划)$/u;

/** Whatever head it has, the name itself has to be long enough to stand without the village. */
export function withoutVillage(text: string): string {
  const rest = text.replace(villageOwn, "");
  return rest.replace(anyHead, "").length >= 5 ? rest : text;
}
