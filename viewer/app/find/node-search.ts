/**
 * Finding a node by what a person remembers of it: any part of its name or of another wording, its pinyin with or without
 * spaces, or the initials. Whole names come first, then beginnings, then the nodes that more subjects share.
 */
import type { GraphNode } from "../../../graph/artifact.ts";
import { foldText, termsOf } from "./bigram-index.ts";
import type { NodeNames } from "./node-names.ts";

export interface NodeHit {
  readonly node: GraphNode;
  /** The other wording or the pinyin that matched, where the name itself did not. */
  readonly because: string | null;
}

export interface NodeSearch {
  readonly find: (query: string, limit: number) => { readonly hits: readonly NodeHit[]; readonly total: number };
}

export function createNodeSearch({ nodes, index }: NodeNames): NodeSearch {
  return {
    find: (query, limit) => {
      const terms = termsOf(query);
      const found = index.find(query);
      // Within a rank the entries stay in the order of the index, which is that of their importance: nothing has to be sorted.
      const ranks: number[][] = Array.from({ length: bestRank + 1 }, () => []);
      for (const at of found) ranks[rankOf(index.text(at), terms)]!.push(at);
      const hits = ranks
        .toReversed()
        .flat()
        .slice(0, limit)
        .map((at) => ({ node: nodes[at]!, because: reason(nodes[at]!, terms) }));
      return { total: found.length, hits };
    },
  };
}

const bestRank = 6;

/** How well an entry's lines answer: the name first, then other wordings and pinyin, the initials last. */
function rankOf(lines: string, terms: readonly string[]): number {
  const query = terms.join(" ");
  const joined = terms.join("");
  const end = lines.indexOf("\n");
  const inName = lines.indexOf(query);
  if (inName === 0) return end === query.length ? 6 : 4;
  if (lines.includes(`\n${query}\n`)) return 5;
  if (lines.includes(`\n${joined}`)) return 3;
  return inName > 0 && inName < end ? 2 : 1;
}

function reason(node: GraphNode, terms: readonly string[]): string | null {
  const name = foldText(node.name);
  const missing = terms.find((term) => !name.includes(term));
  if (missing === undefined) return null;
  return node.aliases.find((alias) => foldText(alias).includes(missing)) ?? node.pinyin;
}
