/**
 * A trie of words over UTF-16 code units, in typed arrays, asked at an offset: which words begin here?
 *
 * Names and words of Chinese are two to six characters long, and most offsets begin none of them: a hash of the first two
 * units says so in one look-up, so walking from every offset costs less than an automaton's failure links do (E. Fredkin,
 * Trie Memory, 1960). What stands in no array is never made: no substring, no object for a hit.
 */

/** Called for every occurrence: index of the word as given to `buildWordTrie`, and its span in code units. */
export type OnMatch = (word: number, start: number, end: number) => void;

export interface WordTrie {
  /**
   * Index of the longest word that begins at `at`, ends by `end` and has one of the bits `classes`; -1 where there is none.
   */
  readonly longestAt: (text: string, at: number, classes?: number, end?: number) => number;
  /** Index of the word that is exactly the stretch, or -1. */
  readonly indexOf: (text: string, start?: number, end?: number) => number;
  /** Reports every occurrence, by start, shortest first. O(text × longest word). */
  readonly scan: (text: string, onMatch: OnMatch) => void;
}

/** Fields of a slot of the hash: the two units, the state they lead to, the classes of all words that begin so. */
const slotFields = 3;

/**
 * Builds the trie. Empty words are ignored; of equal words the first index is reported. `classes`: bits of each word, all
 * set if not given.
 */
export function buildWordTrie(words: readonly string[], classes?: Int32Array): WordTrie {
  const classOf = classes ?? new Int32Array(words.length).fill(-1);
  const capacity = words.reduce((sum, { length }) => sum + Math.max(0, length - 1), 1);
  // States are numbered from 1, each the end of at least two units; word and child are 0 where there is none.
  const wordAt = new Int32Array(capacity);
  const firstChild = new Int32Array(capacity);
  const sibling = new Int32Array(capacity);
  const unitOf = new Uint16Array(capacity);
  const bits = 34 - Math.clz32(words.length | 1);
  const slots = new Int32Array(slotFields << bits);
  const ofOneUnit = new Int32Array(65536);
  let states = 1;

  /** Where the two units stand in the hash or would be put. */
  const slotOf = (first: number, second: number): number => {
    const key = (first << 16) | second;
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    while (slots[slot * slotFields] !== key && slots[slot * slotFields] !== 0) slot = (slot + 1) & ((1 << bits) - 1);
    return slot * slotFields;
  };
  const childOf = (state: number, unit: number): number => {
    let child = firstChild[state] as number;
    while (child !== 0 && unitOf[child] !== unit) child = sibling[child] as number;
    return child;
  };

  words.forEach((word, index) => {
    const first = word.charCodeAt(0);
    if (word.length < 2) {
      if (word !== "" && ofOneUnit[first] === 0) ofOneUnit[first] = index + 1;
      return;
    }
    const slot = slotOf(first, word.charCodeAt(1));
    if (slots[slot] === 0) {
      slots[slot] = (first << 16) | word.charCodeAt(1);
      slots[slot + 1] = states++;
    }
    slots[slot + 2] = (slots[slot + 2] as number) | (classOf[index] as number);
    let state = slots[slot + 1] as number;
    for (let at = 2; at < word.length; at++) {
      let child = childOf(state, word.charCodeAt(at));
      if (child === 0) {
        child = states++;
        unitOf[child] = word.charCodeAt(at);
        sibling[child] = firstChild[state] as number;
        firstChild[state] = child;
      }
      state = child;
    }
    if (wordAt[state] === 0) wordAt[state] = index + 1;
  });

  return {
    longestAt(text, at, wanted = -1, end = text.length) {
      if (at >= end) return -1;
      const first = text.charCodeAt(at);
      let longest = ofOneUnit[first] as number;
      if (longest !== 0 && ((classOf[longest - 1] as number) & wanted) === 0) longest = 0;
      if (at + 1 >= end) return longest - 1;
      const slot = slotOf(first, text.charCodeAt(at + 1));
      if (((slots[slot + 2] as number) & wanted) === 0) return longest - 1;
      let state = slots[slot + 1] as number;
      for (let next = at + 2; state !== 0; next++) {
        const word = wordAt[state] as number;
        if (word !== 0 && ((classOf[word - 1] as number) & wanted) !== 0) longest = word;
        if (next >= end) break;
        state = childOf(state, text.charCodeAt(next));
      }
      return longest - 1;
    },
    indexOf(text, start = 0, end = text.length) {
      if (end - start < 2) return end > start ? (ofOneUnit[text.charCodeAt(start)] as number) - 1 : -1;
      let state = slots[slotOf(text.charCodeAt(start), text.charCodeAt(start + 1)) + 1] as number;
      for (let at = start + 2; at < end && state !== 0; at++) state = childOf(state, text.charCodeAt(at));
      return (wordAt[state] as number) - 1;
    },
    scan(text, onMatch) {
      for (let start = 0; start < text.length; start++) {
        const first = text.charCodeAt(start);
        if (ofOneUnit[first] !== 0) onMatch((ofOneUnit[first] as number) - 1, start, start + 1);
        if (start + 1 === text.length) return;
        let state = slots[slotOf(first, text.charCodeAt(start + 1)) + 1] as number;
        for (let end = start + 2; state !== 0; end++) {
          if (wordAt[state] !== 0) onMatch((wordAt[state] as number) - 1, start, end);
          if (end === text.length) break;
          state = childOf(state, text.charCodeAt(end));
        }
      }
    },
  };
}
