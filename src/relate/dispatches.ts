/**
 * Who was sent where: counts of people in clauses that send (sending.ts, people-sent.ts), teams sent without a count, people
 * who have taken up their posts. An exchange (两地各选派) and a list of senders are an edge each.
 */
import { characterSet, holds } from "../matching/character-set.ts";
import { occurrencesOfAny } from "../matching/occurrences.ts";
import { isAmong, within } from "../matching/ranges.ts";
import { findHeadcounts, type Headcount } from "../quantities/people.ts";
import type { Range, Reading } from "../reading/reading.ts";
import type { Candidate } from "../recognize/candidate.ts";
import type { ActorsOf } from "./actors.ts";
import type { Circumstances, OpenAttributes } from "./circumstances.ts";
import { areStaff, arrivals, bareTeamSent, isTeam, peoplePresent, peopleSent } from "./people-sent.ts";
import { clauseAfter } from "./purposes.ts";
import type { Actor, Relation, Scene } from "./relation.ts";
import { destinationIn, isNotSent, maySend, roleIn, sends, sendsNext } from "./sending.ts";

export interface Dispatching {
  readonly relations: readonly Relation[];
  readonly added: readonly Candidate[];
}

/** What the people sent of one report are found with. */
interface Search {
  readonly scene: Scene;
  readonly actors: ActorsOf;
  readonly circumstances: Circumstances;
  /** One candidate per name and place, so that two counts of the same people have one target. */
  readonly keep: (candidate: Candidate) => Candidate;
}

export function relateDispatches(scene: Scene, actors: ActorsOf, circumstances: Circumstances): Dispatching {
  const { reading } = scene;
  const added = new Map<string, Candidate>();
  const keep = (candidate: Candidate): Candidate => {
    const key = `${candidate.start}${candidate.name}`;
    const same = added.get(key);
    if (!same && !isAmong(scene.candidates, candidate)) added.set(key, candidate);
    return same ?? candidate;
  };
  const search: Search = { scene, actors, circumstances, keep };
  const counted = new Set<Range>();
  const relations: Relation[] = [];
  let clause: Range | undefined;
  let sending: Sending | undefined;
  for (const headcount of findHeadcounts(reading)) {
    if (headcount.unit === "批") continue;
    const own = reading.clauseAt(headcount.start);
    if (own !== clause) {
      clause = own;
      sending = sendingAt(reading, clause);
    }
    if (!sending || !isSent(reading, clause, headcount)) continue;
    const found = peopleSent(scene, headcount, clause);
    if (found === undefined) continue;
    counted.add(clause);
    // 派驻工作队36支: the team that stands at its count does not send itself.
    const from = { start: Math.min(headcount.start, Math.max(found.start, clause.start)), end: headcount.end };
    const { count, unit, approximate } = headcount;
    const figures = approximate ? { count, unit, approximate } : { count, unit };
    const senders = sendersOf(scene, actors, clause, from);
    relations.push(...told(search, senders, keep(found), clause, headcount, sending, figures));
  }
  relations.push(...uncounted(search, counted, relations));
  return { relations, added: [...added.values()] };
}

/** How a clause sends: by itself, or with the clause that goes on. */
interface Sending {
  readonly rule: string;
  readonly end: number;
  readonly texts: readonly string[];
}

function sendingAt(reading: Reading, clause: Range): Sending | undefined {
  const text = reading.text.slice(clause.start, clause.end);
  if (sends(text) || continues(reading, clause, text))
    return { rule: "dispatch-count", end: clause.end, texts: [text] };
  const next = clauseAfter(reading, clause);
  const then = next ? reading.text.slice(next.start, next.end) : "";
  if (!next || !sendsNext(text, then)) return undefined;
  return { rule: "dispatch-next-clause", end: next.end, texts: [then, text] };
}

function isSent(reading: Reading, clause: Range, { start, end, unit }: Headcount): boolean {
  const before = reading.text.slice(clause.start, start);
  const isBody = unit === "个" || unit === "支";
  if (isNotSent(before, reading.text.slice(end, clause.end), isBody)) return false;
  // 一支不少于3人的工作队: the size of the team that is sent.
  if (/(?:不少于|不低于|不超过|至少|最少)$/u.test(before) && /^[的组]/u.test(reading.text.slice(end))) return false;
  // 17名党员与20名学生结对: the second count is whom they meet.
  return !(/[名位人][^，。；]*[与为对向]$/u.test(before) && /\d/u.test(before));
}

/** 选派A10名，B20名: a bare count carries the verb of the clause before. */
function continues(reading: Reading, clause: Range, text: string): boolean {
  const who = /^(?<who>[^，。；\d]{2,14})\d+(?:名|人|位)$/u.exec(text)?.groups?.who;
  if (who === undefined || !areStaff(who)) return false;
  return sends(reading.text.slice(reading.sentenceAt(clause.start).start, clause.start));
}

