/**
 * A real Neo4j Community server from Maven Central, for tests and for people who want to try: nothing is installed.
 *
 * `org.neo4j:neo4j` holds the entry point, `org.neo4j.app:neo4j-server` the rest; Maven resolves both into its own
 * repository and hands over a class path. Data lives in a throwaway folder, the only connector is Bolt on loopback.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { z } from "zod";

/** The long-term release that the tests run against. Later releases need Java 21. */
export const defaultNeo4jVersion = "5.26.30";

const serverSchema = z
  .object({ home: z.string(), version: z.string(), port: z.int(), password: z.string(), pid: z.int() })
  .readonly();

/** A started server, as its folder's `server.json` keeps it between commands. */
export type Neo4jServer = z.infer<typeof serverSchema>;

export interface Neo4jSettings {
  /** Folder for configuration, data and logs; made if missing, removed by `stopNeo4j`. */
  readonly home: string;
  /** Bolt port on 127.0.0.1. */
  readonly port: number;
  /** At least 8 characters: the server refuses shorter ones. */
  readonly password: string;
  readonly version: string;
  /** Java heap as the JVM spells it: `1g`. */
  readonly heap: string;
}

export const neo4jUser = "neo4j";

/** `bolt://127.0.0.1:7687` */
export const uriOf = (server: { readonly port: number }): string => `bolt://127.0.0.1:${server.port}`;

/** Why a server can't be had on this machine; null where Java and Maven are. */
export function whyNoNeo4j(): string | null {
  for (const [command, flag, name] of [
    [java(), "-version", "Java 17 or later (java)"],
    ["mvn", "-v", "Maven (mvn)"],
  ] as const) {
    const { status } = spawnSync(command, [flag], { stdio: "ignore" });
    if (status !== 0) return `${name} is not on this machine`;
  }
  return null;
}

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no TCP port to be had on 127.0.0.1");
  return address.port;
}

/** Resolves the server with Maven, prepares its folder, starts it and waits until it answers. */
export async function startNeo4j(settings: Neo4jSettings): Promise<Neo4jServer> {
  const { home, password, version, port } = settings;
  for (const folder of ["conf", "data", "logs", "run", "import", "plugins"]) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  writeFileSync(join(home, "pom.xml"), pom(version));
  must("mvn", ["-B", "-q", "-f", join(home, "pom.xml"), classpathGoal, `-Dmdep.outputFile=${join(home, "classpath")}`]);
  // A file of arguments: the class path is longer than some systems allow on a command line.
  writeFileSync(
    join(home, "java.args"),
    [
      `-Xmx${settings.heap}`,
      `-Xms${settings.heap}`,
      "-Dfile.encoding=UTF-8",
      "-cp",
      readFileSync(join(home, "classpath"), "utf8").trim(),
    ]
      .map((line) => `"${line.replaceAll("\\", "\\\\")}"`)
      .join("\n"),
  );
  writeFileSync(join(home, "conf", "neo4j.conf"), configuration(port));
  must(
    java(),
    [
      `@${join(home, "java.args")}`,
      "org.neo4j.server.startup.Neo4jAdminCommand",
      "dbms",
      "set-initial-password",
      password,
    ],
    {
      NEO4J_HOME: home,
    },
  );
  return launch({ home, version, port, password });
}

/** Starts the server of a prepared folder again: after `killNeo4j`. */
export function restartNeo4j(server: Neo4jServer): Promise<Neo4jServer> {
  return launch(server);
}

/** `kill -9`: no shutdown hook runs, the store recovers from its log at the next start. Resolves when it is gone. */
export async function killNeo4j(server: Neo4jServer): Promise<void> {
  signal(server.pid, "SIGKILL");
  await gone(server.pid, 10_000);
}

/** Stops the server in order and removes its folder with all data. */
export async function stopNeo4j(server: Neo4jServer): Promise<void> {
  signal(server.pid, "SIGTERM");
  if (!(await gone(server.pid, 60_000))) {
    signal(server.pid, "SIGKILL");
    await gone(server.pid, 10_000);
  }
  rmSync(server.home, { recursive: true, force: true });
}

/** The server that was started in `home`, if its process lives. */
export function runningNeo4j(home: string): Neo4jServer | null {
  let server: Neo4jServer;
  try {
    server = serverSchema.parse(JSON.parse(readFileSync(join(home, "server.json"), "utf8")));
  } catch {
    return null;
  }
  return alive(server.pid) ? server : null;
}

async function launch(prepared: Omit<Neo4jServer, "pid">): Promise<Neo4jServer> {
  const { home, port, password, version } = prepared;
  const log = openSync(join(home, "logs", "console.log"), "a");
  const child = spawn(
    java(),
    [`@${join(home, "java.args")}`, entryPoint(version), `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`],
    { detached: true, stdio: ["ignore", log, log] },
  );
  child.unref();
  if (child.pid === undefined) throw new Error(`${java()} could not be started`);
  const server: Neo4jServer = { home, version, port, password, pid: child.pid };
  writeFileSync(join(home, "server.json"), `${JSON.stringify(server, null, 2)}\n`, { mode: 0o600 });
  await answers(server, 240);
  return server;
}

/** Waits until the server runs a query. Tries every 500 ms. */
async function answers(server: Neo4jServer, tries: number): Promise<void> {
  const driver = neo4j.driver(uriOf(server), neo4j.auth.basic(neo4jUser, server.password));
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        await driver.executeQuery("RETURN 1");
        return;
      } catch (error) {
        if (!alive(server.pid)) throw new Error(`Neo4j ended while starting. ${lastLines(server.home)}`);
        if (attempt === tries) throw new Error(`Neo4j does not answer at ${uriOf(server)}: ${String(error)}`);
      }
      await sleep(500);
    }
  } finally {
    await driver.close();
  }
}

function lastLines(home: string): string {
  const read = (name: string) => {
    try {
      return readFileSync(join(home, "logs", name), "utf8")
        .trimEnd()
        .split("\n")
        .slice(-8)
        .join("\n");
    } catch {
      return "";
    }
  };
  return `Last lines of its logs in ${home}:\n${read("console.log")}\n${read("neo4j.log")}`;
}

/** NEO4J_JAVA where the server needs another Java than Maven has. */
function java(): string {
  const { NEO4J_JAVA: own, JAVA_HOME: home } = process.env;
  return own || (home ? join(home, "bin", "java") : "java");
}

function must(command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): void {
  const run = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...environment } });
  if (run.error !== undefined) throw new Error(`${command} could not be started: ${run.error.message}`);
  if (run.status !== 0) throw new Error(`${command} ended with ${run.status}: ${`${run.stdout}${run.stderr}`.trim()}`);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A child that ended but was not yet waited for still answers signals; Linux says so in its state.
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 100) {
    if (!alive(pid)) return true;
    await sleep(100);
  }
  return !alive(pid);
}

/** The class was renamed with the versions that are called after years. */
const entryPoint = (version: string): string =>
  version.startsWith("5.") ? "org.neo4j.server.CommunityEntryPoint" : "org.neo4j.server.Neo4jCommunity";

const classpathGoal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

const pom = (version: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>xianzhi</groupId>
  <artifactId>neo4j-to-try</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;

const configuration = (port: number): string => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
db.tx_log.rotation.retention_policy=keep_none
`;
