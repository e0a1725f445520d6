import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { firstLine, sectionOf, sections } from "./artifact-file.ts";
import { firstLineOf, readArtifactLines } from "./artifact-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "artifact-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file with these records in each section, as far as lines matter. */
function written(records: ReadonlyMap<string, string>): string {
  const file = join(folder, "graph.json");
  const lines = [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const all = sections.map((section) => [...sectionOf(section, section === "copies" ? [] : lines)].join(""));
  writeFileSync(file, firstLine({ extractor: "test" }) + all.join(""));
  return file;
}
const lineOf = (id: string, text: string): string => JSON.stringify({ id, text });
const bytesOf = (pieces: Iterable<string | Buffer>): string =>
  Buffer.concat([...pieces].map((piece) => Buffer.from(piece))).toString();

/** Ids that are escaped in JSON, that sort otherwise in UTF-8 than in code units, and that look like marks of the file. */
const id = fc.oneof(
  fc.constantFrom('a"b', "a\\", 'a\\"', "\u{20bb7}", "\uff21", "],", '"nodes":[', "a", "ab", "B|a", "B|"),
  fc.string({ minLength: 1, maxLength: 6, unit: "grapheme" }),
);
const records = fc.uniqueArray(fc.tuple(id, fc.string()), { selector: ([key]) => key, maxLength: 12 });

describe("readArtifactLines", () => {
  it("changes records as if the whole file were written anew", () => {
    fc.assert(
      fc.property(records, fc.array(fc.tuple(id, fc.option(fc.string())), { maxLength: 6 }), (before, changes) => {
        const old = new Map(before.map(([key, text]) => [key, lineOf(key, text)]));
        const changed = new Map(changes.map(([key, text]) => [key, text === null ? undefined : lineOf(key, text)]));
        const after = new Map(old);
        for (const [key, line] of changed) {
          if (line === undefined) after.delete(key);
          else after.set(key, line);
        }
        const expected = [...after].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
        const lines = readArtifactLines(written(old));
        for (const section of ["reports", "nodes", "edges"] as const) {
          expect(bytesOf(lines.changed(section, changed))).toBe([...sectionOf(section, expected)].join(""));
        }
      }),
    );
  });

  it("finds each record and no other", () => {
    fc.assert(
      fc.property(records, id, (before, wanted) => {
        const held = new Map(before.map(([key, text]) => [key, lineOf(key, text)]));
        const lines = readArtifactLines(written(held));
        expect(lines.lineOf("nodes", wanted)).toBe(held.get(wanted));
        for (const [key, line] of held) expect(lines.lineOf("edges", key)).toBe(line);
        expect([...lines.lines("nodes")].sort()).toEqual([...held.values()].sort());
        const starting = [...held].filter(([key]) => key.startsWith("B|")).map(([, line]) => line);
        expect([...lines.linesFrom("edges", "B|")].sort()).toEqual(starting.sort());
      }),
    );
  });

  it("refuses a file that is laid out otherwise", () => {
    const file = join(folder, "other.json");
    writeFileSync(file, JSON.stringify({ format: "xianzhi-graph", reports: [], nodes: [], edges: [] }));
    expect(() => readArtifactLines(file)).toThrow("has no reports");
  });
});

it("reads the first line, and none where there is no file", async () => {
  expect(await firstLineOf(written(new Map()))).toContain('"extractor":"test"');
  expect(await firstLineOf(join(folder, "missing.json"))).toBeUndefined();
});
