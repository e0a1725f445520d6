/**
 * Finding a relation by its words: "金昌 选派" is every dispatch by or to something called 金昌. One string per edge, looked
 * through in order: 150,000 short strings take about as long as one frame, which an index would not repay.
 */
import type { GraphEdge } from "../../../graph/artifact.ts";
import { translateWith } from "../messages/catalogue.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { foldText, termsOf } from "./bigram-index.ts";

export interface EdgeSearch {
  readonly find: (query: string, limit: number) => { readonly hits: readonly GraphEdge[]; readonly total: number };
}

/** Edges are found by both languages' words for the relation, whichever the page speaks. */
export function createEdgeSearch(model: GraphModel): EdgeSearch {
  const { edges } = model.artifact;
  const languages = [translateWith(zh), translateWith(en)];
  let texts: readonly string[] | undefined;
  const textOf = ({ source, target, type }: GraphEdge): string => {
    const words = languages.map((t) => t(`edge.${type}`));
    return foldText([model.nodes.get(source)?.name, ...words, model.nodes.get(target)?.name].join("\n"));
  };
  return {
    find: (query, limit) => {
      const terms = termsOf(query);
      if (terms.length === 0) return { hits: [], total: 0 };
      texts ??= edges.map(textOf);
      const hits: GraphEdge[] = [];
      let total = 0;
      texts.forEach((text, at) => {
        if (!terms.every((term) => text.includes(term))) return;
        total++;
        if (hits.length < limit) hits.push(edges[at]!);
      });
      return { hits, total };
    },
  };
}
