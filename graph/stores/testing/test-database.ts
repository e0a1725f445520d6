/** The database of a test against Neo4j: empty when a test file starts, and left empty. */
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { connect, type Neo4jAddress } from "../neo4j/connection.ts";
import { workspaceLabel } from "../neo4j/schema.ts";
import type { Neo4jServer } from "./neo4j-server.ts";

export interface TestDatabase {
  readonly driver: () => Driver;
  readonly address: Neo4jAddress;
  readonly server: Neo4jServer | null;
}

/** Runs a suite against the server of this run, or skips it where there is none. */
export function describeWithNeo4j(name: string, suite: (database: TestDatabase) => void): void {
  const provided = inject("neo4j");
  describe.skipIf(provided === null)(name, () => {
    if (provided === null) return;
    let driver: Driver;
    beforeAll(async () => {
      driver = await connect(provided.address);
      await refuseOthersData(driver, provided.address.uri);
    });
    afterAll(async () => {
      await clear(driver);
      await driver.close();
    });
    suite({ ...provided, driver: () => driver });
  });
}

/** Deletes everything, a few thousand at a time. */
export async function clear(driver: Driver): Promise<void> {
  for (const pattern of ["()-[x]->()", "(x)"]) {
    for (let left = 1; left > 0; ) {
      const { records } = await driver.executeQuery(
        `MATCH ${pattern} WITH x LIMIT 10000 DELETE x RETURN count(*) AS n`,
      );
      left = Number(records[0]?.get("n"));
    }
  }
}

/** A server that somebody names by NEO4J_URI may hold what they care for. */
async function refuseOthersData(driver: Driver, uri: string): Promise<void> {
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE n._workspace IS NULL AND NOT n:${workspaceLabel} RETURN count(n) AS n`,
  );
  const others = Number(records[0]?.get("n"));
  if (others > 0)
    throw new Error(`${uri} holds ${others} nodes that are not of these tests: give them an empty database`);
  await clear(driver);
}
