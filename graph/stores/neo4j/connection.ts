/** A Neo4j server, by URI and password: the official driver, and the errors that people meet in words that help. */
import neo4j, { type Driver } from "neo4j-driver";

export interface Neo4jAddress {
  /** `neo4j://host:7687`, `bolt://…`, `neo4j+s://…` */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database where it is not given. */
  readonly database?: string;
}

/** The server could not be used: says which, why, and what to do. */
export class Neo4jError extends Error {
  override readonly name = "Neo4jError";
}

/** Seconds that the driver goes on trying a transaction after transient errors: long enough for a server to restart. */
const retrySeconds = 60;

/** Connects and makes sure that the server answers. Close the driver when done. */
export async function connect(address: Neo4jAddress): Promise<Driver> {
  let driver: Driver;
  try {
    driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      userAgent: "xianzhi",
      maxTransactionRetryTime: retrySeconds * 1000,
      connectionAcquisitionTimeout: 30_000,
      fetchSize: 10_000,
      // What we ask of an empty database names labels that it doesn't know yet: no cause for warnings.
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  } catch (error) {
    throw new Neo4jError(`${address.uri} is no address of a Neo4j server: ${(error as Error).message}`);
  }
  // A query, not the driver's own check, which doesn't look for the database; and outside of retries, which wait a minute.
  const session = driver.session(sessionOf(address));
  try {
    await session.run("RETURN 1");
    return driver;
  } catch (error) {
    await driver.close();
    throw inWords(error, address);
  } finally {
    await session.close();
  }
}

/** Errors of the driver that have a known way out, in words; others unchanged. */
export function inWords(error: unknown, { uri, user, database }: Omit<Neo4jAddress, "password">): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  switch (code) {
    case "ServiceUnavailable":
      return new Neo4jError(
        `no Neo4j answers at ${uri}: ${message.split("\n")[0]}. Is the server running, and the port right?`,
      );
    case "Neo.ClientError.Security.Unauthorized":
      return new Neo4jError(`${uri} refuses user ${user} with this password. Set NEO4J_PASSWORD, or give --user.`);
    case "Neo.ClientError.Security.AuthenticationRateLimit":
      return new Neo4jError(`${uri} refuses logins for a while after too many wrong passwords. Wait and try again.`);
    case "Neo.ClientError.Database.DatabaseNotFound":
      return new Neo4jError(`${uri} has no database ${database ?? ""}. Community servers have one, called neo4j.`);
    case "Neo.ClientError.Security.Forbidden":
      return new Neo4jError(`${uri} does not let user ${user} do this: ${message}`);
    default:
      return error;
  }
}

/** The options of a session on the address's database. */
export const sessionOf = ({ database }: Pick<Neo4jAddress, "database">): { database?: string } =>
  database === undefined ? {} : { database };
