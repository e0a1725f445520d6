/**
 * The server for the tests of the vitest project `neo4j`: NEO4J_URI where it is set, else the one that `npm run neo4j:start`
 * started, else one of our own for this run. Without Java and Maven it says that those tests are skipped.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { Neo4jAddress } from "../neo4j/connection.ts";
import {
  defaultNeo4jVersion,
  freePort,
  type Neo4jServer,
  neo4jUser,
  runningNeo4j,
  startNeo4j,
  stopNeo4j,
  uriOf,
  whyNoNeo4j,
} from "./neo4j-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Null: no server to be had. `server` is known where the tests may kill it. */
    neo4j: { readonly address: Neo4jAddress; readonly server: Neo4jServer | null } | null;
  }
}

let own: Neo4jServer | undefined;

export async function setup(project: TestProject): Promise<void> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_VERSION: version } = process.env;
  const started = runningNeo4j(join(tmpdir(), "xianzhi-neo4j"));
  if (uri !== undefined && (started === null || uriOf(started) !== uri)) {
    project.provide("neo4j", { address: { uri, user: user ?? neo4jUser, password: password ?? "" }, server: null });
    return;
  }
  const missing = started === null ? whyNoNeo4j() : null;
  if (missing !== null) {
    console.warn(`\nThe tests against Neo4j are skipped: ${missing}, and NEO4J_URI is not set.\n`);
    project.provide("neo4j", null);
    return;
  }
  if (started === null) {
    own = await startNeo4j({
      home: mkdtempSync(join(tmpdir(), "xianzhi-neo4j-test-")),
      port: await freePort(),
      password: "only-for-this-run",
      version: version ?? defaultNeo4jVersion,
      heap: "1g",
    });
  }
  const server = started ?? (own as Neo4jServer);
  project.provide("neo4j", {
    address: { uri: uriOf(server), user: neo4jUser, password: server.password },
    server,
  });
}

export async function teardown(): Promise<void> {
  // A test may have killed and restarted it: the folder knows the process that runs now.
  if (own !== undefined) await stopNeo4j(runningNeo4j(own.home) ?? own);
}
