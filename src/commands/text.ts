/** `xianzhi text FILE`: the text that all offsets count in, to check what a format or an encoding gave. */
import { decode, UnreadableError } from "../decode/index.ts";
import { DocumentError, findDocuments } from "../documents.ts";
import { repair } from "../repair/index.ts";
import type { Console } from "./console.ts";

export interface TextOptions {
  /** Print the normal form that the rules read instead: simplified, half-width digits, joined lines. */
  readonly repaired: boolean;
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
}

/** Prints the text of one document; how it was read goes to standard error. */
export async function printText(path: string, { repaired, standardInput }: TextOptions, out: Console): Promise<void> {
  const { documents, failures } = await findDocuments([path], standardInput);
  for (const failure of failures) out.fail(failure.path, failure.reason);
  for (const document of documents) {
    try {
      const { text, encoding, notes } = await decode(await document.read(), document.file);
      await out.stream(repaired ? repair(text).text : text);
      for (const note of [`read as ${encoding}`, ...notes]) out.note(`${document.path}: ${note}`);
    } catch (error) {
      if (!(error instanceof UnreadableError || error instanceof DocumentError)) throw error;
      out.fail(document.path, error.message);
    }
  }
}
