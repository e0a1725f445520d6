/**
 * OpenCC's word tables (of the package opencc-js) over the project's own trie: the same replacements as the package's
 * converter makes, in less time, for that one walks maps of code points at every character four times.
 *
 * Taiwan writes 著 for 着, Hong Kong 衞 for 衛: their own spellings first, then 乾坤 and 後來 by words, the rest by characters.
 */
import { createRequire } from "node:module";
import { type CharacterSet, characterSet } from "../matching/character-set.ts";
import { buildWordTrie, type WordTrie } from "../matching/word-trie.ts";

interface Table {
  /** First characters of the words: most characters of a text begin none. */
  readonly opens: CharacterSet;
  /** What stands for a unit: another one where a word of one unit is to be replaced by one. */
  readonly single: Uint16Array;
  /** All other words to be replaced, and what by. */
  readonly trie: WordTrie;
  readonly words: readonly string[];
  readonly values: readonly string[];
}

/** Of a word in several dictionaries the first counts. Lines: `著 着|裏面 里面`. */
function tableOf(...dictionaries: readonly string[]): Table {
  const lines = dictionaries.flatMap((dictionary) => dictionary.split("|"));
  const single = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const isListed = new Uint8Array(0x10000);
  const words: string[] = [];
  const values: string[] = [];
  for (const line of lines) {
    const space = line.indexOf(" ");
    const unit = line.charCodeAt(0);
    if (space === 1 && isListed[unit] === 1) continue;
    if (space === 1) isListed[unit] = 1;
    if (space === 1 && line.length === 3) single[unit] = line.charCodeAt(2);
    else {
      words.push(line.slice(0, space));
      values.push(line.slice(space + 1));
    }
  }
  const opens = characterSet(lines.map((line) => line.charAt(0)));
  return { opens, single, trie: buildWordTrie(words), words, values };
}

/**
 * The longest word at each place replaced, from left to right; the very same string where there is none. No word reaches over
 * one of the `cuts`, which are in order; the last one is the end of the text.
 */
function replaceWords(text: string, { opens, single, trie, words, values }: Table, cuts = [text.length]): string {
  let units: Uint16Array | undefined;
  let length = 0;
  let done = 0;
  const take = (from: string, start: number, end: number): void => {
    // No value is more than twice as long as its word.
    units ??= new Uint16Array(text.length * 2);
    for (let at = start; at < end; at++) units[length++] = from.charCodeAt(at);
  };
  for (let at = 0, cut = 0; at < text.length; ) {
    if (!opens(text, at)) {
      at++;
      continue;
    }
    while ((cuts[cut] as number) <= at) cut++;
    const index = trie.longestAt(text, at, -1, cuts[cut]);
    const unit = text.charCodeAt(at);
    if (index === -1 && single[unit] === unit) {
      at++;
      continue;
    }
    take(text, done, at);
    if (index === -1) (units as Uint16Array)[length++] = single[unit] as number;
    else take(values[index] as string, 0, (values[index] as string).length);
    at += index === -1 ? 1 : (words[index] as string).length;
    done = at;
  }
  if (units === undefined) return text;
  take(text, done, text.length);
  return Buffer.from(units.buffer, 0, length * 2).toString("utf16le");
}

/** Where the words of a table begin and end, and the end of the text. */
function cutsAround(text: string, { opens, trie, words }: Table): number[] {
  const cuts: number[] = [];
  for (let at = 0; at < text.length; ) {
    const index = opens(text, at) ? trie.longestAt(text, at) : -1;
    if (index === -1) {
      at++;
      continue;
    }
    cuts.push(at);
    at += (words[index] as string).length;
    cuts.push(at);
  }
  cuts.push(text.length);
  return cuts;
}

/** Reads the tables and makes the converter to simplified characters. */
export function simplifier(): (traditional: string) => string {
  const load = createRequire(import.meta.url);
  const dictionary = (name: string) => (load(`opencc-js/dict/${name}`) as { readonly default: string }).default;
  const taiwan = tableOf(dictionary("TWVariantsRevPhrases"), dictionary("TWVariantsRev"));
  const compatibility = tableOf(dictionary("CJK_Compatibility_Ideographs"));
  const hongKong = tableOf(dictionary("HKVariantsRevPhrases"), dictionary("HKVariantsRev"));
  const phrases = tableOf(dictionary("TSPhrases"));
  const simplified = tableOf(dictionary("TSPhrases"), dictionary("TSCharacters"));
  return (traditional) => {
    const text = replaceWords(replaceWords(traditional, taiwan), compatibility);
    const cuts = cutsAround(text, phrases);
    // Hong Kong's words keep their length, so the cuts stay where they are.
    return replaceWords(replaceWords(text, hongKong, cuts), simplified, cuts);
  };
}
