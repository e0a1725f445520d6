/** A Neo4j as a `CypherEngine`: the same questions as the embedded engine, the same values in the answers. */
import neo4j, { type Driver } from "neo4j-driver";
import { type CypherEngine, CypherError, type CypherParameters } from "../engine.ts";
import { type Neo4jAddress, sessionOf } from "./connection.ts";
import { parameter, plain } from "./values.ts";

/**
 * Asks in read transactions: a query that writes is refused by the server. The driver stays the caller's to close.
 * @param seconds that one query may take; as many as the server allows by default
 */
export function neo4jEngine(
  driver: Driver,
  address: Pick<Neo4jAddress, "database">,
  { seconds }: { readonly seconds?: number } = {},
): CypherEngine {
  return {
    async run(query, parameters: CypherParameters = {}, signal?: AbortSignal) {
      const session = driver.session({ ...sessionOf(address), defaultAccessMode: neo4j.session.READ });
      const { called, deafen } = calledOff(signal);
      try {
        const result = session.run(
          query,
          Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameter(value)])),
          seconds === undefined ? {} : { timeout: seconds * 1000 },
        );
        const [columns, { records }] = await Promise.race([Promise.all([result.keys(), result]), called]);
        return {
          columns: columns.map(String),
          rows: records.map((record) => record.keys.map((key) => plain(record.get(key)))),
        };
      } catch (error) {
        throw asCypherError(error);
      } finally {
        deafen();
        // Of a query that still runs it is what ends it on the server.
        await session.close();
      }
    },
    close: async () => {},
  };
}

/** Rejects when the signal comes, and never resolves. */
function calledOff(signal: AbortSignal | undefined): {
  readonly called: Promise<never>;
  readonly deafen: () => void;
} {
  let hear = () => {};
  const called = new Promise<never>((_, reject) => {
    hear = () => reject(new CypherError("stopped", "The query was stopped."));
    if (signal?.aborted) hear();
    signal?.addEventListener("abort", hear, { once: true });
  });
  return { called, deafen: () => signal?.removeEventListener("abort", hear) };
}

function asCypherError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!code.startsWith("Neo.")) return error;
  const message = (error as Error).message;
  if (code.includes("TransactionTimedOut")) return new CypherError("deadline", message.split("\n")[0] ?? "");
  const place = /\(line (\d+), column (\d+)/.exec(message);
  return new CypherError(
    code === "Neo.ClientError.Statement.AccessMode" ? "read-only" : "query",
    message.split("\n")[0] ?? "",
    {
      place: place === null ? null : { line: Number(place[1]), column: Number(place[2]) },
    },
  );
}
