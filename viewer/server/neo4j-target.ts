/** A Neo4j that the graph was pushed to, as what the page's questions go to. */
import { connect, type Neo4jAddress } from "../../graph/stores/neo4j/connection.ts";
import { neo4jEngine } from "../../graph/stores/neo4j/engine.ts";
import { type QuestionTarget, seconds } from "./questions.ts";

/** Connects, so that a wrong address or password is known before the page opens. Throws Neo4jError. */
export async function neo4jTarget(address: Neo4jAddress): Promise<QuestionTarget> {
  const driver = await connect(address);
  return {
    name: { kind: "neo4j", address: withoutCredentials(address.uri) },
    open: async () => neo4jEngine(driver, address, { seconds }),
    isOfFolder: false,
    close: () => driver.close(),
  };
}

/** The page shows the address: `bolt://name:secret@host` is shown without what stands before the @. */
export const withoutCredentials = (uri: string): string => uri.replace(/^([^/]*\/\/)[^@/]*@/u, "$1");
