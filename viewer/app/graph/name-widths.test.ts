import { expect, it } from "vitest";
import { createNameWidths } from "./name-widths.ts";

it("takes a Chinese character for as wide as the letters are high, and measures each other sign once", () => {
  const measured: string[] = [];
  const widths = createNameWidths({
    font: "",
    measureText: (sign: string) => {
      measured.push(sign);
      return { width: 7 } as TextMetrics;
    },
  });
  expect(widths.of("三会一课", "a", 12)).toBe(48);
  expect(widths.of("5A级A", "a", 12)).toBe(7 + 7 + 12 + 7);
  expect(measured).toEqual(["5", "A"]);
  widths.of("A", "b", 12);
  widths.forget();
  widths.of("A", "b", 12);
  expect(measured).toEqual(["5", "A", "A", "A"]);
});
