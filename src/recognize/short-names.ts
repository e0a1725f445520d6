/**
 * Short names that a report gives itself: 人才集聚工程(简称“633”工程). What stands in the brackets is another wording of the name
 * before them and no second thing.
 */
import { openingOf } from "../matching/pattern-edges.ts";
import { type Candidate, canonicalName } from "./candidate.ts";

const bracket =
  /^[”》]?[(（](?:以下|下文|下)?(?:统称|简称|俗称|又称|也称|亦称|又名|别称|全称)(?:为|作|是)?[：:，]?(?<short>[^()（）；。\n]{2,24})[)）]/u;
const opensBracket = openingOf(bracket);
const reach = 40;

/** Candidates in order and without overlap, those in such brackets taken into the one before; others are left as they are. */
export function joinShortNames(text: string, chosen: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (let i = 0; i < chosen.length; i++) {
    const candidate = chosen[i] as Candidate;
    const match =
      candidate.type === "Organization" || !opensBracket(text, candidate.end)
        ? null
        : bracket.exec(text.slice(candidate.end, candidate.end + reach));
    const short = match?.groups?.short;
    if (!match || short === undefined) {
      joined.push(candidate);
      continue;
    }
    const end = candidate.end + match[0].length;
    const aliases = new Set([...(candidate.aliases ?? []), canonicalName(short)]);
    for (
      let inner = chosen[i + 1];
      inner && inner.end <= end && inner.type === candidate.type;
      inner = chosen[++i + 1]
    ) {
      aliases.add(inner.name);
      for (const alias of inner.aliases ?? []) aliases.add(alias);
    }
    joined.push({ ...candidate, aliases: [...aliases] });
  }
  return joined;
}
