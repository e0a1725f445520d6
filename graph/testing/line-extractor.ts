/**
 * An extractor for tests that need many reports and no language: a report is a place and lines of a sketch (sketch-facts.ts),
 * `620423 景泰县 2020-04-23` first.
 */
import { createHash } from "node:crypto";
import { type Facts, factsSchema } from "../../src/facts.ts";
import type { Extractor } from "../facts-cache.ts";
import { sketchFacts } from "./sketch-facts.ts";

export const lineExtractor: Extractor = {
  version: "lines-1",
  extract: (bytes, file) => {
    const text = new TextDecoder().decode(bytes);
    const [first = "", ...lines] = text.split("\n").filter((line) => line !== "");
    const [code = "", name = "", date = null] = first.split(" ");
    if (!/^\d{6}$/u.test(code)) return Promise.reject(new Error("says no place in its first line"));
    const facts = sketchFacts({ id: `place:${code}`, name, code, level: "county" }, lines, "", date);
    const id = `report:${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}`;
    const named: Facts = factsSchema.parse({ ...facts, report: { ...facts.report, id, file } });
    return Promise.resolve({ facts: named, text: [name, ...lines].join("\n") });
  },
};
