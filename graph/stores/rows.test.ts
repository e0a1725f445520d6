import { describe, expect, it } from "vitest";
import { artifactSchema } from "../artifact.ts";
import { labels, type PropertyName, properties, relationshipTypes, schema } from "./model.ts";
import { type RelationshipRow, type RowValue, storedId, toRows } from "./rows.ts";
import { randomArtifact } from "./testing/random-artifact.ts";
import { smallArtifact } from "./testing/small-artifact.ts";

const rows = toRows(smallArtifact);
const ofType = (type: string) => rows.relationships.filter((row) => row.type === type);
const byAmount = (row: RelationshipRow) => Number(row.properties.amount);

describe("toRows", () => {
  it("makes a node of every node and report", () => {
    expect(rows.nodes.map((row) => `${row.label} ${row.id}`)).toEqual([
      "Place place:110100",
      "Place place:110101",
      "Place place:某区",
      "Organization organization:工作队",
      "Organization organization:甲县/农业局",
      "Program program:工程",
      "Program program:百村工程",
      "Slogan slogan:一起干",
      "Report report:000000000001",
      "Report report:000000000002",
    ]);
  });

  it("leaves out what is not there, and says what is not anonymous", () => {
    expect(rows.nodes.find((row) => row.id === "place:110101")?.properties).toEqual({
      ...{ id: "place:110101", name: "甲县", aliases: ["甲"], pinyin: "jia xian", mentions: 3 },
      ...{ code: "110101", level: "county", anonymous: false, retiredName: "甲市" },
    });
    expect(rows.nodes.find((row) => row.id === "report:000000000002")?.properties).toEqual({
      ...{ id: "report:000000000002", file: "乙.txt", url: "https://example.org/2", encoding: "gb18030" },
    });
  });

  it("keeps every statement apart with its own figures, year and passages", () => {
    expect(
      ofType("FUNDS")
        .sort((a, b) => byAmount(b) - byAmount(a))
        .map((row) => row.properties),
    ).toEqual([
      {
        ...{ id: expect.stringMatching(/^[0-9a-f]{20}$/), report: "report:000000000001", reportedOn: "2021-08-12" },
        ...{ year: 2021, status: "done", amount: 18090000, amountText: "1809万元", per: "year", approximate: false },
        ...{ rule: "by-hand", evidence: ["投入1809万元"], sources: ["report:000000000001#20-28"] },
      },
      {
        ...{ id: expect.stringMatching(/^[0-9a-f]{20}$/), report: "report:000000000002", when: "2019", year: 2019 },
        ...{ status: "planned", amount: 0.5, approximate: false },
        ...{ rule: "by-hand", evidence: ["拟投入五角"], sources: ["report:000000000002#60-65"] },
      },
    ]);
    expect(
      ofType("DISPATCHES")
        .map((row) => [row.properties.count, row.properties.approximate])
        .sort(),
    ).toEqual([
      [18, false],
      [78, true],
    ]);
  });

  it("makes one relationship of what only hangs together, with the passages of all reports", () => {
    expect(ofType("PART_OF").map((row) => row.properties)).toEqual([
      {
        id: expect.any(String),
        evidence: ["丙市甲县", "丙市甲县"],
        sources: ["report:000000000001#0-4", "report:000000000002#38-42"],
      },
    ]);
  });

  it("makes MENTIONS of mentions, and leads every report to its subject", () => {
    const found = ofType("MENTIONS").map(({ source, target, properties: { evidence, subject } }) => [
      source,
      target,
      evidence,
      subject,
    ]);
    expect(found).toEqual([
      ["report:000000000001", "place:110101", ["甲县", "甲"], true],
      ["report:000000000002", "place:110101", ["甲县"], undefined],
      ["report:000000000002", "place:某区", [], true],
      ["report:000000000002", "program:百村工程", ["百村工程"], undefined],
    ]);
  });

  it("holds every label, type and property of the model, each with its type, and no other", () => {
    const seen = new Map<string, Set<string>>();
    for (const row of [
      ...rows.nodes.map((r) => ({ ...r, kind: r.label })),
      ...rows.relationships.map((r) => ({ ...r, kind: r.type })),
    ]) {
      const names = seen.get(row.kind) ?? new Set();
      seen.set(row.kind, names);
      for (const [name, value] of Object.entries(row.properties) as [PropertyName, RowValue][]) {
        names.add(name);
        expect(typeOf(value), `${row.kind}.${name}`).toContain(properties[name][0]);
        expect(schema[row.kind], row.kind).toContain(name);
      }
    }
    expect([...seen.keys()].sort()).toEqual([...labels, ...relationshipTypes].sort());
    const used = new Set([...seen.values()].flatMap((names) => [...names]));
    expect(
      Object.keys(properties)
        .filter((name) => !used.has(name))
        .sort(),
    ).toEqual(["destination", "role"]);
  });

  it("gives every row its own id, and the same rows for the same artifact in any order", () => {
    const artifact = randomArtifact({
      ...{ seed: 1, places: 20, organizations: 10, programs: 30, slogans: 5 },
      ...{ reports: 8, statements: 600, mentions: 100 },
    });
    const random = toRows(artifact);
    expect(new Set(random.nodes.map((row) => row.id)).size).toBe(random.nodes.length);
    expect(new Set(random.relationships.map((row) => row.id)).size).toBe(random.relationships.length);
    const reversed = { ...artifact, nodes: [...artifact.nodes].reverse(), edges: [...artifact.edges].reverse() };
    expect(toRows(reversed)).toEqual(random);
  });

  it("refuses an edge to nowhere", () => {
    const broken = artifactSchema.parse({ ...smallArtifact, nodes: smallArtifact.nodes.slice(1) });
    expect(() => toRows(broken)).toThrow("place:110100, which is not among the artifact's nodes");
  });
});

describe("storedId", () => {
  it("keeps ids and shortens only what no index takes", () => {
    expect(storedId("program:三会一课")).toBe("program:三会一课");
    const long = storedId(`program:${"长".repeat(3000)}`);
    expect(long).toMatch(/^program:sha256:[0-9a-f]{64}$/);
    expect(storedId(`program:${"长".repeat(2999)}短`)).not.toBe(long);
  });
});

function typeOf(value: RowValue): readonly string[] {
  if (Array.isArray(value)) return ["LIST<STRING>"];
  if (typeof value === "boolean") return ["BOOLEAN"];
  if (typeof value === "number") return Number.isInteger(value) ? ["INTEGER", "FLOAT"] : ["FLOAT"];
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? ["DATE"] : ["STRING"];
}
