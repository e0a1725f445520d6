/**
 * Where fixed words stand: the anchors from which dearer patterns look around, instead of trying at every character.
 *
 * Rules ask for about a hundred words. A search of the text for each would read it a hundred times; chains of the places
 * where a unit stands are made in one reading, and a word is compared only where its first unit stands.
 */

/** Offsets of every occurrence of a word of at least one unit, in order. */
export type Occurrences = (word: string) => readonly number[];

const chainBits = 12;

/** Indexes a text. O(text) once, then O(places of the word's first unit) a word. */
export function indexOccurrences(text: string): Occurrences {
  // Offset + 1 of the first place of a chain, and of the next one after each place; 0 ends a chain.
  const first = new Int32Array(1 << chainBits);
  const next = new Int32Array(text.length);
  const chainOf = (unit: number): number => unit & ((1 << chainBits) - 1);
  for (let at = text.length - 1; at >= 0; at--) {
    const chain = chainOf(text.charCodeAt(at));
    next[at] = first[chain] as number;
    first[chain] = at + 1;
  }
  return (word) => {
    let found: number[] | undefined;
    for (let at = first[chainOf(word.charCodeAt(0))] as number; at !== 0; at = next[at - 1] as number) {
      if (!standsAt(text, word, at - 1)) continue;
      if (found === undefined) found = [at - 1];
      else found.push(at - 1);
    }
    return found ?? nowhere;
  };
}

/** Offsets where any of several words stands, in order. */
export function occurrencesOfAny(occurrences: Occurrences, words: readonly string[]): readonly number[] {
  let found = nowhere;
  for (const word of words) found = merged(found, occurrences(word));
  return found;
}

/** Two ascending lists as one. */
function merged(left: readonly number[], right: readonly number[]): readonly number[] {
  if (left.length === 0) return right;
  if (right.length === 0) return left;
  const both: number[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const fromLeft = j === right.length || (i < left.length && (left[i] as number) <= (right[j] as number));
    both.push((fromLeft ? left[i++] : right[j++]) as number);
  }
  return both;
}

function standsAt(text: string, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}

const nowhere: readonly number[] = [];

/** The match of a sticky pattern exactly at `offset`. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
