/** Where fixed words stand: the anchors from which dearer patterns look around, instead of trying at every character. */

/** Offsets of every occurrence of `word`, in order. */
export function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) yield at;
}

/** The match of a sticky pattern exactly at `offset`. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
