/** Slogans between quotation marks: sayings of several phrases, leaders' words, images. */

import { wordClasses } from "../../lexicon/lexicon.ts";
import { characterSet, holds } from "../../matching/character-set.ts";
import { ahead, behind } from "../../matching/pattern-edges.ts";
import type { Quotation, Reading } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { guiding, headAfter } from "../heads.ts";
import { commonClosing, isParallel, isSelfCast, phrasesOf, runEcho } from "../parallel.ts";
import { asks, fights, namesThing, outcome, prose } from "./calling.ts";
import { isFormula } from "./quoted-names.ts";

/** Leaders whose words the whole country quotes; a county's own officials and villagers merely speak. */
const leaders =
  /(?:总书记|国家主席|毛主席|总理|(?:习近平|毛泽东|邓小平|周恩来|焦裕禄|谷文昌|雷锋)(?:同志|主席)?)[^。；\n]{0,24}$/u;

function slogan(quotation: Quotation, name: string, rule: string, weight: number): Candidate {
  return { type: "Slogan", start: quotation.start, end: quotation.end, name, rule, weight };
}

export const quotedSaying: Rule = {
  name: "quoted-saying",
  reason: "A quoted wording of several phrases, or a leader's words, is a fixed wording that nobody can run.",
  examples: [
    { text: "牢记习近平总书记“绿水青山就是金山银山”的嘱托。", gives: ["Slogan 绿水青山就是金山银山"] },
    { text: "做到“以评促建、以评促改”。", gives: ["Slogan 以评促建、以评促改"] },
    { text: "形成了“群众出题，干部答卷”的服务氛围。", gives: ["Slogan 群众出题，干部答卷"] },
    { text: "努力打造“天蓝、水碧、地净、人和”的宜居风貌。", gives: ["Slogan 天蓝、水碧、地净、人和"] },
    { text: "建成“滨河景观带、田园景观带、山地景观带”。", not: ["Slogan 滨河景观带、田园景观带、山地景观带"] },
    { text: "明确“党员报到率、群众满意度”两项指标。", not: ["Slogan 党员报到率、群众满意度"] },
    { text: "种植“水稻、小麦、玉米”等作物。", not: ["Slogan 水稻、小麦、玉米"] },
    {
      text: "老张说：“路面宽敞平整，出门方便放心，孩子上学不愁。”",
      not: ["Slogan 路面宽敞平整，出门方便放心，孩子上学不愁"],
    },
  ],
  propose(reading, emit) {
    for (const quotation of reading.quotations) {
      if (quotation.kind !== "quote") continue;
      const inner = canonicalName(quotation.inner).replace(/[。！]$/u, "");
      if (inner.length < 4 || inner.length > 48) continue;
      const sentence = reading.sentenceAt(quotation.start);
      const byLeader = leaders.test(
        reading.text.slice(Math.max(sentence.start, quotation.start - 60), quotation.start),
      );
      if (byLeader) emit(slogan(quotation, inner, quotedSaying.name, 7));
      else if (!isFormula(inner)) {
        const weight = sayingWeight(reading, quotation, inner);
        if (weight > 0) emit(slogan(quotation, inner, quotedSaying.name, weight));
      }
    }
  },
};

const isSpeaker = characterSet("我你咱俺");
const saysBefore = characterSet("说道称：:");
const endsSpeech = characterSet("。！？，");

