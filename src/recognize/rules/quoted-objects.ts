/** Quoted wordings without a head noun: “X” as the object of a verb that runs things, number formulas in quotes. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet } from "../../matching/character-set.ts";
import { ahead, behind } from "../../matching/pattern-edges.ts";
import type { Quotation, Reading } from "../../reading/reading.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isParallel } from "../parallel.ts";
import { framed, isFormula, prefixOf, touches } from "./quoted-names.ts";

/** Verbs of a result and of figures of speech: what stands behind them is a state reached or an image. */
const aims = behind(
  /(?:实现|做到|达到|发挥|突出|确保|当好|筑牢|成为|争当|争做|激活|激发|注入|跑出|按下|打通|变成|作为)$/u,
);

/** Quoted names of events, things and places one runs end so: “多耶节”, “邻里坊”. */
const places = behind(
  /(?:节|馆|卡|码|会|赛|奖|驿站|点|坊|吧|厅|书屋|小院|堂|圈|街|廊|之乡|之家|之星|贷|保|通|日|周|月|亭|驿|园|苑|阁|轩|院|码头|夜市|集市)$/u,
);

/** Whether the quoted words end in a head noun or a verbal noun: “邻里议事厅”, “叠加帮扶”. */
function endsLikeName(reading: Reading, quotation: Quotation): boolean {
  if (quotation.inner.length >= 4 && places(quotation.inner, 0, quotation.inner.length)) return true;
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
    { text: "努力形成“比学习”“比作为”的干事创业新局面。", not: ["Program 比学习", "Program 比作为"] },
    { text: "全街道首个“暖心加油站”揭牌启用。", gives: ["Program 暖心加油站"] },
    { text: "切实解决“最后一公里”问题。", not: ["Program 最后一公里"] },
    { text: "村民叫他“架桥书记”，推出“架桥大妈”。", not: ["Program 架桥书记", "Program 架桥大妈"] },
    { text: "“十四五”期间，全县建成示范点60个。", not: ["Program 十四五"] },
  ],
  propose(reading, emit) {
    const objects = reading.quotations.map((quotation, index) => objectOf(reading, quotation, index));
    objects.forEach((object, index) => {
      if (!object) return;
      // “A”“B”: what stands in a row with a program is one as well.
      const weight = object.plain && rowHasProgram(reading, objects, index) ? 5 : object.weight;
      if (weight === 0) return;
      const { start, end, name, inner } = object;
      emit({ type: "Program", start, end, name, aliases: [inner], rule: quotedObject.name, weight });
    });
  },
};

const isDigit = characterSet("0123456789");

/** What is said of a place that begins its work. */
const opened = ahead(
  /^(?:正式|全面|全新|顺利|已|于)?(?:揭牌|启用|投用|上线|挂牌|建成|落成|开馆|开业|投入使用|投入运行|投入运营)/u,
);
const called = behind(/(?:书记|主任|村长|院长|医生|老师|村官|[县乡镇]长|大[姐哥嫂叔妈]|妈妈|爷爷|奶奶)$/u);
const housing = ahead(/^(?:小区|院落|家属院)/u);
const likened = behind(/(?:形容为|比作|喻为|戏称为?|称之为|叫作|叫做)$/u);

interface QuotedObject {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly inner: string;
  readonly weight: number;
  /** Could be a name although it has no weight: short and without marks or particles. */
  readonly plain: boolean;
}

/** A quoted wording with the weight that its verb and its own form give it; nothing where it cannot be a program. */
function objectOf(reading: Reading, quotation: Quotation, index: number): QuotedObject | undefined {
  if (quotation.kind !== "quote") return undefined;
  const inner = canonicalName(quotation.inner);
  // “最后一公里”, “百姓宣讲团”: an image, and a corps that everybody has.
  if (inner.length < 2 || inner.length > 30 || reading.lexicon.is(inner, wordClasses.image | wordClasses.team))
    return undefined;
  // “修路书记”: what people call somebody.
  if (called(inner, 0, inner.length)) return undefined;
  const before =
    reading.tokenEndingAt(quotation.start) ??
    (reading.text[quotation.start - 1] === "了" ? reading.tokenEndingAt(quotation.start - 1) : undefined);
  const { start: prefix, bound } = prefixOf(reading, quotation);
  const verb = reading.tokenEndingAt(bound);
  const runs = ((before?.mask ?? 0) & framed) !== 0 || (bound < quotation.start && ((verb?.mask ?? 0) & framed) !== 0);
  const strong = (((before?.mask ?? 0) | (verb?.mask ?? 0)) & wordClasses["strong-run"]) !== 0;
  const { text } = reading;
  if (thought(text, endOfRow(reading, index), 14)) return undefined;
  // “云锦花园”小区: where people live.
  if (housing(text, quotation.end, 3) && reading.placeEndingAt(quotation.end - 1)) return undefined;
  // “4·20”地震: a day.
  if (isDigit(inner, inner.length - 1) && /^\d{1,4}[·.]\d{1,2}$/u.test(inner)) return undefined;
  // 被群众形容为“X”: what people call it.
  if (likened(text, quotation.start - 4, quotation.start)) return undefined;
  // “十四五”期间 says when; “十四五”规划 has a head.
  if (inner.length <= 3 && /^(?:[一二三四五六七八九]|十[一二三四五六七八九])五$/u.test(inner)) return undefined;
  if (before !== undefined && aims(before.word, 0, before.word.length) && !isFormula(inner)) return undefined;
  const namesThing = endsLikeName(reading, quotation) || opened(text, quotation.end, 6);
  const weight = objectWeight(inner, { runs, strong, namesThing });
  const full = canonicalName(text.slice(prefix, quotation.start)) + inner;
  const whole = runs && full.length - inner.length <= 8;
  return {
    start: whole ? prefix : quotation.start,
    end: quotation.end,
    name: whole ? full : inner,
    inner,
    weight,
    plain:
      weight === 0 &&
      inner.length >= 3 &&
      inner.length <= 12 &&
      /^[\p{Script=Han}\dA-Za-z+]+$/u.test(inner) &&
      !/[的了是]/u.test(inner),
  };
}

/** What is thought, felt or complained of. */
const thought = ahead(
  /^(?:等)?(?:的(?:\p{Script=Han}{0,6}新)?|工作)?(?:特点|问题|难题|现象|局面|格局|优势|理念|精神|思想|意识|情怀|姿态|作风|氛围|矛盾|困境)/u,
);

/** Where the row ends in which quotations stand side by side: “A”“B”. */
function endOfRow(reading: Reading, index: number): number {
  let last = index;
  while (touches(reading, last)) last++;
  return (reading.quotations[last] as Quotation).end;
}

/** Whether a quotation that touches this one, or touches one that does, is a program by itself. */
function rowHasProgram(reading: Reading, objects: readonly (QuotedObject | undefined)[], index: number): boolean {
  const isProgram = (at: number) => (objects[at]?.weight ?? 0) >= 6;
  for (let at = index; touches(reading, at - 1); at--) if (isProgram(at - 1)) return true;
  for (let at = index; touches(reading, at); at++) if (isProgram(at + 1)) return true;
  return false;
}
