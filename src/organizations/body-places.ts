/**
 * Where bodies belong (LOCATED_IN): the place that a body's own name states (青禾县农业局), or the owner that its level
 * implies (full-names.ts).
 */
import { within } from "../matching/ranges.ts";
import type { PlacesOfReport } from "../places/index.ts";
import type { Place, PlaceMention } from "../places/place.ts";
import type { Candidate } from "../recognize/candidate.ts";
import type { Settled } from "../settle/index.ts";

/** A body whose place is known. */
export interface LocatedBody {
  /** The mention that tells. */
  readonly witness: Candidate;
  /** Id of the place. */
  readonly place: string;
}

/** Organizations that name or imply their place, each once. `owners`: what nameBodies found before settling. */
export function locateBodies(
  settled: readonly Settled[],
  { mentions }: PlacesOfReport,
  owners: ReadonlyMap<Candidate, Place> = new Map(),
): readonly LocatedBody[] {
  const located: LocatedBody[] = [];
  for (const node of settled) {
    if (node.type !== "Organization") continue;
    for (const witness of node.candidates) {
      const place = owners.get(witness) ?? placeInside(witness, mentions);
      if (place === undefined) continue;
      located.push({ witness, place: place.id });
      break;
    }
  }
  return located;
}

/** The last place that a mention names inside: 沂南县 in 沂南县农业局. */
const placeInside = (body: Candidate, mentions: readonly PlaceMention[]): Place | undefined =>
  within(mentions, body).findLast(({ form }) => form !== "reference")?.place;
