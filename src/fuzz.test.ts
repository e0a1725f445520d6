import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chanceFrom, checkFacts, checkText, hostileFile, tryFile } from "./fuzz.ts";

const texts = readdirSync("seeds/reports").map((file) => readFileSync(`seeds/reports/${file}`, "utf8"));

/** `npm run fuzz` tries a hundred thousand. */
const count = Number(process.env.FUZZ_COUNT ?? 400);

describe("hostile input", () => {
  it(`is read or refused, ${count} files`, async () => {
    const chance = chanceFrom(20210812);
    const outcomes = new Map<string, number>();
    for (let at = 0; at < count; at++) {
      const file = hostileFile(texts, chance);
      const outcome = await tryFile(file).catch((error: unknown) => {
        throw new Error(`file ${at} (${file.name}: ${file.made})`, { cause: error });
      });
      outcomes.set(outcome ?? "read", (outcomes.get(outcome ?? "read") ?? 0) + 1);
    }
    expect(outcomes.get("read")).toBeGreaterThan(count / 2);
    expect(outcomes.size).toBeGreaterThan(1);
  });

  it("takes text that no decoder gives: half characters", () => {
    const chance = chanceFrom(7);
    for (const text of texts) {
      for (let times = 0; times < 20; times++) {
        const at = Math.floor(chance() * text.length);
        checkText(`${text.slice(0, at)}\ud800${text.slice(at, at + 300)}\udc00`);
      }
    }
  });

  it("gives the same files for the same seed", () => {
    const [a, b] = [chanceFrom(3), chanceFrom(3)];
    for (let times = 0; times < 20; times++) expect(hostileFile(texts, a)).toEqual(hostileFile(texts, b));
  });
});

describe("a file of one clause", () => {
  it("that the full fuzz found, one character over and over between lines run together, is read to its end", async () => {
    expect(await tryFile(hostileFile(texts, chanceFrom(1_000_003 + 21_602)), checkFacts)).toBeNull();
  }, 120_000);

  // What a loop in a loop would try to part in every way; each doubling would double the time.
  it.each(["1", "年底", "日前年", "荣誉称号等", "每人每月", "级中央和县", "基层治理新", "统一、统一的", "+", "一支"])(
    "that holds %s over and over where a name, a place or a sum is expected is read to its end",
    (words) => {
      const long = words.repeat(60);
      const text = `${long}景泰县推行“${long}”工作法，荣获${long}，下拨${long}资金5万元，组建${long}服务队、建立${long}等机制。`;
      expect(() => checkFacts(text)).not.toThrow();
    },
    60_000,
  );

  it.each([
    ["1个", 400_000],
    ["选派1名干部", 100_000],
    ["投入1万元", 100_000],
  ] as const)(
    "%s over and over, %d code units, is read to its end",
    (words, length) => {
      const text = words.repeat(Math.ceil(length / words.length));
      expect(() => checkFacts(text)).not.toThrow();
    },
    120_000,
  );
});
