/** Which Neo4j the page's questions go to: by option, by environment, the password never among the arguments. */
import type { Neo4jAddress } from "../../graph/stores/neo4j/connection.ts";
import { UsageError } from "../../src/commands/console.ts";

export interface Neo4jOptions {
  /** Address of the server; `true` where the option has none, so that NEO4J_URI says it. */
  readonly neo4j?: string | true;
  readonly user?: string;
  readonly database?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Asks for the password on a terminal without showing it. */
export type AskPassword = (question: string) => Promise<string>;

/** Null where no Neo4j is wanted: the engine of the program answers. */
export async function addressOf(
  options: Neo4jOptions,
  environment: Environment,
  ask: AskPassword | undefined = onTerminal(),
): Promise<Neo4jAddress | null> {
  if (options.neo4j === undefined) return null;
  const uri = options.neo4j === true ? environment.NEO4J_URI : options.neo4j;
  if (uri === undefined) throw new UsageError("say which Neo4j: --neo4j neo4j://localhost:7687, or NEO4J_URI");
  const user = options.user ?? environment.NEO4J_USER ?? "neo4j";
  const password = environment.NEO4J_PASSWORD ?? (await ask?.(`Password of ${user} at ${uri}: `));
  if (password === undefined) {
    throw new UsageError(
      "no password: set NEO4J_PASSWORD (a password among the arguments would be seen by other users)",
    );
  }
  return { uri, user, password, ...(options.database === undefined ? {} : { database: options.database }) };
}

function onTerminal(): AskPassword | undefined {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  return async (question) => {
    const { askPassword } = await import("../../graph/commands/password.ts");
    return askPassword(question, stdin, stderr);
  };
}
