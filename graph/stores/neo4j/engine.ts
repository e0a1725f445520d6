/** A Neo4j as a `CypherEngine`: the same questions as the embedded engine, the same values in the answers. */
import neo4j, { type Driver } from "neo4j-driver";
import { type CypherEngine, CypherError, type CypherParameters } from "../engine.ts";
import { type Neo4jAddress, sessionOf } from "./connection.ts";
import { parameter, plain } from "./values.ts";

/** Asks in read transactions: a query that writes is refused by the server. The driver stays the caller's to close. */
export function neo4jEngine(driver: Driver, address: Pick<Neo4jAddress, "database">): CypherEngine {
  return {
    async run(query, parameters: CypherParameters = {}) {
      const session = driver.session({ ...sessionOf(address), defaultAccessMode: neo4j.session.READ });
      try {
        const result = session.run(
          query,
          Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameter(value)])),
        );
        const [columns, { records }] = await Promise.all([result.keys(), result]);
        return {
          columns: columns.map(String),
          rows: records.map((record) => record.keys.map((key) => plain(record.get(key)))),
        };
      } catch (error) {
        throw asCypherError(error);
      } finally {
        await session.close();
      }
    },
    close: async () => {},
  };
}

function asCypherError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!code.startsWith("Neo.")) return error;
  const message = (error as Error).message;
  const place = /\(line (\d+), column (\d+)/.exec(message);
  return new CypherError(
    code === "Neo.ClientError.Statement.AccessMode" ? "read-only" : "query",
    message.split("\n")[0] ?? "",
    {
      place: place === null ? null : { line: Number(place[1]), column: Number(place[2]) },
    },
  );
}
