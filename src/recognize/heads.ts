/**
 * Head nouns: what a program's name ends with (工程, 机制, 工作法), and how far it runs to the right.
 */

import { headWeightIn, wordClasses } from "../lexicon/lexicon.ts";
import { characterSet } from "../matching/character-set.ts";
import { openingOf } from "../matching/pattern-edges.ts";
import type { Reading, Token } from "../reading/reading.ts";
import { nounsAtHead } from "./boundary.ts";

export interface Head {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Tenths of certainty of a name with this head when nothing else supports it. */
  readonly weight: number;
}

/** What a verbal noun may be followed by on the way to the head: 创业 in “归雁”创业扶持项目. */
const inside = wordClasses["not-name"] | wordClasses.domain | wordClasses.action;
const goes =
  wordClasses.run |
  wordClasses["strong-run"] |
  wordClasses.spend |
  wordClasses.action |
  wordClasses.head |
  wordClasses.domain;
const stops = wordClasses.function | wordClasses.adverb;

const links = ["为主题的", "为主要内容的", "这一", "等一系列", "等系列", "系列", "等特色", "等", "的", "式"] as const;
/** What no name goes on over. */
const closing = characterSet("“”‘’《》【】[]、，。；：（()—…·|｜ ");

/** Whether a word that ends here goes on into the name of a person or a quality: 管护员, 治理者, 示范性. */
export const goesOn = (text: string, at: number): boolean =>
  opensAddition(text, at) && addition.test(text.slice(at, at + 2));
const addition = /^(?:[员者师手性型]|户(?!厕)|化(?!解)|[队人](?![才员]))/u;
const opensAddition = openingOf(addition);

/** Whether a verbal noun that ends here may close a name: what goes on is no noun that it modifies (新型治理主体). */
function mayEnd(reading: Reading, end: number): boolean {
  const next = reading.tokenStartingAt(end);
  return next !== undefined && (next.mask & (stops | goes)) !== 0;
}

/** What one works by: it tells little, but a quoted wording in front of it is its name (“能帮尽帮”的原则). */
export const guiding: ReadonlySet<string> = new Set("原则 思路 方式 流程 程序 做法".split(" "));

/** Weight of a head noun as the lexicon gives it. */
export const headWeight = ({ mask }: Token): number => headWeightIn(mask);

/**
 * The head noun that closes a name whose quoted part ends at `from`: “…”村级议事决策程序, “…”的机制, “…”等主题实践活动.
 * Looks at most `reach` code units ahead, inside the clause, over words that may stand before a head.
 */
export function headAfter(reading: Reading, from: number, reach = 10): Head | undefined {
  const { text } = reading;
  const link = links.find((word) => text.startsWith(word, from)) ?? "";
  let at = from + link.length;
  // “X”正在规划: what is being done to it.
  if (/^(?:正在|即将|已经?|将)/u.test(text.slice(at, at + 2))) return undefined;
  const limit = Math.min(reading.clauseAt(from).end, at + reach);
  let found: Head | undefined;
  while (at < limit) {
    if (closing(text, at)) break;
    const token = reading.tokenStartingAt(at);
    if (token === undefined) {
      at++;
      continue;
    }
    if (goesOn(text, token.end)) {
      // “编外”管护员: the word is part of a person's or a body's name.
    } else if ((token.mask & wordClasses.head) !== 0)
      found = { word: token.word, start: token.start, end: token.end, weight: headWeight(token) };
    else if (
      (token.mask & (wordClasses.action | wordClasses.deed)) !== 0 &&
      at - from <= 3 &&
      (mayEnd(reading, token.end) || !/\p{Script=Han}/u.test(text[token.end] ?? "")) &&
      link !== "的" &&
      // “616”工程协作: a name is complete with a head that tells much.
      (found === undefined || (found.end === token.start && found.weight < 8))
    )
      found = { word: token.word, start: token.start, end: token.end, weight: 5 };
    else if (
      token.word === "工作" &&
      found === undefined &&
      /^(?:格局|氛围|局面|理念|作风|目标)/u.test(text.slice(token.end, token.end + 2))
    )
      break;
    else if (token.word === "工作" && found === undefined)
      found = { word: "工作", start: token.start, end: token.end, weight: 5 };
    else if (found !== undefined && token.word !== "建设" && !(found.weight <= 5 && (token.mask & inside) !== 0)) break;
    else if (found === undefined && token.word === "建设")
      found = { word: "建设", start: token.start, end: token.end, weight: 6 };
    else if (
      (token.mask & stops) !== 0 &&
      token.word !== "的" &&
      (token.mask & wordClasses.plain) === 0 &&
      // “两违”清零行动: a verb right before the head is part of the name.
      !(nounsAtHead.has(token.word) && ((reading.tokenStartingAt(token.end)?.mask ?? 0) & wordClasses.head) !== 0)
    )
      break;
    at = token.end;
  }
  return found;
}
