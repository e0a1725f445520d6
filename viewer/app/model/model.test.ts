import { beforeAll, describe, expect, it } from "vitest";
import { deriveArtifact } from "../../../graph/derive.ts";
import { shippedAliasTable } from "../../../graph/identity/index.ts";
import { sketchFacts } from "../../../graph/testing/sketch-facts.ts";
import type { NodeId } from "../../../src/facts.ts";
import { createEdgeSearch } from "../find/edge-search.ts";
import { createNodeNames } from "../find/node-names.ts";
import { createNodeSearch } from "../find/node-search.ts";
import { initialView } from "../state/view-state.ts";
import { compareSubjects } from "./comparison.ts";
import { smallParts } from "./components.ts";
import { createModel, type GraphModel } from "./graph-model.ts";
import { groupNodes } from "./groups.ts";
import { createMatrix, selectRows } from "./matrix.ts";
import { commonNeighbours, shortestPath } from "./paths.ts";
import { profileOf } from "./profile.ts";
import { visibleParts } from "./visibility.ts";

const jinchang = { id: "place:620300", name: "金昌市", level: "prefecture", code: "620300" } as const;
const jimo = { id: "place:370215", name: "即墨区", level: "county", code: "370215" } as const;
const id = (text: string) => text as NodeId;
const nothingAside = { small: new Set<NodeId>(), leading: null };

let model: GraphModel;
beforeAll(() => {
  const own = Array.from({ length: 30 }, (_, at) => [
    `Program 独有做法第${at}种`,
    `IMPLEMENTS 独有做法第${at}种`,
  ]).flat();
  const facts = [
    sketchFacts(
      jinchang,
      [
        "Program 村务公开日",
        "IMPLEMENTS 村务公开日",
        "Organization 驻村小分队",
        "DISPATCHES 驻村小分队 248",
        "Program 好邻居行动",
        "FUNDS 好邻居行动 14000000",
        ...own,
      ],
      "",
      "2021-08-12",
    ),
    sketchFacts(
      jimo,
      [
        "Program 村务公开日",
        "IMPLEMENTS 村务公开日",
        "Organization 驻村小分队",
        "DISPATCHES 驻村小分队 223",
        "Slogan 没有谁倡导的口号",
      ],
      "",
      "2019-01-05",
    ),
  ];
  const { artifact } = deriveArtifact(facts, { extractor: "sketch", aliases: shippedAliasTable() });
  model = createModel(artifact);
});

