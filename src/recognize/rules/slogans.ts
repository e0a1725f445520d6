/** Wordings made to mobilise: parallel clauses, quoted images, sayings, from–to pairs. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import type { Reading } from "../../reading/reading.ts";
import { canonicalName, type Rule } from "../candidate.ts";
import { isParallel, parallelRun, runEcho } from "../parallel.ts";
import { isFormula } from "./quoted-names.ts";

const leaders = /(?:总书记|主席|总理|同志)[^。；\n]{0,24}$/u;

export const quotedSaying: Rule = {
  name: "quoted-saying",
  reason: "A quoted wording of several phrases, or a leader's words, is a fixed wording that nobody can run.",
  examples: [
    { text: "牢记习近平总书记“绿水青山就是金山银山”的嘱托。", gives: ["Slogan 绿水青山就是金山银山"] },
    { text: "做到“以评促建、以评促改”。", gives: ["Slogan 以评促建、以评促改"] },
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
      const speech =
        /[说道称：:]$/u.test(reading.text.slice(0, quotation.start).slice(-1)) || /[。！？]$/u.test(quotation.inner);
      if (byLeader)
        emit({
          type: "Slogan",
          start: quotation.start,
          end: quotation.end,
          name: inner,
          rule: quotedSaying.name,
          weight: 7,
        });
      else if (isParallel(inner) && !isFormula(inner) && !(speech && prose.test(inner)) && !/[我你咱]/u.test(inner))
        emit({
          type: "Slogan",
          start: quotation.start,
          end: quotation.end,
          name: inner,
          rule: quotedSaying.name,
          weight: speech ? 5 : 7,
        });
    }
  },
};

export const quotedImage: Rule = {
  name: "quoted-image",
  reason: "A quoted image (“桥头堡”, “最后一公里”), or what one is to become or build in a figure of speech.",
  examples: [
    { text: "筑牢乡村振兴“桥头堡”。", gives: ["Slogan 桥头堡"] },
    { text: "打通服务群众“最后一公里”。", gives: ["Slogan 最后一公里"] },
  ],
  propose(reading, emit) {
    for (const quotation of reading.quotations) {
      if (quotation.kind !== "quote") continue;
      const inner = canonicalName(quotation.inner);
      if (inner.length < 2 || inner.length > 12) continue;
      const known = reading.lexicon.is(inner, wordClasses.image);
      const made = madeImage(reading, quotation.start);
      const closes = /^[。，；！\n]|^$/u.test(reading.text.slice(quotation.end, quotation.end + 1));
      if (known)
        emit({
          type: "Slogan",
          start: quotation.start,
          end: quotation.end,
          name: inner,
          rule: quotedImage.name,
          weight: 9,
        });
      else if (made && closes && inner.length >= 3 && !isFormula(inner))
        emit({
          type: "Slogan",
          start: quotation.start,
          end: quotation.end,
          name: inner,
          rule: quotedImage.name,
          weight: 6,
        });
    }
  },
};

/** Whether the clause up to the quotation has a verb that makes images: 打造, 筑牢, 当好. */
function madeImage(reading: Reading, at: number): boolean {
  const clause = reading.clauseAt(at);
  for (let i = at; i > clause.start; i--) {
    const token = reading.tokenEndingAt(i);
    if (token && (token.mask & wordClasses["make-image"]) !== 0) return true;
  }
  return false;
}

export const parallelClauses: Rule = {
  name: "parallel-clauses",
  reason:
    "Three or more short phrases of equal build, or two that echo each other, are a slogan: 强基础、补短板、解难题.",
  examples: [
    { text: "坚持强弱项、补短板、固根基，推动发展。", gives: ["Slogan 强弱项、补短板、固根基"] },
    { text: "做到民呼在网中应、民事在网中办。", gives: ["Slogan 民呼在网中应、民事在网中办"] },
    { text: "种植小麦、玉米、大豆。", not: ["Slogan 小麦、玉米、大豆"] },
  ],
  propose(reading, emit) {
    const { text } = reading;
    for (const sentence of reading.sentences) {
      const pieces: { start: number; end: number }[] = [];
      let start = sentence.start;
      for (let i = sentence.start; i <= sentence.end; i++) {
        if (i < sentence.end && (!"、，".includes(text[i] as string) || reading.quotationAt(i))) continue;
        pieces.push({ start, end: i });
        start = i + 1;
      }
      for (let i = 0; i < pieces.length; ) {
        const run = emitRun(reading, pieces, i, emit);
        i += Math.max(1, run);
      }
    }
  },
};

