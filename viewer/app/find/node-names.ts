/**
 * Everything a node is called, indexed: its name, other wordings, pinyin without spaces and the initials, a line each. The most
 * important nodes come first, so that what is found is in the order it is shown. The index is made when the page has nothing else
 * to do.
 */
import type { GraphNode } from "../../../graph/artifact.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { byImportance } from "../model/importance.ts";
import { type GrowingIndex, growBigramIndex } from "./bigram-index.ts";

export interface NodeNames {
  /** Most important first. */
  readonly nodes: readonly GraphNode[];
  /** Entries are places in `nodes`. */
  readonly index: GrowingIndex;
}

export function createNodeNames(model: GraphModel): NodeNames {
  const nodes = byImportance(model);
  const linesOf = ({ name, aliases, pinyin }: GraphNode): string => {
    const syllables = pinyin.split(/\s+/u);
    const initials = syllables.map((syllable) => syllable[0] ?? "");
    return [name, ...aliases, syllables.join(""), initials.join("")].join("\n");
  };
  return { nodes, index: growBigramIndex(nodes.length, (at) => linesOf(nodes[at]!)) };
}

/** Milliseconds that one piece of work may take where the browser does not say how long it is idle. */
const piece = 6;

/** Completes the index while the page has nothing else to do. */
export function indexWhenIdle({ index }: NodeNames): void {
  const work = (deadline?: IdleDeadline) => {
    const end = performance.now() + piece;
    const enough = () => (deadline === undefined ? performance.now() > end : deadline.timeRemaining() < 1);
    if (index.grow(enough)) later();
  };
  // Safari has no idle time to give.
  const later = () => ("requestIdleCallback" in window ? requestIdleCallback(work) : setTimeout(work, 30));
  later();
}