/** Tenths of certainty that a quoted wording is a saying rather than somebody's speech. */
function sayingWeight(reading: Reading, quotation: Quotation, inner: string): number {
  if (holds(inner, isSpeaker)) return 0;
  const { text } = reading;
  const { start, end } = quotation;
  const phrases = phrasesOf(inner);
  const parallel = isParallel(inner);
  if (parallel && asks(phrases)) return 7;
  if (fights.test(text.slice(Math.max(reading.clauseAt(start).start, start - 12), start)) || complains(text, end, 6))
    return 0;
  const spoken = saysBefore(text, start - 1) || endsSpeech(quotation.inner, quotation.inner.length - 1);
  if (spoken) {
    if (!parallel || prose.test(inner) || thenAndNow.test(inner)) return 0;
    const even = phrases.every((phrase) => phrase.length === (phrases[0] as string).length);
    return even && (phrases.length === 2 || runEcho(phrases) >= 0.24 || phrases.every(isSelfCast)) ? 5 : 0;
  }
  if (prose.test(inner) && !parallel) return 0;
  if (ideas.test(text.slice(end, end + 12)) && !/^[一二三四五六七八九十\d]/u.test(inner)) return 15;
  // “…”的良好氛围: the head tells what the wording led to, not what is run.
  const tells = describes(reading, quotation);
  // “A走廊、B中心”: things that are built.
  const built = phrases.every(
    (phrase) => phrase.length > 4 && thing.test(phrase) && reading.lexicon.is(phrase.slice(-2), wordClasses.head),
  );
  // “滨河景观带、田园景观带”: what the phrases share is the thing.
  const shared = phrases.every((phrase) => phrase.length > 4) ? commonClosing(phrases) : "";
  if (built || (shared.length >= 2 && namesThing(reading, shared)) || shared.length >= 3) return 0;
  if (parallel) return tells ? 15 : 7;
  const things = phrases.filter((phrase) => namesThing(reading, phrase)).length;
  return phrases.length >= 2 &&
    phrases.every(
      (phrase) => phrase.length >= 3 || /[清绿净美蓝碧和强富优畅洁亮安稳宁香兴旺正明顺通活新暖]$/u.test(phrase),
    ) &&
    things < phrases.length * 0.66
    ? tells
      ? 15
      : reaches(text, start - 4, start)
        ? 7
        : 5
    : 0;
}

/** “…”理念, “…”的精神: what is thought or felt, not what is run. */
const ideas =
  /^的?(?:\p{Script=Han}{0,4})(?:理念|精神|作风|思想|思维|意识|情怀|宗旨|信念|态势|氛围|局面|姿态|方针|风尚|口号|初心|誓言|追求|期盼|愿景|导向)/u;

/** What is named as an evil, or measured. */
const complains = ahead(
  /^(?:等|的)?[一二三四五六七八九十两\d]*(?:项|个|大|类)?(?:指标|维度|要素|环节|阶段|问题|现象|难题|困局|怪圈|顽疾|乱象|尴尬|窘境|困境|老大难)/u,
);
/** How people tell what has changed. */
const thenAndNow = /以前|过去|原来|从前|现在|如今|今天|今年|去年/u;

/** “…”的为民氛围, “…”的返乡青年创业贷款: the wording describes what follows and is not its name. */
function describes(reading: Reading, { start, end }: Quotation): boolean {
  if (reading.text[end] !== "的") return false;
  if (outcome.test(reading.text.slice(end, end + 14))) return true;
  const head = headAfter(reading, end, 8);
  if (head !== undefined && guiding.has(head.word)) return false;
  // 健全“…”的项目流程: what is set up is run.
  const setUp = ((reading.tokenEndingAt(start)?.mask ?? 0) & wordClasses["strong-run"]) !== 0;
  return head === undefined || head.weight < (setUp ? 2 : 6);
}

/** Verbs for a state reached or upheld, not for something set up. */
const reaches = behind(/(?:实现|做到|确保|达到|坚持|形成|牢记|遵循|秉持|真正|努力|让)了?$/u);

export const quotedImage: Rule = {
  name: "quoted-image",
  reason: "A quoted image (“桥头堡”, “最后一公里”), or what one is to become or build in a figure of speech.",
  examples: [
    { text: "筑牢乡村振兴“桥头堡”。", gives: ["Slogan 桥头堡"] },
    { text: "打通服务群众“最后一公里”。", gives: ["Slogan 最后一公里"] },
    { text: "建设一支“带不走”的教师队伍。", gives: ["Slogan 带不走"] },
    { text: "绘就“水美乡村”新画卷。", gives: ["Slogan 水美乡村"] },
    { text: "“过去爬坡绕路，如今‘一键到站’，真方便。”", gives: ["Slogan 一键到站"] },
  ],
  propose(reading, emit) {
    for (const quotation of reading.quotations) {
      if (quotation.kind !== "quote") continue;
      for (const inside of quotationsWithin(quotation)) {
        const weight = imageWeight(reading, inside);
        if (weight > 0) emit(slogan(inside, canonicalName(inside.inner), quotedImage.name, weight));
      }
    }
  },
};

