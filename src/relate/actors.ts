/**
 * Who acts: the owner that stands right at the deed, else the named subject of the clause, carried to the end of its
 * sentence, else the one organization that its paragraph tells of, else the body that the report as a whole is about, else the report's subject.
 *
 * A name is a subject where it opens a clause and says something next, not where it modifies (永昌县的…), locates (在永昌县) or
 * receives. An owner stands at the deed in one of four ways: before it with a verb (某集团援建的项目), after 由 (由某集团投资),
 * after 被 (被某市确定为试点), or as what a relative clause describes (对口帮扶某村的某区).
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import { firstFrom, lastUpTo } from "../matching/ranges.ts";
import type { Range, Reading } from "../reading/reading.ts";
import { type Acting, bodiesOf, isOutside, namedActors } from "./acting.ts";
import { isConferring, levelConferring } from "./conferring.ts";
import { findOutsiders } from "./outsiders.ts";
import { references, writerAt } from "./references.ts";
import type { Actor, Scene } from "./relation.ts";
import { findResponsible } from "./responsible.ts";
import { findSpeeches, isOwnDoing } from "./speakers.ts";
import { acts, actsWithOthers, endOfList, opensClause, setsScene } from "./subjects.ts";

/** What may stand between a doer and the thing done, in front of the thing: 某集团援建的, 某市投资建设. */
const doneBy =
  /^(?:等[^，。、]{0,6})?(?:先后|累计|共同|联合|牵头|独家|全额|对口|再次|已|共|又)*(?:投资建设|投资兴建|援建|捐建|捐资建设|出资建设|出资|投资|投入|承建|主办|承办|推出|发起|设立|创办|开发|捐赠|捐款|捐资|支援|资助|拿出|拨付|安排|下发|印发|发布|颁布|公布|下达|(?:批准|认定|命名|评定|颁发|倡导|部署)(?:建设|设立|实施|成立)?(?=的))(?:了|的[^，。；、“”]{0,14})?[“《]?$/u;
const doing = wordClasses.run | wordClasses["strong-run"] | wordClasses.found;
/** Before a name that locates, receives, goes along or is made to act (组织驻村工作队推行…). */
const notDoer =
  /(?:[在于从向对为给到与和同跟赴往]|走进|深入|来到|前往|奔赴|进驻|入驻|落户|走访|慰问|组织|动员|引导|指导|督促|推动|发动|带领|帮助|支持|鼓励|要求|选派|派出|依托|通过|发挥)$/u;
const edition = /^第[一二三四五六七八九十\d]{1,3}届/u;
/** 打造某省样板区: what the subject becomes is its own doing. */
const becomes = /(?:为|打造|创建|争创|建设|建成|申报|获评|获得|入选)$/u;

/** Finds who acts in a span; built once per report. */
export interface ActorsOf {
  /** Who acts in a span. */
  readonly at: (span: Range) => Actor;
  /** Who is named where a list of doers opens the clause: 甲县、乙县分别选派. In order, at least one. */
  readonly allAt: (span: Range) => readonly Actor[];
  /** Everybody named, in order of position. */
  readonly named: readonly Acting[];
  /** Who acts where nobody is named. */
  readonly own: Actor;
  /** Whether the sentence tells of somebody that the graph does not hold: the state, a congress. */
  readonly byOutsider: (span: Range) => boolean;
}

export function findActors(scene: Scene): ActorsOf {
  const { reading } = scene;
  const named = namedActors(scene).filter((doer) => !writesForCounty(reading, doer));
  const own = ownBody(scene, named);
  const opening = [
    ...named.filter((doer, i) => {
      if (!opensClause(reading, doer.start)) return false;
      return (
        acts(reading, endOfList(reading, named, i)) || actsWithOthers(reading, doer.end) || headsTitle(reading, doer)
      );
    }),
    ...named.filter((doer) => setsScene(scene, doer)),
    ...references(scene, own),
  ].sort((a, b) => a.start - b.start);
  const responsible = findResponsible(scene, named);
  const speeches = findSpeeches(scene, named);
  const at = (span: Range): Actor => {
    const owner = ownerOf(scene, named, span);
    if (owner) return owner;
    const item = lastUpTo(responsible, span.start);
    if (item && span.start < item.end) return item.actor;
    const sentence = reading.sentenceAt(span.start);
    const clause = reading.clauseAt(span.start);
    let found: Acting | undefined;
    for (let i = firstFrom(opening, sentence.start); i < opening.length; i++) {
      const next = opening[i] as Acting;
      if (next.start >= span.start) break;
      found = next;
    }
    const speech = lastUpTo(speeches, span.start);
    if (speech && span.start < speech.end && (found === undefined || found.start < speech.start))
      if (isOwnDoing(reading, speech, span)) return speech.actor;
    if (found === undefined) return paragraphActor(reading, opening, sentence.start) ?? own;
    // ……: a new thought, though no full stop.
    if (found.start < clause.start && reading.text.slice(found.end, span.start).includes("……")) return own;
    return found.actor;
  };
  const outsiders = findOutsiders(reading);
  const byOutsider = ({ start }: Range): boolean => {
    const outsider = lastUpTo(outsiders, start);
    if (outsider === undefined || outsider.end <= start) return false;
    // 中央下拨资金，供某县安排: from there on it is the county's.
    const next = named[firstFrom(named, outsider.start + 1)];
    return next === undefined || next.start >= start;
  };
  return { at, named, own, byOutsider, allAt: (span) => listOf(reading, named, span) ?? [at(span)] };
}

