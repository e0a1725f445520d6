/**
 * Pinyin in brackets after a converted character: 引領(lǐng), 鄉（xiāng）. Converters that publish Traditional text for
 * readers of simplified add it, one annotation a character, and it cuts every word in two.
 *
 * An annotation must be a reading of the character before it, without regard to tone (dictionaries differ: 績 is jì or jī),
 * so that 办(ban) goes and a bracketed abbreviation stays. The dictionary is loaded only when a candidate is seen.
 */
import { createRequire } from "node:module";
import { createDraft, type Draft } from "./draft.ts";

// Latin letters of pinyin, precomposed or with combining tone marks; ɡ and ɑ are the phonetic letters some converters use.
// A line that was broken at a width may be broken inside one.
const annotation =
  /\n?[(\uff08]\n?((?:[a-zɡɑêāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]|[\u0300-\u030c]){1,12}(?:\n(?:[a-zɡɑêāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]|[\u0300-\u030c]){1,12})?)\n?[)\uff09]/g;
const tone = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]|[\u0300\u0301\u0304\u030c]/;

/** Drops the annotations; null where there are none. */
export function dropPinyin(text: string): Draft | null {
  if (!text.includes("(") && !text.includes("（")) return null;
  let draft: Draft | null = null;
  for (const found of text.matchAll(annotation)) {
    const start = found.index;
    const character = characterBefore(text, start);
    const latin = (found[1] as string).replace("\n", "");
    if (character === null || !isReading(character, latin)) continue;
    draft ??= createDraft(text);
    draft.replace(start, start + found[0].length, "");
  }
  return draft;
}

function characterBefore(text: string, offset: number): string | null {
  const low = text.charCodeAt(offset - 1);
  const character =
    low >= 0xdc00 && low <= 0xdfff ? text.slice(offset - 2, offset) : offset > 0 ? text.slice(offset - 1, offset) : "";
  return /^\p{Script=Han}$/u.test(character) ? character : null;
}

function isReading(character: string, latin: string): boolean {
  const syllable = toneless(latin);
  const known = readingsOf(character);
  return known.length === 0 ? tone.test(latin) : known.includes(syllable);
}

/** Without its tone; remembered, for a text annotates the same few hundred syllables over and over. */
function toneless(latin: string): string {
  const known = syllables.get(latin);
  if (known !== undefined) return known;
  const plain = latin
    .replace(/ɡ/g, "g")
    .replace(/ɑ/g, "a")
    .replace(/[üǖǘǚǜ]|u\u0308/g, "v")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  if (syllables.size < mostSyllables) syllables.set(latin, plain);
  return plain;
}

const syllables = new Map<string, string>();
/** With every tone there are about 1,600; what is no syllable is not worth keeping. */
const mostSyllables = 4000;

const readings = new Map<string, readonly string[]>();
type Dictionary = Pick<typeof import("pinyin-pro"), "pinyin">;
let dictionary: Dictionary | undefined;

function readingsOf(character: string): readonly string[] {
  const before = readings.get(character);
  if (before !== undefined) return before;
  dictionary ??= createRequire(import.meta.url)("pinyin-pro") as Dictionary;
  const listed = dictionary
    .pinyin(character, { type: "array", multiple: true, toneType: "none" })
    .filter((reading) => reading !== character)
    .map(toneless);
  readings.set(character, listed);
  return listed;
}