/** The quotation itself, and the ones in single marks inside it: “如今‘零距离’”. */
function* quotationsWithin(quotation: Quotation): Generator<Quotation> {
  yield quotation;
  for (let open = quotation.inner.indexOf("‘"); open !== -1; ) {
    const close = quotation.inner.indexOf("’", open);
    if (close === -1) return;
    const start = quotation.start + 1 + open;
    yield { kind: "quote", start, end: start + close - open + 1, inner: quotation.inner.slice(open + 1, close) };
    open = quotation.inner.indexOf("‘", close);
  }
}

/** What a picture is painted of: 绘就“…”新画卷. */
const picture = /^(?:的)?(?:美丽|崭新|壮美)?新?(?:画卷|图景|篇章|答卷|蓝图)/u;
/** A role that quoted words are given. */
const role = /^(?:的)?(?:作用|角色|功能|效应)/u;
/** 一键到家, 一站解决: something done at one stroke. */
const stroke = /^[一零](?:键|站|网|码|屏|窗|次|秒|步)(?:到|解|办|通|清|知|查|达)\p{Script=Han}$/u;

/** 留得住, 带不走的医生: what can or cannot be done, said of people or goods as a call. */
const figure =
  /^(?:\p{Script=Han}[得不]\p{Script=Han}|永不\p{Script=Han}{1,2}|家门口|不打烊|[舌指笔]尖上)(?:的\p{Script=Han}{2,6})?$/u;
/** Things one builds or issues; their names are programs. */
const thing =
  /(?:墙|圈|街|廊|角|园|馆|站|厅|院|屋|室|亭|巷|卡|码|证|券|贷|网|群|号|会|节|赛|店|车|包|箱|袋|册|榜|单|表)$/u;

const countedBefore = behind(/[\d余多][名个位家户支对](?:以上)?$/u);

/** Tenths of certainty that quoted words are an image. */
function imageWeight(reading: Reading, quotation: Quotation): number {
  const inner = canonicalName(quotation.inner);
  if (inner.length < 2 || inner.length > 12) return 0;
  if (reading.lexicon.is(inner, wordClasses.image)) return 9;
  if (quotation.inner.length === 4 && stroke.test(inner) && reading.text[quotation.start] === "‘") return 6;
  if (inner.length < 3 || isFormula(inner) || /\d/u.test(inner) || endsLikeName(reading, quotation)) return 0;
  // 100名“创业能手”: those are counted, the words are what they are called.
  if (countedBefore(reading.text, quotation.start - 4, quotation.start)) return 0;
  const after = reading.text.slice(quotation.end, quotation.end + 8);
  if (inner.startsWith("宜") && /^(?:宜.){2,4}$/u.test(inner) && after.startsWith("的")) return 9;
  if (figure.test(inner)) return 6;
  if (thing.test(inner) || /[员官师]$|经理$|组长$|主任$|管家$/u.test(inner)) return 0;
  const painted = picture.test(after);
  if (!painted && !/^[。，；！、“\n]|^$/u.test(after) && !role.test(after)) return 0;
  return madeImage(reading, quotation.start) ? (painted ? 7 : 6) : 0;
}

/** Whether the quoted words end as the names of things one runs do: “生活服务圈”. */
function endsLikeName(reading: Reading, quotation: Quotation): boolean {
  const last = reading.tokenEndingAt(quotation.end - 1);
  return (
    quotation.inner.length >= 5 &&
    last !== undefined &&
    (last.mask & wordClasses.head) !== 0 &&
    last.start > quotation.start + 1
  );
}

/** Whether the clause up to the quotation has a verb that makes images: 打造, 筑牢, 当好. */
function madeImage(reading: Reading, at: number): boolean {
  const clause = reading.clauseAt(at);
  for (let i = at; i > clause.start; i--) {
    const token = reading.tokenEndingAt(i);
    if (token && (token.mask & wordClasses["make-image"]) !== 0) return true;
  }
  return false;
}
