/**
 * Sets of characters as tables over UTF-16 code units. A loop over a text asks them with charCodeAt: a Chinese character taken
 * out of a string is a string of its own, and to make and hash one at every character costs more than all else in the loop.
 */

/** Whether the code unit at `at` is in the set; false outside the text. */
export type CharacterSet = (text: string, at: number) => boolean;

/** The set of the characters in `characters`, all of one code unit. */
export function characterSet(characters: Iterable<string>): CharacterSet {
  const table = new Uint8Array(65536);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return (text, at) => at >= 0 && at < text.length && table[text.charCodeAt(at)] === 1;
}
