import { expect, it } from "vitest";
import { columnsOf, textTable } from "./text-table.ts";

it("counts Chinese characters as two columns", () => {
  expect(columnsOf("一肩挑abc")).toBe(9);
  expect(columnsOf("𪨧")).toBe(2);
});

it("lines up columns of mixed width", () => {
  expect(
    textTable(
      ["n", "name", "who"],
      [
        ["2", "一肩挑", "a"],
        ["10", "x", "b"],
      ],
      ["n"],
    ),
  ).toBe([" n  name    who", "--  ------  ---", " 2  一肩挑  a", "10  x       b"].join("\n"));
});
