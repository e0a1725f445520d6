/**
 * `npm run neo4j:start` and `npm run neo4j:stop`: a real Neo4j Community server to push to, from Maven Central, with its
 * data in a temporary folder and Bolt on loopback only. NEO4J_VERSION, NEO4J_PORT and NEO4J_HEAP change the defaults.
 */
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  defaultNeo4jVersion,
  neo4jUser,
  runningNeo4j,
  startNeo4j,
  stopNeo4j,
  uriOf,
  whyNoNeo4j,
} from "../graph/stores/testing/neo4j-server.ts";

const home = process.env.XIANZHI_NEO4J_HOME ?? join(tmpdir(), "xianzhi-neo4j");
const running = runningNeo4j(home);

switch (process.argv[2]) {
  case "start": {
    const missing = whyNoNeo4j();
    if (missing !== null) {
      console.error(`neo4j: ${missing}. Set NEO4J_URI to use a server of your own.`);
      process.exit(1);
    }
    const server =
      running ??
      (await startNeo4j({
        home,
        port: Number(process.env.NEO4J_PORT ?? 7687),
        password: randomBytes(12).toString("hex"),
        version: process.env.NEO4J_VERSION ?? defaultNeo4jVersion,
        heap: process.env.NEO4J_HEAP ?? "1g",
      }));
    console.error(`Neo4j ${server.version} runs in ${home} (process ${server.pid}). Stop it with: npm run neo4j:stop`);
    console.log(`export NEO4J_URI=${uriOf(server)} NEO4J_USER=${neo4jUser} NEO4J_PASSWORD=${server.password}`);
    break;
  }
  case "stop":
    if (running === null) console.error(`neo4j: no server runs in ${home}`);
    else await stopNeo4j(running);
    break;
  default:
    console.error("usage: tsx scripts/neo4j.ts start|stop");
    process.exit(2);
}
