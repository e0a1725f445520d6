/** Commands that need the graph of many reports. Each action loads its code when it runs. */
import { InvalidArgumentError } from "commander";
import type { Register } from "../../src/commands/index.ts";
import type { BuildCommand } from "./build.ts";
import type { SharedOptions } from "./shared.ts";

export const registerGraph: Register = (program, session) => {
  program
    .command("build")
    .summary("reports to a folder that holds their graph")
    .description(
      `Extracts the reports, joins what is one thing across them, and writes OUT:
  graph.json        the graph; the same bytes for the same reports, in any order
  texts/            decoded texts of the reports, which all offsets point into
  facts/            what was read before: it is not read again
  log.ndjson        what became of each file, and what of it was set aside
  corrections.yaml  yours, if it is there: replayed on every build`,
    )
    .argument("<path...>", "reports, or folders of them")
    .requiredOption("-o, --output <out>", "folder to write")
    .option("--keep-positions", "start the layout from OUT's present graph (the result then depends on it)")
    .action(async (paths: string[], options: BuildCommand) => {
      const { runBuild } = await import("./build.ts");
      await runBuild(paths, options, session());
    });

  program
    .command("shared")
    .summary("what counties share: programs, organizations, slogans")
    .description(
      "Lists what edges of two subjects or more lead to, the most telling first: who, how much money, how many people, since when.",
    )
    .argument("<out>", "folder that `build` wrote")
    .option("--json", "an array of {id, type, name, aliases, subjects: [{id, name, edges}]}")
    .option("--why", "say under each row what its weight is made of")
    .option("--limit <n>", "only the first n", wholeNumber)
    .action(async (out: string, options: SharedOptions) => {
      const { runShared } = await import("./shared.ts");
      await runShared(out, options, session());
    });
};

function wholeNumber(value: string): number {
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 1) throw new InvalidArgumentError("must be a whole number of 1 or more.");
  return parsed;
}