/** The organization that a paragraph is about: named at the head of a sentence before, and nobody else since or before. */
function paragraphActor(reading: Reading, opening: readonly Acting[], before: number): Actor | undefined {
  let found: Actor | undefined;
  for (let i = firstFrom(opening, reading.paragraphAt(before).start); i < opening.length; i++) {
    const { start, actor } = opening[i] as Acting;
    if (start >= before) break;
    if (actor.kind !== "organization") return undefined;
    if (found?.kind === "organization" && found.candidate.name !== actor.candidate.name) return undefined;
    found = actor;
  }
  return found;
}

/** Kinds of bodies whose own report it is where the title opens with one. */
const ownTitle = /^(?:enterprise|cooperative|institution|association|government)$/u;
/** What writes for its county: the committee's organization department and discipline commission are the county acting. */
const speaksForCounty = /(?:组织部|宣传部|统战部|纪委|纪委监委|纪律检查委员会|办公室)$/u;

/** 某县委组织部关于…的通知 in the title: the county writes. */
function writesForCounty({ title }: Reading, { start, end, actor }: Acting): boolean {
  const isTitle = title !== null && start >= title.start && end <= title.end;
  return isTitle && actor.kind === "organization" && speaksForCounty.test(actor.candidate.name);
}

/** 某驻村工作队：打好…: whose doing a title calls it. */
function headsTitle({ title, text }: Reading, { start, end, actor }: Acting): boolean {
  return (
    title !== null && start === title.start && end < title.end && text[end] === "：" && actor.kind === "organization"
  );
}

/** 某银行践行…, 某市民政局：…: the body whose doings the whole report tells, named by its title before the verb or a colon. */
function ownBody(scene: Scene, named: readonly Acting[]): Actor {
  const { reading, places } = scene;
  const { title } = reading;
  if (title === null) return { kind: "subject" };
  const writer = writerAt(reading.text, title.start, bodiesOf(scene), { kind: "subject" });
  if (writer) return writer;
  const first = named.find(({ start, actor }) => start >= title.start && actor.kind === "organization");
  if (first?.actor.kind !== "organization" || first.end >= title.end) return { kind: "subject" };
  // 某省某市民政局: the places in front say where it is.
  let opens = title.start;
  for (const { start, end } of places) if (start === opens && end <= first.start) opens = end;
  const { kind = "", name } = first.actor.candidate;
  if (opens !== first.start || !ownTitle.test(kind) || speaksForCounty.test(name)) return { kind: "subject" };
  return reading.text[first.end] === "：" || acts(reading, first.end) ? first.actor : { kind: "subject" };
}

/** The doer that stands at the deed itself. */
function ownerOf(scene: Scene, named: readonly Acting[], span: Range): Actor | undefined {
  const { reading } = scene;
  const clause = reading.clauseAt(span.start);
  const after = firstFrom(named, span.start);
  const inName = named[after];
  if (inName && inName.start === span.start && inName.end < span.end && namesOwner(scene, inName))
    if (!becomes.test(reading.text.slice(clause.start, span.start))) return inName.actor;
  for (let i = after - 1; i >= 0; i--) {
    const doer = named[i] as Acting;
    if (doer.start < clause.start) break;
    if (doer.end > span.start) continue;
    const before = reading.text.slice(clause.start, doer.start);
    const between = reading.text.slice(doer.end, span.start);
    // 向甲县、乙县选派: of a list, what stands before the first tells.
    const first = firstOfList(reading, named, i);
    const beforeAll = reading.text.slice(clause.start, first.start);
    if (isConferring(beforeAll, between)) return first.actor;
    if (between === "" && doer.actor.kind === "organization") return doer.actor;
    if (doneBy.test(between) || runs(reading, doer.end, span.start))
      if (!notDoer.test(before) && !notDoer.test(beforeAll)) return first.actor;
    // 全市“示范区”: whose it is, not who did it.
    if (!/^[“《]?$/u.test(between)) break;
  }
  return (
    levelConferring(scene, reading.text.slice(clause.start, span.start)) ??
    byOrRelative(reading, named, span, clause, after)
  );
}

