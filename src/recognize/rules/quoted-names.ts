/** Quoted names: “X” with a head noun, “X” as the object of a verb that runs things, number formulas in quotes. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet, holds } from "../../matching/character-set.ts";
import type { Quotation, Reading } from "../../reading/reading.ts";
import { leftBoundary } from "../boundary.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { guiding, type Head, headAfter, headWeight } from "../heads.ts";
import { trimScope } from "../modifiers.ts";
import { isParallel, phrasesOf } from "../parallel.ts";

const numeral = "一二三四五六七八九十两百千万\\d";
/** 四议两公开, 三会一课, 1+3+N, 一村一品: begins with a number and counts again, or counts a listed thing. */
const formula = new RegExp(
  `^(?:[${numeral}]+(?:个|大|项|种|张|条|步|级|必|有|不|会|定|看|访|问|化|统一|联|亮|带|包|帮|清|议|到|讲|查|心|办|提升|早|送|公开|色)|[\\d+NnXx]+\\+|[${numeral}]+[^${numeral}]{1,4}[${numeral}]+)`,
  "u",
);
/** 一网清, 五整合: a number and two characters. */
const brief = new RegExp(`^(?:[${numeral}]\\p{Script=Han}{2}|[二三四五六七八九十两百千\\d]\\p{Script=Han}{3,6})$`, "u");
const opensFormula = characterSet("一二三四五六七八九十两百千万0123456789NnXx");
const plusSign = characterSet("+＋");
const plus = /^[^，。]{1,14}(?:[+＋][^，。]{1,14})+$/u;

/** Whether a quoted wording is a formula that names a practice: 五个到户, 1+3+N, 支部+合作社+农户. */
export function isFormula(inner: string): boolean {
  if (inner.length > 40 || /^\d+$/u.test(inner) || /[，。；]/u.test(inner)) return false;
  // 一门集成、一窗受理、一网通办: a practice told by its parts.
  if (isParallel(inner)) return phrasesOf(inner).every((phrase) => /^一/u.test(phrase) && phrase.length <= 4);
  if (inner.length > 24) return false;
  if (inner.includes("、") && !plus.test(inner)) return false;
  if (/^一(?:对一|[些起直样定边味切线])/u.test(inner)) return false;
  return (
    (opensFormula(inner, 0) && (formula.test(inner) || brief.test(inner))) ||
    (holds(inner, plusSign) && plus.test(inner)) ||
    /^把?(?:党)?(?:支部|组织|党组织)建(?:在|到)/u.test(inner)
  );
}

/** The head that closes a chain of quotations: “A”“B”等活动, “A”、“B”两项工程. */
function chainHead(reading: Reading, index: number): { head: Head; last: boolean } | undefined {
  for (let i = index; i < reading.quotations.length && i < index + 8; i++) {
    const quotation = reading.quotations[i] as Quotation;
    const next = reading.quotations[i + 1];
    const gap = next ? reading.text.slice(quotation.end, next.start) : undefined;
    if (next?.kind === "quote" && gap !== undefined && /^[、和与及]?$/u.test(gap)) continue;
    const head = headAfter(reading, quotation.end);
    return head && { head, last: i === index };
  }
  return undefined;
}

const verbal =
  wordClasses.run | wordClasses["strong-run"] | wordClasses.found | wordClasses.function | wordClasses.spend;
const nominal = wordClasses.head | wordClasses.action | wordClasses.domain;

/** A modifier directly before the opening mark, and where the verb before it ends: 基层党建“书记工程”, 村(社区)干部“雏鹰”计划. */
function prefixOf(reading: Reading, quotation: Quotation): { readonly start: number; readonly bound: number } {
  const none = { start: quotation.start, bound: quotation.start };
  if (reading.text[quotation.start - 1] === "的") return none;
  // 成立“…”, 实现“…”: right before the mark a verb is the clause's verb.
  const before = reading.tokenEndingAt(quotation.start);
  if (before && (before.mask & verbal) !== 0 && (before.mask & nominal) === 0) return none;
  const left = leftBoundary(reading, quotation.start, 12);
  // A、B、C“三大行动”: what stands before the umbrella is its last part.
  if (left.stop === "limit" || left.stop === "edge" || (left.stop === "comma" && isFormula(quotation.inner)))
    return none;
  return { start: trimScope(reading.text, left.start, quotation.start), bound: left.start };
}

const framed = wordClasses.run | wordClasses["strong-run"];
/** Verbs of a result: what stands behind them is a state reached. */
const reached = /(?:实现|做到|达到|发挥|突出|确保)$/u;

