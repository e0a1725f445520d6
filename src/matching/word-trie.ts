/**
 * A trie of words over UTF-16 code units, in typed arrays, asked at an offset: which words begin here?
 *
 * Names and words of Chinese are two to six characters long, and most offsets begin none of them, so walking from every offset
 * costs less than an automaton's failure links do (E. Fredkin, Trie Memory, 1960). What such a walk costs is memory that no
 * cache holds: between two reports everything else ran. Hence a filter of a few kilobytes before the first two units, and all
 * that is to be known of a state in sixteen bytes, found by one look into a hash table. What stands in no array is never
 * made: no substring, no object for a hit.
 */

/** Called for every occurrence: index of the word as given to `buildWordTrie`, and its span in code units. */
export type OnMatch = (word: number, start: number, end: number) => void;

export interface WordTrie {
  /**
   * Index of the longest word that begins at `at`, ends by `end` and has one of the bits `classes`; -1 where there is none.
   */
  readonly longestAt: (text: string, at: number, classes?: number, end?: number) => number;
  /**
   * The same for two sets of classes in one walk; for the second one alone where `first` is 0. `found` gets the word of the
   * first set and where it ends, the word of the second and where that one ends.
   */
  readonly longestOfTwo: (text: string, at: number, first: number, second: number, found: Int32Array) => void;
  /** Index of the word that is exactly the stretch, or -1. */
  readonly indexOf: (text: string, start?: number, end?: number) => number;
  /** Reports every occurrence, by start, shortest first. O(text × longest word). */
  readonly scan: (text: string, onMatch: OnMatch) => void;
}

/** A trie as it grows: children as linked lists, states numbered from 1; word and child are 0 where there is none. */
interface Tree {
  readonly firstChild: Int32Array;
  readonly sibling: Int32Array;
  readonly unitOf: Uint16Array;
  /** Index + 1 of the word that ends here. */
  readonly wordAt: Int32Array;
  /** Classes of all words that end here or go on from here. */
  readonly below: Int32Array;
  /** State of each first unit. */
  readonly opening: Int32Array;
}

function growTree(words: readonly string[], classOf: Int32Array): Tree {
  const capacity = words.reduce((sum, { length }) => sum + length, 1);
  const firstChild = new Int32Array(capacity);
  const sibling = new Int32Array(capacity);
  const unitOf = new Uint16Array(capacity);
  const wordAt = new Int32Array(capacity);
  const below = new Int32Array(capacity);
  const opening = new Int32Array(0x10000);
  let states = 1;
  words.forEach((word, index) => {
    const classes = classOf[index] as number;
    if (classes === 0) return;
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      let child = (at === 0 ? opening[unit] : firstChild[state]) as number;
      while (child !== 0 && unitOf[child] !== unit) child = sibling[child] as number;
      if (child === 0) {
        child = states++;
        unitOf[child] = unit;
        if (at === 0) opening[unit] = child;
        else {
          sibling[child] = firstChild[state] as number;
          firstChild[state] = child;
        }
      }
      state = child;
      below[state] = (below[state] as number) | classes;
    }
    if (wordAt[state] === 0) wordAt[state] = index + 1;
  });
  return { firstChild, sibling, unitOf, wordAt, below, opening };
}

/** Fields of a state; a free place of a table has neither children nor a word. */
const fields = 4;
/** What leads here: the first two units of the words, afterwards one at a time. */
const key = 0;
/** Where the table of the children begins, counted in states, and the binary logarithm of its length. */
const children = 1;
const lengthBits = 5;
/** Index + 1 of the word that ends here. */
const word = 2;
const classesBelow = 3;
const nowhere = -1;
/** How many bits of the filter stand for one place of the table of pairs. */
const filterShift = 3;

/** The first `bits` bits of a hash. */
const hashOf = (value: number, bits: number): number =>
  (Math.imul(value, 0x9e3779b1) >>> (32 - bits)) & ((1 << bits) - 1);
const pairOf = (first: number, second: number): number => (first << 16) | second;
const setBit = (bits: Uint32Array, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31));
};
const hasBit = (bits: Uint32Array, at: number): boolean => (((bits[at >> 5] as number) >>> (at & 31)) & 1) === 1;

interface Layout {
  /** The table of pairs first, then the tables of children. */
  readonly states: Int32Array;
  /** Binary logarithm of the length of the table of pairs. */
  readonly bits: number;
  /** Bits over hashed pairs: they fit into a processor's nearest memory and turn most offsets away. */
  readonly filter: Uint32Array;
  /** Bits over the units that are words by themselves; in the table of pairs a 0 follows them. */
  readonly alone: Uint32Array;
}

