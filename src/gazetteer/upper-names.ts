/**
 * Every way a province, prefecture or county may be written, in one trie: full names, short names (金昌), shortened
 * autonomous names (三江县), contractions (科右前旗), former names (即墨市). What a word may mean is a list of readings;
 * which one it is here, and whether it is a place at all, is decided by src/places from the context.
 */
import { buildWordTrie, type OnMatch } from "../matching/word-trie.ts";
import { type Division, loadUpperDivisions } from "./divisions.ts";
import { stemOf, typedShortNames, typeOf } from "./names.ts";

type NameForm = "full" | "contracted" | "retired" | "short";

export interface Reading {
  readonly division: Division;
  readonly form: NameForm;
}

export interface UpperNames {
  readonly words: readonly string[];
  /** What the word of that index may mean. */
  readonly readings: readonly (readonly Reading[])[];
  /** 1 for the words that are only ever names without their type: 金昌. */
  readonly isShort: Uint8Array;
  /** 1 for the words that may mean a province. */
  readonly mayBeProvince: Uint8Array;
  readonly scan: (text: string, onMatch: OnMatch) => void;
  /** Index of a word, or -1. */
  readonly indexOf: (word: string) => number;
}

let built: UpperNames | undefined;

/** The trie of names from province to county; built once, about 10 ms. */
export function upperNames(): UpperNames {
  if (built !== undefined) return built;
  const { byCode, retired, contracted } = loadUpperDivisions();
  const meanings = new Map<string, Reading[]>();
  const add = (word: string, division: Division, form: NameForm): void => {
    if (word.length < 2) return;
    const known = meanings.get(word);
    if (known === undefined) meanings.set(word, [{ division, form }]);
    else if (!known.some((reading) => reading.division === division)) known.push({ division, form });
  };
  for (const division of byCode.values()) add(division.name, division, "full");
  for (const [name, division] of contracted) add(name, division, "contracted");
  for (const division of byCode.values())
    for (const name of typedShortNames(division.name)) add(name, division, "contracted");
  for (const [name, heir] of retired) if (!meanings.has(name)) add(name, heir, "retired");
  for (const division of byCode.values()) {
    // A zone is named in full; 经济技术开发区 without its town says nothing.
    if (division.level !== "area") add(shortName(division.name), division, "short");
  }
  for (const [name, heir] of retired) {
    if (typeOf(name) === "市" && !meanings.has(stemOf(name))) add(stemOf(name), heir, "retired");
  }
  const words = [...meanings.keys()];
  const readings = [...meanings.values()];
  const trie = buildWordTrie(words);
  built = {
    words,
    readings,
    isShort: Uint8Array.from(words, (word, index) =>
      (readings[index] as Reading[]).every(
        ({ form }) => form === "short" || (form === "retired" && typeOf(word) === ""),
      )
        ? 1
        : 0,
    ),
    mayBeProvince: Uint8Array.from(readings, (all) =>
      all.some(({ division }) => division.level === "province") ? 1 : 0,
    ),
    scan: trie.scan,
    indexOf: (word) => trie.indexOf(word),
  };
  return built;
}

/** 金昌市 → 金昌, 黔东南苗族侗族自治州 → 黔东南, 浦东新区 → 浦东. */
const shortName = (name: string): string => stemOf(name).replace(/(?<=..)新$/, "");
