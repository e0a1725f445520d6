/**
 * Townships and villages, county by county. A village's name means something only inside its county (和平村 exists six
 * hundred times; 实现村 and 示范村 are villages too), so they are looked up for the counties in play and nowhere else.
 *
 * One file per province, decompressed when first needed and cut by county without being parsed: `=620423` opens a county,
 * `-101芦阳镇` a township, other lines are villages numbered upwards from the last one (`200<tab>城北村` sets the number).
 */
import { type Division, readOnlyTowns, readProvince } from "./divisions.ts";
import { stemOf, typedShortNames } from "./names.ts";

export interface LocalNames {
  /** Full and shortened typed names: 芦阳镇, 城北村, 三源浦镇. */
  readonly typed: ReadonlyMap<string, readonly Division[]>;
  /** Stems of townships and streets: 芦阳, 星沙. */
  readonly stems: ReadonlyMap<string, Division>;
}

const provinces = new Map<string, string>();
const counties = new Map<string, LocalNames>();
const provincesWithoutData = new Set(["71", "81", "82"]);

/** Names inside one county (6 digits); empty where the county has none. Cached. */
export function localNames(county: string): LocalNames {
  const cached = counties.get(county);
  if (cached !== undefined) return cached;
  const names = parse(county, section(county));
  counties.set(county, names);
  return names;
}

let onlyTowns: ReadonlyMap<string, string> | undefined;

/** County of a town whose name no other town in the country has: 桑枣镇 → 510724; undefined for other names. */
export function countyOfTown(name: string): string | undefined {
  onlyTowns ??= new Map(
    readOnlyTowns()
      .split("\n")
      .map((line) => line.split("\t") as [string, string]),
  );
  return onlyTowns.get(name);
}

function provinceText(province: string): string {
  if (provincesWithoutData.has(province)) return "";
  let text = provinces.get(province);
  if (text === undefined) {
    text = readProvince(province);
    provinces.set(province, text);
  }
  return text;
}

function section(county: string): string {
  const text = provinceText(county.slice(0, 2));
  const start = text.startsWith(`=${county}\n`) ? 0 : text.indexOf(`\n=${county}\n`) + 1;
  if (start === 0 && !text.startsWith(`=${county}\n`)) return "";
  const end = text.indexOf("\n=", start);
  return text.slice(start + county.length + 2, end === -1 ? text.length : end + 1);
}

function parse(county: string, lines: string): LocalNames {
  const typed = new Map<string, Division[]>();
  const stems = new Map<string, Division>();
  const add = (name: string, division: Division): void => {
    const known = typed.get(name);
    if (known === undefined) typed.set(name, [division]);
    else if (!known.includes(division)) known.push(division);
  };
  let town = "";
  let number = 0;
  for (let at = 0; at < lines.length; ) {
    const end = lines.indexOf("\n", at);
    const line = lines.slice(at, end);
    at = end + 1;
    if (line.startsWith("-")) {
      town = `${county}${line.slice(1, 4)}`;
      number = 0;
      const division: Division = { code: town, name: line.slice(4), level: "township", parent: county };
      add(division.name, division);
      for (const short of typedShortNames(division.name)) add(short, division);
      stems.set(stemOf(division.name), division);
      continue;
    }
    const tab = line.indexOf("\t");
    number = tab === -1 ? number + 1 : Number(line.slice(0, tab));
    const name = line.slice(tab + 1);
    add(name, { code: `${town}${String(number).padStart(3, "0")}`, name, level: "village", parent: town });
  }
  return { typed, stems };
}
