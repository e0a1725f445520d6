/**
 * `workspace.json`: which files and folders the workspace draws on, and which files in them it leaves out. Paths inside the
 * workspace are kept relative, so that it can be moved; others as they are.
 */
import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { type DocumentFailure, type DocumentFile, findDocuments } from "../../src/documents.ts";
import { readTextIfThere, writeWhole } from "../durable-file.ts";

const manifestSchema = z
  .object({
    format: z.literal("xianzhi-workspace"),
    version: z.literal(1),
    /** Files and folders; folders are searched to the bottom on every build. */
    sources: z.array(z.string()).readonly(),
    /** Files and folders below them that are left out. */
    except: z.array(z.string()).readonly(),
  })
  .readonly();

export type Manifest = z.infer<typeof manifestSchema>;

/** The folder is no workspace, or its manifest cannot be read. */
export class WorkspaceError extends Error {
  override readonly name = "WorkspaceError";
}

const manifestFile = (folder: string): string => join(folder, "workspace.json");

/** Whether a folder is a workspace. */
export const isWorkspace = async (folder: string): Promise<boolean> =>
  (await stat(manifestFile(folder)).catch(() => undefined)) !== undefined;

/** @throws WorkspaceError */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = manifestFile(folder);
  const text = await readTextIfThere(file);
  if (text === undefined)
    throw new WorkspaceError(`${folder}: is no workspace; make it one with: xianzhi init ${folder}`);
  const parsed = z
    .string()
    .transform((json) => JSON.parse(json))
    .pipe(manifestSchema)
    .safeParse(text);
  if (!parsed.success)
    throw new WorkspaceError(`${file}: is no manifest of this version:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeWhole(manifestFile(folder), `${JSON.stringify(manifest, null, 2)}\n`);

export const emptyManifest: Manifest = { format: "xianzhi-workspace", version: 1, sources: [], except: [] };

/** A path as the manifest keeps it. */
export async function keptPath(folder: string, path: string): Promise<string> {
  const [home, there] = await Promise.all([realpath(folder), realpath(path).catch(() => resolve(path))]);
  const inside = relative(home, there);
  return inside === "" || inside.startsWith("..") || isAbsolute(inside) ? there : inside.split(sep).join("/");
}

/** With more sources. Naming one that was left out takes it in again. */
export function withSources(manifest: Manifest, paths: readonly string[]): Manifest {
  const except = manifest.except.filter((left) => !paths.some((path) => covers(path, left)));
  const sources = [...manifest.sources];
  for (const path of paths) if (!sources.some((source) => covers(source, path))) sources.push(path);
  return { ...manifest, sources: sources.sort(), except };
}

/** Without these sources; what lies below a source that stays is left out. */
export function withoutSources(manifest: Manifest, paths: readonly string[]): Manifest {
  const sources = manifest.sources.filter((source) => !paths.some((path) => covers(path, source)));
  const left = paths.filter((path) => sources.some((source) => covers(source, path)));
  return { ...manifest, sources, except: [...new Set([...manifest.except, ...left])].sort() };
}

const covers = (path: string, other: string): boolean =>
  other === path || other.startsWith(path.endsWith("/") ? path : `${path}/`);

export interface WorkspaceDocuments {
  /** `path` is the path that the manifest would keep. */
  readonly documents: readonly DocumentFile[];
  readonly failures: readonly DocumentFailure[];
}

/** The documents that a manifest means now. */
export async function documentsOf(folder: string, { sources, except }: Manifest): Promise<WorkspaceDocuments> {
  const { documents, failures } = await findDocuments(sources.map((source) => resolve(folder, source)));
  const home = resolve(folder);
  const kept = documents.map((document) => {
    const inside = relative(home, document.path);
    const outside = inside.startsWith("..") || isAbsolute(inside);
    return { ...document, path: outside ? document.path : inside.split(sep).join("/") };
  });
  return {
    documents: kept.filter(({ path }) => !except.some((left) => covers(left, path))),
    // A folder that is empty for now is no failure: reports will come.
    failures: failures.filter(({ kind }) => kind !== "no-reports"),
  };
}
