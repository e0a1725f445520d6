/** What an export gives: files by name, as text or bytes. Nothing is written here. */
import type { Artifact } from "../artifact.ts";

export interface ExportFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Turns a graph into files. Pure: the same graph gives the same files. */
export type Exporter = (artifact: Artifact) => readonly ExportFile[] | Promise<readonly ExportFile[]>;