const leadVerbs =
  /^(?:坚持|做到|实现|形成|确保|突出|推动|聚焦|聚力|牢固树立|树立|通过|以|按照|持续|着力|真正|引导党员|引导|努力|全力|切实|的|让|使|并|围绕|统筹|贯彻|秉持|秉承|立足|始终)+/u;

function emitRun(
  reading: Reading,
  pieces: readonly { start: number; end: number }[],
  from: number,
  emit: (c: import("../candidate.ts").Candidate) => void,
): number {
  const { text } = reading;
  const phrases = pieces.slice(from, from + 8).map((piece) => text.slice(piece.start, piece.end));
  const first = phrases[0] as string;
  if (phrases.some((phrase) => phrase.length > 40)) phrases.splice(phrases.findIndex((phrase) => phrase.length > 40));
  const second = phrases[1];
  if (second === undefined || first === undefined) return 0;
  // The first phrase may follow a verb (坚持强弱项、补短板): cut it to the length of the second.
  const lead = leadVerbs.exec(first)?.[0].length ?? 0;
  for (const cut of new Set([lead, Math.max(0, first.length - second.length), 0])) {
    const head = first.slice(cut);
    const used = [head, ...phrases.slice(1)].slice(0, parallelRun([head, ...phrases.slice(1)], 0));
    if (used.length < 2) continue;
    const weight = runWeight(reading, used);
    if (weight === 0) continue;
    const count = used.length;
    const start = (pieces[from] as { start: number }).start + cut;
    const end = (pieces[from + count - 1] as { end: number }).end;
    // “五统一”，即：统一…: parts of an umbrella named before.
    if (/(?:即|包括|分别为|分别是)[：“]?$/u.test(text.slice(Math.max(0, start - 4), start))) return count;
    // A、B、C“三必谈”: the parts of an umbrella that has a name of its own.
    if (/^[^，。；“]{0,14}“[一二三四五六七八九十两\d]/u.test(text.slice(end, end + 18))) return count;
    emit({
      type: "Slogan",
      start,
      end,
      name: canonicalName(text.slice(start, end)),
      rule: parallelClauses.name,
      weight,
    });
    return count;
  }
  return 0;
}

/** Tenths of certainty that phrases of equal build are a slogan; 0 for enumerations of things. */
function runWeight(reading: Reading, phrases: readonly string[]): number {
  const length = (phrases[0] as string).length;
  const echoed = runEcho(phrases);
  if (length < 3 || length > 16 || phrases.some((phrase) => /[\d“”《》%()]/u.test(phrase))) return 0;
  if (phrases.some((phrase) => reading.lexicon.instruments.has(phrase) || reading.lexicon.teams.has(phrase))) return 0;
  const verbal = phrases.every((phrase) => mobilising.test(phrase));
  if (!verbal && phrases.every((phrase) => things.test(phrase) || endsInName(reading, phrase))) return 0;
  if (phrases.some((phrase) => prose.test(phrase))) return 0;
  if (
    length >= 6 &&
    phrases.every((phrase) =>
      reading.lexicon.is(
        phrase.slice(0, 2),
        wordClasses.run | wordClasses["strong-run"] | wordClasses.spend | wordClasses.found | wordClasses.function,
      ),
    )
  )
    return 0;
  if (phrases.length === 2 && /^既/u.test(phrases[0] as string) && /^[又也]/u.test(phrases[1] as string)) return 6;
  if (phrases.length >= 3) return echoed >= 0.24 ? 6 : verbal ? 6 : 0;
  if (length >= 4 && length <= 8 && (echoed >= 0.4 || kinship(phrases[0] as string, phrases[1] as string) >= 0.7)) return 6;
  if (length > 9) return echoed >= 0.4 ? 6 : 0;
  return length >= 5 && echoed >= 0.3 ? 6 : verbal && (length === 3 || (length === 4 && echoed >= 0.25)) ? 4 : 0;
}

