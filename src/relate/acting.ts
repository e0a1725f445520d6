/**
 * Everything in a report that can act where it is named: places with the bodies that speak for them, organizations, and
 * words that refer back to one (该行, 该县, 县财政).
 *
 * 县委, 区政府 after a place is the place acting, kept in `via`. Of a chain (甘肃省金昌市, 渭城区渭阳街道) the county acts, or what is
 * nearest to it: places below the county act for it, the province in front only says where it is. A village that is named
 * with its town acts itself.
 */
import { characterSet } from "../matching/character-set.ts";
import { openingOf } from "../matching/pattern-edges.ts";
import type { Range } from "../reading/reading.ts";
import type { Candidate } from "../recognize/candidate.ts";
import type { Actor, PlaceSpan, Scene } from "./relation.ts";

const bodies =
  /^(?:市|县|区|省|镇|乡|州|旗|街道|村)?(?:委员会|党委政府|党委|委、(?:省|市|县|区)?政府|人民政府|政府|委|财政局?|党工委|村委会|村两委|“两委”|村党总支|村党支部)/u;
/** What `bodies` begins with. */
const opensBody = openingOf(bodies);
const bare = /^(?:我|全|该|本)?(?:省|市|县|区|州|旗|镇|乡)(?:委|政府|财政|人民政府|里(?!面|程))/u;
const party = /^(?:党委|党总支|党支部|党组|负责人|有关负责人)/u;
/** Places below the county that a chain may go on with although no list knows them: 渭阳街道, 东街社区. */
const localUnit = /^\p{Script=Han}{2,5}?(?:街道|社区|镇|乡|村|园区)/u;

/** What 该行, 该局 may refer back to. */
const kindOf: Readonly<Record<string, RegExp>> = {
  行: /(?:银行|行|信用社|联社)$/u,
  局: /局$/u,
  公: /(?:公司|集团)$/u,
  集: /集团$/u,
  院: /院$/u,
  校: /(?:校|学院|大学|中学|小学)$/u,
  会: /会$/u,
  协: /会$/u,
  中: /中心$/u,
  社: /社$/u,
};
const thisBody = /^该(?:行|局|公司|集团|社|院|校|协会|商会|中心)/u;
const thisPlace = /^该(?<level>[省市县区州旗镇乡村])(?![级委政财])/u;

/** What `bare`, `thisBody` and `thisPlace` begin with. */
const opensReference = characterSet("该我全本省市县区州旗镇乡");

/** 甲县乙镇丙村流转土地: a village that is named with its town tells of itself. */
const isVillageOf = (town: string, village: string): boolean => /[镇乡]$/u.test(town) && /(?:村|社区)$/u.test(village);

export interface Acting extends Range {
  readonly actor: Actor;
  /** Refers back: 该行. */
  readonly reference?: true;
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
    end += localUnit.exec(reading.text.slice(end, end + 8))?.[0].length ?? 0;
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

/** Named bodies and teams; what stands in quotation marks is a brand, and 组织部门 is no 组织部. */
function bodiesOf({ reading: { text }, candidates }: Scene): readonly Candidate[] {
  return candidates.filter(
    ({ type, kind, rule, start, end }) =>
      type === "Organization" &&
      (kind !== "team" || actsAsOne.test(text.slice(start, end))) &&
      !rule.startsWith("quoted") &&
      text[end] !== "门",
  );
}

function organizationsActing(scene: Scene): Acting[] {
  const teams = new Map(
    scene.candidates.flatMap((c) => (c.type === "Organization" && c.kind === "team" ? [[c.start, c]] : [])),
  );
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

/** 县委, 区政府 without a name; 该行, 该局, 该县 for the body the report is about (`own`), else for what was named last. */
export function references(scene: Scene, own: Actor): readonly Acting[] {
  const { reading } = scene;
  const acting: Acting[] = [];
  const named = bodiesOf(scene);
  for (const { start, end } of reading.clauses) {
    if (!opensReference(reading.text, start)) continue;
    const lead = reading.text.slice(start, start + 10);
    if (thisBody.test(lead)) {
      const kind = kindOf[lead[1] as string] ?? /./u;
      const candidate =
        own.kind === "organization" && kind.test(own.candidate.name)
          ? own.candidate
          : named.findLast((body) => body.end <= start && kind.test(body.name));
      if (candidate) acting.push({ start, end, actor: { kind: "organization", candidate }, reference: true });
    }
    const level = thisPlace.exec(lead)?.groups?.level;
    if (level !== undefined) {
      const place = scene.places.findLast((other) => other.end <= start && other.name.endsWith(level));
      if (place) acting.push({ start, end, actor: placeActor(scene, place.id), reference: true });
    }
    const via = bare.exec(lead)?.[0];
    if (via) acting.push({ start, end, actor: ownBody(scene, start, via), reference: true });
  }
  return acting;
}

function placeActor({ subjectIds: [subject] }: { readonly subjectIds: Iterable<string> }, id: string): Actor {
  return id === subject ? { kind: "subject" } : { kind: "place", id };
}

/** 县财政 is the subject's where the subject is a county; else the county's named last. */
function ownBody({ places, subjectName, subjectIds }: Scene, start: number, via: string): Actor {
  const level = /[省市县区州旗镇乡]/u.exec(via)?.[0] as string;
  const own = /^[我全本]/u.test(via) || subjectName === null || subjectName.endsWith(level) || level === "省";
  const last = own ? undefined : places.findLast((place) => place.end <= start && place.name.endsWith(level));
  return last && !subjectIds.has(last.id) ? { kind: "place", id: last.id, via } : { kind: "subject", via };
}
