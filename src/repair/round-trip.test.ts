/** Clean reports, written in traditional characters with pinyin annotations as converters do, must repair to themselves. */
import { readdirSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { repair } from "./repair.ts";

const seeds = readdirSync("seeds/reports");
const cleanOf = (file: string): string => repair(readFileSync(`seeds/reports/${file}`, "utf8")).text;

/** Annotates every `every`-th kind of character with its reading where it stands. */
function annotate(text: string, every: number, [open, close]: readonly [string, string]): string {
  return text
    .split("\n")
    .map((line) => {
      const readings = pinyin(line, { type: "all" });
      return readings
        .map(({ origin, pinyin: reading, isZh }) =>
          isZh && (origin.codePointAt(0) ?? 0) % every === 0 ? `${origin}${open}${reading}${close}` : origin,
        )
        .join("");
    })
    .join("\n");
}

describe("traditional text with pinyin", () => {
  const scripts = ["t", "tw", "hk"].map((to) => Converter({ from: "cn", to: to as "t" | "tw" | "hk" }));

  it.each(seeds)("comes back to the clean text: %s", (file) => {
    const clean = cleanOf(file);
    for (const convert of scripts) {
      const traditional = convert(clean);
      expect(repair(traditional).text).toBe(clean);
      for (const brackets of [["(", ")"] as const, ["（", "）"] as const]) {
        const written = annotate(traditional, 4, brackets);
        expect(written.length).toBeGreaterThan(clean.length * 1.3);
        const { text, map } = repair(written);
        expect(text).toBe(clean);
        for (let at = 0; at < text.length; at += 7) {
          const { start, end } = map.toOriginal(at, at + 1);
          expect(written.slice(start, end)).toBe(traditional[at]);
        }
      }
    }
  });

  it.each(seeds)("leaves a simplified report as it was, character for character: %s", (file) => {
    const original = readFileSync(`seeds/reports/${file}`, "utf8");
    if (!/[縣鄉黨]/u.test(original)) {
      const han = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, "");
      expect(han(repair(original).text)).toBe(han(original));
    }
  });
});
