/**
 * Substring search for Chinese: postings of character bigrams, intersected, then checked against the text. Word splitters
 * find no 振兴 inside 乡村振兴示范带; bigrams do, and need no dictionary. Single characters have postings of their own.
 */
export interface BigramIndex {
  /** Numbers of the entries that contain every term of the query, ascending. */
  readonly find: (query: string) => readonly number[];
}

/** Folds case, width and spacing: what is typed and what is indexed meet here. */
export const foldText = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The words of a query; each has to occur. */
export const termsOf = (query: string): readonly string[] =>
  foldText(query)
    .split(/\s+/u)
    .filter((term) => term !== "");

/** @param entries one text per entry; several wordings of one thing joined by a line break */
export function createBigramIndex(entries: readonly string[]): BigramIndex {
  const texts = entries.map(foldText);
  const postings = new Map<string, number[]>();
  const add = (gram: string, entry: number) => {
    const known = postings.get(gram);
    if (known === undefined) postings.set(gram, [entry]);
    else if (known[known.length - 1] !== entry) known.push(entry);
  };
  texts.forEach((text, entry) => {
    for (let at = 0; at < text.length; at++) {
      add(text[at]!, entry);
      if (at + 1 < text.length) add(text.slice(at, at + 2), entry);
    }
  });

  const candidates = (term: string): readonly number[] => {
    let best: readonly number[] | undefined;
    const grams =
      term.length === 1 ? [term] : Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2));
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list === undefined) return [];
      if (best === undefined || list.length < best.length) best = list;
    }
    return best ?? [];
  };

  return {
    find: (query) => {
      const terms = termsOf(query);
      if (terms.length === 0) return [];
      const lists = terms.map(candidates).sort((a, b) => a.length - b.length);
      // The rarest bigram is short enough that looking is cheaper than intersecting further lists.
      return (lists[0] ?? []).filter((entry) => terms.every((term) => texts[entry]!.includes(term)));
    },
  };
}
