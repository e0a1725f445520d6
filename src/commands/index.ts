/** Commands that need a report alone: reports in, facts out. Each action loads its code when it runs. */
import type { Command } from "commander";
import type { Console } from "./console.ts";

/** How a room adds its commands: `session()` gives the console for the flags of this run. */
export type Register = (program: Command, session: () => Console) => void;

export const registerExtraction: Register = (program, session) => {
  program
    .command("extract")
    .summary("print the facts of reports, one JSON line a report")
    .description(
      "Reads reports (plain text, HTML, DOCX, PDF; folders are searched) and prints what each says: places, programs, organizations, slogans, who implements, funds and dispatches what, each with its characters in the original.",
    )
    .argument("<path...>", "reports or folders of reports, or - for standard input")
    .action(async (paths: string[]) => (await import("./extract.ts")).extractAll(paths, process.stdin, session()));

  program
    .command("text")
    .summary("print the text of a document, as the offsets count it")
    .argument("<file>", "a document, or - for standard input")
    .option("--repaired", "print the normal form that the rules read: simplified, half-width digits, joined lines")
    .action(async (file: string, { repaired = false }: { repaired?: boolean }) =>
      (await import("./text.ts")).printText(file, { repaired, standardInput: process.stdin }, session()),
    );

  program
    .command("explain")
    .summary("say which rule made what at an offset, and why")
    .description(
      "Shows every candidate at an offset of the decoded text (as xianzhi text prints it): its rule, its weight, whether it won, and to what it lost.",
    )
    .argument("<file>", "a report")
    .requiredOption("--at <offset>", "UTF-16 code units from the start of the text")
    .option("--json", "for programs")
    .action(async (file: string, options: { at: string; json?: boolean }) =>
      (await import("./explain.ts")).explainFile(file, options, session()),
    );

  program
    .command("eval")
    .summary("score facts against gold annotations")
    .argument("<gold>", "folder of annotations, one <report>.json each")
    .argument("<facts>", "what xianzhi extract printed")
    .option("--misses", "list what was missed and what was wrong")
    .option("--json", "for programs")
    .action(async (gold: string, facts: string, options: { misses?: boolean; json?: boolean }) =>
      (await import("./eval.ts")).evaluate(gold, facts, options, session()),
    );
};
