import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendCorrection, CorrectionsError, parseCorrections } from "./corrections-file.ts";

const valid = `# a comment

- action: merge
  nodes: [program:甲, program:乙]
  reason: one regulation under two names
  date: 2026-01-31

- action: drop-node   # not a program
  node: program:丙
  reason: a heading
  date: 2026-02-01
`;

const faultsOf = (text: string): readonly string[] => {
  try {
    parseCorrections(text);
    return [];
  } catch (error) {
    return (error as CorrectionsError).faults.map(({ line, message }) => `${line}: ${message}`);
  }
};

describe("parseCorrections", () => {
  it("reads corrections with their lines", () => {
    expect(parseCorrections(valid).map(({ line, correction }) => [line, correction.action])).toEqual([
      [3, "merge"],
      [8, "drop-node"],
    ]);
    expect(parseCorrections("# nothing yet\n")).toEqual([]);
  });

  it.each([
    [
      "an unknown action",
      "- action: fuse\n  reason: x\n  date: 2026-01-01",
      "1: action: must be one of merge, keep-apart",
    ],
    ["a missing reason", `${valid}- action: drop-node\n  node: program:丁\n  date: 2026-01-01`, "12: reason:"],
    ["a bad date", valid.replace("2026-02-01", "yesterday"), "11: date: is no date"],
    ["a name that is no node", valid.replace("program:丙", "丙"), "9: node: names no node"],
    ["a misspelt key", valid.replace("nodes:", "node:"), "3: nodes:"],
    [
      "an unknown key",
      valid.replace("  node: program:丙", "  node: program:丙\n  weight: 3"),
      '8: Unrecognized key: "weight"',
    ],
    [
      "an unknown attribute",
      "- action: set-node\n  node: program:丙\n  attributes:\n    colour: red\n  reason: x\n  date: 2026-01-01",
      '4: attributes: Unrecognized key: "colour"',
    ],
    [
      "an edge without evidence",
      "- action: add-edge\n  edge: {type: FUNDS, source: place:1, target: program:丙}\n  evidence: []\n  reason: x\n  date: 2026-01-01",
      "3: evidence: needs evidence",
    ],
    ["broken YAML", "- action: [merge\n  nodes", "2: "],
    ["something else than a list", "action: merge", "1: is no list"],
  ])("names the line of %s", (_, text, fault) => {
    expect(faultsOf(text).some((found) => found.startsWith(fault))).toBe(true);
  });
});

describe("appendCorrection", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "xianzhi-corrections-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("adds to the end and leaves what people wrote as it is", async () => {
    const file = join(folder, "corrections.yaml");
    await writeFile(file, valid);
    await appendCorrection(file, {
      action: "rename",
      node: "program:“三会一课”",
      name: "三会一课",
      reason: "quotes: no part of the name",
      date: "2026-03-01",
    });
    const text = await readFile(file, "utf8");
    expect(text.startsWith(valid)).toBe(true);
    expect(parseCorrections(text).at(-1)?.correction).toMatchObject({ action: "rename", node: "program:“三会一课”" });
  });

  it("starts the file with how to use it", async () => {
    const file = join(folder, "corrections.yaml");
    await appendCorrection(file, { action: "drop-node", node: "program:丙", reason: "x", date: "2026-03-01" });
    expect(await readFile(file, "utf8")).toMatch(
      /^# Corrections to the graph[\s\S]+- action: drop-node\n {2}node: program:丙\n/u,
    );
  });

  it("does not touch a file that has faults", async () => {
    const file = join(folder, "corrections.yaml");
    await writeFile(file, "- action: fuse\n");
    const correction = { action: "drop-node", node: "program:丙", reason: "x", date: "2026-03-01" } as const;
    await expect(appendCorrection(file, correction)).rejects.toThrow(CorrectionsError);
    expect(await readFile(file, "utf8")).toBe("- action: fuse\n");
  });
});
