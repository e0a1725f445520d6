/**
 * Sets of characters as bits over UTF-16 code units. A loop over a text asks them with charCodeAt: a Chinese character taken
 * out of a string is a string of its own, and to make and hash one at every character costs more than all else in the loop.
 */

/** Whether the code unit at `at` is in the set; false outside the text. */
export type CharacterSet = (text: string, at: number) => boolean;

/** Whether a text holds a character of a set. */
export function holds(text: string, set: CharacterSet): boolean {
  for (let at = 0; at < text.length; at++) if (set(text, at)) return true;
  return false;
}

/** Every character that `\s` matches. */
export const everySpace =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

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

const han = /^\p{Script=Han}/u;

/** Whether a Chinese character stands at `at`. */
export function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit > 0x2e7f && han.test(text.slice(at, at + 2)));
}
