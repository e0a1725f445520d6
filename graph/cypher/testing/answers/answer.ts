/** What the chapters' answers have in common. */
import type { CypherParameters } from "../../../stores/engine.ts";
import type { PropertyGraph } from "../../../stores/memory.ts";
import { type AnswerRow, distinct, grouped, orNull, type ReadLink } from "../reading.ts";

export type Answer = (graph: PropertyGraph, parameters: CypherParameters) => AnswerRow[];
export type Answers = Readonly<Record<string, Answer>>;

export const does = ["IMPLEMENTS", "FUNDS"] as const;
export const states = ["IMPLEMENTS", "FUNDS", "DISPATCHES", "PROMOTES"] as const;
export const ofPlaces = (links: readonly ReadLink[]) => links.filter((link) => link.from.label === "Place");
export const toPrograms = (links: readonly ReadLink[]) => links.filter((link) => link.to.label === "Program");
export const sources = (links: readonly ReadLink[]) => distinct(links.map((link) => link.from.key)).length;
/** name → how many places lead there, where more than one does. */
export const sharedBy = (links: readonly ReadLink[]): AnswerRow[] =>
  grouped(ofPlaces(links), (link) => link.to)
    .map(([to, all]) => [orNull(to.name), sources(all)] as const)
    .filter(([, places]) => places > 1);
