/**
 * Aho–Corasick automaton over UTF-16 code units, in typed arrays.
 *
 * Finds every occurrence of many words in one pass over the text (A. Aho, M. Corasick, 1975). The published packages took
 * 17 s or more to build for the gazetteer's size or scanned at 0.1–5 MB/s (docs/measurements in DESIGN.md); this one builds 36,000 words in
 * tens of milliseconds. States hang in a hash of (state, code unit): Chinese alphabets are too wide for dense rows.
 */

/** Called for every occurrence: index of the word as given to `buildMatcher`, and its span in code units. */
export type OnMatch = (word: number, start: number, end: number) => void;

export interface Matcher {
  /** Reports every occurrence, by end offset, longest first. O(text + hits). */
  readonly scan: (text: string, onMatch: OnMatch) => void;
  /** Index of the word that equals `word`, or -1. */
  readonly indexOf: (word: string) => number;
}

/** Builds the automaton. Empty words are ignored; of equal words the first index is reported. */
export function buildMatcher(words: readonly string[]): Matcher {
  const capacity = words.reduce((sum, word) => sum + word.length, 1);
  const bits = Math.max(4, 32 - Math.clz32(capacity * 2));
  const mask = (1 << bits) - 1;
  const slotState = new Int32Array(mask + 1).fill(-1);
  const slotUnit = new Uint16Array(mask + 1);
  const slotNext = new Int32Array(mask + 1);
  const depth = new Int32Array(capacity);
  const wordAt = new Int32Array(capacity).fill(-1);
  let states = 1;

  const slotOf = (state: number, unit: number): number => {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> (32 - bits);
    while (slotState[slot] !== -1 && (slotState[slot] !== state || slotUnit[slot] !== unit)) slot = (slot + 1) & mask;
    return slot;
  };
  const child = (state: number, unit: number): number => {
    const slot = slotOf(state, unit);
    return slotState[slot] === -1 ? 0 : (slotNext[slot] as number);
  };

  words.forEach((word, index) => {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      const slot = slotOf(state, unit);
      if (slotState[slot] === -1) {
        slotState[slot] = state;
        slotUnit[slot] = unit;
        slotNext[slot] = states;
        depth[states] = i + 1;
        states++;
      }
      state = slotNext[slot] as number;
    }
    if (state !== 0 && wordAt[state] === -1) wordAt[state] = index;
  });

  // Most characters start no word: the root's transitions are a plain table.
  const root = new Int32Array(65536);
  for (let slot = 0; slot < slotState.length; slot++)
    if (slotState[slot] === 0) root[slotUnit[slot] as number] = slotNext[slot] as number;

  const { fail, output } = failures(states, slotState, slotUnit, slotNext, child, wordAt);
  return {
    scan(text, onMatch) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        let next = 0;
        while (state !== 0) {
          next = child(state, unit);
          if (next !== 0) break;
          state = fail[state] as number;
        }
        state = next === 0 ? (root[unit] as number) : next;
        for (
          let hit = wordAt[state] === -1 ? (output[state] as number) : state;
          hit !== 0;
          hit = output[hit] as number
        ) {
          onMatch(wordAt[hit] as number, i + 1 - (depth[hit] as number), i + 1);
        }
      }
    },
    indexOf(word) {
      let state = 0;
      for (let i = 0; i < word.length; i++) {
        state = child(state, word.charCodeAt(i));
        if (state === 0) return -1;
      }
      return state === 0 ? -1 : (wordAt[state] as number);
    },
  };
}

/** Failure links, and for each state the nearest state on its failure path that ends a word. Breadth first. */
function failures(
  states: number,
  slotState: Int32Array,
  slotUnit: Uint16Array,
  slotNext: Int32Array,
  child: (state: number, unit: number) => number,
  wordAt: Int32Array,
): { fail: Int32Array; output: Int32Array } {
  const parent = new Int32Array(states);
  const unitOf = new Uint16Array(states);
  const firstChild = new Int32Array(states);
  const sibling = new Int32Array(states);
  for (let slot = 0; slot < slotState.length; slot++) {
    const state = slotState[slot] as number;
    if (state === -1) continue;
    const next = slotNext[slot] as number;
    parent[next] = state;
    unitOf[next] = slotUnit[slot] as number;
    sibling[next] = firstChild[state] as number;
    firstChild[state] = next;
  }
  const fail = new Int32Array(states);
  const output = new Int32Array(states);
  const queue = new Int32Array(states);
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const state = queue[head] as number;
    if (state !== 0 && parent[state] !== 0) {
      const unit = unitOf[state] as number;
      let back = fail[parent[state] as number] as number;
      let next = child(back, unit);
      while (next === 0 && back !== 0) {
        back = fail[back] as number;
        next = child(back, unit);
      }
      fail[state] = next;
    }
    const back = fail[state] as number;
    output[state] = wordAt[back] === -1 ? (output[back] as number) : back;
    for (let next = firstChild[state] as number; next !== 0; next = sibling[next] as number) queue[tail++] = next;
  }
  return { fail, output };
}
