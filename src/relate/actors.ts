/**
 * Who acts: the named subject of the clause, carried to the end of its sentence; else the report's subject.
 *
 * A name is a subject where it opens a clause and a verb follows, not where it modifies (永昌县的…), locates (在永昌县) or
 * receives. 县委, 区政府 after a place is the place acting, kept in `via`.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import type { Reading } from "../reading/reading.ts";
import type { Actor, Scene } from "./relation.ts";

const bodies =
  /^(?:市|县|区|省|镇|乡|州|旗|街道|村)?(?:委员会|党委政府|党委|委、(?:市|县|区)?政府|人民政府|政府|委|财政|党工委|村委会|村两委|“两委”|村党总支|村党支部)/u;
const verbal =
  wordClasses.run |
  wordClasses["strong-run"] |
  wordClasses.adverb |
  wordClasses.spend |
  wordClasses.found |
  wordClasses.dispatch |
  wordClasses.function;
const bare = /^(?:我|全|该|本)?(?:省|市|县|区|州|旗|镇|乡)(?:委|政府|财政|人民政府)/u;

/** What 该行, 该局 may refer back to. */
const kindOf: Readonly<Record<string, RegExp>> = {
  行: /(?:银行|行|信用社)$/u,
  局: /局$/u,
  公: /(?:公司|集团)$/u,
  集: /集团$/u,
  院: /院$/u,
  校: /(?:校|学院|大学|中学|小学)$/u,
  会: /会$/u,
  社: /社$/u,
};

interface Acting {
  readonly at: number;
  readonly actor: Actor;
}

/** Finds actors by offset; built once per report. */
export function findActors(scene: Scene): (offset: number) => Actor {
  const { reading, places, candidates, subjectIds } = scene;
  const acting: Acting[] = [];
  for (const place of places) {
    if (!opensClause(reading, place.start)) continue;
    const rest = reading.text.slice(place.end, place.end + 12);
    const via = bodies.exec(rest)?.[0];
    const after = place.end + (via?.length ?? 0);
    if (via === undefined && !acts(reading, after)) continue;
    const actor: Actor = subjectIds.has(place.id)
      ? { kind: "subject", ...(via ? { via: reading.text.slice(place.start, after) } : {}) }
      : { kind: "place", id: place.id, ...(via ? { via: reading.text.slice(place.start, after) } : {}) };
    acting.push({ at: place.start, actor });
  }
  for (const candidate of candidates) {
    if (candidate.type !== "Organization" || candidate.kind === "team" || !opensClause(reading, candidate.start))
      continue;
    let after = candidate.end;
    const body = /^(?:党委|党总支|党支部|党组|负责人|有关负责人)/u.exec(reading.text.slice(after, after + 6));
    if (body) after += body[0].length;
    if (acts(reading, after)) acting.push({ at: candidate.start, actor: { kind: "organization", candidate } });
  }
  for (const clause of reading.clauses) {
    // 该行, 该局: the organization named last.
    if (
      /^该(?:行|局|公司|集团|社|企业|院|校|协会|中心|委|厅|办)/u.test(
        reading.text.slice(clause.start, clause.start + 4),
      )
    ) {
      const kind = kindOf[reading.text[clause.start + 1] as string] ?? /./u;
      const named = candidates
        .filter((c) => c.type === "Organization" && c.kind !== "team" && c.end <= clause.start && kind.test(c.name))
        .at(-1);
      if (named) acting.push({ at: clause.start, actor: { kind: "organization", candidate: named } });
    }
    const via = bare.exec(reading.text.slice(clause.start, clause.start + 10))?.[0];
    if (via) acting.push({ at: clause.start, actor: { kind: "subject", via } });
  }
  acting.sort((a, b) => a.at - b.at);
  return (offset) => {
    const sentence = reading.sentenceAt(offset);
    let found: Actor = { kind: "subject" };
    for (const { at, actor } of acting) {
      if (at >= offset) break;
      if (at >= sentence.start) found = actor;
    }
    return found;
  };
}

/** At the start of a clause, or after a time phrase, 近年来 or a list mark. */
function opensClause(reading: Reading, start: number): boolean {
  const clause = reading.clauseAt(start);
  const lead = reading.text.slice(clause.start, start);
  return (
    lead === "" ||
    /^(?:近年来|目前|今年|去年|其中|同时|此外|为此|截至目前|如今|据悉|[\d年月日]+|[一二三四五六七八九十]是|来源：|“)+$/u.test(
      lead,
    )
  );
}

/** Whether a verb follows at once, or after adverbs and prepositional lead-ins. */
function acts(reading: Reading, after: number): boolean {
  const unit = reading.text[after];
  if (unit === undefined || "的、”》".includes(unit)) return false;
  const token = reading.tokenStartingAt(after);
  return token !== undefined && (token.mask & verbal) !== 0 && !/^(?:和|与|及|等|的)$/u.test(token.word);
}
