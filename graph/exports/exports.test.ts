import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { parquetReadObjects } from "hyparquet";
import jsonld from "jsonld";
import readXlsx from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { NodeId } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";
import { deriveArtifact } from "../derive.ts";
import { shippedAliasTable } from "../identity/index.ts";
import { sharedNodes } from "../shared.ts";
import { toRows } from "../stores/rows.ts";
import { goldSeeds } from "../testing/gold-facts.ts";
import type { ExportFile } from "./export-file.ts";
import { type ExportFormat, exporters, selected } from "./index.ts";
import { vocabulary } from "./json-ld.ts";
import { listDelimiter } from "./neo4j-csv.ts";
import { columnName, workbook } from "./workbook.ts";
import { xmlText } from "./xml.ts";

const seeds = deriveArtifact(
  goldSeeds().map((seed) => seed.facts),
  { extractor: "gold", aliases: shippedAliasTable() },
).artifact;

/** The seeds with a name that every format must escape. */
const awkward = "a \"b\", <c> & 'd' </script>\n$& — 𪨧";
const artifact: Artifact = {
  ...seeds,
  nodes: seeds.nodes.map((node) => (node.id === "program:一肩挑" ? { ...node, name: awkward } : node)),
};
const node = (id: string) => artifact.nodes.find((found) => found.id === id) as Artifact["nodes"][number];
const filesOf = async (format: ExportFormat): Promise<readonly ExportFile[]> => exporters[format](artifact);
const textOf = async (format: ExportFormat, index = 0): Promise<string> =>
  String((await filesOf(format))[index]?.content);
const funded = artifact.edges.find(({ id }) => id === "FUNDS|place:620423|program:村级组织运转经费");

it.each(Object.keys(exporters) as ExportFormat[])("%s is the same twice", async (format) => {
  const bytes = (files: readonly ExportFile[]) => files.map(({ content }) => Buffer.from(content).toString("base64"));
  expect(bytes(await filesOf(format))).toEqual(bytes(await filesOf(format)));
});

describe("gexf", () => {
  it("reads back with positions, colours and figures", async () => {
    const graph = gexf.parse(MultiDirectedGraph, await textOf("gexf"));
    expect([graph.order, graph.size]).toEqual([artifact.nodes.length, artifact.edges.length]);
    const { x, y } = node("program:一肩挑");
    expect(graph.getNodeAttributes("program:一肩挑")).toMatchObject({ label: awkward, x, y: -y, type: "Program" });
    expect(graph.getNodeAttribute("program:一肩挑", "color")).toMatch(/143.*86.*18|#8f5612/u);
    expect(graph.getEdgeAttributes(funded?.id)).toMatchObject({ type: "FUNDS", amount: 55000 });
  });
});

describe("graphml", () => {
  it("reads back with reports, every statement and its evidence", async () => {
    const graph = graphml.parse(MultiDirectedGraph, await textOf("graphml"));
    const rows = toRows(artifact);
    expect([graph.order, graph.size]).toEqual([rows.nodes.length, rows.relationships.length]);
    expect(graph.getNodeAttributes("program:一肩挑")).toMatchObject({
      label: awkward,
      type: "Program",
      x: node("program:一肩挑").x,
    });
    const [edge] = graph.filterEdges("place:620423", "program:村级组织运转经费", (_, said) => said.type === "FUNDS");
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ amount: 55000, per: "village" });
    expect(graph.getEdgeAttribute(edge, "evidence")).toContain("5.5");
  });
});

describe("neo4j-csv", () => {
  it("reads back as the rows of the live store, typed in the heading", async () => {
    const read = async (index: number): Promise<Record<string, string>[]> =>
      parseCsv(await textOf("neo4j-csv", index), { columns: true });
    const [nodes, relationships, rows] = [await read(0), await read(1), toRows(artifact)];
    expect(nodes.map((row) => [row["id:ID"], row[":LABEL"]])).toEqual(rows.nodes.map(({ id, label }) => [id, label]));
    expect(nodes.find((row) => row["id:ID"] === "program:一肩挑")?.["name:string"]).toBe(awkward);
    expect(
      nodes.find((row) => row["id:ID"] === "organization:驻村工作队")?.["aliases:string[]"]?.split(listDelimiter),
    ).toEqual(node("organization:驻村工作队").aliases);
    expect(relationships).toHaveLength(rows.relationships.length);
    const ids = new Set(nodes.map((row) => row["id:ID"]));
    for (const row of relationships) expect([ids.has(row[":START_ID"]), ids.has(row[":END_ID"])]).toEqual([true, true]);
    const dispatched = relationships.filter((row) => row[":TYPE"] === "DISPATCHES" && row["count:long"] === "248");
    expect(dispatched.map((row) => row[":START_ID"])).toEqual(["place:620300"]);
  });
});