const mutual = /(?:两地|双方|两省|两市|两县|两区|两校|两院)(?:各|互|分别|均)/u;
const each = /(?:各|分别|均)(?:自)?[^，。；]{0,4}(?:派|抽调|组织)/u;

/** One sender, or all of a list, or both sides of an exchange. */
function sendersOf(scene: Scene, actors: ActorsOf, clause: Range, span: Range): readonly Actor[] {
  const before = scene.reading.text.slice(clause.start, span.start);
  if (mutual.test(before)) {
    const sides = new Map<string, Actor>();
    const { start } = scene.reading.paragraphAt(clause.start);
    const [subject] = scene.subjectIds;
    for (const place of within(scene.places, { start, end: clause.end })) {
      sides.delete(place.id);
      sides.set(place.id, place.id === subject ? { kind: "subject" } : { kind: "place", id: place.id });
    }
    if (sides.size >= 2) return [...sides.values()].slice(-2);
  }
  return each.test(before) ? actors.allAt(span) : [actors.at(span)];
}

const uncountedBefore =
  /(?:选派|派出|下派|派驻|增派|派强|选优派强|抽调[^，。；]{0,12}(?:组成|组建|成立))[^，。；的等]{0,12}$/u;

/** What stands in every wording of `uncountedBefore`. */
const sendsUncounted = characterSet("派抽");

/** Teams sent without a count, unless the report counts them elsewhere. */
function uncounted(search: Search, counted: Set<Range>, relationsCounted: readonly Relation[]): readonly Relation[] {
  const { scene, actors, keep } = search;
  const { reading, candidates } = scene;
  const known = new Set<string>();
  for (const { target } of relationsCounted) if ("name" in target) known.add(target.name);
  const relations: Relation[] = [];
  for (const candidate of candidates) {
    if (candidate.type !== "Organization") continue;
    const clause = reading.clauseAt(candidate.start);
    const before = reading.text.slice(clause.start, candidate.start);
    if (
      !holds(before, sendsUncounted) ||
      counted.has(clause) ||
      !uncountedBefore.test(before) ||
      !isTeam(scene, candidate) ||
      known.has(candidate.name) ||
      /^(?:制度|机制|工作|队长|组长|团长)/u.test(reading.text.slice(candidate.end, candidate.end + 2))
    )
      continue;
    const next = clauseAfter(reading, clause);
    const texts = [reading.text.slice(candidate.end, clause.end), next ? reading.text.slice(next.start, next.end) : ""];
    const goesOn = next !== undefined && sendsNext(before, texts[1] as string);
    if (/抽调/u.test(before) && !goesOn && !sends(texts[0] as string)) continue;
    const sending = {
      rule: "dispatch-team",
      end: goesOn ? next.end : clause.end,
      texts: goesOn ? texts : [texts[0] as string],
    };
    relations.push(...told(search, actors.allAt(candidate), candidate, clause, candidate, sending, {}));
    counted.add(clause);
  }
  for (const at of reading.occurrences("工作队")) {
    const clause = reading.clauseAt(at);
    const team = counted.has(clause) ? undefined : bareTeamSent(scene, clause);
    if (team === undefined) continue;
    const sending = { rule: "dispatch-team", end: clause.end, texts: [reading.text.slice(team.end, clause.end)] };
    relations.push(...told(search, actors.allAt(team), keep(team), clause, team, sending, {}));
    counted.add(clause);
  }
  for (const clause of clausesOfArrival(reading)) {
    if (
      counted.has(clause) ||
      !maySend(reading.text.slice(clause.start, clause.end).replace(/^.*?(?=进驻|入驻|下沉|奔赴|派驻|到村)/u, ""))
    )
      continue;
    const people = peoplePresent(scene, clause);
    if (people === undefined || known.has(people.name)) continue;
    const sending = { rule: "dispatch-present", end: clause.end, texts: [reading.text.slice(people.end, clause.end)] };
    relations.push(...told(search, [actors.at(people)], keep(people), clause, people, sending, {}));
  }
  return relations;
}

/** Clauses that say somebody arrived, in order: nobody is present in others. */
const clausesOfArrival = ({ occurrences, clauseAt }: Reading): ReadonlySet<Range> =>
  new Set(occurrencesOfAny(occurrences, arrivals).map(clauseAt));

function told(
  { circumstances }: Search,
  senders: readonly Actor[],
  target: Candidate,
  clause: Range,
  { start }: Range,
  { rule, end, texts }: Sending,
  figures: Pick<Relation["attributes"], "count" | "unit" | "approximate">,
): readonly Relation[] {
  const attributes: OpenAttributes = { ...figures };
  const destination = destinationIn(texts);
  if (destination !== undefined) attributes.destination = destination;
  const role = roleIn(texts.join("，"));
  if (role !== undefined) attributes.role = role;
  circumstances(attributes, clause, start);
  return senders.map((actor) => ({
    type: "DISPATCHES",
    actor,
    target,
    attributes,
    rule,
    evidence: { start: clause.start, end },
  }));
}
