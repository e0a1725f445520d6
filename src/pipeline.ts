/**
 * How text becomes facts: the eight stages in order, over text that is already decoded (stage 1 is src/decode).
 *
 *   2. repair      one normal form, with the map back to the original
 *   3. furniture   what the page says beside the report → `skipped`
 *   4. heading     title, publisher, date; places and the subject, which need one another (src/places)
 *   5. clauses     words, clauses, quotations (src/reading)
 *   6. recognize   candidates with rule and weight; the best set wins
 *      bodies get their full names here (src/organizations): 市委组织部 → 金昌市委组织部
 *   7. relate      who acts, on what, with which figures
 *   8. settle      one thing, one node; then everything goes back through the offset map (src/assemble)
 */
import { assemble } from "./assemble.ts";
import type { Facts, NodeId, ReportId, Span } from "./facts.ts";
import { asideOf, type Furniture, findFurniture } from "./furniture/index.ts";
import { loadLexicon } from "./lexicon/lexicon.ts";
import { locateBodies, nameBodies } from "./organizations/index.ts";
import { type PlacesOfReport, recognizePlaces } from "./places/index.ts";
import type { Place } from "./places/place.ts";
import { placeFacts } from "./places/place-facts.ts";
import { type Range, type Reading, read } from "./reading/reading.ts";
import { type Candidate, recognize, type Verdict } from "./recognize/index.ts";
import { type Related, relate } from "./relate/index.ts";
import { type Repaired, repair } from "./repair/index.ts";
import { type Settled, settle } from "./settle/index.ts";

/** A decoded document. */
export interface Document {
  readonly id: ReportId;
  /** Base name. */
  readonly file: string;
  readonly text: string;
  readonly encoding: string;
  /** What the format itself says (HTML meta, DOCX properties); the text's own heading wins. */
  readonly meta?: {
    readonly title?: string;
    readonly publisher?: string;
    readonly publishedOn?: string;
    readonly url?: string;
  };
}

/** Everything the stages found, in offsets of the repaired text: what `xianzhi explain` shows. */
export interface Analysis {
  readonly repaired: Repaired;
  readonly furniture: readonly Furniture[];
  readonly places: PlacesOfReport;
  readonly reading: Reading;
  readonly verdict: Verdict;
  readonly related: Related;
  readonly settled: readonly Settled[];
  /** Places that own bodies whose names only say a level. */
  readonly owners: ReadonlyMap<Candidate, Place>;
}

/** Stages 2 to 8 without the way back to the original. Pure. */
export function analyse({ text: original, id }: Pick<Document, "text" | "id">): Analysis {
  const repaired = repair(original);
  const { text } = repaired;
  const furniture = findFurniture(text);
  const isAside = asideOf(furniture);
  const places = recognizePlaces(text, id.slice("report:".length), { isAside });
  const { mentions } = places;
  const reading = read(text, loadLexicon(), { title: places.heading.titleSpan, places: mentions });
  const verdict = recognize(reading, (start, end) => !isAside(start, end));
  const { candidates, owners } = nameBodies(verdict.chosen, places);
  const subjectIds = new Set<string>();
  for (let place = places.subject; place !== null; place = place.parent) subjectIds.add(place.id);
  const related = relate({
    reading,
    candidates,
    places: mentions.map(({ start, end, place }) => ({ start, end, id: place.id, name: place.name })),
    subjectIds,
    subjectName: places.subject?.name ?? null,
    publishedOn: places.heading.publishedOn,
  });
  const settled = settle([...candidates, ...related.added]);
  return { repaired, furniture, places, reading, verdict, related, settled, owners };
}

/** Facts of one decoded document. Pure: the same text gives the same facts. */
export function factsOf(document: Document): Facts {
  const { repaired, furniture, places, related, settled, owners } = analyse(document);
  const { heading, subject } = places;
  const toSpan = ({ start, end }: Range): Span => {
    const original = repaired.map.toOriginal(start, end);
    return { start: original.start, end: original.end, text: document.text.slice(original.start, original.end) };
  };
  const { nodes, edges } = assemble({
    places: placeFacts(places),
    partOf: places.partOf.map(({ part, whole }) => ({ child: part.id, parent: whole.id })),
    subject: subject?.id ?? null,
    settled,
    relations: related.relations,
    located: locateBodies(settled, places, owners),
    toSpan,
  });
  return {
    report: {
      id: document.id,
      file: document.file,
      title: heading.title ?? document.meta?.title ?? null,
      publishedOn: heading.publishedOn ?? document.meta?.publishedOn ?? null,
      publisher: heading.publisher ?? document.meta?.publisher ?? null,
      url: heading.url ?? document.meta?.url ?? null,
      subject: (subject?.id ?? null) as NodeId | null,
      encoding: document.encoding,
    },
    nodes,
    edges,
    skipped: furniture.map(({ start, end, reason }) => ({ ...repaired.map.toOriginal(start, end), reason })),
  };
}
