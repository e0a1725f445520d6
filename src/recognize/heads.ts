/**
 * Head nouns: what a program's name ends with (工程, 机制, 工作法), and how far it runs to the right.
 */
import { wordClasses } from "../lexicon/lexicon.ts";
import { characterSet } from "../matching/character-set.ts";
import type { Reading } from "../reading/reading.ts";

export interface Head {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Tenths of certainty of a name with this head when nothing else supports it. */
  readonly weight: number;
}

const stops = wordClasses.function | wordClasses.adverb;

const links = ["为主题的", "为主要内容的", "这一", "等一系列", "等系列", "系列", "等特色", "等", "的", "式"] as const;
/** What no name goes on over. */
const closing = characterSet("“”《》、（()");

/** Weight of a head noun as the lexicon gives it. */
export function headWeight(reading: Reading, word: string): number {
  return reading.lexicon.headWeights.get(word) ?? 0;
}

/**
 * The head noun that closes a name whose quoted part ends at `from`: “…”村级议事决策程序, “…”的机制, “…”等主题实践活动.
 * Looks at most `reach` code units ahead, inside the clause, over words that may stand before a head.
 */
export function headAfter(reading: Reading, from: number, reach = 10): Head | undefined {
  const { text } = reading;
  let at = from;
  for (const link of links) {
    if (text.startsWith(link, at)) {
      at += link.length;
      break;
    }
  }
  const limit = Math.min(reading.clauseAt(from).end, at + reach);
  let found: Head | undefined;
  while (at < limit) {
    if (closing(text, at)) break;
    const token = reading.tokenStartingAt(at);
    if (token === undefined) {
      at++;
      continue;
    }
    if ((token.mask & wordClasses.head) !== 0)
      found = { word: token.word, start: token.start, end: token.end, weight: headWeight(reading, token.word) };
    else if (
      (token.mask & wordClasses.action) !== 0 &&
      at - from <= 3 &&
      (found === undefined || found.end === token.start)
    )
      found = { word: token.word, start: token.start, end: token.end, weight: 5 };
    else if (token.word === "工作" && found === undefined)
      found = { word: "工作", start: token.start, end: token.end, weight: 5 };
    else if (found !== undefined && token.word !== "建设") break;
    else if (found === undefined && token.word === "建设")
      found = { word: "建设", start: token.start, end: token.end, weight: 6 };
    else if ((token.mask & stops) !== 0 && token.word !== "的" && (token.mask & wordClasses.plain) === 0) break;
    at = token.end;
  }
  return found;
}
