/** `xianzhi extract FILE|DIR…`: one JSON line of facts per report, in the order given. */
import type { Readable } from "node:stream";
import { findDocuments } from "../documents.ts";
import { extract } from "../extract.ts";
import type { Console } from "./console.ts";

/** Prints facts as they are made: memory does not grow with the number of reports. */
export async function extractAll(paths: readonly string[], standardInput: Readable, out: Console): Promise<void> {
  const { documents, failures } = await findDocuments(paths, standardInput);
  for (const { path, reason } of failures) out.fail(path, reason);
  const progress = out.progress("extract", documents.length);
  for (const document of documents) {
    try {
      const { facts, notes } = await extract(await document.read(), document.file);
      for (const note of notes) out.note(`${document.path}: ${note}`);
      await out.stream(JSON.stringify(facts));
    } catch (error) {
      out.fail(document.path, error instanceof Error ? error.message : String(error));
    }
    progress.advance(document.file);
  }
  progress.finish();
}
