/**
 * Finding a node by what a person remembers of it: any part of its name or of another wording, its pinyin with or without
 * spaces, or the initials. Whole names come first, then beginnings, then the nodes that more subjects share.
 */
import type { GraphNode } from "../../../graph/artifact.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { createBigramIndex, foldText, termsOf } from "./bigram-index.ts";

export interface NodeHit {
  readonly node: GraphNode;
  /** The other wording or the pinyin that matched, where the name itself did not. */
  readonly because: string | null;
}

export interface NodeSearch {
  readonly find: (query: string, limit: number) => { readonly hits: readonly NodeHit[]; readonly total: number };
}

const initialsOf = (pinyin: string): string =>
  pinyin
    .split(/\s+/u)
    .map((syllable) => syllable[0] ?? "")
    .join("");

export function createNodeSearch(model: GraphModel): NodeSearch {
  const { nodes } = model.artifact;
  const index = createBigramIndex(
    nodes.map(({ name, aliases, pinyin }) =>
      [name, ...aliases, pinyin, pinyin.replaceAll(" ", ""), initialsOf(pinyin)].join("\n"),
    ),
  );
  const subjects = new Set(model.subjects);
  const weight = (node: GraphNode): number =>
    (subjects.has(node.id) ? 1e6 : 0) + model.sharedBy(node.id).size * 100 + model.linksOf(node.id).length;

  const score = (node: GraphNode, query: string): number => {
    const name = foldText(node.name);
    const joined = node.pinyin.replaceAll(" ", "");
    if (name === query) return 6;
    if (node.aliases.some((alias) => foldText(alias) === query)) return 5;
    if (name.startsWith(query)) return 4;
    if (joined.startsWith(query) || initialsOf(node.pinyin) === query) return 3;
    return name.includes(query) ? 2 : 1;
  };

  return {
    find: (query, limit) => {
      const folded = termsOf(query).join(" ");
      const found = index.find(query);
      const ranked = found
        .map((at) => nodes[at]!)
        .map((node) => ({ node, score: score(node, folded), weight: weight(node) }))
        .sort((a, b) => b.score - a.score || b.weight - a.weight || a.node.name.length - b.node.name.length);
      return {
        total: found.length,
        hits: ranked.slice(0, limit).map(({ node }) => ({ node, because: reason(node, termsOf(query)) })),
      };
    },
  };
}

function reason(node: GraphNode, terms: readonly string[]): string | null {
  const name = foldText(node.name);
  const missing = terms.find((term) => !name.includes(term));
  if (missing === undefined) return null;
  return node.aliases.find((alias) => foldText(alias).includes(missing)) ?? node.pinyin;
}
