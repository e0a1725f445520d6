/** Putting away what hangs on one node alone: a county with fifty programs of its own becomes one mark again. */
import type { NodeId } from "../../../src/facts.ts";
import type { GraphModel } from "./graph-model.ts";
import { otherEnd, type Passable } from "./paths.ts";

/** Neighbours of a node that nothing ties to anything but it and the nodes in `alsoFolded`. */
export function leavesOf(
  model: GraphModel,
  id: NodeId,
  passable: Passable,
  alsoFolded: ReadonlySet<NodeId> = new Set(),
): readonly NodeId[] {
  const hangsOn = (other: NodeId): boolean => other === id || alsoFolded.has(other);
  return model
    .linksOf(id)
    .filter(passable)
    .map((link) => otherEnd(link, id))
    .filter(
      (leaf) =>
        !hangsOn(leaf) &&
        model
          .linksOf(leaf)
          .filter(passable)
          .every((link) => hangsOn(otherEnd(link, leaf))),
    );
}

/** For each folded node, what it puts away. */
export function foldedAway(
  model: GraphModel,
  folded: readonly NodeId[],
  passable: Passable,
): ReadonlyMap<NodeId, readonly NodeId[]> {
  const all = new Set(folded);
  return new Map(folded.map((id) => [id, leavesOf(model, id, passable, all)]));
}
