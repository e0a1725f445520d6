/** `xianzhi build FILE|DIR… -o OUT`: reports in, the folder of their graph out. */
import { stat } from "node:fs/promises";
import { type Console, type Progress, UsageError } from "../../src/commands/console.ts";
import type { Unapplied } from "../corrections/index.ts";
import { buildReports } from "../reports.ts";
import { summaryOf } from "./summary.ts";

export interface BuildCommand {
  readonly output: string;
  readonly keepPositions?: boolean;
}

export async function runBuild(paths: readonly string[], options: BuildCommand, console: Console): Promise<void> {
  const { output, keepPositions = false } = options;
  if ((await stat(output).catch(() => undefined))?.isFile())
    throw new UsageError(`-o ${output}: is a file, not a folder`);
  let progress: Progress | undefined;
  const result = await buildReports(paths, output, {
    keepPositions,
    onFound: (count) => {
      progress = console.progress("reading", count);
    },
    onDone: (path) => progress?.advance(path),
    onFailed: (path, reason) => console.fail(path, reason),
  });
  progress?.finish();
  if (result === undefined) {
    console.note(`No report could be read; ${output} is as it was.`);
    return;
  }
  noteUnapplied(result.unapplied, console);
  console.note(summaryOf(result.artifact));
  console.print(`${output}/graph.json`);
}

/** Corrections that found nothing to correct are said each time, so that none rots unseen. */
export function noteUnapplied(unapplied: readonly Unapplied[], console: Console): void {
  for (const { line, action, why } of unapplied) {
    console.note(`corrections.yaml:${line}: ${action} no longer applies: ${why}`);
  }
}
