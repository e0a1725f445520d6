/**
 * The lexicons: the words that the rules know, read from text files that a domain expert can edit (docs/extraction.md).
 *
 * `words.txt` gives words their classes (verbs that frame a name, function words that bound it, head nouns that end it);
 * `instruments.txt` and `teams.txt` list concepts with their wordings. All of them live in one trie, so an offset is
 * looked up in every lexicon at once.
 */
import { readFileSync } from "node:fs";
import { buildWordTrie, type WordTrie } from "../matching/word-trie.ts";
import { packageFile } from "../package-root.ts";

/** Word classes as bits: a word may stand in several. */
export const wordClasses = {
  run: 1 << 0,
  "strong-run": 1 << 1,
  found: 1 << 2,
  dispatch: 1 << 3,
  spend: 1 << 4,
  income: 1 << 5,
  adverb: 1 << 6,
  function: 1 << 7,
  action: 1 << 8,
  head: 1 << 9,
  "org-head": 1 << 10,
  dept: 1 << 11,
  "team-head": 1 << 12,
  person: 1 << 13,
  image: 1 << 14,
  "make-image": 1 << 15,
  "not-name": 1 << 16,
  media: 1 << 17,
  plain: 1 << 18,
  instrument: 1 << 19,
  team: 1 << 20,
  ministry: 1 << 21,
  saying: 1 << 22,
  domain: 1 << 23,
  deed: 1 << 24,
} as const;

export type WordClass = keyof typeof wordClasses;

/** Above the class bits of a head noun stands its weight: tenths of certainty, 0 to 15. */
const weightShift = 27;
export const headWeightIn = (classes: number): number => (classes >>> weightShift) & 15;

/** A named thing of the field with its other wordings. */
export interface Concept {
  readonly name: string;
  readonly wordings: readonly string[];
  /** Section of the file: `party`, `rural`, `sent` … */
  readonly section: string;
}

export interface Lexicon {
  readonly words: readonly string[];
  /** Class bits of each word, and above them its weight as a head noun. */
  readonly classes: Int32Array;
  /** What the file says after a word's colon: weight of a head noun, kind of an organization. */
  readonly details: ReadonlyMap<string, string>;
  readonly trie: WordTrie;
  /** By any wording. */
  readonly instruments: ReadonlyMap<string, Concept>;
  readonly teams: ReadonlyMap<string, Concept>;
  /** The same by the index of the word. */
  readonly instrumentOf: readonly (Concept | undefined)[];
  readonly teamOf: readonly (Concept | undefined)[];
  /** Classes of the word that is exactly the stretch of the text; 0 where none is. */
  readonly classesOf: (text: string, start?: number, end?: number) => number;
  /** Whether the stretch of the text is a word that has one of the classes in `mask`. */
  readonly is: (text: string, mask: number, start?: number, end?: number) => boolean;
}

/** One section of a lexicon file with its lines; comments and blank lines are dropped. */
export interface Section {
  readonly name: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** @throws Error naming the file and line where the format is broken. */
export function parseSections(text: string, file: string): readonly Section[] {
  const sections: { name: string; lines: { number: number; text: string }[] }[] = [];
  text.split("\n").forEach((raw, index) => {
    const line = raw.replace(/#.*$/u, "").trim();
    if (line === "") return;
    const name = /^\[([a-z-]+)\]$/u.exec(line)?.[1];
    if (name !== undefined) sections.push({ name, lines: [] });
    else if (line.startsWith("[")) throw new Error(`${file}:${index + 1}: a [section] stands alone on its line`);
    else if (sections.length === 0) throw new Error(`${file}:${index + 1}: a word before the first [section]`);
    else sections.at(-1)?.lines.push({ number: index + 1, text: line });
  });
  return sections;
}

function readConcepts(text: string, file: string): Map<string, Concept> {
  const concepts = new Map<string, Concept>();
  for (const { name: section, lines } of parseSections(text, file))
    for (const { number, text: line } of lines) {
      const [name = "", ...others] = line.split("|").map((wording) => wording.trim());
      const concept: Concept = { name, wordings: [name, ...others], section };
      for (const wording of concept.wordings) {
        if (wording === "") throw new Error(`${file}:${number}: an empty wording`);
        if (concepts.has(wording) && concepts.get(wording)?.name !== name)
          throw new Error(`${file}:${number}: ${wording} already belongs to ${concepts.get(wording)?.name}`);
        concepts.set(wording, concept);
      }
    }
  return concepts;
}

/** Builds a lexicon from the texts of the three files. */
export function parseLexicon(files: {
  readonly words: string;
  readonly instruments: string;
  readonly teams: string;
}): Lexicon {
  const masks = new Map<string, number>();
  const details = new Map<string, string>();
  const add = (word: string, bit: number) => masks.set(word, (masks.get(word) ?? 0) | bit);
  for (const { name, lines } of parseSections(files.words, "words.txt")) {
    const bit = wordClasses[name as WordClass];
    for (const { number, text } of lines) {
      if (bit === undefined) throw new Error(`words.txt:${number}: unknown class [${name}]`);
      for (const entry of text.split(/\s+/u)) {
        const [word = "", detail] = entry.split(":");
        add(word, bit);
        if (detail === undefined) continue;
        details.set(`${name}:${word}`, detail);
        if (name !== "head") continue;
        if (!/^(?:\d|1[0-5])$/u.test(detail))
          throw new Error(`words.txt:${number}: ${entry} needs a weight from 0 to 15 after the colon`);
        // A head noun that is listed again has the weight given last.
        masks.set(word, ((masks.get(word) as number) & ~(15 << weightShift)) | (Number(detail) << weightShift));
      }
    }
  }
  const instruments = readConcepts(files.instruments, "instruments.txt");
  const teams = readConcepts(files.teams, "teams.txt");
  for (const wording of instruments.keys()) add(wording, wordClasses.instrument);
  for (const wording of teams.keys()) add(wording, wordClasses.team);
  const words = [...masks.keys()];
  const classes = Int32Array.from(masks.values());
  const trie = buildWordTrie(words, classes);
  const classesOf = (text: string, start = 0, end = text.length): number => {
    const index = trie.indexOf(text, start, end);
    return index === -1 ? 0 : (classes[index] as number);
  };
  return {
    words,
    classes,
    details,
    trie,
    instruments,
    teams,
    instrumentOf: words.map((word) => instruments.get(word)),
    teamOf: words.map((word) => teams.get(word)),
    classesOf,
    is: (text, mask, start, end) => (classesOf(text, start, end) & mask) !== 0,
  };
}

let shared: Lexicon | undefined;

/** The package's lexicon, read once. */
export function loadLexicon(): Lexicon {
  const read = (file: string) => readFileSync(packageFile("src", "lexicon", file), "utf8");
  shared ??= parseLexicon({ words: read("words.txt"), instruments: read("instruments.txt"), teams: read("teams.txt") });
  return shared;
}
