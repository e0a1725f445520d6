/**
 * Words that refer back to who acts: 县委, 区政府, 村里 without a name, 该行, 该县, 公司, 合作社. They stand where a clause opens.
 */
import { characterSet } from "../matching/character-set.ts";
import type { Candidate } from "../recognize/candidate.ts";
import { type Acting, bodiesOf, placeActor } from "./acting.ts";
import type { Actor, Scene } from "./relation.ts";
import { acts } from "./subjects.ts";

const bare =
  /^(?:我|全|该|本)?(?:省|市|县|区|州|旗|镇|乡)(?:委(?!常委)|政府|财政|人民政府|里(?!面|程)|上(?=还|又|也|不|将|已|先|就))/u;
/** In the paragraph of a village, its body: 村里成立…, 村“两委”商议…. */
const village = /^村(?:里(?!面|程|人|的)|委会(?=[^大门前])|“?两委”?)/u;

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
/** The body that writes: 我校举行…, 我局召开…. */
const writersBody = /^我(?<kind>[行局社院校]|公司|集团|协会|商会|中心)(?![里内外的长])/u;
const thisPlace = /^该(?<level>[省市县区州旗镇乡村])(?![级委政财])/u;

/** A kind of body for the one that was named last: 公司开设…, 合作社还推出…, 服务站每月开展…. */
const anyBody =
  /^(?<when>目前|如今|近年来|今年|去年|此外|同时|随后)?(?:驻村|帮扶|扶贫|驻村帮扶)?(?<kind>公司|集团|企业|合作社|协会|商会|学会|工作队|帮扶队|帮扶组|工作组|服务站|实践队|实践团|学校|学院|医院|银行)(?![们内里方])/u;
const isOfKind: Readonly<Record<string, RegExp>> = {
  企业: /(?:公司|集团|厂|企业)$/u,
  公司: /(?:公司|集团)$/u,
  集团: /(?:公司|集团)$/u,
  学校: /(?:学校|大学|学院|中学|小学)$/u,
  工作组: /(?:工作组|工作队|帮扶组)$/u,
  帮扶队: /(?:帮扶队|工作队)$/u,
};
/** How far back a kind may mean what was named: about two paragraphs. */
const reach = 500;

/** What `bare`, `village`, `thisBody`, `writersBody`, `thisPlace` and `anyBody` begin with. */
const opensReference = characterSet("驻帮扶该我全本省市县区州旗镇乡村公集企合协商学工帮服实医银目如近今去此同随");

/** 县委, 区政府 without a name; 该行, 该局, 该县 for the body the report is about (`own`), else for what was named last. */
export function references(scene: Scene, own: Actor): readonly Acting[] {
  const { reading } = scene;
  const acting: Acting[] = [];
  // 最大的专业合作社之一 describes one that has a name.
  const named = bodiesOf(scene).filter(({ end }) => !reading.text.startsWith("之一", end));
  const starts = new Set(named.map(({ start }) => start));
  for (const { start, end } of reading.clauses) {
    if (!opensReference(reading.text, start)) continue;
    const lead = reading.text.slice(start, start + 10);
    const isThis = lead.startsWith("该");
    if (isThis && thisBody.test(lead)) {
      const kind = kindOf[lead[1] as string] ?? /./u;
      const candidate =
        own.kind === "organization" && kind.test(own.candidate.name)
          ? own.candidate
          : named.findLast((body) => body.end <= start && kind.test(body.name));
      if (candidate) acting.push({ start, end, actor: { kind: "organization", candidate } });
    }
    const writer = writerAt(reading.text, start, named, own);
    if (writer) acting.push({ start, end, actor: writer });
    const level = isThis ? thisPlace.exec(lead)?.groups?.level : undefined;
    if (level !== undefined) {
      const place = scene.places.findLast((other) => other.end <= start && other.name.endsWith(level));
      if (place) acting.push({ start, end, actor: placeActor(scene, place.id) });
    }
    const kind = anyBody.exec(lead);
    if (kind !== null && acts(reading, start + kind[0].length)) {
      const candidate = lastOfKind(named, start, kind.groups?.kind as string);
      if (candidate) acting.push({ start, end, actor: { kind: "organization", candidate } });
    }
    const of = village.test(lead) ? villageOf(scene, start) : undefined;
    if (of) acting.push({ start, end, actor: of });
    // 县里农业农村局: the body has a name.
    const via = starts.has(start) ? undefined : bare.exec(lead)?.[0];
    if (via) acting.push({ start, end, actor: ownBody(scene, start, via) });
  }
  return acting;
}

/** Who 我校, 我局 is: the body that the report is about, else the first of its kind that is named anywhere. */
export function writerAt(text: string, at: number, named: readonly Candidate[], own: Actor): Actor | undefined {
  if (text[at] !== "我") return undefined;
  const word = writersBody.exec(text.slice(at, at + 5))?.groups?.kind;
  const kind = word === undefined ? undefined : kindOf[word[0] as string];
  if (kind === undefined) return undefined;
  if (own.kind === "organization" && kind.test(own.candidate.name)) return own;
  const candidate = named.find(({ name, kind: sort }) => sort !== "team" && kind.test(name));
  return candidate && { kind: "organization", candidate };
}

/** The body of a kind that was named last, not too far before `start`; none where one is named right there (合作社联合社). */
function lastOfKind(named: readonly Candidate[], start: number, word: string): Candidate | undefined {
  const kind = isOfKind[word];
  const candidate = named.findLast(
    (body) => body.start <= start && (kind === undefined ? body.name.endsWith(word) : kind.test(body.name)),
  );
  return candidate !== undefined && candidate.end <= start && start - candidate.end < reach ? candidate : undefined;
}

/** The village that its paragraph named last. */
function villageOf(scene: Scene, start: number): Actor | undefined {
  const { places, reading } = scene;
  const paragraph = reading.paragraphAt(start).start;
  const last = places.findLast(({ start: at, end, name }) => end <= start && at >= paragraph && name.endsWith("村"));
  return last && placeActor(scene, last.id);
}

/** 县财政 is the subject's where the subject is a county; else the county's named last. */
function ownBody({ places, subjectName, subjectIds }: Scene, start: number, via: string): Actor {
  const level = /[省市县区州旗镇乡]/u.exec(via)?.[0] as string;
  const upper = /^(?:[我全本]|.*[里上]$)/u.test(via) ? undefined : upperOf(places, subjectIds, level);
  if (upper) return { kind: "place", id: upper.id, via };
  const own = /^[我全本]/u.test(via) || subjectName === null || subjectName.endsWith(level) || level === "省";
  const last = own ? undefined : places.findLast((place) => place.end <= start && place.name.endsWith(level));
  return last && !subjectIds.has(last.id) ? { kind: "place", id: last.id, via } : { kind: "subject", via };
}

/** 省委, 市政府 in a county's report are its province's and its city's, where the report names those. */
function upperOf(
  places: Scene["places"],
  [subject, ...above]: Iterable<string>,
  level: string,
): Scene["places"][number] | undefined {
  const own = places.find(({ id }) => id === subject);
  if (own === undefined || own.name.endsWith(level)) return undefined;
  return places.find(({ id, name }) => above.includes(id) && name.endsWith(level));
}
