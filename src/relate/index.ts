/**
 * Stage 7, relate: who acts, on what, with which figures. Every relation keeps the clause that says so.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import { closingOf, openingOf } from "../matching/pattern-edges.ts";
import { anyStartsIn } from "../matching/ranges.ts";
import type { Range, Reading } from "../reading/reading.ts";
import type { Candidate } from "../recognize/candidate.ts";
import { type ActorsOf, findActors } from "./actors.ts";
import { type Circumstances, circumstancesOf, type OpenAttributes } from "./circumstances.ts";
import { relateDispatches } from "./dispatches.ts";
import { isDoerless } from "./doerless.ts";
import { relateFunds } from "./funds.ts";
import type { Actor, Relation, Scene } from "./relation.ts";

export type { Actor, PlaceSpan, Relation, Scene } from "./relation.ts";

export interface Related {
  readonly relations: readonly Relation[];
  /** Names that only a figure brought to light: budget lines, people sent. */
  readonly added: readonly Candidate[];
}

export function relate(scene: Scene): Related {
  const actors = findActors(scene);
  const circumstances = circumstancesOf(scene.reading, scene.publishedOn);
  const funding = relateFunds(scene, actors, circumstances);
  const dispatching = relateDispatches(scene, actors, circumstances);
  const added = [...funding.added, ...dispatching.added];
  const deeds: Relation[] = [];
  for (const candidate of [...scene.candidates, ...added]) {
    const deed = deedOf(scene, actors, circumstances, candidate);
    if (deed !== undefined) deeds.push(deed);
  }
  const told = sayDone(namedDoersFirst(scene, actors.own, deeds));
  return { relations: [...told, ...funding.relations, ...dispatching.relations], added };
}

/** Who carries out a program or spreads a slogan; undefined for bodies and what nobody does. */
function deedOf(
  scene: Scene,
  actors: ActorsOf,
  circumstances: Circumstances,
  candidate: Candidate,
): Relation | undefined {
  if (candidate.type === "Organization") return undefined;
  const actor = actors.at(candidate);
  const nobodyNamed = actor === actors.own;
  if (isDoerless(scene.reading, candidate, nobodyNamed) || (nobodyNamed && actors.byOutsider(candidate)))
    return undefined;
  const clause = scene.reading.clauseAt(candidate.start);
  const attributes: OpenAttributes = {};
  const quantity = quantityOf(scene.reading, candidate);
  if (quantity !== undefined) attributes.quantity = quantity;
  circumstances(attributes, clause, candidate.start);
  const isSlogan = candidate.type === "Slogan";
  return {
    type: isSlogan ? "PROMOTES" : "IMPLEMENTS",
    actor,
    target: candidate,
    attributes,
    rule: isSlogan ? "promotes-wording" : "implements-program",
    evidence: { start: Math.min(clause.start, candidate.start), end: Math.max(clause.end, candidate.end) },
  };
}

const doing = wordClasses.run | wordClasses["strong-run"] | wordClasses.found;

/**
 * Where one passage names the doer of a thing, another that only mentions it makes no second doer: that the ministry started
 * the scheme is said once, and the headline's scheme is the same.
 */
function namedDoersFirst({ reading }: Scene, own: Actor, relations: readonly Relation[]): readonly Relation[] {
  const named = new Set<string>();
  for (const relation of relations)
    if (relation.actor !== own && relation.actor.kind !== "subject") named.add(targetOf(relation));
  if (named.size === 0) return relations;
  return relations.filter(
    (relation) =>
      relation.actor !== own || !named.has(targetOf(relation)) || isGoverned(reading, relation.target as Candidate),
  );
}

/** Whether a verb of doing stands before it in its clause. */
const isGoverned = (reading: Reading, { start }: Range): boolean =>
  anyStartsIn(reading.tokensOf(doing), reading.clauseAt(start).start, start);

const targetOf = ({ target }: Pick<Relation, "target">): string => ("name" in target ? target.name : target.place);

/** What one passage tells as done is done, though another announces more of it. */
function sayDone(relations: readonly Relation[]): readonly Relation[] {
  if (!relations.some(({ attributes }) => attributes.status === "planned")) return relations;
  const done = new Set<string>();
  for (const relation of relations) if (relation.attributes.status === undefined) done.add(keyOf(relation));
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

const measured = "[\\d.]+(?:余|多)?(?:个|家|处|项|座|条|支|所|期|场次|场)";
const quantityAfter = new RegExp(`^${measured}`, "u");
const quantityBefore = new RegExp(`${measured}$`, "u");
const opensQuantity = openingOf(quantityAfter);
const endsQuantity = closingOf(quantityBefore);

/** 建成示范点60个, 60个示范点: how many of it. */
function quantityOf({ text }: Reading, { type, start, end }: Candidate): string | undefined {
  if (type !== "Program") return undefined;
  const after = opensQuantity(text, end) ? quantityAfter.exec(text.slice(end, end + 10)) : null;
  if (after !== null) return after[0];
  return endsQuantity(text, start - 1)
    ? quantityBefore.exec(text.slice(Math.max(0, start - 10), start))?.[0]
    : undefined;
}