/** Enumerations of things are built alike too. */
const things =
  /(?:监督|人才|所|局|厅|委|部|办|队|员|户|村|镇|乡|县|市|区|社|场|厂|园|路|企业|单位|产业|项目|制度|机制|工程|站|点|中心|服务|技术|产品|贷款|资金|补贴|程度|人口|学校|基地|市场|农业|林业|公司|平台|栏|报|网|号|线|河|江|湖|山|病|肥|茶|果|菜|粮|鸡|羊|牛|猪)$/u;
/** Marks of telling rather than calling. */
const prose = /[了我你她这那]|他(?!乡)|有人说|的人|的是|人说|首先|已经|曾/u;

/** Whether a phrase ends in a verbal or head noun: an item of a list of measures. */
function endsInName(reading: Reading, phrase: string): boolean {
  const tail = phrase.slice(-2);
  return phrase.length >= 4 && reading.lexicon.is(tail, wordClasses.action | wordClasses.head);
}

/** Share of the characters of one phrase that the other has too: 围绕项目抓党建、抓好党建促项目. */
function kinship(a: string, b: string): number {
  const units = new Set(b);
  return [...a].filter((unit) => units.has(unit)).length / a.length;
}

/** Verbs with which mobilising phrases begin: 强, 补, 促, 抓. */
const mobilising =
  /^(?:强|补|促|抓|固|建|解|治|带|办|惠|暖|聚|兴|富|稳|护|保|优|提|增|创|树|学|比|赶|找|理|明|敢|善|能|会|讲|守|查|亮|晒|评|送|连|有|懂|爱|肯|干|勇|争|引|育|用|留|访|听|问|察|看|谈|议|帮|扶|教|选|配|管|严|转|改|破|立|推|领|统|筑|绘|添|谋|铸|活|畅|靓|美|壮|拓|搭|架|通|早|扬|淳|应|共|同|互|以|让|为|因|无|不|真|实|重|畅|融|精|敬|孝|决|愿|攻|严|快|多|少|先)/u;

export const fromTo: Rule = {
  name: "from-to",
  reason: "从“A”到“B”, 变“A”为“B”: a change put as a pair of images.",
  examples: [{ text: "实现从“单打独斗”到“抱团发展”的转变。", gives: ["Slogan 从单打独斗到抱团发展"] }],
  propose(reading, emit) {
    const { quotations, text } = reading;
    for (let i = 0; i + 1 < quotations.length; i++) {
      const [a, b] = [quotations[i], quotations[i + 1]] as const;
      if (!a || !b || a.kind !== "quote" || b.kind !== "quote") continue;
      const gap = text.slice(a.end, b.start);
      const opener = text[a.start - 1];
      const pair =
        (/^[^，。；“”]{0,6}(?:到|向|变|转向|变为|变成)$/u.test(gap) && /[从由把将变]/u.test(opener ?? "")) ||
        (gap === "为" && opener === "变");
      const lever = /^(?:撬动|带动|激活|催生|托起|服务|换来|破解|化解|汇聚|引领|串起|点亮|推动|赋能|成就)$/u.test(gap);
      if (pair)
        emit({
          type: "Slogan",
          start: a.start - 1,
          end: b.end,
          name: canonicalName(text.slice(a.start - 1, b.end)),
          rule: fromTo.name,
          weight: 14,
        });
      else if (lever)
        emit({
          type: "Slogan",
          start: a.start,
          end: b.end,
          name: canonicalName(text.slice(a.start, b.end)),
          rule: fromTo.name,
          weight: 13,
        });
    }
  },
};

