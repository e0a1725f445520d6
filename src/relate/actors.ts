/**
 * Who acts: the owner that stands right at the deed, else the named subject of the clause, carried to the end of its
 * sentence, else the report's subject.
 *
 * A name is a subject where it opens a clause and says something next, not where it modifies (永昌县的…), locates (在永昌县) or
 * receives. 县委, 区政府 after a place is the place acting, kept in `via`. Of a chain (渭城区渭阳街道) the first place that is
 * not above the subject acts: places below the county act for it.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import type { Range, Reading } from "../reading/reading.ts";
import type { Actor, PlaceSpan, Scene } from "./relation.ts";

const bodies =
  /^(?:市|县|区|省|镇|乡|州|旗|街道|村)?(?:委员会|党委政府|党委|委、(?:市|县|区)?政府|人民政府|政府|委|财政局?|党工委|村委会|村两委|“两委”|村党总支|村党支部)/u;
const bare = /^(?:我|全|该|本)?(?:省|市|县|区|州|旗|镇|乡)(?:委|政府|财政|人民政府)/u;
const party = /^(?:党委|党总支|党支部|党组|负责人|有关负责人)/u;
const leadIn = /^(?:近年来|目前|今年|去年|其中|同时|此外|为此|截至目前|如今|据悉|还有|[\d年月日]+|[一二三四五六七八九十]是|来源：|“)+$/u;
/** Places below the county that a chain may go on with although no list knows them: 渭阳街道, 东街社区. */
const localUnit = /^\p{Script=Han}{2,5}?(?:街道|社区|镇|乡|村|园区)/u;
/** What may stand between a doer and the thing done, in front of the thing: 某集团援建的, 某市投资建设. */
const doneBy =
  /^(?:等[^，。、]{0,6})?(?:先后|累计|共同|联合|牵头|独家|全额)?(?:投资建设|援建|捐建|捐资建设|投资兴建|出资建设|出资|投资|承建|主办|承办|推出|发起|设立|创办|开发|捐赠|对口援建|支援)的?$/u;
/** A person of the body, not the body. */
const official =
  /^(?:党组|党委|党工委)?(?:成员|常务)?(?:副?(?:部长|局长|主任|书记|院士|所长|院长|处长|科长|主席|会长|总?经理|董事长|县长|市长|区长|镇长|乡长|州长|行长|校长|站长|社长|理事长|秘书长|调研员)|研究员|教授|领导|工作人员|专家|民警|职工|村民|居民|群众|农民|果农|菜农|市民)/u;
const notSubject = wordClasses.head | wordClasses["org-head"] | wordClasses.dept | wordClasses["team-head"] | wordClasses.person;

/** What 该行, 该局 may refer back to. */
const kindOf: Readonly<Record<string, RegExp>> = {
  行: /(?:银行|行|信用社)$/u,
  局: /局$/u,
  公: /(?:公司|集团)$/u,
  集: /集团$/u,
  院: /院$/u,
  校: /(?:校|学院|大学|中学|小学)$/u,
  会: /会$/u,
  社: /社$/u,
};

interface Acting extends Range {
  readonly actor: Actor;
}

/** Finds who acts in a span; built once per report. */
export type ActorOf = (span: Range) => Actor;

export function findActors(scene: Scene): ActorOf {
  const { reading } = scene;
  const named = [...placesActing(scene), ...organizationsActing(scene)].sort((a, b) => a.start - b.start);
  const opening = [...named.filter(({ start, end }) => opensClause(reading, start) && acts(reading, end)), ...references(scene)].sort(
    (a, b) => a.start - b.start,
  );
  return (span) => {
    const owner = ownerOf(reading, named, span);
    if (owner) return owner;
    const sentence = reading.sentenceAt(span.start);
    let found: Actor = { kind: "subject" };
    for (let i = firstFrom(opening, sentence.start); i < opening.length; i++) {
      const { start, actor } = opening[i] as Acting;
      if (start >= span.start) break;
      found = actor;
    }
    return found;
  };
}

