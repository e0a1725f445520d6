/** What relating works on and what it makes: relations between mentions, before names are settled into nodes. */
import type { EdgeAttributes } from "../facts.ts";
import type { Range, Reading } from "../reading/reading.ts";
import type { Candidate } from "../recognize/candidate.ts";

/** A place where the text names it. */
export interface PlaceSpan extends Range {
  readonly id: string;
  readonly name: string;
}

/** Who acts: the report's subject, another place, or a named organization. */
export type Actor =
  | { readonly kind: "subject"; readonly via?: string }
  | { readonly kind: "place"; readonly id: string; readonly via?: string }
  | { readonly kind: "organization"; readonly candidate: Candidate };

export interface Relation {
  readonly type: "IMPLEMENTS" | "FUNDS" | "DISPATCHES" | "PROMOTES";
  readonly actor: Actor;
  readonly target: Candidate | { readonly place: string };
  readonly attributes: EdgeAttributes;
  readonly rule: string;
  readonly evidence: Range;
}

export interface Scene {
  readonly reading: Reading;
  /** Chosen candidates in order of position. */
  readonly candidates: readonly Candidate[];
  readonly places: readonly PlaceSpan[];
  /** Ids that mean the subject: itself and the divisions above it, whose bodies act on its ground. */
  readonly subjectIds: ReadonlySet<string>;
  readonly subjectName: string | null;
  readonly publishedOn: string | null;
}
