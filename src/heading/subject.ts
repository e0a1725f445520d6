/**
 * The subject of a report: the place it is about.
 *
 * Every place named collects points where it stands: in the title, in the publisher's name, in the dateline, at the head of a
 * sentence (it acts), elsewhere (it is only mentioned). 我县 and 全市 speak for a place of that kind. A place that only locates
 * the next one (青岛 in 青岛即墨区) collects nothing there. Where nothing stands out but the text says 我区, the report
 * hides its subject.
 */
import { hanAt } from "../places/boundary.ts";
import { liesIn, type Place, type PlaceMention } from "../places/place.ts";
import type { Heading } from "./heading.ts";

/** Kinds a report calls its own subject: 我区, 全县. */
type SubjectKind = "省" | "市" | "县" | "区" | "州" | "盟" | "旗" | "镇" | "乡" | "街道" | "村" | "社区";

export interface Subject {
  /** Null where the report names no place that it is about. */
  readonly place: Place | null;
  /** The kind the report calls itself by (我区) when it hides its name. */
  readonly hiddenKind: SubjectKind | null;
  /** Points of the chosen place, for tests and explanations. */
  readonly points: number;
}

interface Tally {
  readonly place: Place;
  points: number;
  inTitle: boolean;
  body: number;
  acting: number;
}

const ownWords = /([我本全该])(省|市|县|区|州|盟|旗|镇|乡|街道|村|社区)(?![级域直场民间])/g;

/** How much a text speaks of a county, a town … as its own. */
export type OwnKinds = ReadonlyMap<SubjectKind, number>;

export function findOwnKinds(text: string): OwnKinds {
  const own = new Map<SubjectKind, number>();
  for (const [, word = "", kind = ""] of text.matchAll(ownWords)) {
    // 全村, 本村 are said of any village; 我村 is said by one.
    // 该镇 is whatever was named last, most often the subject.
    const weight = word === "我" ? 2 : word === "该" ? 0.6 : kind === "村" ? 0 : word === "全" ? 1 : 2;
    own.set(kind as SubjectKind, (own.get(kind as SubjectKind) ?? 0) + weight);
  }
  return own;
}

/** Chooses the subject among the places named. `mentions` are ordered by position. */
export function findSubject(
  text: string,
  heading: Heading,
  mentions: readonly PlaceMention[],
  own: OwnKinds = findOwnKinds(text),
): Subject {
  const tallies = new Map<string, Tally>();
  const { titleSpan, publisherSpan, bodyStart } = heading;
  const firstSentence = text.indexOf("。", bodyStart);
  mentions.forEach((mention, index) => {
    if (mention.form === "reference" || mention.form === "area" || isCaption(text, mention.end)) return;
    const { place, start, end } = mention;
    let tally = tallies.get(place.id);
    if (tally === undefined) {
      tally = { place, points: 0, inTitle: false, body: 0, acting: 0 };
      tallies.set(place.id, tally);
    }
    const next = mentions[index + 1];
    const locates = next !== undefined && next.start === end && next.place.parent !== null && liesIn(next.place, place);
    if (titleSpan !== null && start >= titleSpan.start && end <= titleSpan.end) {
      // 【走进青山】: the column it was broadcast in.
      if (
        /【[^】]*$/u.test(text.slice(titleSpan.start, start)) &&
        /^[^【]{0,16}】/u.test(text.slice(end, titleSpan.end))
      )
        return;
      tally.inTitle = true;
      tally.points += locates ? 1 : start === titleSpan.start ? 12 : 8;
      return;
    }
    if (publisherSpan !== null && start >= publisherSpan.start && end <= publisherSpan.end) {
      tally.points += locates ? 0 : 5;
      return;
    }
    // 来自某市的队员, 某市驻某县工作队: where those come from who help.
    if (/来自$/u.test(text.slice(start - 2, start)) || text[end] === "驻") return;
    tally.body++;
    if (locates) return;
    if (/本报$/.test(text.slice(start - 2, start)) && /^[讯电]/.test(text.slice(end, end + 1))) tally.points += 4;
    // 江苏、山东等地贷款增长: the members of a list are examples.
    const listed = next !== undefined && /^[、和与及]$/.test(text.slice(end, next.start));
    const heads = !listed && isSentenceHead(text, start, mentions[index - 1]);
    if (heads) tally.acting++;
    tally.points += heads ? 1.5 : 0.4;
    if (end <= firstSentence) tally.points += heads ? 2 : 1;
  });

  // 旧日班彦换新颜: a headline calls a village by its name alone.
  const title = titleSpan === null ? "" : text.slice(titleSpan.start, titleSpan.end);
  for (const tally of tallies.values()) {
    if (!isLocal(tally.place) || tally.inTitle || tally.body < 2) continue;
    const bare = tally.place.name.replace(/(?:村|镇|乡|街道|社区)$/u, "");
    if (bare.length < 2 || !title.includes(bare)) continue;
    tally.inTitle = true;
    tally.points += 8;
  }

  for (const tally of tallies.values()) tally.points += Math.min(6, 1.5 * ownPoints(tally.place, own));

  const all = [...tallies.values()].sort((a, b) => b.points - a.points);
  const upper = all.find(({ place }) => !isLocal(place));
  // A village is the subject of its own report only; a county's report names many.
  const ranked = all.filter(
    ({ place, inTitle, body, acting, points }) =>
      !isLocal(place) ||
      inTitle ||
      ownPoints(place, own) > 1 ||
      (body > 3 && points > 1.5 * (upper?.points ?? 0)) ||
      // 某县某乡某村…: the county only says where the village is.
      ((body > 1 || acting > 0) && points >= 1.5 && (upper === undefined || upper.points < 1)),
  );
  // Where no division is named, the township or village named most is what the report is about.
  const chosen = narrower(ranked.length === 0 && upper === undefined ? all : ranked);
  const best = wider(all, chosen, mentions[0], bodyStart) ?? chosen;
  const hiddenKind = kindOf(own);
  if (best === undefined) return { place: null, hiddenKind, points: 0 };
  // Named only in passing, while the report speaks of 我区: the subject is another place, and it is hidden.
  const hides =
    hiddenKind !== null && !best.inTitle && best.acting === 0 && best.points < 8 && ownPoints(best.place, own) === 0;
  if (hides) return { place: null, hiddenKind, points: 0 };
  if (best.points < 1.5) return { place: null, hiddenKind, points: 0 };
  return { place: best.place, hiddenKind: null, points: best.points };
}

