/**
 * The part of a very large graph that is drawn at first. Fifty thousand marks on a million pixels are a stain that takes ten
 * seconds to draw; the most important of them are a picture, and the page says how many are left out.
 */
import type { NodeId } from "../../../src/facts.ts";
import type { GraphModel } from "./graph-model.ts";
import { byImportance } from "./importance.ts";

/** Graphs up to this size are drawn whole. */
const wholeUpTo = 12_000;
/** Of larger ones, so many nodes. */
const leadingCount = 8_000;

/** The most important nodes; null where all of them are drawn. */
export const leadingNodes = (model: GraphModel): ReadonlySet<NodeId> | null =>
  model.nodes.size <= wholeUpTo
    ? null
    : new Set(
        byImportance(model)
          .slice(0, leadingCount)
          .map(({ id }) => id),
      );
