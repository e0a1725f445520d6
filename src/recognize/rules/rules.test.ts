import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../lexicon/lexicon.ts";
import { read } from "../../reading/reading.ts";
import { recognize } from "../index.ts";
import { rules } from "./index.ts";

const lexicon = loadLexicon();
const recognized = (text: string) => recognize(read(text, lexicon)).chosen.map(({ type, name }) => `${type} ${name}`);

describe.each(rules)("$name", ({ examples, name }) => {
  it.each(examples)("$text", ({ text, gives = [], not = [] }) => {
    expect(gives.length + not.length).toBeGreaterThan(0);
    const found = recognized(text);
    expect(found).toEqual(expect.arrayContaining([...gives]));
    for (const wrong of not) expect(found).not.toContain(wrong);
    if (gives.length > 0) {
      const proposed: string[] = [];
      rules
        .find((rule) => rule.name === name)
        ?.propose(read(text, lexicon), (candidate) => proposed.push(`${candidate.type} ${candidate.name}`));
      expect(proposed).toEqual(expect.arrayContaining([...gives]));
    }
  });
});
