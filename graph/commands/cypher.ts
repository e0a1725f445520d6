/** Registers the commands that ask in Cypher or carry the graph to where Cypher is asked. */
import { hostname } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Console } from "../../src/commands/console.ts";
import type { PushCommand } from "./push.ts";
import type { QueryOptions } from "./query.ts";

export function registerCypher(program: Command, session: () => Console): void {
  program
    .command("query")
    .summary("ask the graph in Cypher, on this machine")
    .description(
      `Runs a query on the embedded engine; nothing needs to be installed or started. Without a query it opens a console, or
reads statements from a pipe. docs/cypher.md shows the model, docs/cookbook.md has questions to start from.`,
    )
    .argument("<out>", "folder that `build` wrote")
    .argument("[cypher]", "the query: MATCH (c:Place)-[f:FUNDS]->(x) RETURN c.name, f.amount")
    .option("-p, --param <name=value...>", "set a parameter: JSON, else text")
    .option("--params <file>", "parameters as a JSON object")
    .option("--question <id>", "ask a question of the cookbook; -p changes its parameters")
    .option("--questions", "list the questions of the cookbook")
    .addOption(new Option("-f, --format <format>", "how to print").choices(["table", "json", "csv"]).default("table"))
    .option("--timeout <seconds>", "stop a query after this long", positive, 60)
    .option("--memory <MB>", "stop a query that needs more", positive, 4096)
    .option("--write", "let queries change the database, until the graph is built again")
    .action(async (out: string, query: string | undefined, options: QueryOptions) => {
      const { runQuery } = await import("./query.ts");
      const terminal = {
        input: process.stdin,
        output: process.stderr,
        onInterrupt: (listener: () => void) => {
          process.on("SIGINT", listener);
          return () => process.off("SIGINT", listener);
        },
      };
      await runQuery(out, query, options, session(), terminal);
    });

  program
    .command("push")
    .summary("the graph into a Neo4j, again and again")
    .description(
      `Makes what was pushed before under the same workspace name equal to the graph: new rows are written, changed ones
changed, gone ones removed; other data in the database is left alone. The password comes from NEO4J_PASSWORD, or is asked for.`,
    )
    .argument("<out>", "folder that `build` wrote")
    .option("--uri <uri>", "neo4j://host:7687 or bolt://…, neo4j+s://… (default: NEO4J_URI)")
    .option("--user <name>", "user (default: NEO4J_USER, else neo4j)")
    .option("--database <name>", "database (default: the server's)")
    .option("--workspace <name>", "name of the graph in the database (default: the folder's name)")
    .option("--batch <rows>", "rows a transaction, 1000 to 5000", positive, 2000)
    .option("--dry-run", "print what would change, write nothing")
    .action(async (out: string, options: PushCommand) => {
      const { runPush } = await import("./push.ts");
      const { askPassword } = await import("./password.ts");
      const canAsk = process.stdin.isTTY && process.stderr.isTTY;
      await runPush(out, options, session(), {
        environment: process.env,
        hostname: hostname(),
        ...(canAsk ? { askPassword: (question: string) => askPassword(question, process.stdin, process.stderr) } : {}),
      });
    });

  program
    .command("mcp")
    .summary("serve the graph to assistants (Model Context Protocol, over standard input and output)")
    .description(
      `Tools: search, node (with its evidence), shared_programs, cypher (reading only). Register it with an assistant as the
command: xianzhi mcp OUT`,
    )
    .argument("<out>", "folder that `build` wrote")
    .option("--timeout <seconds>", "stop a query after this long", positive, 30)
    .option("--memory <MB>", "stop a query that needs more", positive, 4096)
    .action(async (out: string, options: { readonly timeout: number; readonly memory: number }) => {
      const { serveStandardStreams } = await import("../cypher/mcp/index.ts");
      await serveStandardStreams(out, options);
    });
}

function positive(value: string): number {
  const parsed = Number(value);
  if (!(parsed > 0) || !Number.isFinite(parsed)) throw new InvalidArgumentError("must be a number above 0.");
  return parsed;
}
