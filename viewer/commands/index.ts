/** Commands that open the explorer. Each action loads its code when it runs. */
import { InvalidArgumentError } from "commander";
import type { Register } from "../../src/commands/index.ts";
import type { ExploreOptions } from "./explore.ts";
import type { StartOptions } from "./start.ts";

export const registerViewer: Register = (program, session) => {
  program
    .command("explore")
    .summary("open the graph of a folder in the browser")
    .description(
      `Serves the page and the graph on this machine alone (127.0.0.1) until Ctrl-C. The address that is printed ends in a key:
whoever has it can add reports and corrections; without it the page is read-only.`,
    )
    .argument("<out>", "folder that `build` wrote")
    .option("--port <n>", "port to listen on; the next free one where it is taken", portNumber, 4178)
    .option(
      "--neo4j [uri]",
      "ask the console's questions of this Neo4j (default: NEO4J_URI); its password is NEO4J_PASSWORD",
    )
    .option("--user <name>", "user at the Neo4j (default: NEO4J_USER, else neo4j)")
    .option("--database <name>", "database there")
    .option("--no-open", "do not open a browser")
    .action(async (out: string, options: ExploreOptions) => {
      const { runExplore } = await import("./explore.ts");
      await runExplore(out, options, session());
    });

  program
    .command("start")
    .summary("reports to a page in one step: build, then explore")
    .description("Without an argument the reports that come with the program are read.")
    .argument("[path...]", "reports, or folders of them")
    .option("-o, --output <out>", "folder to write", ".xianzhi")
    .option("--port <n>", "port to listen on; the next free one where it is taken", portNumber, 4178)
    .option("--no-open", "do not open a browser")
    .action(async (paths: string[], options: StartOptions) => {
      const { runStart } = await import("./start.ts");
      await runStart(paths, options, session());
    });
};

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("A port is 0 to 65535.");
  return port;
}
