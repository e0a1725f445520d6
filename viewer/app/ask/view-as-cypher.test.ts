import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFolder } from "../../../graph/build.ts";
import { shippedAliasTable } from "../../../graph/identity/index.ts";
import { openEmbedded } from "../../../graph/stores/embedded/index.ts";
import type { CypherEngine, CypherTable } from "../../../graph/stores/engine.ts";
import { goldExtractor, goldSources } from "../../../graph/testing/gold-facts.ts";
import type { NodeId, ReportId } from "../../../src/facts.ts";
import { placesOnMap } from "../map/places-on-map.ts";
import { compareSubjects } from "../model/comparison.ts";
import { createModel, type GraphModel } from "../model/graph-model.ts";
import { createMatrix, selectRows } from "../model/matrix.ts";
import { shortestPath } from "../model/paths.ts";
import { visibleParts } from "../model/visibility.ts";
import { initialView, parseView } from "../state/view-state.ts";
import { viewAsCypher } from "./view-as-cypher.ts";

let folder: string;
let model: GraphModel;
let engine: CypherEngine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-view-as-cypher-"));
  await buildFolder(goldSources(), folder, { extractor: goldExtractor, aliases: shippedAliasTable() });
  model = createModel(JSON.parse(await readFile(join(folder, "graph.json"), "utf8")));
  engine = await openEmbedded(folder);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

const asked = (query: string): Promise<CypherTable> => engine.run(viewAsCypher(parseView(query))!);
const column = async (query: string, name: string): Promise<readonly unknown[]> => {
  const { columns, rows } = await asked(query);
  return rows.map((row) => row[columns.indexOf(name)]);
};
const id = (text: string) => text as NodeId;

describe("a view as a question answers what the view shows:", () => {
  it.each(["", "?hide=Slogan", "?hide=IMPLEMENTS,Organization", "?view=tables&hide=FUNDS"])(
    "the graph and the tables, %j",
    async (query) => {
      const { edges } = visibleParts(
        model,
        { small: new Set(), leading: null },
        { ...initialView, ...parseView(query) },
      );
      expect((await asked(query)).rows).toHaveLength(edges.length);
    },
  );

  it.each(["place:620300", "organization:驻村工作队", "program:一肩挑"])("the relations of %s", async (node) => {
    expect((await asked(`?node=${node}`)).rows).toHaveLength(model.edgesOf(id(node)).length);
  });

  it("an edge, statement by statement", async () => {
    const edge = model.artifact.edges.find(({ type }) => type === "DISPATCHES")!;
    const sources = (await column(`?edge=${edge.id}`, "sources")).flat();
    const spans = edge.statements.flatMap(({ report, evidence }) =>
      evidence.map(({ start, end }) => `${report}#${start}-${end}`),
    );
    expect(sources.toSorted()).toEqual(spans.toSorted());
  });

  it("what the reports of one place say of a node", async () => {
    for (const row of createMatrix(model).slice(0, 6)) {
      for (const [subject, { statements }] of row.cells) {
        const { rows } = await asked(`?subject=${subject}&target=${encodeURIComponent(row.node.id)}`);
        expect(rows, `${subject} ${row.node.id}`).toHaveLength(statements.length);
      }
    }
  });

  it("the way between two", async () => {
    const way = shortestPath(model, id("place:620300"), id("place:430528"), () => true)!;
    expect(await column("?from=place:620300&to=place:430528", "steps")).toEqual([way.length]);
  });

  it("several nodes", async () => {
    expect((await asked("?pick=place:620300&pick=place:430528")).rows).toHaveLength(2);
  });

  it.each([
    ["", ["Program", "Organization", "Slogan"], 2],
    ["&least=3", ["Program", "Organization", "Slogan"], 3],
    ["&least=1&without=Slogan,Organization", ["Program"], 1],
  ] as const)("the matrix%s", async (query, types, minimum) => {
    const shown = selectRows(createMatrix(model), { types: new Set(types), minimum });
    const counts = (rows: readonly (readonly [unknown, unknown])[]) => rows.map((row) => row.join(" ")).toSorted();
    const { columns, rows } = await asked(`?view=shared${query}`);
    const [name, places] = ["name", "places"].map((each) => columns.indexOf(each)) as [number, number];
    expect(counts(rows.map((row) => [row[name], row[places]]))).toEqual(
      counts(shown.map((row) => [row.node.name, row.places])),
    );
  });

  it("the comparison of two places", async () => {
    const { both, onlyLeft, onlyRight } = compareSubjects(createMatrix(model), id("place:620300"), id("place:370215"));
    const { rows } = await asked("?view=compare&left=place:620300&right=place:370215");
    const counted = (here: boolean, there: boolean) => rows.filter((row) => row[1] === here && row[2] === there).length;
    expect([counted(true, true), counted(true, false), counted(false, true)]).toEqual([
      both.length,
      onlyLeft.length,
      onlyRight.length,
    ]);
  });

  it.each([null, "organization:驻村工作队", "program:村级组织运转经费"])(
    "the places on the map, of %j",
    async (about) => {
      const places = placesOnMap(model, about === null ? null : id(about));
      const shown = places.map(({ node, reports }) => `${node.name} ${reports}`);
      const query = `?view=map${about === null ? "" : `&about=${about}`}`;
      const { rows } = await asked(query);
      expect(rows.map(([place, , reports]) => `${place} ${reports}`).toSorted()).toEqual(shown.toSorted());
      expect(await column(`${query}&province=62`, "place")).toHaveLength(
        places.filter(({ code }) => code?.startsWith("62")).length,
      );
    },
  );

  it("the reports, and the mentions in the one that is read", async () => {
    expect((await asked("?view=reports")).rows).toHaveLength(model.reports.size);
    for (const report of model.reports.keys()) {
      const times = await column(`?report=${report.slice("report:".length)}`, "times");
      const all = times.reduce<number>((sum, each) => sum + Number(each), 0);
      expect(all).toBe(model.mentionsIn(report as ReportId).length);
    }
  });

  it("but the console and the queue ask nothing of the graph", () => {
    expect(viewAsCypher(parseView("?view=ask"))).toBeNull();
    expect(viewAsCypher(parseView("?view=review"))).toBeNull();
  });

  it("whatever an id contains", async () => {
    const { rows } = await asked(`?node=${encodeURIComponent("program:'}) DETACH DELETE (n) //\\")}`);
    expect(rows).toEqual([]);
    expect((await asked("")).rows.length).toBeGreaterThan(0);
  });
});
