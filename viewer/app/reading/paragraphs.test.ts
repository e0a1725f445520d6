import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf, windowAround } from "./paragraphs.ts";

describe("paragraphsOf", () => {
  it("keeps offsets and drops blank lines", () => {
    const text = "标题\r\n\r\n  正文一\n　\n正文二";
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["标题", "  正文一", "正文二"]);
  });

  it("loses nothing but line breaks and blank lines, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("村", "𠮷", "\n", "\r", " ", "。") }), (text) => {
        const kept = paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
        expect(kept.join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
      }),
    );
  });

  it("cuts a line without end, never inside a character", () => {
    const text = "𠮷".repeat(9000);
    const parts = paragraphsOf(text);
    expect(parts.length).toBeGreaterThan(3);
    for (const { start } of parts) expect(start % 2).toBe(0);
  });
});

describe("windowAround", () => {
  const text = Array.from({ length: 1000 }, (_, at) => `第${at}段`).join("\n");
  it("shows a part of a long text and says how much is outside", () => {
    const { paragraphs, before, after } = windowAround(text, 2500, 400);
    expect(paragraphs.length).toBeLessThan(120);
    expect(before).toBeGreaterThan(2000);
    expect(after).toBeGreaterThan(2000);
    expect(paragraphs.some(({ start, end }) => start <= 2500 && 2500 <= end)).toBe(true);
  });
  it("shows a short text whole", () => {
    expect(windowAround("甲\n乙", 0, 100)).toMatchObject({ before: 0, after: 0, paragraphs: [{}, {}] });
  });
});
