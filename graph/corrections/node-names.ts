/**
 * Which entity a correction means. Tried in turn: the id, the name, a wording, an alias, and at last the normal form of the
 * name, so that a correction written against 三会一课制度 still holds when reports say “三会一课”. Two answers are none.
 */
import type { NodeType } from "../../src/facts.ts";
import type { Entity } from "../identity/index.ts";
import { formOf } from "../identity/leads.ts";
import { normalForm } from "../identity/normal-form.ts";

export type Meant<T> = { readonly found: T } | { readonly why: string };

const types: Readonly<Record<string, NodeType>> = {
  place: "Place",
  organization: "Organization",
  program: "Program",
  slogan: "Slogan",
};

/** Splits `program:三会一课` into type and name. */
export function partsOf(ref: string): { readonly type: NodeType; readonly name: string } {
  const cut = ref.indexOf(":");
  return { type: types[ref.slice(0, cut)] as NodeType, name: ref.slice(cut + 1) };
}

/** Finds the entity that `ref` names among `all`. */
export function entityMeant<T extends Pick<Entity, "id" | "type" | "name" | "aliases" | "wordings">>(
  ref: string,
  all: Iterable<T>,
): Meant<T> {
  const { type, name } = partsOf(ref);
  const candidates = [...all];
  const byId = candidates.find((entity) => entity.id === ref);
  if (byId) return { found: byId };
  const form = normalForm(type, name).form;
  const ofType = candidates.filter((entity) => entity.type === type);
  const tests: readonly ((entity: T) => boolean)[] = [
    (entity) => entity.name === name,
    (entity) => entity.wordings.some((wording) => wording.endsWith(`\t${name}`)),
    (entity) => entity.aliases.includes(name),
    (entity) => entity.wordings.some((wording) => formOf(wording.slice(0, wording.indexOf("\t"))) === form),
  ];
  for (const test of tests) {
    const [found, ...more] = ofType.filter(test);
    if (found === undefined) continue;
    if (more.length === 0) return { found };
    return { why: `${ref} may be ${[found, ...more].map(({ id }) => id).join(" or ")}; write the id` };
  }
  return { why: `no node is called ${ref}` };
}
