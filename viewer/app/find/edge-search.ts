/**
 * Finding a relation by its words: "金昌 选派" is every dispatch by or to something called 金昌. Each word has to be in the name
 * of one end or in the name of the relation, so the index of the nodes is asked once a word, and the edges only compare marks.
 */
import type { EdgeType, GraphEdge } from "../../../graph/artifact.ts";
import { translateWith } from "../messages/catalogue.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { edgeTypes } from "../model/domain.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { foldText, termsOf } from "./bigram-index.ts";
import type { NodeNames } from "./node-names.ts";

export interface EdgeSearch {
  readonly find: (query: string, limit: number) => { readonly hits: readonly GraphEdge[]; readonly total: number };
}

/** Words of a query beyond this many are not looked for: each takes a bit of a mark. */
const mostTerms = 30;

/** Edges are found by both languages' words for the relation, whichever the page speaks. */
export function createEdgeSearch(model: GraphModel, names: NodeNames): EdgeSearch {
  const { edges } = model.artifact;
  const languages = [translateWith(zh), translateWith(en)];
  const words = new Map<EdgeType, readonly string[]>(
    edgeTypes.map((type) => [type, languages.map((t) => foldText(t(`edge.${type}`)))]),
  );
  const marks = new Int32Array(names.nodes.length);
  let ends: { readonly sources: Int32Array; readonly targets: Int32Array } | undefined;

  return {
    find: (query, limit) => {
      const terms = termsOf(query).slice(0, mostTerms);
      if (terms.length === 0) return { hits: [], total: 0 };
      ends ??= endsOf(edges, names);
      const { sources, targets } = ends;
      marks.fill(0);
      terms.forEach((term, bit) => {
        for (const at of names.index.find(term)) marks[at]! |= 1 << bit;
      });
      const ofType = new Map(
        edgeTypes.map((type) => [
          type,
          terms.reduce(
            (mark, term, bit) => (words.get(type)!.some((word) => word.includes(term)) ? mark | (1 << bit) : mark),
            0,
          ),
        ]),
      );
      const all = 2 ** terms.length - 1;
      const hits: GraphEdge[] = [];
      let total = 0;
      for (let at = 0; at < edges.length; at++) {
        const found = marks[sources[at]!]! | marks[targets[at]!]! | ofType.get(edges[at]!.type)!;
        if (found !== all) continue;
        total++;
        if (hits.length < limit) hits.push(edges[at]!);
      }
      return { hits, total };
    },
  };
}

function endsOf(edges: readonly GraphEdge[], { nodes }: NodeNames) {
  const place = new Map(nodes.map(({ id }, at) => [id, at]));
  return {
    sources: Int32Array.from(edges, ({ source }) => place.get(source) ?? 0),
    targets: Int32Array.from(edges, ({ target }) => place.get(target) ?? 0),
  };
}