/** Place mentions as actors, with the body that speaks for them. */
function placesActing({ reading, places, subjectIds }: Scene): Acting[] {
  const acting: Acting[] = [];
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as PlaceSpan;
    let end = place.end;
    let own = place;
    // 渭城区渭阳街道: the chain acts as one.
    while (places[i + 1]?.start === end) {
      const next = places[++i] as PlaceSpan;
      if (subjectIds.has(own.id)) own = next;
      end = next.end;
    }
    end += localUnit.exec(reading.text.slice(end, end + 8))?.[0].length ?? 0;
    const via = bodies.exec(reading.text.slice(end, end + 12))?.[0];
    if (via) end += via.length;
    const body = via === undefined ? {} : { via: reading.text.slice(place.start, end) };
    acting.push({ start: place.start, end, actor: subjectIds.has(own.id) ? { kind: "subject", ...body } : { kind: "place", id: own.id, ...body } });
  }
  return acting;
}

function organizationsActing({ reading, candidates }: Scene): Acting[] {
  return candidates
    .filter((candidate) => candidate.type === "Organization" && candidate.kind !== "team")
    .map((candidate) => ({
      start: candidate.start,
      end: candidate.end + (party.exec(reading.text.slice(candidate.end, candidate.end + 6))?.[0].length ?? 0),
      actor: { kind: "organization", candidate },
    }));
}

/** 县委, 区政府 without a name; 该行, 该局 for the body named last. */
function references(scene: Scene): Acting[] {
  const { reading, candidates } = scene;
  const acting: Acting[] = [];
  const bodiesNamed = candidates.filter((candidate) => candidate.type === "Organization" && candidate.kind !== "team");
  for (const { start, end } of reading.clauses) {
    const lead = reading.text.slice(start, start + 10);
    if (/^该(?:行|局|公司|集团|社|院|校|协会|中心)/u.test(lead)) {
      const kind = kindOf[lead[1] as string] ?? /./u;
      const candidate = bodiesNamed.filter((body) => body.end <= start && kind.test(body.name)).at(-1);
      if (candidate) acting.push({ start, end, actor: { kind: "organization", candidate } });
    }
    const via = bare.exec(lead)?.[0];
    if (via) acting.push({ start, end, actor: ownBody(scene, start, via) });
  }
  return acting;
}

/** 县财政 is the subject's where the subject is a county; else the county's named last. */
function ownBody({ places, subjectName }: Scene, start: number, via: string): Actor {
  const level = /[省市县区州旗镇乡]/u.exec(via)?.[0] as string;
  const own = /^[我全该本]/u.test(via) || subjectName === null || subjectName.endsWith(level) || level === "省";
  const last = own ? undefined : places.findLast((place) => place.end <= start && place.name.endsWith(level));
  return last ? { kind: "place", id: last.id, via } : { kind: "subject", via };
}

/** 某集团援建的项目, 某市出资: the doer stands right before, with at most a verb of doing between. */
function ownerOf(reading: Reading, named: readonly Acting[], span: Range): Actor | undefined {
  const clause = reading.clauseAt(span.start);
  for (let i = firstFrom(named, span.start) - 1; i >= 0; i--) {
    const doer = named[i] as Acting;
    if (doer.end > span.start) continue;
    if (doer.start < clause.start) return undefined;
    const between = reading.text.slice(doer.end, span.start);
    const direct = between === "" && doer.actor.kind === "organization";
    return direct || doneBy.test(between) ? doer.actor : undefined;
  }
  return undefined;
}

/** Index of the first item that starts at or after `offset`, by bisection. */
function firstFrom(items: readonly Range[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Range).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At the start of a clause, or after a time phrase. */
function opensClause(reading: Reading, start: number): boolean {
  const clause = reading.clauseAt(start);
  const lead = reading.text.slice(clause.start, start);
  return lead === "" || leadIn.test(lead);
}

/** Whether something is said of it next: not a modifier, not an item of a list, not the first part of a longer name. */
function acts(reading: Reading, after: number): boolean {
  const unit = reading.text[after];
  if (unit === undefined || "的、”》和与及等内中民域籍人)".includes(unit)) return false;
  if (official.test(reading.text.slice(after, after + 10))) return false;
  const token = reading.tokenStartingAt(after);
  return token === undefined || (token.mask & notSubject) === 0;
}
