/**
 * The command line: the one place that knows all three rooms. Each room registers its own commands and loads what a
 * command needs when it runs, so that `--help` and small commands start at once.
 */
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { registerGraph } from "../graph/commands/index.ts";
import { createConsole, exitCodes, UsageError } from "../src/commands/console.ts";
import { registerExtraction } from "../src/commands/index.ts";
import { packageFile } from "../src/package-root.ts";
import { registerViewer } from "../viewer/commands/index.ts";

const { version } = JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string };

const program = new Command("xianzhi")
  .description("Reports by Chinese local governments become a graph that can be explored, queried and checked.")
  .version(version)
  .option("-q, --quiet", "say nothing but results and failures")
  .configureHelp({ showGlobalOptions: true })
  .exitOverride()
  .addHelpText(
    "after",
    `
Exit codes:
  0  everything asked for was done
  1  some inputs failed (each is named on standard error with the reason); the others were processed
  2  the command line was wrong; nothing was done`,
  );

let session: ReturnType<typeof createConsole> | undefined;
const open = () => {
  session ??= createConsole({
    out: process.stdout,
    err: process.stderr,
    quiet: program.opts<{ quiet?: boolean }>().quiet ?? false,
  });
  return session;
};
for (const register of [registerExtraction, registerGraph, registerViewer]) register(program, open);
for (const command of program.commands) command.exitOverride();

// `xianzhi extract … | head` closes the pipe: that is the reader's right, not a failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await program.parseAsync();
  process.exitCode = session !== undefined && session.failures() > 0 ? exitCodes.someFailed : exitCodes.ok;
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  else if (error instanceof UsageError) {
    console.error(`xianzhi: ${error.message}`);
    process.exitCode = exitCodes.usage;
  } else {
    console.error(`xianzhi: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = exitCodes.someFailed;
  }
}
