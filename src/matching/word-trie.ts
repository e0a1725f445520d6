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
  /** The same for two sets of classes in one walk; for the second one alone where `first` is 0. The answers go into `found`. */
  readonly longestOfTwo: (text: string, at: number, first: number, second: number, found: Int32Array) => void;
  /** Index of the word that is exactly the stretch, or -1. */
  readonly indexOf: (text: string, start?: number, end?: number) => number;
  /** Reports every occurrence, by start, shortest first. O(text × longest word). */
  readonly scan: (text: string, onMatch: OnMatch) => void;
}

/** Fields of a slot of the hash: the two units, the state they lead to, the classes of all words that begin so. */
const slotFields = 3;
/** How many bits of the filter stand for one slot of the hash. */
const filterShift = 3;
/** What a unit alone says of the words that begin with it: that there is a longer one, that it is a word itself. */
const opensLonger = 1;
const isWord = 2;

/**
 * Builds the trie. Empty words are ignored; of equal words the first index is reported. `classes`: bits of each word, all
 * set if not given.
 */
export function buildWordTrie(words: readonly string[], classes?: Int32Array): WordTrie {
  const classOf = classes ?? new Int32Array(words.length).fill(-1);
  const capacity = words.reduce((sum, { length }) => sum + Math.max(1, length - 1), 1);
  // States are numbered from 1, each the end of a word's first two units or more; word and child are 0 where there is none.
  const wordAt = new Int32Array(capacity);
  const firstChild = new Int32Array(capacity);
  const sibling = new Int32Array(capacity);
  const unitOf = new Uint16Array(capacity);
  const bits = 33 - Math.clz32(words.length | 16);
  const slots = new Int32Array(slotFields << bits);
  // The hash is larger than a processor's nearest memory; these bits are not, and turn most offsets away.
  const filter = new Uint8Array(1 << (bits + filterShift - 3));
  const openings = new Uint8Array(65536);
  let states = 1;

  const hashOf = (first: number, second: number): number => Math.imul((first << 16) | second, 0x9e3779b1);
  /** Where the two units stand in the hash or would be put; a word of one unit stands as if 0 followed. */
  const slotOf = (first: number, second: number): number => {
    const key = (first << 16) | second;
    let slot = hashOf(first, second) >>> (32 - bits);
    while (slots[slot * slotFields] !== key && slots[slot * slotFields + 1] !== 0)
      slot = (slot + 1) & ((1 << bits) - 1);
    return slot * slotFields;
  };
  /** Slot of the words that begin with the two units; -1 where none does. */
  const lookUp = (first: number, second: number): number => {
    const bit = hashOf(first, second) >>> (32 - bits - filterShift);
    if ((((filter[bit >> 3] as number) >> (bit & 7)) & 1) === 0) return -1;
    const slot = slotOf(first, second);
    return slots[slot + 1] === 0 ? -1 : slot;
  };
  const childOf = (state: number, unit: number): number => {
    let child = firstChild[state] as number;
    while (child !== 0 && unitOf[child] !== unit) child = sibling[child] as number;
    return child;
  };

  words.forEach((word, index) => {
    if (word === "") return;
    const first = word.charCodeAt(0);
    const second = word.length < 2 ? 0 : word.charCodeAt(1);
    openings[first] = (openings[first] as number) | (second === 0 ? isWord : opensLonger);
    const slot = slotOf(first, second);
    if (slots[slot + 1] === 0) {
      slots[slot] = (first << 16) | second;
      slots[slot + 1] = states++;
      const bit = hashOf(first, second) >>> (32 - bits - filterShift);
      filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
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

  /** State of the words that begin with the two units at an offset, if one has a class wanted; 0 where none has. */
  const stateAt = (text: string, at: number, end: number, wanted: number): number => {
    const unit = text.charCodeAt(at);
    if (((openings[unit] as number) & opensLonger) === 0) return 0;
    const second = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    const slot = second === 0 ? -1 : lookUp(unit, second);
    return slot === -1 || ((slots[slot + 2] as number) & wanted) === 0 ? 0 : (slots[slot + 1] as number);
  };
  /** Index + 1 of the word that is the unit alone; 0 where none is. */
  const wordOfUnit = (unit: number): number =>
    ((openings[unit] as number) & isWord) === 0 ? 0 : (wordAt[slots[slotOf(unit, 0) + 1] as number] as number);

  return {
    longestAt(text, at, wanted = -1, end = text.length) {
      if (at >= end) return -1;
      let longest = wordOfUnit(text.charCodeAt(at));
      if (longest !== 0 && ((classOf[longest - 1] as number) & wanted) === 0) longest = 0;
      let state = stateAt(text, at, end, wanted);
      for (let next = at + 2; state !== 0; next++) {
        const word = wordAt[state] as number;
        if (word !== 0 && ((classOf[word - 1] as number) & wanted) !== 0) longest = word;
        if (next >= end) break;
        state = childOf(state, text.charCodeAt(next));
      }
      return longest - 1;
    },
    longestOfTwo(text, at, first, second, found) {
      const alone = wordOfUnit(text.charCodeAt(at));
      const classes = alone === 0 ? 0 : (classOf[alone - 1] as number);
      let longest = (classes & first) === 0 ? 0 : alone;
      let other = (classes & second) === 0 ? 0 : alone;
      let state = stateAt(text, at, text.length, first | second);
      for (let next = at + 2; state !== 0; next++) {
        const word = wordAt[state] as number;
        if (word !== 0) {
          const mask = classOf[word - 1] as number;
          if ((mask & first) !== 0) longest = word;
          if ((mask & second) !== 0) other = word;
        }
        if (next >= text.length) break;
        state = childOf(state, text.charCodeAt(next));
      }
      found[0] = longest - 1;
      found[1] = other - 1;
    },
    indexOf(text, start = 0, end = text.length) {
      if (end - start < 2) return end > start ? wordOfUnit(text.charCodeAt(start)) - 1 : -1;
      let state = stateAt(text, start, end, -1);
      for (let at = start + 2; at < end && state !== 0; at++) state = childOf(state, text.charCodeAt(at));
      return (wordAt[state] as number) - 1;
    },
    scan(text, onMatch) {
      for (let start = 0; start < text.length; start++) {
        const alone = wordOfUnit(text.charCodeAt(start));
        if (alone !== 0) onMatch(alone - 1, start, start + 1);
        let state = stateAt(text, start, text.length, -1);
        for (let end = start + 2; state !== 0; end++) {
          if (wordAt[state] !== 0) onMatch((wordAt[state] as number) - 1, start, end);
          if (end === text.length) break;
          state = childOf(state, text.charCodeAt(end));
        }
      }
    },
  };
}