export const quotedNameWithHead: Rule = {
  name: "quoted-name-with-head",
  reason: "“X” followed by a head noun is the name of a program: “雏鹰”计划; a chain of quotations shares the head.",
  examples: [
    { text: "连续三年实施村干部“春苗”计划。", gives: ["Program 村干部春苗计划"] },
    { text: "开展“送法上门”“送医下乡”活动。", gives: ["Program 送法上门活动", "Program 送医下乡活动"] },
    { text: "落实“春晖计划”等政策措施。", gives: ["Program 春晖计划"] },
    { text: "拓展省“535”工程协作帮扶领域。", gives: ["Program 省535工程"] },
    {
      text: "“我们打造‘邻里帮’服务品牌，组织党员轮流值班，谁家有事都能很快找到人帮忙，大家的日子过得一天比一天舒心。”",
      gives: ["Program 邻里帮服务品牌"],
    },
    { text: "坚持“能帮尽帮”的原则。", gives: ["Program 能帮尽帮原则"] },
    { text: "落实“六议三公开”村级议事决策程序。", gives: ["Program 六议三公开村级议事决策程序"] },
  ],
  propose(reading, emit) {
    reading.quotations.forEach((quotation, index) => {
      if (quotation.kind !== "quote" || quotation.inner.length > 40 || /[。！？]/u.test(quotation.inner)) return;
      const chain = chainHead(reading, index);
      if (!chain || (chain.head.weight < 2 && !guiding.has(chain.head.word))) return;
      const inner = canonicalName(quotation.inner);
      const { head, last } = chain;
      const between = last
        ? reading.text
            .slice(quotation.end, head.start)
            .replace(
              /^(?:为主题的|这一|等(?:一系列|系列|特色|[一二三四五六七八九十百两数多几\d]+余?[个项大种条类])?|的)/u,
              "",
            )
        : "";
      const { start: prefix } = prefixOf(reading, quotation);
      // “春晖计划”等政策: the wording has its head already.
      const complete =
        last && /^等/u.test(reading.text.slice(quotation.end)) && head.weight < 8 && headed(reading, quotation);
      const headWord = head.word === "工作" || complete ? "" : head.word;
      const short = complete ? inner : `${inner}${between}${headWord}`;
      const full = canonicalName(reading.text.slice(prefix, quotation.start)) + short;
      const whole = full.length - short.length <= 8;
      // “A、B、C”六大行动: the parts tell what the umbrella covers, its name counts them.
      const umbrella = /^[二三四五六七八九十两\d]+(?:大|项|个)/u.test(between) && inner.includes("、");
      emit({
        type: "Program",
        start: whole ? prefix : quotation.start,
        end: last && !complete ? head.end : quotation.end,
        name: umbrella ? `${between}${headWord}` : whole ? full : short,
        aliases: [full, short, inner, `${inner}${headWord}`],
        rule: quotedNameWithHead.name,
        weight: guiding.has(head.word) ? 8 : isParallel(inner) && head.weight < 4 ? 5 : 14,
        kind: head.word,
      });
    });
  },
};

/** Whether the quoted words end in a head noun that tells much: “春晖计划”. */
function headed(reading: Reading, { start, end }: Quotation): boolean {
  const token = reading.tokenEndingAt(end - 1);
  return (
    token !== undefined &&
    token.start > start + 1 &&
    (token.mask & wordClasses.head) !== 0 &&
    headWeight(reading, token.word) >= 7
  );
}

/** Quoted names of events, things and places one runs end so: “多耶节”, “邻里坊”. */
const places =
  /(?:节|馆|卡|码|会|赛|奖|驿站|点|坊|吧|厅|书屋|小院|堂|圈|街|廊|之乡|之家|之星|贷|保|通|日|周|月|亭|驿|园|苑|阁|轩|院|码头|夜市|集市)$/u;

/** Whether the quoted words end in a head noun or a verbal noun: “邻里议事厅”, “叠加帮扶”. */
function endsLikeName(reading: Reading, quotation: Quotation): boolean {
  if (quotation.inner.length >= 4 && places.test(quotation.inner)) return true;
  const last = reading.tokenEndingAt(quotation.end - 1);
  return (
    last !== undefined && (last.mask & (wordClasses.head | wordClasses.action)) !== 0 && last.start > quotation.start
  );
}

/** Tenths of certainty that quoted words without a head noun name a program. */
function objectWeight(
  inner: string,
  { runs, strong, namesThing }: { readonly runs: boolean; readonly strong: boolean; readonly namesThing: boolean },
): number {
  if (isFormula(inner)) return runs ? 9 : 8;
  if (isParallel(inner) || /[、，]/u.test(inner)) return strong ? 4 : 0;
  if (inner.length > 16 || /[的了已是将要]|正在/u.test(inner)) return 0;
  if (strong) return 8;
  if (runs && inner.length >= 3) return 6;
  return namesThing && inner.length >= 3 && inner.length <= 16 ? 6 : 0;
}

