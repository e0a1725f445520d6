/** Counted people and bodies: 248名干部, 22支服务队, 六个督办组, 干部10人. */
import { characterSet } from "../matching/character-set.ts";
import type { Reading } from "../reading/reading.ts";
import { isRound, numberPattern, numberValue, quantitiesIn } from "./numbers.ts";

export interface Headcount {
  readonly start: number;
  /** After the measure word: where the noun begins. */
  readonly end: number;
  readonly count: number;
  readonly unit: string;
  readonly approximate: boolean;
}

const counted = new RegExp(
  `(?<about>约|近|超过|超|逾|上)?(?<number>${numberPattern})(?<unit>名|位|人(?![次均员才大民工居口格体家])|支|个|批)`,
  "gu",
);

const measures = ["名", "位", "人", "支", "个", "批"];

/** 第一批, 数十名, 几百人: before ordinals and vague counts. */
const isVague = characterSet("第数几");

/** Every count with a measure word of people or bodies, in order. */
export function findHeadcounts(reading: Pick<Reading, "text" | "occurrences">): readonly Headcount[] {
  const found: Headcount[] = [];
  for (const match of quantitiesIn(reading, counted, measures)) {
    const { about, number = "", unit = "" } = match.groups ?? {};
    const count = numberValue(number);
    if (!Number.isFinite(count) || count === 0) continue;
    const start = match.index + (about?.length ?? 0);
    if (isVague(reading.text, start - 1)) continue;
    found.push({
      start,
      end: match.index + match[0].length,
      count,
      unit,
      approximate: about !== undefined || isRound(number),
    });
  }
  return found;
}