describe("json-ld", () => {
  it("expands to linked data: plain relations, and statements with figures and passages", async () => {
    const document = JSON.parse(await textOf("json-ld"));
    const quads = (await jsonld.toRDF(document)) as { subject: Term; predicate: Term; object: Term }[];
    const values = (subject: string, predicate: string) =>
      quads
        .filter(
          (quad) => decodeURI(quad.subject.value).endsWith(subject) && quad.predicate.value === vocabulary + predicate,
        )
        .map(({ object }) => decodeURI(object.value));
    expect(values("/place:620423", "funds").some((target) => target.endsWith("/program:村级组织运转经费"))).toBe(true);
    const statements = quads.filter(
      ({ predicate, object }) => predicate.value === `${vocabulary}amount` && Number(object.value) === 55000,
    );
    expect(statements).toHaveLength(1);
    const labels = quads.filter(({ predicate }) => predicate.value.endsWith("#prefLabel"));
    expect(labels).toHaveLength(artifact.nodes.length);
    expect(labels.map(({ object }) => object.value)).toContain(awkward);
  });
});
interface Term {
  readonly value: string;
}

describe("parquet", () => {
  it("reads back as three tables that join", async () => {
    const tables = await Promise.all(
      (await filesOf("parquet")).map(async ({ content }) => {
        const bytes = content as Uint8Array<ArrayBuffer>;
        return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
      }),
    );
    const [nodes = [], edges = [], evidence = []] = tables;
    expect(nodes).toHaveLength(artifact.nodes.length);
    expect(nodes.find(({ id }) => id === "program:一肩挑")).toMatchObject({ name: awkward, national: true });
    expect(edges).toHaveLength(artifact.edges.reduce((sum, { statements }) => sum + statements.length, 0));
    const statement = edges.find(({ amount }) => amount === 55000);
    expect(statement).toMatchObject({ source: "place:620423", per: "village", count: null });
    const passage = evidence.find((row) => row.statement === statement?.statement);
    expect(passage?.text).toBe(funded?.statements[0]?.evidence[0]?.text);
  });
});

describe("xlsx", () => {
  it("reads back as the shared matrix, sums as numbers", async () => {
    const [{ content } = { content: "" }] = await filesOf("xlsx");
    const sheets = await readXlsx(Buffer.from(content));
    const rows = sheets[0]?.data ?? [];
    const shared = sharedNodes(artifact);
    expect(rows).toHaveLength(shared.length + 1);
    const funding = rows.find(([name]) => name === "村级组织运转经费") ?? [];
    expect(funding[(rows[0] ?? []).indexOf("景泰县")]).toBe(55000);
    expect(rows.map(([name]) => name)).toContain(awkward);
    const dispatched = (sheets[1]?.data ?? []).filter(
      ([name, subject]) => name === "驻村工作队" && subject === "景泰县",
    );
    expect(dispatched.map((row) => row[4])).toEqual([14, 38]);
  });

  it("names columns as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });

  it("reads back an empty table", async () => {
    const sheets = await readXlsx(Buffer.from(workbook([{ name: "leer", heading: ["a"], rows: [] }])));
    expect(sheets[0]?.data).toEqual([["a"]]);
  });
});

describe("html", () => {
  it("holds the whole graph, and no text of it ends the data", async () => {
    const page = await textOf("html");
    const data = /<script type="application\/json" id="graph">([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? "";
    const graph = JSON.parse(data);
    expect(graph.nodes).toHaveLength(artifact.nodes.length);
    expect(graph.nodes.find(({ id }: { id: string }) => id === "program:一肩挑").name).toBe(awkward);
    expect(page).not.toMatch(/(?:src|href)=|https?:/u);
  });
});

describe("selected", () => {
  it("keeps what lies around a node, and edges between what it keeps", () => {
    const view = selected(artifact, { around: "program:一肩挑" as NodeId });
    expect(view.nodes.map(({ id }) => id).sort()).toEqual(["place:620300", "place:620423", "program:一肩挑"]);
    expect(view.edges.map(({ id }) => id)).toEqual([
      "IMPLEMENTS|place:620300|program:一肩挑",
      "IMPLEMENTS|place:620423|program:一肩挑",
    ]);
    expect(selected(artifact, { around: "program:一肩挑" as NodeId, depth: 2 }).nodes.length).toBeGreaterThan(100);
    expect(new Set(selected(artifact, { types: ["Place"] }).nodes.map(({ type }) => type))).toEqual(new Set(["Place"]));
  });
});

it("leaves out what XML forbids and keeps rare characters", () => {
  expect(xmlText("a\u0000b\u001fc\ud800d𪨧\ufffe")).toBe("abcd𪨧");
});
