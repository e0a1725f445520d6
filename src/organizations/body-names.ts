/**
 * Full names of bodies: a report says 市委组织部 and means its own city's. The level before the body and the subject's chain
 * of divisions give the name, and the place where the body sits (LOCATED_IN).
 */
import type { PlacesOfReport } from "../places/index.ts";
import type { Place } from "../places/place.ts";
import type { Candidate } from "../recognize/candidate.ts";
import type { Settled } from "../settle/index.ts";

export interface BodyName {
  /** Spelled out: 金昌市委组织部. */
  readonly name: string;
  /** Id of the place it belongs to; undefined where nothing tells. */
  readonly place?: string;
  /** Mention that says so. */
  readonly witness: Candidate;
}

const levelOf: Readonly<Record<string, readonly Place["level"][]>> = {
  省: ["province"],
  市: ["prefecture", "county"],
  州: ["prefecture"],
  盟: ["prefecture"],
  县: ["county"],
  区: ["county"],
  旗: ["county"],
  镇: ["township"],
  乡: ["township"],
};

/** Organizations that name or imply their place. */
export function bodyNames(settled: readonly Settled[], places: PlacesOfReport): ReadonlyMap<Settled, BodyName> {
  const names = new Map<Settled, BodyName>();
  for (const node of settled) {
    if (node.type !== "Organization") continue;
    const witness = node.candidates[0] as Candidate;
    const stated = placeInside(node, places);
    if (stated) {
      names.set(node, { name: node.name, place: stated.id, witness });
      continue;
    }
    const level = /^(?:中共)?([省市州盟县区旗镇乡])(?=委|政府|人民政府|\p{Script=Han}{2,})/u.exec(node.name);
    const owner =
      level && node.candidates[0]?.kind === "government" ? above(places.subject, level[1] as string) : undefined;
    if (level && owner) {
      const at = level[0].length - 1;
      names.set(node, {
        name: `${node.name.slice(0, at)}${owner.name}${node.name.slice(at + 1)}`,
        place: owner.id,
        witness,
      });
    }
  }
  return names;
}

/** The last place that the body's own mention names: 沂南县 in 沂南县农业局. */
function placeInside(node: Settled, { mentions }: PlacesOfReport): Place | undefined {
  for (const { start, end } of node.candidates) {
    const inside = mentions.filter(
      (mention) => mention.start >= start && mention.end <= end && mention.form !== "reference",
    );
    const last = inside.at(-1);
    if (last) return last.place;
  }
  return undefined;
}

/** The subject's own division of a level, or the one above it. */
function above(subject: Place | null, level: string): Place | undefined {
  const wanted = levelOf[level] ?? [];
  for (let place = subject; place !== null; place = place.parent)
    if (wanted.includes(place.level) && (place.name.endsWith(level) || level === "省")) return place;
  return undefined;
}
