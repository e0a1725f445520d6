/**
 * Constraints and indexes, made before the first row: without them every MERGE would scan, and a race would duplicate.
 *
 * Nodes and relationships are unique by workspace and id together, so other data with the same labels is left alone and
 * two workspaces can live in one database.
 */
import type { Driver } from "neo4j-driver";
import { labels, relationshipTypes } from "../model.ts";
import { type Neo4jAddress, sessionOf } from "./connection.ts";

/** Label of the one node per workspace that records what was pushed. */
export const workspaceLabel = "XianzhiWorkspace";

/** Name of the full-text index over names, aliases and titles. Its analyzer finds 振兴 inside a longer name. */
export const namesIndex = "xianzhi_names";

export const schemaStatements: readonly string[] = [
  `CREATE CONSTRAINT xianzhi_workspace IF NOT EXISTS FOR (w:${workspaceLabel}) REQUIRE w.name IS UNIQUE`,
  ...labels.flatMap((label) => [
    `CREATE CONSTRAINT xianzhi_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) REQUIRE (n._workspace, n.id) IS UNIQUE`,
    `CREATE INDEX xianzhi_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  ]),
  ...relationshipTypes.map(
    (type) =>
      `CREATE CONSTRAINT xianzhi_${type.toLowerCase()} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE (r._workspace, r.id) IS UNIQUE`,
  ),
  `CREATE FULLTEXT INDEX ${namesIndex} IF NOT EXISTS FOR (n:${labels.join("|")}) ON EACH [n.name, n.aliases, n.title] ` +
    "OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } }",
];

/** Makes what is missing and waits until all of it is online. */
export async function prepareSchema(driver: Driver, address: Pick<Neo4jAddress, "database">): Promise<void> {
  const session = driver.session(sessionOf(address));
  try {
    for (const statement of schemaStatements) await session.executeWrite((tx) => tx.run(statement));
    await session.executeRead((tx) => tx.run("CALL db.awaitIndexes(300)"));
  } finally {
    await session.close();
  }
}
