/** The pair of CSV files, read by `neo4j-admin database import` itself and asked by a server afterwards. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deriveArtifact } from "../derive.ts";
import { shippedAliasTable } from "../identity/index.ts";
import { toRows } from "../stores/rows.ts";
import {
  defaultNeo4jVersion,
  freePort,
  killNeo4j,
  type Neo4jServer,
  neo4jUser,
  restartNeo4j,
  startNeo4j,
  stopNeo4j,
  uriOf,
  whyNoNeo4j,
} from "../stores/testing/neo4j-server.ts";
import { goldSeeds } from "../testing/gold-facts.ts";
import { toNeo4jCsv } from "./neo4j-csv.ts";

const facts = goldSeeds().map((seed) => seed.facts);
const { artifact } = deriveArtifact(facts, { extractor: "gold", aliases: shippedAliasTable() });

describe.skipIf(whyNoNeo4j() !== null)("neo4j-admin database import", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    const home = mkdtempSync(join(tmpdir(), "xianzhi-import-"));
    const password = "imported-graph";
    // A first start makes the configuration and the system database; the import then writes what the second start opens.
    server = await startNeo4j({ home, port: await freePort(), password, version: defaultNeo4jVersion, heap: "512m" });
    await killNeo4j(server);
    for (const { name, content } of await toNeo4jCsv(artifact)) writeFileSync(join(home, "import", name), content);
    const csv = (name: string) => join(home, "import", name);
    const imported = spawnSync(
      "java",
      [
        `@${join(home, "java.args")}`,
        "org.neo4j.server.startup.Neo4jAdminCommand",
        ...["database", "import", "full", "neo4j"],
        `--nodes=${csv("nodes.csv")}`,
        `--relationships=${csv("relationships.csv")}`,
        ...["--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination"],
      ],
      { cwd: home, env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") }, encoding: "utf8" },
    );
    if (imported.status !== 0) throw new Error(`${imported.stdout}\n${imported.stderr}`);
    server = await restartNeo4j(server);
  });
  afterAll(async () => {
    if (server !== undefined) await stopNeo4j(server);
    rmSync(server?.home ?? "", { recursive: true, force: true });
  });

  it("takes every node and relationship, with types and lists", async () => {
    const driver = neo4j.driver(uriOf(server), neo4j.auth.basic(neo4jUser, server.password), {
      disableLosslessIntegers: true,
    });
    const ask = async (query: string) => (await driver.executeQuery(query)).records.map((record) => record.toObject());
    const rows = toRows(artifact);
    expect(await ask("MATCH (n) RETURN count(n) AS nodes")).toEqual([{ nodes: rows.nodes.length }]);
    expect(await ask("MATCH ()-[r]->() RETURN count(r) AS edges")).toEqual([{ edges: rows.relationships.length }]);
    expect(
      await ask(
        "MATCH (c:Place {code: '620423'})-[f:FUNDS]->(p:Program {id: 'program:村级组织运转经费'}) RETURN f.amount AS amount, f.per AS per",
      ),
    ).toEqual([{ amount: 55000, per: "village" }]);
    const [team] = await ask("MATCH (o:Organization {id: 'organization:驻村工作队'}) RETURN o.aliases AS aliases");
    expect(team?.aliases).toEqual(artifact.nodes.find(({ id }) => id === "organization:驻村工作队")?.aliases);
    const [dated] = await ask("MATCH (r:Report) WHERE r.publishedOn > date('2024-01-01') RETURN count(r) AS count");
    expect(dated).toEqual({ count: 1 });
    await driver.close();
  });
});