/**
 * A headline may name only the province of a county report (某省某乡茶叶…): where the body never lets the headline's place
 * act and one place inside it dominates, that one is the subject.
 */
function narrower(ranked: readonly Tally[]): Tally | undefined {
  const best = ranked[0];
  // 某省启动…。某县…: a story that begins with what its province set going.
  const opensOnly = best?.place.level === "province" && !best.inTitle && best.body <= 2;
  if (best === undefined || (!opensOnly && (!best.inTitle || best.acting > 0 || best.body > 2))) return best;
  const inside = ranked.filter(
    ({ place, acting, body }) =>
      liesIn(place, best.place) && (acting > 0 || opensOnly) && body >= (best.body === 0 ? 2 : 3),
  );
  const [first, second] = inside.sort((a, b) => b.points - a.points);
  if (first === undefined) return best;
  return second === undefined || first.points >= second.points * 1.1 ? first : best;
}

/** A report that opens with a city and goes on with what several of its counties do is the city's. */
function wider(
  all: readonly Tally[],
  best: Tally | undefined,
  first: PlaceMention | undefined,
  bodyStart: number,
): Tally | undefined {
  if (best === undefined || best.inTitle || first === undefined || first.start !== bodyStart) return undefined;
  const opening = all.find(({ place }) => place.id === first.place.id);
  if (opening === undefined || opening.acting === 0 || !liesIn(best.place, opening.place)) return undefined;
  const parts = all.filter(({ place, acting }) => acting > 0 && place.level === best.place.level);
  return parts.filter(({ place }) => liesIn(place, opening.place)).length > 1 ? opening : undefined;
}

const isLocal = ({ level }: Place): boolean => level === "township" || level === "village";

/** 某县村民喜获丰收。 甲乙摄: a picture may show another place than the report is about. */
function isCaption(text: string, offset: number): boolean {
  const end = text.indexOf("\n", offset);
  const line = text.slice(Math.max(offset, (end === -1 ? text.length : end) - 16), end === -1 ? text.length : end);
  return /[\s。(（]\p{Script=Han}{2,4}\s?摄[)）]?\s*$/u.test(line);
}

/** The place opens the sentence or clause: it acts. */
function isSentenceHead(text: string, start: number, previous: PlaceMention | undefined): boolean {
  let at = start;
  // 某省某市某县…: the chain as a whole opens the sentence.
  if (previous !== undefined && previous.end === start) at = previous.start;
  if (!hanAt(text, at - 1)) return !/[、]/.test(text[at - 1] ?? "");
  return (
    /(近年来|今年来|今年以来|目前|近日|日前|其中|同时|当前|如今|[在说,，。])$/.test(
      text.slice(Math.max(0, at - 4), at),
    ) && text[at - 1] !== "在"
  );
}

/** How often the text calls a place of this kind its own. */
function ownPoints(place: Place, own: OwnKinds): number {
  const last = place.name.at(-1) as SubjectKind;
  if (place.name.endsWith("社区")) return own.get("社区") ?? 0;
  if (place.name.endsWith("街道")) return own.get("街道") ?? 0;
  return own.get(last) ?? 0;
}

function kindOf(own: OwnKinds): SubjectKind | null {
  const [first] = [...own].filter(([kind, points]) => kind !== "省" && points >= 2).sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
