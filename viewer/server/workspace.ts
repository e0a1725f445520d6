/**
 * The OUT folder as the server sees it: `graph.json` and `texts/<report hex>.txt`, nothing else. A report's text is found
 * by its id in the artifact, never by a path from a request, and a link that leads out of the folder is not followed.
 */
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Artifact } from "../../graph/artifact.ts";
import { ArtifactError, parseArtifact } from "../../graph/artifact-file.ts";

const compress = promisify(gzip);

/** The graph as it goes over the wire. */
export interface Snapshot {
  readonly artifact: Artifact;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
  /** Changes with the content. */
  readonly tag: string;
}

export interface Workspace {
  /** The current graph; read again when the file has changed. */
  readonly snapshot: () => Promise<Snapshot>;
  /** The decoded original text of a report, by the 12 digits of its id; undefined where there is none. */
  readonly text: (hex: string) => Promise<string | undefined>;
}

const owned = (buffer: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

/** @param out folder that `xianzhi build -o` wrote */
export function openWorkspace(out: string): Workspace {
  const file = join(out, "graph.json");
  let current: { readonly stamp: string; readonly snapshot: Promise<Snapshot> } | undefined;

  const load = async (): Promise<Snapshot> => {
    const bytes = await readFile(file);
    const artifact = parseArtifact(bytes.toString("utf8"), file);
    // Level 4: a loopback connection is faster than the better levels.
    const gzipped = await compress(bytes, { level: 4 });
    const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    return { artifact, bytes: owned(bytes), gzipped: owned(gzipped), tag };
  };

  const snapshot = async (): Promise<Snapshot> => {
    const found = await stat(file).catch(() => undefined);
    if (found === undefined) {
      throw new ArtifactError(`${file}: no such file; build the graph first: xianzhi build DIR -o OUT`);
    }
    const stamp = `${found.mtimeMs} ${found.size}`;
    if (current?.stamp !== stamp) current = { stamp, snapshot: load() };
    return current.snapshot;
  };

  const text = async (hex: string): Promise<string | undefined> => {
    const { artifact } = await snapshot();
    if (!artifact.reports.some((report) => report.id === `report:${hex}`)) return undefined;
    const folder = await realpath(out);
    const path = await realpath(join(folder, "texts", `${hex}.txt`)).catch(() => undefined);
    if (path === undefined || !path.startsWith(folder + sep)) return undefined;
    return readFile(path, "utf8");
  };

  return { snapshot, text };
}
