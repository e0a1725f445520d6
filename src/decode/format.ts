/** The format of a file, by its first bytes before its name: a DOCX named .txt is a DOCX. */
import { UnreadableError } from "./unreadable.ts";

export type Format = "text" | "html" | "docx" | "pdf";

const starts = (bytes: Uint8Array, signature: string, at = 0): boolean => {
  for (let index = 0; index < signature.length; index++)
    if (bytes[at + index] !== signature.charCodeAt(index)) return false;
  return true;
};

const pictures: readonly (readonly [signature: string, name: string])[] = [
  ["\x89PNG", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["II*\0", "a TIFF picture"],
  ["MM\0*", "a TIFF picture"],
];
const binaries: readonly (readonly [signature: string, name: string])[] = [
  ["\x7fELF", "a program"],
  ["MZ\x90", "a program"],
  ["\x1f\x8b", "a gzip archive"],
  ["Rar!", "a RAR archive"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
  ["SQLite format 3", "a database"],
];

/** Throws `UnreadableError` for formats that are known and not read. */
export function formatOf(bytes: Uint8Array, fileName: string): Format {
  for (const [signature, name] of pictures)
    if (starts(bytes, signature))
      throw new UnreadableError("binary", `is ${name}: it would need character recognition`);
  for (const [signature, name] of binaries)
    if (starts(bytes, signature)) throw new UnreadableError("binary", `is ${name}, not a document`);
  // Mail gateways and scanners write a few bytes before the header; readers of PDF accept it within the first kilobyte.
  if (starts(bytes, "%PDF-") || latin(bytes, 1024).includes("\n%PDF-")) return "pdf";
  if (starts(bytes, "PK\x03\x04")) return zipFormat(bytes);
  if (starts(bytes, "PK\x05\x06")) throw new UnreadableError("empty", "is an empty archive");
  if (starts(bytes, "\xd0\xcf\x11\xe0")) {
    // An encrypted DOCX hides in the container of the old format, under this name in UTF-16.
    if (contains(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"))
      throw new UnreadableError("encrypted", "is protected by a password; save a copy without it");
    throw new UnreadableError("unsupported", "is an old Office file (.doc, .xls, .wps); save it as .docx or .txt");
  }
  if (starts(bytes, "{\\rtf")) throw new UnreadableError("unsupported", "is an RTF file; save it as .docx or .txt");
  if (/\.(html?|xhtml)$/i.test(fileName)) return "html";
  const head = latin(bytes, 512).replace(/^\xef\xbb\xbf/, "");
  return /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!doctype html|<html[\s>])/is.test(head) ? "html" : "text";
}

function zipFormat(bytes: Uint8Array): Format {
  if (contains(bytes, "word/document.xml") || contains(bytes, "word/")) return "docx";
  if (contains(bytes, "xl/workbook.xml"))
    throw new UnreadableError("unsupported", "is a spreadsheet; save it as .docx or .txt");
  if (contains(bytes, "ppt/presentation.xml"))
    throw new UnreadableError("unsupported", "is a presentation; save its text as .docx or .txt");
  if (contains(bytes, "opendocument"))
    throw new UnreadableError("unsupported", "is an OpenDocument file; save it as .docx");
  throw new UnreadableError("binary", "is a ZIP archive; unpack it first");
}

const latin = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

const contains = (bytes: Uint8Array, needle: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(needle, 0, "latin1");
