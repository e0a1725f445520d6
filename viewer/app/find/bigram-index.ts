/**
 * Substring search for Chinese: postings of character bigrams, intersected, then checked against the text. Word splitters
 * find no 振兴 inside 乡村振兴示范带; bigrams do, and need no dictionary. Single characters have postings of their own.
 */
export interface BigramIndex {
  /** Numbers of the entries that contain every term of the query, ascending. */
  readonly find: (query: string) => readonly number[];
}

/** An index that is made bit by bit; until it is complete, `find` looks through the rest of the entries one by one. */
export interface GrowingIndex extends BigramIndex {
  /** Takes entries in until `enough` says so; false when none is left. */
  readonly grow: (enough: () => boolean) => boolean;
  /** The entry as it is searched. */
  readonly text: (entry: number) => string;
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
  const index = growBigramIndex(entries.length, (entry) => entries[entry]!);
  index.grow(() => false);
  return index;
}

/** How many entries are taken in before the time is looked at. */
const handful = 64;

/** @param textOf called once an entry, when it is taken in or first looked at */
export function growBigramIndex(count: number, textOf: (entry: number) => string): GrowingIndex {
  const texts: string[] = [];
  const postings = new Map<string, number[]>();
  let grown = 0;
  const text = (entry: number): string => {
    texts[entry] ??= foldText(textOf(entry));
    return texts[entry];
  };
  const add = (gram: string, entry: number) => {
    const known = postings.get(gram);
    if (known === undefined) postings.set(gram, [entry]);
    else if (known[known.length - 1] !== entry) known.push(entry);
  };
  const takeIn = (entry: number) => {
    const own = text(entry);
    for (let at = 0; at < own.length; at++) {
      add(own[at]!, entry);
      if (at + 1 < own.length) add(own.slice(at, at + 2), entry);
    }
  };

  /** Entries taken in that may contain the term. */
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
    text,
    grow: (enough) => {
      while (grown < count && !enough()) {
        for (const end = Math.min(count, grown + handful); grown < end; grown++) takeIn(grown);
      }
      return grown < count;
    },
    find: (query) => {
      const terms = termsOf(query);
      if (terms.length === 0) return [];
      const contains = (entry: number): boolean => terms.every((term) => text(entry).includes(term));
      const lists = terms.map(candidates).sort((a, b) => a.length - b.length);
      // The rarest bigram is short enough that looking is cheaper than intersecting further lists.
      const found = (lists[0] ?? []).filter(contains);
      for (let entry = grown; entry < count; entry++) if (contains(entry)) found.push(entry);
      return found;
    },
  };
}
