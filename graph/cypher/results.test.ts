import { describe, expect, it } from "vitest";
import type { CypherTable } from "../stores/engine.ts";
import { formatResult } from "./results.ts";

const result: CypherTable = {
  columns: ["place", "yuan", "list"],
  rows: [
    ["金昌市", 41500000, ["a", 1]],
    ['"引号", 逗号', null, []],
    ["\u202e右起\n换行", 9007199254740993n, null],
  ],
};

describe("formatResult", () => {
  it("makes a table whose columns stand under each other and whose cells stay on their line", () => {
    expect(formatResult(result, "table").split("\n")).toEqual([
      "place                         yuan  list",
      "----------------  ----------------  -------",
      '金昌市                    41500000  ["a",1]',
      '"引号", 逗号                        []',
      "\\u202e右起\\n换行  9007199254740993",
      "(3 rows)",
    ]);
  });

  it("makes JSON that reads back, with integers beyond 2^53 as text", () => {
    expect(JSON.parse(formatResult(result, "json"))).toEqual([
      { place: "金昌市", yuan: 41500000, list: ["a", 1] },
      { place: '"引号", 逗号', yuan: null, list: [] },
      { place: "\u202e右起\n换行", yuan: "9007199254740993", list: null },
    ]);
    expect(formatResult({ columns: ["a"], rows: [] }, "json")).toBe("[]");
  });

  it("makes CSV by RFC 4180", () => {
    expect(formatResult(result, "csv")).toBe(
      [
        "place,yuan,list",
        '金昌市,41500000,"[""a"",1]"',
        '"""引号"", 逗号",,[]',
        '"\u202e右起\n换行",9007199254740993,',
      ].join("\r\n"),
    );
  });

  it("says that a query without a result is done", () => {
    expect(formatResult({ columns: [], rows: [] }, "table")).toBe("done");
  });
});
