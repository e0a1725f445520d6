/**
 * Sets of characters as bits over UTF-16 code units. A loop over a text asks them with charCodeAt: a Chinese character taken
 * out of a string is a string of its own, and to make and hash one at every character costs more than all else in the loop.
 */

/** Whether the code unit at `at` is in the set; false outside the text. */
export type CharacterSet = (text: string, at: number) => boolean;

/** The set of the characters in `characters`, all of one code unit. */
export function characterSet(characters: Iterable<string>): CharacterSet {
  const bits = new Uint32Array(2048);
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    bits[unit >> 5] = (bits[unit >> 5] as number) | (1 << (unit & 31));
  }
  return (text, at) => {
    if (at < 0 || at >= text.length) return false;
    const unit = text.charCodeAt(at);
    return (((bits[unit >> 5] as number) >>> (unit & 31)) & 1) === 1;
  };
}
