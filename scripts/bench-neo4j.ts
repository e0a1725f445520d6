/**
 * `npm run bench:neo4j`: how fast a push is, against the bare `UNWIND … CREATE` of the same rows in the same run, and how
 * long a second push takes. Each side gets a fresh server. Arguments: nodes and relationships (100000 500000).
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { labels } from "../graph/stores/model.ts";
import { connect } from "../graph/stores/neo4j/connection.ts";
import { push } from "../graph/stores/neo4j/push.ts";
import { typed } from "../graph/stores/neo4j/values.ts";
import { type RelationshipRow, type Rows, toRows } from "../graph/stores/rows.ts";
import {
  defaultNeo4jVersion,
  freePort,
  neo4jUser,
  startNeo4j,
  stopNeo4j,
  uriOf,
} from "../graph/stores/testing/neo4j-server.ts";
import { artifactOfSize } from "../graph/stores/testing/random-artifact.ts";

const [nodes = 100_000, relationships = 500_000] = process.argv.slice(2).map(Number);
const batch = 2000;
const rows = toRows(artifactOfSize(nodes, relationships, 1));
const size = rows.nodes.length + rows.relationships.length;
console.log(`${rows.nodes.length} nodes, ${rows.relationships.length} relationships, ${batch} rows a transaction`);

const bare = await onFreshServer((driver) => seconds(() => bareCreate(driver, rows)));
report("bare UNWIND … CREATE", bare);
const [first, second] = await onFreshServer(async (driver) => {
  const options = { workspace: "bench", origin: "bench", batch };
  const push1 = await seconds(() => push(driver, {}, rows, options));
  const push2 = await seconds(() => push(driver, {}, rows, options));
  return [push1, push2] as const;
});
report("push", first);
report("push again", second);
console.log(
  `rate of the push: ${(bare / first).toFixed(2)} of the bare one; the second push takes ${(second / first).toFixed(2)} of the first`,
);

function report(what: string, took: number): void {
  console.log(`${what.padEnd(22)} ${took.toFixed(1).padStart(7)} s  ${Math.round(size / took)} rows/s`);
}

/** What the rows cost without a workspace, stamps, uniqueness of relationships, full text, reading first or counting after. */
async function bareCreate(driver: Driver, { nodes, relationships }: Rows): Promise<void> {
  for (const label of labels) await driver.executeQuery(`CREATE INDEX FOR (n:${label}) ON (n.id)`);
  await driver.executeQuery("CALL db.awaitIndexes(300)");
  const session = driver.session();
  for (const label of labels) {
    const own = nodes.filter((row) => row.label === label);
    for (let start = 0; start < own.length; start += batch) {
      const some = own.slice(start, start + batch).map((row) => typed(row.properties));
      await session.executeWrite((tx) => tx.run(`UNWIND $rows AS row CREATE (n:${label}) SET n = row`, { rows: some }));
    }
  }
  for (const own of byKindAndEnds(relationships)) {
    const { type, sourceLabel, targetLabel } = own[0] as RelationshipRow;
    for (let start = 0; start < own.length; start += batch) {
      const some = own
        .slice(start, start + batch)
        .map((row) => ({ source: row.source, target: row.target, own: typed(row.properties) }));
      await session.executeWrite((tx) =>
        tx.run(
          `UNWIND $rows AS row MATCH (a:${sourceLabel} {id: row.source}) MATCH (b:${targetLabel} {id: row.target})
           CREATE (a)-[r:${type}]->(b) SET r = row.own`,
          { rows: some },
        ),
      );
    }
  }
  await session.close();
}

function byKindAndEnds(relationships: readonly RelationshipRow[]): Iterable<RelationshipRow[]> {
  const groups = new Map<string, RelationshipRow[]>();
  for (const row of relationships) {
    const key = `${row.type} ${row.sourceLabel} ${row.targetLabel}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups.values();
}

async function onFreshServer<Result>(measure: (driver: Driver) => Promise<Result>): Promise<Result> {
  const server = await startNeo4j({
    home: mkdtempSync(join(tmpdir(), "xianzhi-bench-")),
    port: await freePort(),
    password: "only-for-this-run",
    version: process.env.NEO4J_VERSION ?? defaultNeo4jVersion,
    heap: process.env.NEO4J_HEAP ?? "1g",
  });
  try {
    const driver = await connect({ uri: uriOf(server), user: neo4jUser, password: server.password });
    try {
      return await measure(driver);
    } finally {
      await driver.close();
    }
  } finally {
    await stopNeo4j(server);
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
