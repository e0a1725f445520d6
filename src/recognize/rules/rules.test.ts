import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../lexicon/lexicon.ts";
import { read } from "../../reading/reading.ts";
import type { Candidate, Example } from "../candidate.ts";
import { recognize } from "../index.ts";
import { rules } from "./index.ts";

const lexicon = loadLexicon();
const reading = ({ text, title }: Example) =>
  read(text, lexicon, title ? { title: { start: 0, end: text.length } } : {});
const label = ({ type, name }: Candidate) => `${type} ${name}`;

describe.each(rules)("$name", (rule) => {
  it.each(rule.examples)("$text", (example) => {
    const { gives = [], not = [] } = example;
    expect(gives.length + not.length).toBeGreaterThan(0);
    const found = recognize(reading(example)).chosen.map(label);
    expect(found).toEqual(expect.arrayContaining([...gives]));
    for (const wrong of not) expect(found).not.toContain(wrong);
    const proposed: string[] = [];
    rule.propose(reading(example), (candidate) => proposed.push(label(candidate)));
    expect(proposed).toEqual(expect.arrayContaining([...gives]));
  });
});
