import { readdirSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { beforeAll, describe, expect, it } from "vitest";
import { type Extraction, extract } from "./extract.ts";
import { type Facts, factsSchema } from "./facts.ts";
import { packageFile } from "./package-root.ts";
import { goldSchema, score } from "./score/index.ts";

const folder = packageFile("seeds", "reports");
const files = readdirSync(folder).sort();
const stem = (file: string) => file.replace(/\.[a-z]+$/u, "");
const extractFile = (file: string) => extract(readFileSync(`${folder}/${file}`), file);

describe.each(files)("%s", (file) => {
  let extraction: Extraction;
  beforeAll(async () => {
    extraction = await extractFile(file);
  });

  it("gives facts that keep the contract", () => {
    expect(factsSchema.parse(extraction.facts)).toEqual(extraction.facts);
  });

  it("points every span at exactly the characters it quotes", () => {
    const { facts, text } = extraction;
    const spans = [...facts.nodes.flatMap((node) => node.mentions), ...facts.edges.flatMap((edge) => edge.evidence)];
    expect(spans.length).toBeGreaterThan(50);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it("names both ends of every edge, and shows every edge but PART_OF in the text", () => {
    const { nodes, edges } = extraction.facts;
    const ids = new Set(nodes.map((node) => node.id));
    expect(ids.size).toBe(nodes.length);
    for (const edge of edges) {
      expect(ids).toContain(edge.source);
      expect(ids).toContain(edge.target);
      if (edge.type !== "PART_OF") expect(edge.evidence.length).toBeGreaterThan(0);
    }
  });

  it("gives the same facts again", async () => {
    expect((await extractFile(file)).facts).toEqual(extraction.facts);
  });
});

it("keeps its quality on the annotated seeds", async () => {
  const golds = new Map(
    files.map((file) => [
      stem(file),
      goldSchema.parse(JSON.parse(readFileSync(packageFile("seeds", "gold", `${stem(file)}.json`), "utf8"))),
    ]),
  );
  const facts = new Map<string, Facts>();
  for (const file of files) facts.set(stem(file), (await extractFile(file)).facts);
  const { rows } = score(golds, facts);
  const f1 = (row: string) => rows.get(row)?.f1 ?? 0;
  expect(f1("relaxed nodes")).toBeGreaterThan(0.88);
  expect(f1("strict nodes")).toBeGreaterThan(0.82);
  expect(f1("edges")).toBeGreaterThan(0.86);
  expect(f1("figure FUNDS")).toBeGreaterThan(0.9);
  expect(f1("figure DISPATCHES")).toBeGreaterThan(0.9);
  for (const row of ["subject", "subject code", "date"]) expect(rows.get(row)?.r).toBe(1);
});

describe("a report turned into Traditional characters with pinyin in brackets", () => {
  const convert = Converter({ from: "cn", to: "t" });
  /** As converters of web pages write: the reading of every changed character behind it. */
  const annotate = (text: string) => {
    const traditional = convert(text);
    return [...traditional]
      .map((unit, i) => (unit === [...text][i] ? unit : `${unit}(${pinyin(unit, { type: "array" })[0]})`))
      .join("");
  };
  const simplified = files.filter((file) => !/^00[14]/u.test(file));

  it.each(simplified)("gives the same nodes and edges: %s", async (file) => {
    const clean = await extractFile(file);
    const turned = await extract(new TextEncoder().encode(annotate(clean.text)), file);
    const nodes = ({ facts }: Extraction) => new Set(facts.nodes.map((node) => `${node.type} ${node.name}`));
    const ends = ({ facts }: Extraction) => {
      const names = new Map(facts.nodes.map((node) => [node.id, node.name]));
      return new Set(
        facts.edges.map((edge) =>
          [
            edge.type,
            names.get(edge.source),
            names.get(edge.target),
            edge.attributes.amount ?? edge.attributes.count,
          ].join(" "),
        ),
      );
    };
    for (const of of [nodes, ends]) {
      const [before, after] = [of(clean), of(turned)];
      const shared = [...before].filter((item) => after.has(item)).length;
      expect(shared / Math.max(before.size, after.size)).toBeGreaterThanOrEqual(0.98);
    }
  });
});
