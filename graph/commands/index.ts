/** Commands that need the graph of many reports. Each action loads its code when it runs. */
import { InvalidArgumentError } from "commander";
import { UsageError } from "../../src/commands/console.ts";
import type { Register } from "../../src/commands/index.ts";
import type { AnalyzeOptions } from "./analyze.ts";
import type { BuildCommand } from "./build.ts";
import type { CorrectOptions } from "./correct.ts";
import { registerCypher } from "./cypher.ts";
import type { ExportOptions } from "./export.ts";
import type { ReviewOptions } from "./review.ts";
import type { SharedOptions } from "./shared.ts";
import type { ChangeOptions } from "./workspace.ts";

export const registerGraph: Register = (program, session) => {
  program
    .command("build")
    .summary("reports, or a workspace, to a folder that holds the graph")
    .description(
      `Extracts the reports, joins what is one thing across them, and writes OUT:
  graph.json        the graph; the same bytes for the same reports, in any order
  texts/            decoded texts of the reports, which all offsets point into
  facts/            what was read before: it is not read again
  log.ndjson        what became of each file, and what of it was set aside
  corrections.yaml  yours, if it is there: replayed on every build
Without -o, the path is a workspace (xianzhi init), and OUT is the workspace.`,
    )
    .argument("<path...>", "reports or folders of them; or one workspace")
    .option("-o, --output <out>", "folder to write")
    .option("--keep-positions", "start the layout from OUT's present graph (the result then depends on it)")
    .action(async (paths: string[], { output, ...options }: Partial<BuildCommand>) => {
      const [folder = ""] = paths;
      if (output !== undefined) {
        const { runBuild } = await import("./build.ts");
        await runBuild(paths, { output, ...options }, session());
        return;
      }
      const { isWorkspace } = await import("../workspace/manifest.ts");
      if (paths.length > 1 || !(await isWorkspace(folder))) {
        throw new UsageError("build: needs -o OUT, or one workspace; make one with: xianzhi init DIR");
      }
      const { runWorkspaceBuild } = await import("./workspace.ts");
      await runWorkspaceBuild(folder, session());
    });

  program
    .command("init")
    .summary("make a folder in which a collection of reports lives and grows")
    .description(
      `Makes a workspace: sources/ for reports, workspace.json with the paths of others, and everything that build writes.
Later builds read only what is new or changed, and put it into the graph that lies there.`,
    )
    .argument("<dir>", "the workspace")
    .argument("[path...]", "reports, or folders of them, to begin with")
    .action(async (dir: string, paths: string[]) => {
      const { runInit } = await import("./workspace.ts");
      await runInit(dir, paths, session());
    });

  program
    .command("add")
    .summary("add reports to a workspace")
    .argument("<dir>", "the workspace")
    .argument("<path...>", "reports, or folders of them; folders are searched on every build")
    .option("--copy", "copy the reports into the workspace instead of pointing at them")
    .option("--no-build", "only note them")
    .action(async (dir: string, paths: string[], options: ChangeOptions) => {
      const { runAdd } = await import("./workspace.ts");
      await runAdd(dir, paths, options, session());
    });

  program
    .command("remove")
    .summary("take reports out of a workspace; what only they attest leaves the graph")
    .argument("<dir>", "the workspace")
    .argument("<path...>", "reports or folders; the files themselves stay where they are")
    .option("--no-build", "only note it")
    .action(async (dir: string, paths: string[], options: ChangeOptions) => {
      const { runRemove } = await import("./workspace.ts");
      await runRemove(dir, paths, options, session());
    });

  program
    .command("status")
    .summary("what is new, changed, gone, failing or copied in a workspace, and whether the graph is up to date")
    .argument("<dir>", "the workspace")
    .option("--json", "as JSON")
    .action(async (dir: string, options: { json?: boolean }) => {
      const { runStatus } = await import("./workspace.ts");
      await runStatus(dir, options, session());
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

  program
    .command("analyze")
    .summary("subjects alike, clusters, diffusion, vertical chains, figures, copied text")
    .description(
      `Questions:
  alike [PLACE]       subjects that share rare programs; of one place, its neighbours
  clusters            groups of subjects that are more alike among themselves
  diffusion [NAME]    who had a program first, and who followed when
  chains              one program down a line of levels, and who cites whom
  figures NAME        money and people, in units that can be compared
  reuse               passages that reports have copied`,
    )
    .argument("<out>", "folder that `build` wrote")
    .argument("<question>", "one of the above")
    .argument("[name]", "a place, program or organization: id, name or alias")
    .option("--json", "the answer as JSON")
    .option("--limit <n>", "only the first n", wholeNumber)
    .action(async (out: string, question: string, name: string | undefined, options: AnalyzeOptions) => {
      const { runAnalyze } = await import("./analyze.ts");
      await runAnalyze(out, question, name, options, session());
    });

  program
    .command("export")
    .summary("the graph for Gephi, Neo4j, spreadsheets, data frames, the semantic web, or one HTML page")
    .description(
      `Formats:
  gexf       Gephi, with positions and colours
  graphml    the whole property graph, reports included
  neo4j-csv  nodes.csv and relationships.csv for neo4j-admin database import
  json-ld    linked data; its vocabulary is in docs/vocabulary.md
  parquet    nodes, edges and evidence as tables
  xlsx       the shared matrix and its figures
  html       one page that opens from disk`,
    )
    .argument("<out>", "folder that `build` wrote")
    .argument("<format>", "one of the above")
    .option("-o, --output <folder>", "where to write (default: into OUT)")
    .option("--around <node>", "only what lies around a node: id, name or alias")
    .option("--depth <n>", "steps around it (default: 1)", wholeNumber)
    .option("--types <type...>", "only nodes of these types")
    .action(async (out: string, format: string, options: ExportOptions) => {
      const { runExport } = await import("./export.ts");
      await runExport(out, format, options, session());
    });

  program
    .command("review")
    .summary("merges that are proposed: accept or reject them")
    .description(
      `Lists pairs of nodes that may be one thing, with the reasons for and against. On a terminal it asks for each; the
answers go to OUT's corrections.yaml and hold for every later build.`,
    )
    .argument("<out>", "folder that `build` wrote")
    .option("--list", "list only, do not ask")
    .option("--json", "list as JSON: {left, right, type, names, score, pro, contra}")
    .option("--limit <n>", "only the first n", wholeNumber)
    .action(async (out: string, options: ReviewOptions) => {
      const { runReview } = await import("./review.ts");
      const { stdin, stdout } = process;
      const reviewer = stdin.isTTY && stdout.isTTY ? { input: stdin, output: stdout, today: today() } : undefined;
      await runReview(out, options, session(), reviewer);
    });

  program
    .command("correct")
    .summary("write a correction and derive the graph again")
    .description(
      `Actions:
  merge NODE NODE…           these are one thing [--into NODE: which name stays]
  keep-apart NODE NODE…      these are different things
  split NODE WORDING…        these wordings are another thing, called --into NAME
  rename NODE NAME           retype NODE Program|Slogan|Organization|Place
  drop-node NODE             drop-edge TYPE FROM TO [--report ID]
  add-edge TYPE FROM TO [name=value…] --report ID --quote TEXT
  set-node NODE name=value…  set-edge TYPE FROM TO name=value… [--report ID]
Nodes are named by id or by any of their wordings: program:三会一课. To undo, delete the entry from corrections.yaml.`,
    )
    .argument("<out>", "folder that `build` wrote")
    .argument("<action>", "one of the above")
    .argument("<what...>", "what it is about")
    .requiredOption("--reason <why>", "why: whoever reads this in a year needs it")
    .option("--into <name>", "merge: the node whose name stays; split: the name of the new node")
    .option("--report <id>", "the report that is meant: report:0123456789ab")
    .option("--quote <text>", "add-edge: the words of the report that say so")
    .option("--date <date>", "date of the decision", today())
    .action(async (out: string, action: string, what: string[], options: CorrectOptions) => {
      const { runCorrect } = await import("./correct.ts");
      await runCorrect(out, action, what, options, session());
    });

  registerCypher(program, session);
};

/** Today's date here, ISO. Asked at every start, so not of the tables of locales, whose loading is felt. */
const today = (): string => {
  const now = new Date();
  const digits = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
};

function wholeNumber(value: string): number {
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 1) throw new InvalidArgumentError("must be a whole number of 1 or more.");
  return parsed;
}