export const whereverClause: Rule = {
  name: "wherever-clause",
  reason: "A到哪里，B就到哪里 is a fixed figure of mobilising prose.",
  examples: [{ text: "坚持产业延伸到哪里，服务就跟进到哪里。", gives: ["Slogan 产业延伸到哪里，服务就跟进到哪里"] }],
  propose(reading, emit) {
    const figure = /[^，。；：！？、\n“”]{2,14}哪里[，、](?:[^，。；：！？、\n“”]{2,16}哪里[，、]?){1,3}/gu;
    for (const match of reading.text.includes("哪里") ? reading.text.matchAll(figure) : []) {
      const lead = leadVerbs.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].replace(/[，、]$/u, "").length;
      emit({
        type: "Slogan",
        start,
        end,
        name: canonicalName(reading.text.slice(start, end)),
        rule: whereverClause.name,
        weight: 12,
      });
    }
  },
};

/** Words that end a headline which reports rather than mobilises. */
const prosaic =
  /(?:综述|纪实|纪事|侧记|通知|办法|方案|意见|公告|公示|报告|总结|简介|概况|记者|新闻|启动|召开|举行|举办|开工|出台|印发|发布|见成效|成效|[？?])$/u;

export const headline: Rule = {
  name: "headline",
  reason: "The couplet or call of a headline is a slogan; the part that tells who did what is not.",
  examples: [{ text: "聚力强村富民 谱写振兴新篇", gives: ["Slogan 聚力强村富民 谱写振兴新篇"], title: true }],
  propose(reading, emit) {
    const { text } = reading;
    const { title } = reading;
    if (!title) return;
    const whole = text.slice(title.start, title.end);
    const from = /^[^：“]{2,14}：/u.exec(whole)?.[0].length ?? 0;
    const dash = whole.search(/—|\(|——/u);
    const bounds = { start: title.start + from, end: dash > from + 5 ? title.start + dash : title.end };
    const parts: { start: number; end: number }[] = [];
    let start = bounds.start;
    for (let i = bounds.start; i <= bounds.end; i++) {
      if (i < bounds.end && !/[\s，、；]/u.test(text[i] as string)) continue;
      if (i > start) parts.push({ start, end: i });
      start = i + 1;
    }
    const tells = (part: { start: number; end: number }) =>
      reading.places.some((place) => place.start === part.start && place.end <= part.end);
    const told = parts.findIndex(tells);
    const calls = told === 0 ? parts.slice(1) : told === -1 ? parts : parts.slice(0, told);
    const [first, last] = [calls[0], calls.at(-1)];
    if (!first || !last) return;
    const name = canonicalName(text.slice(first.start, last.end));
    if (name.length < 6 || name.length > 44 || prosaic.test(name) || /^《|^[\d]/u.test(name)) return;
    if (
      calls.length === 1 &&
      told === -1 &&
      !mobilising.test(name) &&
      !/^(?:打造|筑牢|谱写|绘就|激活|赋能|夯实|点燃|唱响|擦亮|凝聚|聚力|奋力|合力|党建|红色|践行|当好)/u.test(name)
    )
      return;
    emit({
      type: "Slogan",
      start: first.start,
      end: last.end,
      name,
      rule: headline.name,
      weight: calls.length > 1 ? 12 : 9,
    });
  },
};

export const homeOf: Rule = {
  name: "home-of",
  reason: "X之乡 is what a place is called, not what it runs.",
  examples: [{ text: "素有银杏之乡的美誉。", gives: ["Slogan 银杏之乡"] }],
  propose(reading, emit) {
    for (const match of reading.text.includes("之乡") ? reading.text.matchAll(/(?:中国|全国)?\p{Script=Han}{2,4}之乡/gu) : []) {
      if (reading.quotationAt(match.index)) continue;
      const lead = /^(?:素有|被誉为|誉为|享有|享誉|是|的|有|称为|号称|著名的)+/u.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].length;
      if (end - start >= 4) emit({ type: "Slogan", start, end, name: reading.text.slice(start, end), rule: homeOf.name, weight: 5 });
    }
  },
};