export const quotedObject: Rule = {
  name: "quoted-object",
  reason:
    "A quoted wording that one implements, spreads or explores is a program even without a head noun; so is a number formula.",
  examples: [
    { text: "广泛推行“两访三清”等做法。", gives: ["Program 两访三清"] },
    { text: "探索“支部+基地+农户”，带动增收。", gives: ["Program 支部+基地+农户"] },
    { text: "推出“一次办”“掌上通”，方便群众。", gives: ["Program 掌上通"] },
    { text: "切实解决“最后一公里”问题。", not: ["Program 最后一公里"] },
    { text: "“十四五”期间，全县建成示范点60个。", not: ["Program 十四五"] },
  ],
  propose(reading, emit) {
    const objects = reading.quotations.map((quotation) => objectOf(reading, quotation));
    objects.forEach((object, index) => {
      if (!object) return;
      // “A”“B”: what stands in a row with a program is one as well.
      const weight = object.weight === 0 && object.plain && rowHasProgram(reading, objects, index) ? 5 : object.weight;
      if (weight === 0) return;
      const { start, end, name, inner } = object;
      emit({ type: "Program", start, end, name, aliases: [inner], rule: quotedObject.name, weight });
    });
  },
};

interface QuotedObject {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly inner: string;
  readonly weight: number;
  /** Could be a name: short and without marks or particles. */
  readonly plain: boolean;
}

/** A quoted wording with the weight that its verb and its own form give it; nothing where it cannot be a program. */
function objectOf(reading: Reading, quotation: Quotation): QuotedObject | undefined {
  if (quotation.kind !== "quote") return undefined;
  const inner = canonicalName(quotation.inner);
  if (inner.length < 2 || inner.length > 30 || reading.lexicon.is(inner, wordClasses.image)) return undefined;
  const before =
    reading.tokenEndingAt(quotation.start) ??
    (reading.text[quotation.start - 1] === "了" ? reading.tokenEndingAt(quotation.start - 1) : undefined);
  const { start: prefix, bound } = prefixOf(reading, quotation);
  const verb = reading.tokenEndingAt(bound);
  const runs = ((before?.mask ?? 0) & framed) !== 0 || (bound < quotation.start && ((verb?.mask ?? 0) & framed) !== 0);
  const strong = (((before?.mask ?? 0) | (verb?.mask ?? 0)) & wordClasses["strong-run"]) !== 0;
  if (thought.test(reading.text.slice(quotation.end, quotation.end + 4))) return undefined;
  // “云锦花园”小区: where people live.
  if (
    /^(?:小区|院落|家属院)/u.test(reading.text.slice(quotation.end, quotation.end + 3)) &&
    reading.placeEndingAt(quotation.end - 1)
  )
    return undefined;
  // “4·20”地震: a day.
  if (/^\d{1,4}[·.]\d{1,2}$/u.test(inner)) return undefined;
  // 被群众形容为“X”: what people call it.
  if (/(?:形容为|比作|喻为|戏称为?|称之为|叫作|叫做)$/u.test(reading.text.slice(quotation.start - 4, quotation.start)))
    return undefined;
  // “十四五”期间 says when; “十四五”规划 has a head.
  if (/^(?:[一二三四五六七八九]|十[一二三四五六七八九])五$/u.test(inner)) return undefined;
  if (reached.test(before?.word ?? "") && !isFormula(inner)) return undefined;
  if (figurative.test(before?.word ?? "") && !isFormula(inner)) return undefined;
  const weight = objectWeight(inner, { runs, strong, namesThing: endsLikeName(reading, quotation) });
  const full = canonicalName(reading.text.slice(prefix, quotation.start)) + inner;
  const whole = runs && full.length - inner.length <= 8;
  return {
    start: whole ? prefix : quotation.start,
    end: quotation.end,
    name: whole ? full : inner,
    inner,
    weight,
    plain:
      inner.length >= 3 &&
      inner.length <= 12 &&
      /^[\p{Script=Han}\dA-Za-z+]+$/u.test(inner) &&
      !/[的了是]/u.test(inner),
  };
}

/** What is thought, felt or complained of. */
const thought =
  /^(?:等)?(?:的)?(?:特点|问题|难题|现象|局面|格局|优势|理念|精神|思想|意识|情怀|姿态|作风|氛围|矛盾|困境)/u;
const figurative = /(?:当好|筑牢|成为|争当|争做|激活|激发|注入|跑出|按下|打通|变成|作为)$/u;

/** Whether a quotation that touches this one, or touches one that does, is a program by itself. */
function rowHasProgram(reading: Reading, objects: readonly (QuotedObject | undefined)[], index: number): boolean {
  for (const step of [-1, 1])
    for (let i = index; ; i += step) {
      const [here, next] = [reading.quotations[i], reading.quotations[i + step]];
      if (!here || !next || next.kind !== "quote") break;
      const gap = step === 1 ? reading.text.slice(here.end, next.start) : reading.text.slice(next.end, here.start);
      if (!/^[、和与及]?$/u.test(gap)) break;
      if ((objects[i + step]?.weight ?? 0) >= 6) return true;
    }
  return false;
}
