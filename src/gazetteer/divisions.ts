/**
 * Administrative divisions from province to county: codes, present names, names no longer used. Read once from a small
 * brotli file (37 kB) when first asked for. Codes follow GB/T 2260: 620000, 620300, 620321; a township adds three digits
 * (GB/T 10114), a village three more.
 */
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import type { PlaceLevel } from "../facts.ts";
import { buildWordTrie } from "../matching/word-trie.ts";
import { packageFile } from "../package-root.ts";

export interface Division {
  /** 6 digits to county, 9 for a township, 12 for a village. */
  readonly code: string;
  /** Present official name; villages without the committee (城北村). */
  readonly name: string;
  readonly level: PlaceLevel;
  /** Code of the division above; null for a province. */
  readonly parent: string | null;
}

export interface UpperDivisions {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Former names with the division that took their place. */
  readonly retired: readonly (readonly [name: string, heir: Division])[];
  /** Contractions kept by hand: 科右前旗. */
  readonly contracted: readonly (readonly [name: string, division: Division])[];
  /** Stems of counties that are also ordinary words: 平安, 通道. */
  readonly ordinaryCounties: ReadonlySet<string>;
  /** Stems of townships and villages that are also ordinary words: 示范, 实现. */
  readonly ordinaryStems: ReadonlySet<string>;
  /** Class of a two-character word of everyday prose: `verb` before a name begins it, `grammar` is never part of one. */
  readonly everyday: (text: string, start?: number, end?: number) => WordClass | undefined;
}

export type WordClass = "verb" | "grammar" | "noun";

const readData = (name: string): string =>
  brotliDecompressSync(readFileSync(packageFile("src", "gazetteer", "data", name))).toString("utf8");

/** Text of one province's townships and villages; see local-names.ts for its lines. */
export const readProvince = (province: string): string => readData(`${province}.br`);

/** Towns of a name that no other has: name, tab, code of the county. */
export const readOnlyTowns = (): string => readData("only-towns.br");

/** Level that a code of up to six digits says; statistical zones (130171 …开发区) are areas. */
function levelOf(code: string): PlaceLevel {
  if (code.endsWith("0000")) return "province";
  if (code.endsWith("00")) return "prefecture";
  const last = Number(code.slice(4));
  return last >= 71 && last < 81 ? "area" : "county";
}

let loaded: UpperDivisions | undefined;

/** Divisions from province to county; cached. */
export function loadUpperDivisions(): UpperDivisions {
  if (loaded !== undefined) return loaded;
  const [current = "", retired = "", contracted = "", counties = "", stems = "", ...classes] =
    readData("upper.br").split("\n\n");
  const names = new Map(pairs(current));
  const byCode = new Map<string, Division>();
  for (const [code, name] of names) {
    const level = levelOf(code);
    const prefecture = `${code.slice(0, 4)}00`;
    // Counties directly under a province have no prefecture of their own: 仙桃市, the districts of 上海市.
    const above = level !== "prefecture" && names.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
    byCode.set(code, { code, name, level, parent: level === "province" ? null : above });
  }
  const withDivision = (section: string) =>
    pairs(section).flatMap(([code, name]) => {
      const division = byCode.get(code);
      return division === undefined ? [] : [[name, division] as const];
    });
  loaded = {
    byCode,
    retired: withDivision(retired),
    contracted: withDivision(contracted),
    ordinaryCounties: new Set(counties.split("\n")),
    ordinaryStems: new Set(stems.split("\n")),
    everyday: everydayWords(classes),
  };
  return loaded;
}

/** Words by class, verbs before words of grammar before nouns: a word of two classes is of the first. */
function everydayWords(sections: readonly string[]): UpperDivisions["everyday"] {
  const words: string[] = [];
  const classOf: WordClass[] = [];
  for (const [index, wordClass] of (["verb", "grammar", "noun"] as const).entries())
    for (const word of (sections[index] ?? "").split("\n")) {
      words.push(word);
      classOf.push(wordClass);
    }
  const trie = buildWordTrie(words);
  return (text, start, end) => classOf[trie.indexOf(text, start, end)];
}

const pairs = (section: string): (readonly [string, string])[] =>
  section.split("\n").map((line) => {
    const tab = line.indexOf("\t");
    return [line.slice(0, tab), line.slice(tab + 1)] as const;
  });
