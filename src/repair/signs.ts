/**
 * Which passes of repair have anything to work on, told in one look at the text: most reports hold no markup, no straight
 * quotes, no spaces, and a pass over every character to find none of them costs as much as one that finds some.
 */
import { characterSet } from "../matching/character-set.ts";

/**
 * For each pass the characters that it works on, undefined where it looks itself; at most eight. Answers a function from a
 * text to bits, pass 0 the lowest.
 */
export function indexSigns(characters: readonly (string | undefined)[]): (text: string) => number {
  const signOf = new Uint8Array(0x10000);
  const isSign = characterSet(characters.join(""));
  let always = 0;
  characters.forEach((list, pass) => {
    if (list === undefined) always |= 1 << pass;
    else
      for (const character of list) {
        const unit = character.charCodeAt(0);
        signOf[unit] = (signOf[unit] as number) | (1 << pass);
      }
  });
  return (text) => {
    let found = always;
    for (let at = 0; at < text.length; at++) if (isSign(text, at)) found |= signOf[text.charCodeAt(at)] as number;
    return found;
  };
}
