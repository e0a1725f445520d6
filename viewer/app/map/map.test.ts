import { describe, expect, it } from "vitest";
import { deriveArtifact } from "../../../graph/derive.ts";
import { shippedAliasTable } from "../../../graph/identity/index.ts";
import { sketchFacts } from "../../../graph/testing/sketch-facts.ts";
import type { NodeId } from "../../../src/facts.ts";
import { prefecturesOf } from "../../server/divisions.ts";
import { createModel } from "../model/graph-model.ts";
import { provinceOf } from "../model/provinces.ts";
import { layOut } from "./divisions.ts";
import { byCode, placesOnMap, shadeOf } from "./places-on-map.ts";
import { provinceTiles } from "./province-tiles.ts";

describe("the tiles of provinces", () => {
  it("are the 34 divisions of the first level, each in a place of its own", () => {
    expect(new Set(provinceTiles.map(({ code }) => code)).size).toBe(34);
    expect(new Set(provinceTiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(34);
    for (const { code, zh } of provinceTiles) expect(provinceOf(code)).toMatch(new RegExp(`^${zh}`, "u"));
  });

  it.each([
    ["65", "44", "west"],
    ["54", "31", "west"],
    ["62", "37", "west"],
    ["23", "46", "north"],
    ["11", "44", "north"],
    ["13", "42", "north"],
  ])("%s lies to the side of %s that it does: %s", (a, b, side) => {
    const [first, second] = [a, b].map((code) => provinceTiles.find((tile) => tile.code === code)!);
    if (side === "west") expect(first!.column).toBeLessThan(second!.column);
    else expect(first!.row).toBeLessThan(second!.row);
  });
});

describe("places on the map", () => {
  const jinchang = { id: "place:620300", name: "金昌市", level: "prefecture", code: "620300" } as const;
  const jingtai = { id: "place:620423", name: "景泰县", level: "county", code: "620423" } as const;
  const facts = [
    sketchFacts(jinchang, ["Program 村务公开日", "IMPLEMENTS 村务公开日"], "甲", "2021-08-12"),
    sketchFacts(jinchang, ["Program 好邻居行动", "IMPLEMENTS 好邻居行动"], "乙", "2022-08-12"),
    sketchFacts(jingtai, ["Program 村务公开日", "IMPLEMENTS 村务公开日"], "丙", "2020-01-05"),
  ];
  const { artifact } = deriveArtifact(facts, { extractor: "sketch", aliases: shippedAliasTable() });
  const model = createModel(artifact);
  const listed = (about: string | null) =>
    placesOnMap(model, about as NodeId | null).map(({ node, reports }) => [node.name, reports]);

  it("are all that reports are about, the most reports first", () =>
    expect(listed(null)).toEqual([
      ["金昌市", 2],
      ["景泰县", 1],
    ]));

  it("or those of one program, with the reports that say it", () => {
    expect(listed("program:村务公开日")).toEqual([
      ["金昌市", 1],
      ["景泰县", 1],
    ]);
    expect(listed("program:好邻居行动")).toEqual([["金昌市", 1]]);
  });

  it("stand in their province and county", () => {
    const places = placesOnMap(model, null);
    expect(byCode(places, 2).get("62")).toHaveLength(2);
    expect(
      byCode(places, 6)
        .get("620423")
        ?.map(({ node }) => node.name),
    ).toEqual(["景泰县"]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [4, 2],
    [5, 3],
    [200, 4],
  ])("%i of them have shade %i", (count, shade) => expect(shadeOf(count)).toBe(shade));
});

describe("the divisions of a province", () => {
  it("are its counties under their prefectures", () => {
    const gansu = prefecturesOf("62")!;
    expect(gansu.find(({ name }) => name === "金昌市")?.counties.map(({ name }) => name)).toEqual(["金川区", "永昌县"]);
    expect(prefecturesOf("46")!.at(-1)).toMatchObject({ name: "海南省", counties: expect.arrayContaining([]) });
    expect(prefecturesOf("71")).toEqual([]);
    expect(prefecturesOf("99")).toBeUndefined();
  });

  it("take the lines they need", () => {
    const counties = Array.from({ length: 5 }, (_, at) => ({ code: `10010${at}`, name: `县${at}` }));
    const cells = layOut(
      [
        { code: "100100", name: "甲市", counties },
        { code: "100200", name: "乙市", counties: [] },
      ],
      3,
    );
    expect(cells.map(({ line, column }) => `${line}.${column}`)).toEqual([
      ...["0.0", "0.1", "0.2", "0.3", "1.1", "1.2"],
      "2.0",
    ]);
  });
});
