/**
 * Provinces, prefectures and counties: which candidates are places here, and which division each means.
 *
 * Full names are believed unless they are common nouns. Short names (金昌, 新宁) need support: the full form, the place above
 * directly before, a list of places, a slot of grammar (赴, 来自), or at least a clean edge and no everyday meaning.
 */
import type { Division, Gazetteer, Reading } from "../gazetteer/index.ts";
import { hanAt, isListJoint } from "./boundary.ts";
import { isRiverside, opensOtherName } from "./look-alikes.ts";
import { commonFullNames, commonShortNames } from "./ordinary-words.ts";
import { type Place, type PlaceForm, type PlaceMention, placeOf, uncodedPlace } from "./place.ts";
import { choose, isAbove, isNear } from "./readings.ts";
import type { Candidate } from "./upper-candidates.ts";

/** A candidate that was accepted; `reading` is null where the divisions of that name cannot be told apart. */
interface Accepted {
  readonly rule: string;
  readonly reading: Reading | null;
}

interface State {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly candidates: readonly Candidate[];
  readonly accepted: (Accepted | undefined)[];
  readonly named: Set<string>;
  readonly subject: Place | null;
}

/**
 * The candidates that are places, in order. `subject` settles names that several divisions share; where it is `sure`, its
 * short name needs no further support.
 */
export function settleUpperPlaces(
  text: string,
  gazetteer: Gazetteer,
  candidates: readonly Candidate[],
  subject: Place | null,
  sure = false,
): PlaceMention[] {
  const named = new Set<string>();
  for (const { short, readings } of candidates) {
    const [only] = readings;
    if (!short && readings.length === 1 && only !== undefined) named.add(only.division.code);
  }
  if (sure && subject?.code != null) named.add(subject.code);
  const state: State = { text, gazetteer, candidates, accepted: new Array(candidates.length), named, subject };
  // Twice: a list supports its members in both directions.
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < candidates.length; i++) judge(state, i);
  }
  return candidates.flatMap((candidate, i) => mentionOf(state, candidate, state.accepted[i]));
}

function mentionOf({ text, gazetteer }: State, candidate: Candidate, accepted: Accepted | undefined): PlaceMention[] {
  if (accepted === undefined) return [];
  const { start, end, word } = candidate;
  const { rule, reading } = accepted;
  const form: PlaceForm = reading === null || reading.form === "contracted" ? "full" : reading.form;
  const place =
    reading === null
      ? uncodedPlace(word, "county", null)
      : placeOf(gazetteer, reading.division, reading.form === "retired" ? word : null);
  return [{ start, end, text: text.slice(start, end), place, form, rule }];
}

/** What one candidate stands in. */
interface Standing {
  readonly division: Division;
  /** The division above stands directly before. */
  readonly chained: boolean;
  /** A division below follows directly. */
  readonly leads: boolean;
  readonly listedAfter: boolean;
  readonly listedBefore: boolean;
}

function judge(state: State, index: number): void {
  const { text, gazetteer, candidates, accepted, named, subject } = state;
  const candidate = candidates[index] as Candidate;
  const { start, end, readings, short } = candidate;
  if ((accepted[index] !== undefined && readings.length === 1) || candidate.lookAlike) return;
  const previous = accepted[index - 1] === undefined ? undefined : candidates[index - 1];
  const next = candidates[index + 1];
  const chainEnd = previous?.end === start;
  const listedAfter = previous !== undefined && isListJoint(text.slice(previous.end, start));
  const listedBefore =
    accepted[index + 1] !== undefined && next !== undefined && isListJoint(text.slice(end, next.start));
  const before = accepted[index - 1]?.reading?.division;
  const after = accepted[index + 1]?.reading?.division;
  const below = next !== undefined && next.start === end && !next.short ? next.readings : [];
  // Most candidates are chance hits inside words; they end here.
  if (short && candidate.edge === 0 && candidate.doubtful && !chainEnd && below.length === 0 && !listedBefore) return;

  const above = chainEnd ? before : undefined;
  const neighbours = [listedAfter ? before : undefined, listedBefore ? after : undefined].filter(
    (division) => division !== undefined,
  );
  const { reading, tied } = choose(gazetteer, readings, { above, below, neighbours, named, subject });
  const { division } = reading;
  const standing: Standing = {
    division,
    chained: above !== undefined && isAbove(above.code, division.code),
    leads: below.some((other) => isAbove(division.code, other.division.code)),
    listedAfter,
    listedBefore,
  };
  const rule = short
    ? tied
      ? null
      : ruleForShortName(state, candidate, standing)
    : ruleForFullName(state, candidate, standing);
  if (rule === null) return;
  accepted[index] = { rule, reading: tied ? null : reading };
  if (!tied && !short) named.add(division.code);
}

function ruleForFullName(state: State, candidate: Candidate, standing: Standing): string | null {
  const { edge, doubtful, word, end } = candidate;
  const { chained, division, listedAfter } = standing;
  if (chained) return "place-chain";
  if (!doubtful) return "place-full-name";
  if (/[级域直长]/.test(state.text[end] ?? "")) return null;
  if (state.subject?.code === division.code && edge > 0) return "place-subject";
  if (commonFullNames.has(word)) return null;
  return edge === 2 || (edge === 1 && (isNear(division.code, state.subject) || listedAfter)) ? "place-full-name" : null;
}

function ruleForShortName({ text, named, subject }: State, candidate: Candidate, standing: Standing): string | null {
  const { start, end, edge, doubtful, word } = candidate;
  const { division, chained, leads, listedAfter, listedBefore } = standing;
  const ofProvince = division.level === "province";
  if (!ofProvince && opensOtherName(text, end)) return null;
  if (chained || leads) return "place-chain";
  if (ofProvince) return isRiverside(text, start, end) ? null : "place-province";
  const near = isNear(division.code, subject);
  if (doubtful) {
    if (listedAfter || (listedBefore && edge > 0)) return "place-list";
    if (near && edge === 2 && !commonShortNames.has(word)) return "place-near-subject";
    return named.has(division.code) && edge === 2 && !hanAt(text, end) ? "place-supported" : null;
  }
  if (named.has(division.code)) return "place-supported";
  if (listedAfter || listedBefore) return "place-list";
  if (division.name.endsWith("区") && !near) return null;
  if (/^(等地|等市|等县|地区|籍|两地|三地)/.test(text.slice(end, end + 2))) return "place-slot";
  if (division.level === "prefecture") return edge > 0 || !hanAt(text, end) ? "place-short-name" : null;
  const sameProvince = subject?.code?.slice(0, 2) === division.code.slice(0, 2);
  const slot = /(赴|到|在|来自|前往|考察|学习)$/.test(text.slice(Math.max(0, start - 2), start));
  return edge === 2 || (edge === 1 && (sameProvince || slot)) ? "place-short-name" : null;
}
