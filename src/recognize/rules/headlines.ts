/** Headlines: the couplet or call of a title is a slogan; the part that tells who did what is not. */
import { wordClasses } from "../../lexicon/lexicon.ts";
import { type Range, type Reading, tokensBetween } from "../../reading/reading.ts";
import { type Candidate, canonicalName, type Rule } from "../candidate.ts";
import { isSelfCast } from "../parallel.ts";
import { mobilises, opensPlainly } from "./calling.ts";

/** Words that end a headline which reports rather than mobilises. */
const prosaic =
  /(?:综述|纪实|纪事|侧记|通知|办法|方案|意见|公告|公示|报告|总结|汇报|简报|简讯|简介|概况|记者|新闻|启动|启用|揭牌|投用|上线|落成|挂牌|开馆|开业|开班|开幕|成立|获批|召开|举行|举办|开工|出台|印发|发布|见成效|成效|情况|动态|经验|做法|案例|思考|启示|要点|专题|专栏|讲话|致辞|解读|问答|名单|结果|会议|大会|(?:推进|协商|座谈|交流|培训|动员|现场|发布|汇报|调度|部署)会|进展|思路|任务|建议|打算|安排|取得\p{Script=Han}{1,6}|日记|手记|见闻|访谈|[？?])$/u;
/** Words that end the name of a matter; a couplet may close with them, a single phrase that does is a mere topic. */
const topical =
  /(?:工作|活动|探索|实践|调研|研究|计划|规划|故事|网|建设|振兴|发展|培训|检查|会|战略|产业|经济|问题|简史|历史|文化|人物|年鉴|概述|村|镇|乡|县|市|区)$/u;

/** Verbs by which a headline without a couplet calls. */
const calls =
  /^(?:打造|筑牢|谱写|绘就|激活|赋能|夯实|点燃|唱响|擦亮|凝聚|聚力|奋力|合力|党建|红色|践行|当好|党旗|初心|奋进|奋楫|砥砺|勇当|争当|書写|书写|跑出|按下)/u;

/** 抓X促Y, X引领Y展Z: one half moves the other, as a call does without a subject of its own. */
const moving =
  /^(?=.{6,24}$)(?:以|抓|党建|红色|践行|聚焦|聚力|围绕|强|筑|凝|用|做|把|让)\p{Script=Han}{2,12}?(?:促|助|强|兴|富|聚|惠|绘|展|谱|添|筑|换|焕|赋能|点亮|撬动|引领|激活|推动)\p{Script=Han}{2,10}$/u;

/** What a headline says in a figure of speech: 茶叶铺出致富路, 党建引领点亮新生活, 让服务更贴心. */
const figurative =
  /^(?=.{6,28}$)(?!.*(?:召开|举行|举办|启动|印发|出台|会议))(?:.*(?:铺出|走出|绘就|点亮|撬动|激活|托起|托举|厚植|跨向|迈向|奔向|闯出|蹚出|趟出|种出|养出|唤醒|擦亮|谱写|书写|画出|奏响|唱响|焕发|绽放|开出|结出|串起|架起|搭起|织密|跑出|按下|催生|引来|变身|蝶变|照亮|铸就|铺就|敲开|解锁|拼出|干出|飞出|酿出|酿成|挺起|撑起|扛起|燃起|吹响|鼓起|助力|赋能|富了|红了|火了|活了|美了|甜了|暖了)\p{Script=Han}{1,10}|.*(?:富|红|火|活|美|甜|暖|靓|亮)(?:了|起来)|.*让.{2,10}更\p{Script=Han}{1,3})$/u;

export const headline: Rule = {
  name: "headline",
  reason: "The couplet or call of a headline is a slogan; the part that tells who did what is not.",
  examples: [
    { text: "聚力强村富民 谱写振兴新篇", gives: ["Slogan 聚力强村富民 谱写振兴新篇"], title: true },
    { text: "山坡地种出致富果", gives: ["Slogan 山坡地种出致富果"], title: true },
    { text: "青禾县：小积分撑起大治理", gives: ["Slogan 小积分撑起大治理"], title: true },
    { text: "【走进乡村】青禾县：强组织堡垒 富一方百姓", gives: ["Slogan 强组织堡垒 富一方百姓"], title: true },
    { text: "让乡村的日子更红火", gives: ["Slogan 让乡村的日子更红火"], title: true },
    { text: "青禾县：推进河道清淤改善水质", not: ["Slogan 推进河道清淤改善水质"], title: true },
    { text: "农村饮水安全工作情况汇报", not: ["Slogan 农村饮水安全工作情况汇报"], title: true },
    { text: "合作银行践行普惠理念助力三农促振兴", gives: ["Slogan 践行普惠理念助力三农促振兴"], title: true },
  ],
  propose(reading, emit) {
    if (reading.title) emitTitle(reading, reading.title, emit);
    for (const heading of headingsOf(reading))
      emit({
        type: "Slogan",
        ...heading,
        name: canonicalName(reading.text.slice(heading.start, heading.end)),
        rule: headline.name,
        weight: 5,
      });
  },
};

/** A line that is a phrase of a heading: a few characters, perhaps some of them quoted, and no mark at its end. */
const line = /^(?:[一二三四五六七八九十\d]+[、.]|\([一二三四五六七八九十\d]+\))?\s*([\p{Script=Han}“”]{4,16})$/u;

