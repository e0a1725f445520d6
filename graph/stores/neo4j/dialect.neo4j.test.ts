import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { open, save } from "../embedded/database.ts";
import { differences } from "../embedded/dialect.ts";
import { batchesOf } from "../embedded/row-batches.ts";
import { toRows } from "../rows.ts";
import { seedsArtifact } from "../testing/seeds.ts";
import { describeWithNeo4j } from "../testing/test-database.ts";
import { neo4jEngine } from "./engine.ts";
import { push } from "./push.ts";

describeWithNeo4j("where the embedded engine differs", ({ driver, address }) => {
  const folder = mkdtempSync(join(tmpdir(), "dialect-"));
  let embedded: ReturnType<typeof open>;
  beforeAll(async () => {
    const rows = toRows(seedsArtifact());
    await push(driver(), address, rows, { workspace: "dialect", origin: "tests" });
    await save(batchesOf(rows), join(folder, "graph.grafeo"));
    embedded = open(join(folder, "graph.grafeo"), false);
  });
  afterAll(() => {
    embedded.close();
    rmSync(folder, { recursive: true });
  });

  it.each(differences)("$example", async ({ example, instead }) => {
    const server = neo4jEngine(driver(), address);
    // Some of Neo4j's own wordings only run in a transaction that commits itself, so the server's word is taken for those.
    const asked = await server.run(instead);
    if (!/IN TRANSACTIONS/.test(example)) expect((await server.run(example)).rows).toEqual(asked.rows);
    expect((await embedded.run(instead, {})).rows).toEqual(asked.rows);
  });
});
