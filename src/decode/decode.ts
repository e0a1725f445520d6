/**
 * Decoding: bytes of one file → the text that every offset counts in. Readers of heavy formats are loaded when met.
 */
import type { Decoded } from "./decoded.ts";
import { decodeAs, detectEncoding } from "./encoding.ts";
import { formatOf } from "./format.ts";
import { UnreadableError } from "./unreadable.ts";

/**
 * Decodes one document: TXT (UTF-8, GB18030, Big5, UTF-16), HTML, DOCX or PDF.
 *
 * For TXT the text is exactly `new TextDecoder(encoding).decode(bytes)`.
 *
 * @param fileName decides between text and HTML where the bytes do not
 * @throws UnreadableError and nothing else
 */
export async function decode(bytes: Uint8Array, fileName: string): Promise<Decoded> {
  if (bytes.length === 0) throw new UnreadableError("empty", "is empty");
  const decoded = await decodeFormat(bytes, fileName).catch((cause: unknown) => {
    if (cause instanceof UnreadableError) throw cause;
    // Readers of others' formats fail in their own ways: for whoever asked, the file is what is wrong.
    throw new UnreadableError("broken", "is damaged beyond what its reader takes; open and save it again", { cause });
  });
  if (!/\S/.test(decoded.text.replace(/[\u200b-\u200f\ufeff]/g, "")))
    throw new UnreadableError("empty", "holds no text, only blanks");
  return decoded;
}

async function decodeFormat(bytes: Uint8Array, fileName: string): Promise<Decoded> {
  const format = formatOf(bytes, fileName);
  switch (format) {
    case "text": {
      const encoding = detectEncoding(bytes);
      return { text: decodeAs(bytes, encoding), encoding, notes: [] };
    }
    case "html":
      return (await import("./html.ts")).decodeHtml(bytes);
    case "docx":
      return (await import("./docx.ts")).decodeDocx(bytes);
    case "pdf":
      return (await import("./pdf.ts")).decodePdf(bytes);
  }
}
