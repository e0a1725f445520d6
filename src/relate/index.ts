/**
 * Stage 7, relate: who acts, on what, with which figures. Every relation keeps the clause that says so.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import { characterSet } from "../matching/character-set.ts";
import { type Range, type Reading, tokensBetween } from "../reading/reading.ts";
import type { Candidate } from "../recognize/candidate.ts";
import { findActors } from "./actors.ts";
import { relateDispatches } from "./dispatches.ts";
import { isDoerless } from "./doerless.ts";
import { relateFunds } from "./funds.ts";
import type { Actor, Relation, Scene } from "./relation.ts";
import { statusAt } from "./status.ts";
import { whenAt } from "./when.ts";

export type { Actor, PlaceSpan, Relation, Scene } from "./relation.ts";

export interface Related {
  readonly relations: readonly Relation[];
  /** Names that only a figure brought to light: budget lines, people sent. */
  readonly added: readonly Candidate[];
}

export function relate(scene: Scene): Related {
  const actors = findActors(scene);
  const funding = relateFunds(scene, actors);
  const dispatching = relateDispatches(scene, actors);
  const added = [...funding.added, ...dispatching.added];
  const stated = [...scene.candidates, ...added].filter((c) => c.type !== "Organization");
  const doing = stated.flatMap((candidate): Relation[] => {
    const doer = actors.at(candidate);
    if (isDoerless(scene.reading, candidate, doer === actors.own)) return [];
    const clause = scene.reading.clauseAt(candidate.start);
    const type = candidate.type === "Slogan" ? "PROMOTES" : "IMPLEMENTS";
    const relation: Relation = {
      type,
      actor: doer,
      target: candidate,
      attributes: {
        ...quantityOf(scene, candidate),
        ...statusAt(scene.reading, clause, candidate.start, scene.publishedOn),
        ...whenAt(scene.reading, clause, scene.publishedOn),
      },
      rule: type === "PROMOTES" ? "promotes-wording" : "implements-program",
      evidence: { start: Math.min(clause.start, candidate.start), end: Math.max(clause.end, candidate.end) },
    };
    return [relation];
  });
  const told = namedDoersFirst(scene, actors.own, doing);
  return { relations: [...sayDone(told), ...funding.relations, ...dispatching.relations], added };
}

const doing = wordClasses.run | wordClasses["strong-run"] | wordClasses.found;

/**
 * Where one passage names the doer of a thing, another that only mentions it makes no second doer: that the ministry started
 * the scheme is said once, and the headline's scheme is the same.
 */
function namedDoersFirst({ reading }: Scene, own: Actor, relations: readonly Relation[]): readonly Relation[] {
  const named = new Set(relations.filter(({ actor }) => actor !== own && actor.kind !== "subject").map(targetOf));
  return relations.filter(
    (relation) =>
      relation.actor !== own || !named.has(targetOf(relation)) || isGoverned(reading, relation.target as Candidate),
  );
}

/** Whether a verb of doing stands before it in its clause. */
function isGoverned(reading: Reading, { start }: Range): boolean {
  for (const token of tokensBetween(reading, reading.clauseAt(start).start, start))
    if ((token.mask & doing) !== 0) return true;
  return false;
}

const targetOf = ({ target }: Pick<Relation, "target">): string => ("name" in target ? target.name : target.place);

/** What one passage tells as done is done, though another announces more of it. */
function sayDone(relations: readonly Relation[]): readonly Relation[] {
  const done = new Set(relations.filter(({ attributes }) => attributes.status === undefined).map(keyOf));
  return relations.map((relation) => {
    if (relation.attributes.status !== "planned" || !done.has(keyOf(relation))) return relation;
    const { status: _, ...attributes } = relation.attributes;
    return { ...relation, attributes };
  });
}

function keyOf({ type, actor, target }: Relation): string {
  const who = actor.kind === "organization" ? actor.candidate.name : actor.kind === "place" ? actor.id : "";
  return `${type}|${who}|${targetOf({ target })}`;
}

const opensQuantity = characterSet("0123456789.");
const endsQuantity = characterSet("个家处项座条支所期次场");

/** 建成示范点60个, 60个示范点: how many of it. */
function quantityOf({ reading }: Scene, candidate: Candidate): { quantity?: string } {
  if (candidate.type !== "Program") return {};
  const { text } = reading;
  if (!opensQuantity(text, candidate.end) && !endsQuantity(text, candidate.start - 1)) return {};
  const after = /^[\d.]+(?:余|多)?(?:个|家|处|项|座|条|支|所|期|场次|场)/u.exec(
    text.slice(candidate.end, candidate.end + 10),
  )?.[0];
  const before = /[\d.]+(?:余|多)?(?:个|家|处|项|座|条|支|所|期|场次|场)$/u.exec(
    text.slice(Math.max(0, candidate.start - 10), candidate.start),
  )?.[0];
  const quantity = after ?? before;
  return quantity ? { quantity } : {};
}
