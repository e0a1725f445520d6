import { toRows } from "../rows.ts";
import { contentsOfEngine, describeStore, rounded } from "../testing/conformance.ts";
import { describeWithNeo4j } from "../testing/test-database.ts";
import { neo4jEngine } from "./engine.ts";
import { push } from "./push.ts";

describeWithNeo4j("a Neo4j server", ({ driver, address }) => {
  describeStore(
    "as a store",
    async () => {
      const engine = neo4jEngine(driver(), address);
      return {
        load: async (artifact) =>
          void (await push(driver(), address, toRows(artifact), { workspace: "conformance", origin: "tests" })),
        contents: () => contentsOfEngine(engine),
        ask: async ({ cypher, parameters }) => {
          const { rows } = await engine.run(cypher, parameters);
          return rows.map((row) => row.map(rounded));
        },
        close: async () => {},
      };
    },
    8,
  );
});
