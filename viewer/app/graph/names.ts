/** How each node's name is written: what more places share larger and darker, all cut to a width that leaves room. */
import type { GraphModel } from "../model/graph-model.ts";
import { truncateToWidth } from "./label-placement.ts";

export const nameFont = '"Noto Sans SC Variable", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** Longest written name, in Latin characters. */
const longestName = 26;

export interface Name {
  readonly text: string;
  readonly font: string;
  /** CSS pixels. */
  readonly size: number;
  readonly weight: number;
  readonly height: number;
  readonly strong: boolean;
}

export function namesOf(model: GraphModel): ReadonlyMap<string, Name> {
  const subjects = new Set(model.subjects);
  return new Map(
    model.artifact.nodes.map(({ id, name }) => {
      const subject = subjects.has(id);
      const shared = model.sharedBy(id).size > 1;
      const size = subject ? 14 : shared ? 12.5 : 11.5;
      const weight = subject ? 650 : shared ? 550 : 400;
      const written: Name = {
        text: truncateToWidth(name, longestName),
        font: `${weight} ${size}px ${nameFont}`,
        size,
        weight,
        height: Math.ceil(size * 1.25),
        strong: subject || shared,
      };
      return [id, written];
    }),
  );
}
