/** `xianzhi init`, `add`, `remove`, `build`, `status`: a folder in which a collection lives. */
import { copyFile, mkdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Console, type Progress, UsageError } from "../../src/commands/console.ts";
import { findDocuments } from "../../src/documents.ts";
import { readArtifact } from "../artifact-file.ts";
import { shippedAliasTable } from "../identity/index.ts";
import { ownExtractor } from "../reports.ts";
import { graphFile } from "../workspace/build.ts";
import {
  buildWorkspace,
  emptyManifest,
  isWorkspace,
  keptPath,
  readManifest,
  withoutSources,
  withSources,
  workspaceStatus,
  writeManifest,
} from "../workspace/index.ts";
import { noteUnapplied } from "./build.ts";
import { summaryOf } from "./summary.ts";

export interface ChangeOptions {
  /** Copies the reports into the workspace instead of pointing at them. */
  readonly copy?: boolean;
  /** Commander's --no-build: only note the change. */
  readonly build?: boolean;
}

export async function runInit(folder: string, paths: readonly string[], console: Console): Promise<void> {
  if (await isWorkspace(folder)) throw new UsageError(`${folder}: is a workspace already`);
  if ((await stat(folder).catch(() => undefined))?.isFile()) throw new UsageError(`${folder}: is a file, not a folder`);
  await mkdir(join(folder, "sources"), { recursive: true });
  await writeManifest(folder, withSources(emptyManifest, ["sources"]));
  console.print(folder);
  console.note(`Put reports into ${folder}/sources, or name them: xianzhi add ${folder} FILE|DIR…`);
  if (paths.length > 0) await runAdd(folder, paths, { build: true }, console);
}

export async function runAdd(
  folder: string,
  paths: readonly string[],
  { copy = false, build = true }: ChangeOptions,
  console: Console,
): Promise<void> {
  const manifest = await readManifest(folder);
  const there: string[] = [];
  for (const path of paths) {
    if (await stat(path).catch(() => undefined)) there.push(path);
    else console.fail(path, "there is no such file or folder");
  }
  const kept = copy ? await copied(folder, there, console) : there;
  const sources = await Promise.all(kept.map((path) => keptPath(folder, path)));
  await writeManifest(folder, withSources(manifest, sources));
  if (build) await runWorkspaceBuild(folder, console);
}

/** Reports in `paths`, copied to sources/; one whose name is taken by another file is refused. */
async function copied(folder: string, paths: readonly string[], console: Console): Promise<readonly string[]> {
  const { documents, failures } = await findDocuments(paths);
  for (const { path, reason } of failures) console.fail(path, reason);
  const places: string[] = [];
  for (const { path } of documents) {
    const place = join(folder, "sources", basename(path));
    if ((await keptPath(folder, path)) === (await keptPath(folder, place))) places.push(place);
    else if (await stat(place).catch(() => undefined))
      console.fail(path, `${place} is another file; rename one of them`);
    else {
      await copyFile(path, place);
      places.push(place);
    }
  }
  return places;
}

export async function runRemove(
  folder: string,
  paths: readonly string[],
  { build = true }: ChangeOptions,
  console: Console,
): Promise<void> {
  const manifest = await readManifest(folder);
  const kept = await Promise.all(
    // A path as the manifest and `status` show it, or as the shell sees it.
    paths.map(async (path) =>
      keptPath(folder, (await stat(join(folder, path)).catch(() => undefined)) ? join(folder, path) : path),
    ),
  );
  await writeManifest(folder, withoutSources(manifest, kept));
  if (build) await runWorkspaceBuild(folder, console);
}

export async function runWorkspaceBuild(folder: string, console: Console): Promise<void> {
  let progress: Progress | undefined;
  const result = await buildWorkspace(folder, {
    extractor: ownExtractor(),
    aliases: shippedAliasTable(),
    onFound: (count) => {
      progress = console.progress("reading", count);
    },
    onDone: (path) => progress?.advance(path),
    onFailed: (path, reason) => console.fail(path, reason),
  });
  progress?.finish();
  noteUnapplied(result.unapplied, console);
  const { read, known, copies, graph } = result;
  console.note(`read ${read}, known ${known}, copies ${copies}; graph ${graph}`);
  if (graph === "derived") console.note(summaryOf(await readArtifact(graphFile(folder))));
  console.print(graphFile(folder));
}

export async function runStatus(
  folder: string,
  { json }: { readonly json?: boolean },
  console: Console,
): Promise<void> {
  const status = await workspaceStatus(folder, { extractor: ownExtractor().version, aliases: shippedAliasTable() });
  if (json) {
    console.print(JSON.stringify(status, null, 2));
    return;
  }
  const named = (title: string, paths: readonly string[]) =>
    paths.length === 0
      ? []
      : [`${title} ${paths.length}`, ...paths.slice(0, 20).map((path) => `  ${path}`), ...more(paths.length - 20)];
  const lines = [
    `graph ${status.graph}`,
    `unchanged ${status.unchanged}${status.stale > 0 ? `, all read by another version: a build reads them again` : ""}`,
    ...named("new", status.new),
    ...named("changed", status.changed),
    ...named("gone", status.gone),
    ...named(
      "failed",
      status.failed.map(({ path, reason }) => `${path}: ${reason}`),
    ),
    ...named(
      "copies",
      status.copies.map(({ path, of }) => `${path} = ${of}`),
    ),
  ];
  console.print(lines.join("\n"));
}

const more = (count: number): string[] => (count > 0 ? [`  and ${count} more`] : []);
