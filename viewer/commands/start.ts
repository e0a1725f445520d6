/** `xianzhi start`: from reports to a page in one step. */
import { noteUnapplied } from "../../graph/commands/build.ts";
import { summaryOf } from "../../graph/commands/summary.ts";
import { buildReports } from "../../graph/reports.ts";
import type { Console, Progress } from "../../src/commands/console.ts";
import { packageFile } from "../../src/package-root.ts";
import { type ExploreOptions, runExplore } from "./explore.ts";

export interface StartOptions extends ExploreOptions {
  readonly output: string;
}

/** @param paths reports or folders; the seeds where there is none */
export async function runStart(paths: readonly string[], options: StartOptions, console: Console): Promise<void> {
  const { output } = options;
  let progress: Progress | undefined;
  const result = await buildReports(paths.length === 0 ? [packageFile("seeds/reports")] : paths, output, {
    onFound: (count) => {
      progress = console.progress("reading", count);
    },
    onDone: (path) => progress?.advance(path),
    onFailed: (path, reason) => console.fail(path, reason),
  });
  progress?.finish();
  if (result === undefined) {
    console.note("No report could be read, so there is nothing to show.");
    return;
  }
  noteUnapplied(result.unapplied, console);
  console.note(`${summaryOf(result.artifact)}\n`);
  await runExplore(output, options, console);
}
