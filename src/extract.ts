/** One report from bytes to facts: decode, then the stages of src/pipeline.ts. */
import { createHash } from "node:crypto";
import { decode } from "./decode/index.ts";
import type { Facts, ReportId } from "./facts.ts";
import { type Document, factsOf } from "./pipeline.ts";

export interface Extraction {
  readonly facts: Facts;
  /** The decoded original text that all offsets refer to. */
  readonly text: string;
  /** What the reader of the format left out and why: `page 3 holds no text`. */
  readonly notes: readonly string[];
}

/** Decodes a file; its id is the hash of its bytes. @throws UnreadableError */
export async function openDocument(
  bytes: Uint8Array,
  file: string,
): Promise<Document & { readonly notes: readonly string[] }> {
  const { text, encoding, meta, notes } = await decode(bytes, file);
  const id = `report:${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}` as ReportId;
  return { id, file, text, encoding, ...(meta ? { meta } : {}), notes };
}

/**
 * Facts of one report.
 *
 * @param file base name; its ending helps to tell the format
 * @throws UnreadableError where the bytes hold no text: empty, binary, scanned …
 */
export async function extract(bytes: Uint8Array, file: string): Promise<Extraction> {
  const document = await openDocument(bytes, file);
  return { facts: factsOf(document), text: document.text, notes: document.notes };
}
