/** The divisions of a province for the map: prefectures, each with its counties, in the order of their codes. */
import { loadGazetteer } from "../../src/gazetteer/index.ts";

export interface Prefecture {
  readonly code: string;
  readonly name: string;
  readonly counties: readonly { readonly code: string; readonly name: string }[];
}

/** @param province first two digits of the code; undefined where there is no such province */
export function prefecturesOf(province: string): readonly Prefecture[] | undefined {
  const { byCode, counties } = loadGazetteer();
  const whole = byCode(`${province}0000`);
  if (whole === undefined) return undefined;
  const named = (codes: readonly string[]) =>
    codes.flatMap((code) => {
      const division = byCode(code);
      return division === undefined ? [] : [{ code, name: division.name, level: division.level }];
    });
  const below = named(counties(whole.code)).filter(({ code }) => code !== whole.code);
  const direct = below.filter(({ level }) => level !== "prefecture");
  const prefectures = below
    .filter(({ level }) => level === "prefecture")
    .map(({ code, name }) => ({
      code,
      name,
      counties: bare(named(counties(code)).filter((each) => each.code !== code)),
    }));
  return direct.length === 0
    ? prefectures
    : [...prefectures, { code: whole.code, name: whole.name, counties: bare(direct) }];
}

const bare = (divisions: readonly { readonly code: string; readonly name: string }[]) =>
  divisions.map(({ code, name }) => ({ code, name }));
