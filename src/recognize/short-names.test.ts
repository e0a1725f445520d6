import { describe, expect, it } from "vitest";
import { loadLexicon } from "../lexicon/lexicon.ts";
import { read } from "../reading/reading.ts";
import { recognize } from "./index.ts";

const programs = (text: string) =>
  recognize(read(text, loadLexicon())).chosen.map(({ name, aliases }) => [name, ...(aliases ?? [])]);

describe("short names", () => {
  it("are other wordings of the name before the brackets", () => {
    const [first, ...others] = programs("推进乡土人才集聚工程(简称“533”工程)，引才百名。");
    expect(first).toEqual(expect.arrayContaining(["乡土人才集聚工程", "533工程"]));
    expect(others).toEqual([]);
  });
  it("are not what other brackets hold", () => {
    expect(programs("推进乡土人才集聚工程(含青年英才计划)，引才百名。").length).toBe(2);
  });
});
