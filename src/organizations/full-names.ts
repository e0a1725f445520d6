/**
 * Full names of bodies, before wordings are settled into nodes: a report says 市委组织部 and means its own city's, 县水利局
 * and means the county that it told of last. Two counties' 县水利局 are two bodies, so this comes before settling.
 */
import { lastUpTo } from "../matching/ranges.ts";
import type { PlacesOfReport } from "../places/index.ts";
import type { Place, PlaceMention } from "../places/place.ts";
import type { Candidate } from "../recognize/candidate.ts";
import { spelledOut } from "./abbreviations.ts";

export interface NamedBodies {
  /** The candidates in their order, bodies with their full names. */
  readonly candidates: readonly Candidate[];
  /** The place that owns a body whose name only says its level. */
  readonly owners: ReadonlyMap<Candidate, Place>;
}

const levelOf: Readonly<Record<string, readonly Place["level"][]>> = {
  省: ["province"],
  自治区: ["province"],
  市: ["prefecture", "county"],
  州: ["prefecture"],
  盟: ["prefecture"],
  县: ["county"],
  区: ["county"],
  旗: ["county"],
  镇: ["township"],
  乡: ["township"],
};

const levelled = /^(中共)?(自治区|[省市州盟县区旗镇乡])(?![级内外]|直(?!机关))(?=\p{Script=Han}{2})/u;
const youth = /^团([省市州县区旗])委$/u;
const owned: ReadonlySet<string | undefined> = new Set(["government", "institution", "party", "enterprise"]);

/** Gives bodies their full names. O(candidates + mentions). */
export function nameBodies(candidates: readonly Candidate[], places: PlacesOfReport): NamedBodies {
  const owners = new Map<Candidate, Place>();
  const recent = recentPlaces(places);
  const shortAt = new Map<number, PlaceMention>();
  const starts = new Set<number>();
  for (const mention of places.mentions) {
    if (mention.form === "short") shortAt.set(mention.start, mention);
    if (mention.form !== "reference") starts.add(mention.start);
  }
  // The full names that a short one stands for.
  const namesOf = new Map<string, Set<string>>();
  const full = candidates.map((candidate): Candidate => {
    if (candidate.type !== "Organization") return candidate;
    // 镇雄县财政局: its first character is part of a place's name.
    const level = starts.has(candidate.start) ? undefined : levelOfName(candidate);
    const owner = level === undefined ? undefined : (above(places.subject, level) ?? recent(candidate.start, level));
    const name = spelledOut(owner ? withOwner(candidate.name, owner) : withFullPlace(candidate, shortAt));
    if (name === candidate.name) return candidate;
    const named: Candidate = { ...candidate, name };
    if (owner) owners.set(named, owner);
    namesOf.set(candidate.name, (namesOf.get(candidate.name) ?? new Set()).add(name));
    return named;
  });
  const withAliases = full.map((candidate, i) => {
    const { name: short } = candidates[i] as Candidate;
    // 县水利局 of two counties is no alias of either.
    if (candidate === candidates[i] || (namesOf.get(short)?.size ?? 0) > 1) return candidate;
    const named = { ...candidate, aliases: [...(candidate.aliases ?? []), short] };
    const owner = owners.get(candidate);
    if (owner) {
      owners.delete(candidate);
      owners.set(named, owner);
    }
    return named;
  });
  return { candidates: withAliases, owners };
}

/** The level that opens a body's name: 县 in 县农业农村局, 团县委. */
function levelOfName({ name, kind }: Candidate): string | undefined {
  if (!owned.has(kind)) return undefined;
  return levelled.exec(name)?.[2] ?? youth.exec(name)?.[1];
}

/** 青禾政府办公室 beside 青禾县政府办公室: a department of a place that is named short bears its full name too. */
function withFullPlace({ name, start, kind }: Candidate, shortAt: ReadonlyMap<number, PlaceMention>): string {
  const mention = kind === "government" ? shortAt.get(start) : undefined;
  return mention !== undefined && name.startsWith(mention.text)
    ? `${mention.place.name}${name.slice(mention.text.length)}`
    : name;
}

function withOwner(name: string, owner: Place): string {
  if (youth.test(name)) return `共青团${owner.name}委`;
  return name.replace(levelled, owner.name);
}

/** The subject's own division of a level, or the one above it. */
function above(subject: Place | null, level: string): Place | undefined {
  for (let place = subject; place !== null; place = place.parent) if (isOf(place, level)) return place;
  return undefined;
}

const isOf = (place: Place, level: string): boolean =>
  (levelOf[level] ?? []).includes(place.level) && (place.name.endsWith(level) || level === "省") && !place.anonymous;

/** The place of a level that the text named last before an offset; offsets are asked for in any order. */
function recentPlaces({ mentions }: PlacesOfReport): (before: number, level: string) => Place | undefined {
  const ofLevel = new Map<string, readonly PlaceMention[]>();
  const mentionsOf = (level: string): readonly PlaceMention[] => {
    const known = ofLevel.get(level);
    if (known !== undefined) return known;
    const found = mentions.filter(({ place, form }) => form !== "reference" && isOf(place, level));
    ofLevel.set(level, found);
    return found;
  };
  return (before, level) => lastUpTo(mentionsOf(level), before - 1)?.place;
}