/** 某省和谐建设工程, 某镇第二届文化节: the name itself says whose it is; 粤桂协作 is both sides'. */
function namesOwner(scene: Scene, { start, end, actor }: Acting): boolean {
  if (edition.test(scene.reading.text.slice(end, end + 6))) return actor.kind === "place";
  if (!isOutside(scene, actor)) return false;
  const first = scene.places[firstFrom(scene.places, start)];
  return first === undefined || first.end - first.start > 1 || first.end === end;
}

/** After 由 and the first of those who do it: 由甲局、乙局等部门共同发起. */
const undertakes =
  /^(?:[、和与及][^，。；]{2,24}?)?(?:等[^，。；]{0,6})?(?:联合|共同)*(?:投资|出资|承建|捐建|援建|建设|组织|实施|牵头|负责|主办|承办|发起|运营|承担)/u;

/** What comes after the thing done: 由某集团投资, 对口帮扶某村的某区. */
function byOrRelative(
  reading: Reading,
  named: readonly Acting[],
  span: Range,
  clause: Range,
  from: number,
): Actor | undefined {
  const next = reading.clauses[reading.clauseIndexAt(clause.start) + 1];
  for (let i = from; i < named.length; i++) {
    const doer = named[i] as Acting;
    if (doer.start < span.end) continue;
    if (doer.start >= (next?.end ?? clause.end)) return undefined;
    const between = reading.text.slice(span.end, doer.start);
    if (/^[^，。；]{0,8}，?由$/u.test(between) && undertakes.test(reading.text.slice(doer.end, doer.end + 40)))
      return firstOfList(reading, named, i).actor;
    if (doer.end > clause.end) continue;
    if (span.start - clause.start <= 6 && /^[^，。；、]{0,8}的$/u.test(between) && acts(reading, doer.end))
      return doer.actor;
  }
  return undefined;
}

/** 某市推行, 某县大力实施: only adverbs and one verb of doing between. */
function runs(reading: Reading, from: number, to: number): boolean {
  let at = to;
  if (/[了“《的]$/u.test(reading.text.slice(from, at))) at--;
  const verb = reading.tokenEndingAt(at);
  if (!verb || verb.start < from || (verb.mask & doing) === 0) return false;
  at = verb.start;
  while (at > from) {
    const adverb = reading.tokenEndingAt(at);
    if (!adverb || adverb.start < from || (adverb.mask & wordClasses.adverb) === 0) return false;
    at = adverb.start;
  }
  return true;
}

/** 中煤集团、国电集团等央企投资建设: the first of the doers. */
function firstOfList(reading: Reading, named: readonly Acting[], index: number): Acting {
  let at = index;
  while (at > 0 && /^[、和与及]$/u.test(reading.text.slice((named[at - 1] as Acting).end, (named[at] as Acting).start)))
    at--;
  return named[at] as Acting;
}

/** The doers of a list that opens the clause of a span, or the sentence. */
function listOf(reading: Reading, named: readonly Acting[], span: Range): readonly Actor[] | undefined {
  const clause = reading.clauseAt(span.start);
  let last: number | undefined;
  for (let i = firstFrom(named, clause.start); i < named.length; i++) {
    const doer = named[i] as Acting;
    if (doer.end > span.start) break;
    if (acts(reading, doer.end)) last = i;
  }
  if (last === undefined) return undefined;
  const list = [named[last] as Acting];
  for (let i = last; i > 0; i--) {
    const [before, here] = [named[i - 1] as Acting, named[i] as Acting];
    if (!/^[、和与及]$/u.test(reading.text.slice(before.end, here.start))) break;
    list.unshift(before);
  }
  return list.length > 1 && opensClause(reading, (list[0] as Acting).start)
    ? list.map(({ actor }) => actor)
    : undefined;
}
