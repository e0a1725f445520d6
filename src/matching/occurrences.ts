/** Where fixed words stand: the anchors from which dearer patterns look around, instead of trying at every character. */

/** Offsets of every occurrence of `word`, in order. */
export function occurrences(text: string, word: string): readonly number[] {
  let at = text.indexOf(word);
  if (at === -1) return nowhere;
  const found = [at];
  for (at = text.indexOf(word, at + 1); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

const nowhere: readonly number[] = [];

/** The match of a sticky pattern exactly at `offset`. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
