import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explain } from "../../cypher/explain.ts";
import { CypherError } from "../engine.ts";
import { toRows } from "../rows.ts";
import { smallArtifact } from "../testing/small-artifact.ts";
import { open, save } from "./database.ts";
import { differences, inNeo4jsWords, refuseFiles } from "./dialect.ts";
import { batchesOf } from "./row-batches.ts";

describe("where the engine differs from Neo4j", () => {
  const folder = mkdtempSync(join(tmpdir(), "dialect-"));
  let database: ReturnType<typeof open>;
  beforeAll(async () => {
    await save(batchesOf(toRows(smallArtifact)), join(folder, "graph.grafeo"));
    database = open(join(folder, "graph.grafeo"), false);
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  const failure = async (query: string) => {
    const error = await database.run(query, {}).then(
      () => null,
      (thrown: unknown) => inNeo4jsWords(thrown, query),
    );
    if (error === null) throw new Error(`the engine takes ${query}`);
    return error;
  };

  it.each(differences)("$example", async ({ example, instead, hint }) => {
    expect((await failure(example)).hint).toBe(hint);
    expect((await database.run(instead, {})).rows.length).toBeGreaterThan(0);
  });

  it.each([
    ["MATCH (n:Place RETURN n", "1:16"],
    ["MATCH (n:Place)\nWHERE n.name = '金昌市𪨧' RETURN n RETRUN", "2:33"],
    ["MATCH (n:Place)\nWHERE m.name = 'm' RETURN n", "2:7"],
    ["MATCH (n) WHERE n.name = $name RETURN n", "1:26"],
    ["MATCH (n) RETURN foo(n)", "1:18"],
  ])("points at the place: %s", async (query, place) => {
    const error = await failure(query);
    expect(`${error.place?.line}:${error.place?.column}`).toBe(place);
  });

  it("shows the place under Chinese text, which is two columns wide", () => {
    const error = new CypherError("query", "wrong", { place: { line: 2, column: 6 }, hint: "do this" });
    expect(explain(error, "RETURN\n'金昌市'x")).toBe(["wrong", "2 | '金昌市'x", "            ^", "do this"].join("\n"));
  });

  it.each(["CREATE (n:X)", "MATCH (n) SET n.name = 'x'", "MATCH (n) DETACH DELETE n", "MERGE (n:X {id: 1}) RETURN n"])(
    "refuses to write: %s",
    async (query) => {
      expect((await failure(query)).failure).toBe("read-only");
    },
  );

  it("refuses to read files unless writing is allowed, but not to talk of it", () => {
    expect(() => refuseFiles("LOAD  CSV FROM '/etc/passwd' AS line RETURN line", false)).toThrow("reads files");
    expect(() => refuseFiles("MATCH (n) RETURN n; load\ncsv FROM 'x' AS y RETURN y", false)).toThrow("reads files");
    refuseFiles("RETURN 'LOAD CSV' // LOAD CSV", false);
    refuseFiles("LOAD CSV FROM '/etc/passwd' AS line RETURN line", true);
  });
});
