/** A query and its answer without Cypher. */
import type { AnswerRow } from "../../../cypher/testing/reading.ts";
import type { CypherParameters } from "../../engine.ts";
import type { PropertyGraph } from "../../memory.ts";

export interface Shape {
  readonly name: string;
  readonly cypher: string;
  readonly parameters?: CypherParameters;
  readonly answer: (graph: PropertyGraph) => AnswerRow[];
}

export const ids = (nodes: readonly { readonly key: string }[]): string[] => nodes.map(({ key }) => key);
