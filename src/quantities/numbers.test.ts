import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOccurrences } from "../matching/occurrences.ts";
import { numberPattern, quantitiesIn } from "./numbers.ts";

describe("quantitiesIn", () => {
  const people = new RegExp(`(?:约|近)?${numberPattern}(?:名|人(?!均)|个)`, "gu");
  const found = (text: string) =>
    quantitiesIn({ text, occurrences: indexOccurrences(text) }, people, ["名", "人", "个"]).map(
      (match) => `${match[0]}@${match.index}`,
    );

  it("finds counts in order", () => {
    expect(found("选派约1,200名干部、三百余人，人均3个")).toEqual(["约1,200名@2", "三百余人@12", "3个@19"]);
    expect(found("人人个个")).toEqual([]);
  });

  it("finds what the pattern finds in the whole text", () => {
    const text = fc.string({ unit: fc.constantFrom(..."12,.三百万多个名人均约近，村"), maxLength: 40 });
    fc.assert(
      fc.property(text, (any) => {
        expect(found(any)).toEqual(
          Array.from(any.matchAll(new RegExp(people)), (match) => `${match[0]}@${match.index}`),
        );
      }),
    );
  });
});
