/**
 * Files that are whole or not there. Everything the program keeps is written beside its place and renamed into it, so a
 * reader never sees half a file and a run that is killed leaves the old state or the new one.
 */
import { type FileHandle, mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
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

/** Bytes that are gathered before they are written: fewer calls, and a small part of a large file in memory. */
const batch = 4 << 20;

/** Replaces `file` by a stream of pieces, forced to the disk before the rename. */
export async function writeWholeStream(file: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const partial = file + partialEnding;
  const handle = await open(partial, "w");
  try {
    for (const buffers of batches(pieces)) await writeAll(handle, buffers);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, file);
}

/** Neighbouring texts become one buffer; buffers are handed on as they are. */
function* batches(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array[]> {
  let [buffers, texts, size]: [Uint8Array[], string, number] = [[], "", 0];
  const endText = () => {
    if (texts !== "") buffers.push(Buffer.from(texts));
    texts = "";
  };
  for (const piece of pieces) {
    size += piece.length;
    if (typeof piece === "string") texts += piece;
    else {
      endText();
      buffers.push(piece);
    }
    if (size < batch && buffers.length < mostBuffers) continue;
    endText();
    yield buffers;
    [buffers, size] = [[], 0];
  }
  endText();
  if (buffers.length > 0) yield buffers;
}

/** Systems take no more in one call (IOV_MAX). */
const mostBuffers = 1000;

/** A call may write less than it is given. */
async function writeAll(handle: FileHandle, buffers: readonly Uint8Array[]): Promise<void> {
  const { bytesWritten } = await handle.writev(buffers);
  let written = bytesWritten;
  for (const buffer of buffers) {
    if (written < buffer.length) await handle.writeFile(buffer.subarray(written));
    written = Math.max(0, written - buffer.length);
  }
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
