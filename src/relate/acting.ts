/**
 * Everything in a report that can act where it is named: places with the bodies that speak for them and organizations. What
 * refers back to one stands in references.ts.
 *
 * 县委, 区政府 after a place is the place acting, kept in `via`. Of a chain (甘肃省金昌市, 渭城区渭阳街道) the county acts, or what is
 * nearest to it: places below the county act for it, the province in front only says where it is. A village acts itself.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import { openingOf } from "../matching/pattern-edges.ts";
import type { Range, Reading } from "../reading/reading.ts";
import type { Candidate } from "../recognize/candidate.ts";
import type { Actor, PlaceSpan, Scene } from "./relation.ts";

const bodies =
  /^(?:市|县|区|省|镇|乡|州|旗|街道|村)?(?:委员会|党委政府|党委|委、(?:省|市|县|区)?政府|人民政府|政府|委|财政局?|党工委|村委会|村两委|“两委”|村党总支|村党支部)/u;
/** What is said of a place rather than part of its name. */
const saysNext =
  wordClasses.run | wordClasses["strong-run"] | wordClasses.found | wordClasses.function | wordClasses.adverb;
/** What `bodies` begins with. */
const opensBody = openingOf(bodies);
const party = /^(?:党委|党总支|党支部|党组|负责人|有关负责人)/u;
/** Places below the county that a chain may go on with although no list knows them: 渭阳街道, 东街社区. */
const localUnit = /^[^的，。、]{2,5}?(?:街道|社区|镇|乡|村|园区)/u;
/** What is no name: 甲县的农村, 甲县的三个村. */
const kindOfUnit = /^(?:农|乡|山|各|贫困|边远|偏远|小|[\d一二三四五六七八九十两几多]+个)/u;

/** How long the part of a chain is that no list knows; below a village is none, and 甲镇推行村… goes on with a verb. */
function localUnitAt(reading: Reading, at: number, { name }: PlaceSpan): number {
  if (/(?:村|社区)$/u.test(name)) return 0;
  // 甲县的乙社区 is 甲县乙社区.
  const of = reading.text[at] === "的" ? 1 : 0;
  const verb = reading.tokenStartingAt(at + of);
  if (verb !== undefined && (verb.mask & saysNext) !== 0) return 0;
  const unit = localUnit.exec(reading.text.slice(at + of, at + of + 8))?.[0];
  return unit === undefined || (of === 1 && kindOfUnit.test(unit)) ? 0 : of + unit.length;
}

/** 甲县丙村流转土地: a village tells of itself, a community where it is named with its town. */
const isVillageOf = (before: string, name: string): boolean =>
  name.endsWith("村") || (/[镇乡]$/u.test(before) && name.endsWith("社区"));

export interface Acting extends Range {
  readonly actor: Actor;
}

/** Places and organizations that are named, in order of position. */
export function namedActors(scene: Scene): readonly Acting[] {
  const bodies = organizationsActing(scene);
  let at = 0;
  // 某市观鸟协会 acts, not the city in its name.
  const places = placesActing(scene).filter(({ start, end }) => {
    while (at < bodies.length && (bodies[at] as Acting).end < end) at++;
    const body = bodies[at];
    return body === undefined || body.start > start || body.end === end;
  });
  return [...places, ...bodies].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether an id is a county's or a higher division's: six digits. */
const isDivision = (id: string): boolean => /^place:\d{6}$/u.test(id);

/** Whether a division is not part of the subject: above it or elsewhere. */
export function isOutside(
  { subjectIds: [subject = ""] }: { readonly subjectIds: Iterable<string> },
  actor: Actor,
): boolean {
  return actor.kind === "place" && isDivision(actor.id) && !actor.id.startsWith(subject.replace(/(?:00)+$/u, ""));
}

function placesActing(scene: Scene): Acting[] {
  const { reading, places, subjectIds } = scene;
  const acting: Acting[] = [];
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as PlaceSpan;
    // 该县 is whatever was named last (references).
    if (reading.text[place.start] === "该") continue;
    let end = place.end;
    let own = place;
    while (places[i + 1]?.start === end) {
      const next = places[++i] as PlaceSpan;
      const before = places[i - 1] as PlaceSpan;
      if (subjectIds.has(own.id) || isDivision(next.id) || isVillageOf(before.name, next.name)) own = next;
      end = next.end;
    }
    // 甲市的乙社区 is 甲市乙社区.
    const of = reading.text[end] === "的" ? places[i + 1] : undefined;
    if (of?.start === end + 1 && /(?:村|社区)$/u.test(of.name)) {
      own = of;
      end = of.end;
      i++;
    }
    end += localUnitAt(reading, end, places[i] as PlaceSpan);
    const via = opensBody(reading.text, end) ? bodies.exec(reading.text.slice(end, end + 12))?.[0] : undefined;
    if (via) end += via.length;
    const body = via === undefined ? {} : { via: reading.text.slice(place.start, end) };
    // 全省, 我市: where it stands for what is above the subject, it only says where.
    const vague = subjectIds.has(own.id) && "全我本该".includes(reading.text[place.start] as string);
    const actor: Actor = vague ? { kind: "subject" } : placeActor(scene, own.id);
    acting.push({ start: place.start, end, actor: { ...actor, ...body } });
  }
  return acting;
}

/** Teams that act as one, unlike people of a kind: 驻村工作队, 督查组; not 网格员. */
const actsAsOne = /(?:队|组|团|专班)$/u;

/** Who makes known what others do. */
const announces = /新闻(?:办|办公室|中心)$/u;

/** Named bodies and teams; what stands in quotation marks is a brand, and 组织部门 is no 组织部. */
export function bodiesOf({ reading: { text }, candidates }: Scene): readonly Candidate[] {
  return candidates.filter(
    ({ type, kind, rule, start, end }) =>
      type === "Organization" &&
      (kind !== "team" || actsAsOne.test(text.slice(start, end))) &&
      !rule.startsWith("quoted") &&
      !announces.test(text.slice(start, end)) &&
      text[end] !== "门",
  );
}

function organizationsActing(scene: Scene): Acting[] {
  const teams = new Map<number, Candidate>();
  for (const candidate of scene.candidates)
    if (candidate.type === "Organization" && candidate.kind === "team") teams.set(candidate.start, candidate);
  return bodiesOf(scene).map((candidate) => {
    // 省民政厅驻村工作队筹集…: the team that a body has sent acts itself.
    const team = teams.get(candidate.end);
    if (team) return { start: candidate.start, end: team.end, actor: { kind: "organization", candidate: team } };
    return {
      start: candidate.start,
      end: candidate.end + (party.exec(scene.reading.text.slice(candidate.end, candidate.end + 6))?.[0].length ?? 0),
      actor: { kind: "organization", candidate },
    };
  });
}

/** The subject or another place as who acts. */
export function placeActor({ subjectIds: [subject] }: { readonly subjectIds: Iterable<string> }, id: string): Actor {
  return id === subject ? { kind: "subject" } : { kind: "place", id };
}
