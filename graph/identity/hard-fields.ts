/**
 * Hard fields of a name: numbers, years, document numbers, Latin marks and place names. Names whose hard fields differ are
 * different things however alike they look (2022年办法 / 2023年办法; 第一轮 / 第二轮; 安吉县农业农村局 / 德清县农业农村局), so nothing
 * that is less than equality of forms may join them.
 */
import { type Gazetteer, loadGazetteer } from "../../src/gazetteer/index.ts";
import { buildWordTrie } from "../../src/matching/word-trie.ts";
import { withArabicNumerals } from "./numerals.ts";

/** Canonical text of a name's hard fields; equal texts, equal fields. */
export type HardFields = (name: string) => string;

/** Digits, numerals that are no one number (十四五), Latin marks, and the level that something is of. */
const marksPattern = /\d+(?:\.\d+)?|[〇零一二三四五六七八九十百千万亿]+|[a-z+]+|(?:国家|[省市县区乡镇])级/gu;

/**
 * `placeNames`: names and short names of the places known to the graph; shorter than two characters are ignored. Full names
 * from province to county are known without being named.
 */
export function hardFields(placeNames: Iterable<string>, gazetteer: Gazetteer = loadGazetteer()): HardFields {
  const { words: upper, readings } = gazetteer.upper;
  const full = upper.filter((_, index) => readings[index]?.some(({ form }) => form === "full"));
  const words = [...new Set([...placeNames, ...full])].filter((name) => name.length >= 2).sort();
  const trie = buildWordTrie(words);
  return (name) => {
    const text = withArabicNumerals(name.normalize("NFKC").toLowerCase());
    const places = new Set<string>();
    // The longest name at each place counts: 金昌 inside 金昌市 is the same place once.
    for (let at = 0; at < text.length; ) {
      const word = words[trie.longestAt(text, at)];
      if (word !== undefined) places.add(word.length > 2 ? word.replace(/[省市县区]$/u, "") : word);
      at += word?.length ?? 1;
    }
    const rest = [...places].reduce((left, place) => left.replaceAll(place, ""), text);
    const marks = rest.match(marksPattern) ?? [];
    return [...marks.sort(), ...[...places].sort()].join(" ");
  };
}
