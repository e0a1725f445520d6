/**
 * Files that are whole or not there. Everything the program keeps is written beside its place and renamed into it, so a
 * reader never sees half a file and a run that is killed leaves the old state or the new one.
 */
import { mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Ending of a file that is being written; one that is found was left by a run that was killed, and may be removed. */
export const partialEnding = ".partial";

/** Replaces `file` by `content` as a whole. Folders above it are made. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const partial = file + partialEnding;
  await writeFile(partial, content);
  await rename(partial, file);
}

/** Replaces `file` by a stream of pieces, forced to the disk before the rename. */
export async function writeWholeStream(file: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const partial = file + partialEnding;
  const handle = await open(partial, "w");
  try {
    let texts = "";
    const flush = async () => {
      if (texts !== "") await handle.writeFile(texts);
      texts = "";
    };
    for (const piece of pieces) {
      if (typeof piece === "string") {
        texts += piece;
        if (texts.length > 1 << 20) await flush();
      } else {
        await flush();
        await handle.writeFile(piece);
      }
    }
    await flush();
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, file);
}

/** The file's text, or undefined where there is none. Other failures are thrown. */
export async function readTextIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
