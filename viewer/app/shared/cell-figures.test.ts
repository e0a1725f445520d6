import { describe, expect, it } from "vitest";
import type { GraphNode, Statement } from "../../../graph/artifact.ts";
import type { EdgeAttributes, NodeId, Report, ReportId } from "../../../src/facts.ts";
import { translateWith } from "../messages/catalogue.ts";
import { zh } from "../messages/zh.ts";
import { deedOf } from "../model/deeds.ts";
import type { MatrixRow } from "../model/matrix.ts";
import { cellFigure, shadesBy, sortByMeasure } from "./cell-figures.ts";

const report = "report:000000000000" as ReportId;
const reports = new Map([[report, { publishedOn: "2021-08-12" } as Report]]);
const said = (attributes: EdgeAttributes): Statement => ({ report, attributes, rule: "sketch", evidence: [] });
const t = translateWith(zh);

describe("the figure of a cell", () => {
  const deed = deedOf(
    [said({ amount: 55_000, per: "village" }), said({ count: 9 }), said({ count: 38, unit: "名" })],
    reports,
  );
  it.each([
    ["presence", "5.5 万元", "5.5 万元 每村"],
    ["money", "5.5 万元", "5.5 万元 每村"],
    ["people", "38", "38 名"],
    ["year", "2021", "2021-08-12"],
  ] as const)("of %s is %s", (measure, short, long) =>
    expect(cellFigure(deed, measure, "zh", t)).toEqual({ short, long }),
  );

  it("is none where the reports say nothing of it", () => {
    const bare = deedOf([said({})], new Map());
    for (const measure of ["presence", "money", "people", "year"] as const) {
      expect(cellFigure(bare, measure, "zh", t)).toBeNull();
    }
  });

  it("takes the time that is told before the date of the report", () => {
    expect(deedOf([said({ when: "2018/2020" }), said({})], reports).since).toBe("2018");
  });
});

describe("rows by a measure", () => {
  const row = (name: string, attributes: EdgeAttributes): MatrixRow => ({
    node: { id: name } as unknown as GraphNode,
    places: 1,
    cells: new Map([["place:1" as NodeId, { types: new Set(), statements: [said(attributes)] }]]),
  });
  const rows = [
    row("none", {}),
    row("some", { amount: 10 }),
    row("most", { amount: 1e9 }),
    row("more", { amount: 1e4 }),
  ];

  it("begin with the greatest", () => {
    expect(sortByMeasure(rows, "money", reports).map(({ node }) => node.id)).toEqual(["most", "more", "some", "none"]);
  });

  it("are shaded by rank, equal figures alike", () => {
    const shade = shadesBy(rows, "money", reports);
    expect([10, 1e4, 1e9].map(shade)).toEqual([1, 3, 4]);
    expect([5, 5].map(shadesBy([row("a", { count: 5 }), row("b", { count: 5 })], "people", reports))).toEqual([1, 1]);
  });
});