/** Section headings of two phrases, on one line with a space between them or on two lines of their own. */
function* headingsOf(reading: Reading): Generator<Range> {
  const { paragraphs, text, title } = reading;
  for (let i = 0; i < paragraphs.length; i++) {
    const { start, end } = paragraphs[i] as Range;
    if (end - start > 40 || (title && start < title.end && title.start < end)) continue;
    const one = text.slice(start, end).trim();
    const from = start + text.slice(start, end).indexOf(one);
    const [a, b, ...more] = one.split(/[\s，]+/u);
    if (b !== undefined && more.length === 0 && couples(a as string, b)) {
      const lead = (a as string).length - (line.exec(a as string)?.[1]?.length ?? 0);
      yield { start: from + lead, end: from + one.length };
    } else if (b === undefined) {
      const next = paragraphs[i + 1];
      const after = paragraphs[i + 2];
      if (!next || !after || after.end - after.start < 40) continue;
      const two = text.slice(next.start, next.end).trim();
      if (!couples(one, two)) continue;
      const lead = one.length - (line.exec(one)?.[1]?.length ?? 0);
      yield { start: from + lead, end: next.start + text.slice(next.start, next.end).indexOf(two) + two.length };
      i++;
    }
  }
}

/** Whether two lines are the halves of one heading: of like length, and no bylines, places or bodies. */
function couples(first: string, second: string): boolean {
  const a = line.exec(first)?.[1];
  const b = line.exec(second)?.[0] === second.trim() && !/^[\d(]/u.test(second) ? line.exec(second)?.[1] : undefined;
  if (a === undefined || b === undefined || Math.abs(a.length - b.length) > 6) return false;
  if (/记者|通讯员|编辑|来源|作者|图为|责任|单位|日报|新闻/u.test(a + b)) return false;
  if (topical.test(a) || /情况$/u.test(a)) return false;
  return (
    (canonicalName(a).length === canonicalName(b).length && a.length <= 12) ||
    calls.test(b) ||
    isSelfCast(a) ||
    isSelfCast(b)
  );
}

function emitTitle(reading: Reading, title: Range, emit: (candidate: Candidate) => void): void {
  const { text } = reading;
  const whole = text.slice(title.start, title.end);
  const from =
    /^(?:\s*(?:[【[〔][^】\]〕\n]{1,24}[】\]〕]|\((?:视频|图文|组图|图|新春走基层)\)))*\s*(?:[^丨｜|“]{2,12}[丨｜|])?(?:[^：:“]{2,14}[：:])?/u.exec(
      whole,
    )?.[0].length ?? 0;
  const dash = whole.search(/—|\(|——/u);
  const bounds = { start: title.start + from, end: dash > from + 5 ? title.start + dash : title.end };
  const parts = partsOf(text, bounds);
  const told = parts.findIndex((part) => tells(reading, part));
  const calling = told === 0 ? parts.slice(1) : told === -1 ? parts : parts.slice(0, told);
  const [first, last] = [calling[0], calling.at(-1)];
  if (!first || !last) {
    if (parts.length === 1) emitAfterActor(reading, parts[0] as Range, emit);
    return;
  }
  const name = canonicalName(text.slice(first.start, last.end));
  if (name.length < 6 || name.length > 44 || prosaic.test(name) || /^《|^—|[他她]|^\d|\d[\d.]*[万亿]?元/u.test(name))
    return;
  const single = calling.length === 1 && told === -1;
  if (single && !calls.test(name) && (opensPlainly(reading, name) ? !moving.test(name) : !mobilises(name))) {
    if (emitAfterActor(reading, first, emit)) return;
    if (!figurative.test(name) && (opensPlainly(reading, name) || !standsAlone(reading, first, name))) return;
  }
  const weight = calling.length > 1 ? (name.length < last.end - first.start - 2 ? 20 : 12) : 9;
  emit({ type: "Slogan", start: first.start, end: last.end, name, rule: headline.name, weight });
}

/** A title between its spaces and marks. */
function partsOf(text: string, bounds: Range): readonly Range[] {
  const parts: Range[] = [];
  let start = bounds.start;
  for (let i = bounds.start; i <= bounds.end; i++) {
    if (i < bounds.end && !/[\s，、；]/u.test(text[i] as string)) continue;
    if (i > start) parts.push({ start, end: i });
    start = i + 1;
  }
  return parts;
}

/** Whether a part begins with a place: it tells what was done there. */
function tells(reading: Reading, part: Range): boolean {
  if (/^[我全本][省市县区州旗镇乡村]/u.test(reading.text.slice(part.start, part.start + 2))) return true;
  return reading.places.some((place) => place.start === part.start && place.end <= part.end);
}

const bodies = wordClasses["org-head"] | wordClasses.dept;

/** 某县抓党建促振兴: the call after the one who acts. */
function emitAfterActor(reading: Reading, part: Range, emit: (candidate: Candidate) => void): boolean {
  let start = part.start;
  for (const place of reading.places) if (place.start === start && place.end <= part.end) start = place.end;
  for (const token of tokensBetween(reading, start, Math.min(part.end, start + 12)))
    if ((token.mask & bodies) !== 0) start = token.end;
  if (start === part.start) return false;
  const name = canonicalName(reading.text.slice(start, part.end));
  if (!moving.test(name) && !figurative.test(name)) return false;
  emit({ type: "Slogan", start, end: part.end, name, rule: headline.name, weight: 9 });
  return true;
}

/** Whether a single phrase names no place, body or figure and so can only be a call or an image: 好日子在后头. */
function standsAlone(reading: Reading, part: Range, name: string): boolean {
  if (name.length > 14 || /[\d《》]|关于|^一[位名个群]/u.test(name) || topical.test(name)) return false;
  if (reading.places.some((place) => place.start >= part.start && place.end <= part.end)) return false;
  for (const token of tokensBetween(reading, part.start, part.end)) {
    if ((token.mask & bodies) !== 0) return false;
    if (token.end === part.end && (token.mask & (wordClasses.head | wordClasses.action)) !== 0) return false;
  }
  return true;
}