describe("the model", () => {
  it("counts who shares what", () => {
    expect([...model.sharedBy(id("program:村务公开日"))].sort()).toEqual([jimo.id, jinchang.id]);
    expect([...model.sharedBy(id("program:好邻居行动"))]).toEqual([jinchang.id]);
    expect(model.sharedBy(id("place:620300")).size).toBe(0);
  });

  it("makes a matrix of it, what more places share first", () => {
    const rows = createMatrix(model);
    expect(rows.slice(0, 2).map(({ places }) => places)).toEqual([2, 2]);
    const shared = selectRows(rows, { types: new Set(["Program"]), minimum: 2 });
    expect(shared.map(({ node }) => node.name)).toEqual(["村务公开日"]);
  });

  it("compares two places", () => {
    const { both, onlyLeft, onlyRight } = compareSubjects(createMatrix(model), id(jinchang.id), id(jimo.id));
    expect(both.map(({ node }) => node.name).sort()).toEqual(["村务公开日", "驻村小分队"]);
    expect(onlyLeft).toHaveLength(31);
    expect(onlyRight).toEqual([]);
  });

  it("tells since when and how many, the earliest first", () => {
    const rows = profileOf(model, model.nodes.get(id("organization:驻村小分队"))!);
    expect(rows.map(({ name, since, count }) => [name, since, count])).toEqual([
      ["即墨区", "2019-01-05", 223],
      ["金昌市", "2021-08-12", 248],
    ]);
  });

  it("finds the way between two, and whom both know", () => {
    const way = shortestPath(model, id(jinchang.id), id(jimo.id), () => true);
    expect(way).toHaveLength(2);
    expect(shortestPath(model, id(jinchang.id), id(jimo.id), () => false)).toBeUndefined();
    expect(shortestPath(model, id(jinchang.id), id(jinchang.id), () => true)).toEqual([]);
    expect(commonNeighbours(model, [id(jinchang.id), id(jimo.id)], () => true)).toHaveLength(2);
  });

  it("sets small groups aside, and shows one of them when it is chosen", () => {
    const small = smallParts(model);
    expect([...small]).toEqual(["slogan:没有谁倡导的口号"]);
    const view = { ...initialView };
    const all = model.nodes.size;
    expect(visibleParts(model, { small, leading: null }, view)).toMatchObject({
      inSmallGroups: 1,
      nodes: { length: all - 1 },
    });
    const chosen = { ...view, selection: { kind: "node", id: id("slogan:没有谁倡导的口号") } } as const;
    expect(visibleParts(model, { small, leading: null }, chosen).nodes).toHaveLength(all);
    expect(
      visibleParts(model, { small, leading: null }, { ...view, look: { ...view.look, small: true } }).nodes,
    ).toHaveLength(all);
  });

  it("shows the neighbourhood alone, as deep as asked", () => {
    const around = (depth: 1 | 2) =>
      visibleParts(model, nothingAside, {
        ...initialView,
        selection: { kind: "node", id: id(jimo.id) },
        look: { ...initialView.look, depth, only: true },
      }).nodes.map(({ id: node }) => node);
    expect(around(1).sort()).toEqual(["organization:驻村小分队", jimo.id, "program:村务公开日"].sort());
    expect(around(2)).toContain(jinchang.id);
  });

  it("opens a neighbour's neighbours beside the first, and folds what hangs on one node", () => {
    const view = {
      ...initialView,
      selection: { kind: "node", id: id(jimo.id) },
      look: { ...initialView.look, only: true },
    } as const;
    const opened = [id(jimo.id), id("program:村务公开日")];
    const around = visibleParts(model, nothingAside, { ...view, arrangement: { ...view.arrangement, opened } });
    expect(around.showsNode(id(jinchang.id))).toBe(true);
    expect(around.unopened(id(jinchang.id))).toBe(31);

    const arrangement = { ...initialView.arrangement, folded: [id(jinchang.id)] };
    const folded = visibleParts(model, nothingAside, { ...initialView, arrangement });
    expect(folded.folds.get(id(jinchang.id))).toBe(31);
    expect(folded.nodes).toHaveLength(model.nodes.size - 31);
    expect(folded.showsNode(id("program:好邻居行动"))).toBe(false);
    expect(folded.showsNode(id("program:村务公开日"))).toBe(true);
  });

  it("draws the leading part of a large graph, what is chosen with it, and counts the rest", () => {
    const aside = { small: new Set<NodeId>(), leading: new Set([id(jinchang.id), id(jimo.id)]) };
    const first = visibleParts(model, aside, initialView);
    expect([first.nodes.length, first.lesser]).toEqual([2, model.nodes.size - 2]);
    const selection = { kind: "node", id: id("program:好邻居行动") } as const;
    const chosen = visibleParts(model, aside, { ...initialView, selection });
    expect(chosen.nodes.map(({ name }) => name).sort()).toEqual(["好邻居行动", "即墨区", "金昌市"].sort());
    const all = visibleParts(model, aside, { ...initialView, look: { ...initialView.look, all: true } });
    expect([all.nodes.length, all.lesser]).toEqual([model.nodes.size, 0]);
  });

  it("hides a relation's type with its lines", () => {
    const { edges, links } = visibleParts(model, nothingAside, { ...initialView, hidden: new Set(["DISPATCHES"]) });
    expect(edges.some(({ type }) => type === "DISPATCHES")).toBe(false);
    expect(links).toBe(model.links.size - 2);
  });

  it("groups by place, by province and by community, the same each time", () => {
    const places = groupNodes(model, "subject");
    expect(places.groups[0]).toMatchObject({ name: "金昌市", members: { length: 32 } });
    expect(places.shared).toHaveLength(2);
    expect(groupNodes(model, "province").groups.map(({ name }) => name)).toEqual(["甘肃省", "山东省"]);
    const communities = groupNodes(model, "community");
    expect(groupNodes(createModel(model.artifact), "community")).toEqual(communities);
    expect(communities.groups[0]?.name).toBe("金昌市");
  });

  it("finds nodes by parts, pinyin and initials, and edges by their words", () => {
    const names = createNodeNames(model);
    const nodes = createNodeSearch(names);
    for (const query of ["邻居", "haolinju", "hao lin", "hljxd"]) {
      expect(nodes.find(query, 5).hits[0]?.node.name, query).toBe("好邻居行动");
    }
    const edges = createEdgeSearch(model, names);
    expect(edges.find("金昌 选派", 5).hits.map(({ type }) => type)).toEqual(["DISPATCHES"]);
    expect(edges.find("dispatches 即墨", 5).total).toBe(1);
    expect(edges.find("金昌 倡导", 5).total).toBe(0);
  });
});