function layOut({ firstChild, sibling, unitOf, wordAt, below, opening }: Tree): Layout {
  const bitsOf = new Uint8Array(unitOf.length);
  let pairs = 8;
  let length = 0;
  for (let state = 1; state < unitOf.length; state++) {
    let count = 0;
    for (let child = firstChild[state] as number; child !== 0; child = sibling[child] as number) count++;
    if (opening[unitOf[state] as number] === state) pairs += count + 1;
    else if (count > 0) {
      // A quarter stays free, but beside an only child.
      bitsOf[state] = count === 1 ? 0 : 32 - Math.clz32((count * 4 - 1) / 3);
      length += 1 << (bitsOf[state] as number);
    }
  }
  const bits = 33 - Math.clz32(pairs);
  const states = new Int32Array(((1 << bits) + length) * fields);
  const filter = new Uint32Array(1 << (bits + filterShift - 5));
  const alone = new Uint32Array(0x10000 >> 5);
  /** Puts a state where its key leads in a table, or behind; answers the place. */
  const put = (state: number, keyOf: number, table: number, tableBits: number): number => {
    let at = hashOf(keyOf, tableBits);
    while (states[(table + at) * fields + classesBelow] !== 0) at = (at + 1) & ((1 << tableBits) - 1);
    const place = (table + at) * fields;
    states[place + key] = keyOf;
    states[place + word] = wordAt[state] as number;
    states[place + classesBelow] = below[state] as number;
    return place;
  };
  let free = 1 << bits;
  const putChildren = (state: number, place: number): void => {
    if (firstChild[state] === 0) return;
    const tableBits = bitsOf[state] as number;
    const table = free;
    free += 1 << tableBits;
    states[place + children] = (table << lengthBits) | tableBits;
    for (let child = firstChild[state] as number; child !== 0; child = sibling[child] as number)
      putChildren(child, put(child, unitOf[child] as number, table, tableBits));
  };
  opening.forEach((first, unit) => {
    if (first === 0) return;
    if (wordAt[first] !== 0) {
      setBit(alone, unit);
      put(first, pairOf(unit, 0), 0, bits);
    }
    for (let child = firstChild[first] as number; child !== 0; child = sibling[child] as number) {
      const pair = pairOf(unit, unitOf[child] as number);
      setBit(filter, hashOf(pair, bits + filterShift));
      putChildren(child, put(child, pair, 0, bits));
    }
  });
  return { states, bits, filter, alone };
}

/**
 * Builds the trie. Empty words are ignored, and so are words of no class; of equal words the first index is reported. No word
 * may hold U+0000. `classes`: bits of each word, all set if not given.
 */
export function buildWordTrie(words: readonly string[], classes?: Int32Array): WordTrie {
  const classOf = classes ?? new Int32Array(words.length).fill(-1);
  const { states, bits, filter, alone } = layOut(growTree(words, classOf));

  /** Place of a key in a table; `nowhere` if it has none. */
  const placeOf = (keyOf: number, table: number, tableBits: number): number => {
    const mask = (1 << tableBits) - 1;
    const first = hashOf(keyOf, tableBits);
    for (let probe = 0; probe <= mask; probe++) {
      const place = (table + ((first + probe) & mask)) * fields;
      if (states[place + classesBelow] === 0) return nowhere;
      if (states[place + key] === keyOf) return place;
    }
    return nowhere;
  };
  /** Index + 1 of the word that is the unit alone; 0 where none is. */
  const wordOfUnit = (unit: number): number =>
    hasBit(alone, unit) ? (states[placeOf(pairOf(unit, 0), 0, bits) + word] as number) : 0;
  /** State of the words that begin with the two units at an offset. */
  const stateAt = (text: string, at: number, end: number): number => {
    const second = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    if (second === 0) return nowhere;
    const pair = pairOf(text.charCodeAt(at), second);
    return hasBit(filter, hashOf(pair, bits + filterShift)) ? placeOf(pair, 0, bits) : nowhere;
  };
  const childOf = (state: number, unit: number): number => {
    const table = states[state + children] as number;
    return table === 0 ? nowhere : placeOf(unit, table >>> lengthBits, table & ((1 << lengthBits) - 1));
  };

  return {
    longestAt(text, at, wanted = -1, end = text.length) {
      if (at >= end) return -1;
      let longest = wordOfUnit(text.charCodeAt(at));
      if (longest !== 0 && ((classOf[longest - 1] as number) & wanted) === 0) longest = 0;
      let state = stateAt(text, at, end);
      for (let next = at + 2; state !== nowhere && ((states[state + classesBelow] as number) & wanted) !== 0; next++) {
        const index = states[state + word] as number;
        if (index !== 0 && ((classOf[index - 1] as number) & wanted) !== 0) longest = index;
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
      found[1] = at + 1;
      found[3] = at + 1;
      let state = stateAt(text, at, text.length);
      for (
        let next = at + 2;
        state !== nowhere && ((states[state + classesBelow] as number) & (first | second)) !== 0;
        next++
      ) {
        const index = states[state + word] as number;
        if (index !== 0) {
          const mask = classOf[index - 1] as number;
          if ((mask & first) !== 0) {
            longest = index;
            found[1] = next;
          }
          if ((mask & second) !== 0) {
            other = index;
            found[3] = next;
          }
        }
        if (next >= text.length) break;
        state = childOf(state, text.charCodeAt(next));
      }
      found[0] = longest - 1;
      found[2] = other - 1;
    },
    indexOf(text, start = 0, end = text.length) {
      if (end - start < 2) return end > start ? wordOfUnit(text.charCodeAt(start)) - 1 : -1;
      let state = stateAt(text, start, end);
      for (let at = start + 2; at < end && state !== nowhere; at++) state = childOf(state, text.charCodeAt(at));
      return state === nowhere ? -1 : (states[state + word] as number) - 1;
    },
    scan(text, onMatch) {
      for (let start = 0; start < text.length; start++) {
        const alone = wordOfUnit(text.charCodeAt(start));
        if (alone !== 0) onMatch(alone - 1, start, start + 1);
        let state = stateAt(text, start, text.length);
        for (let end = start + 2; state !== nowhere; end++) {
          if (states[state + word] !== 0) onMatch((states[state + word] as number) - 1, start, end);
          if (end === text.length) break;
          state = childOf(state, text.charCodeAt(end));
        }
      }
    },
  };
}
