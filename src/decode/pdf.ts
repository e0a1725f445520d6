/**
 * PDF → text: pages to lines to paragraphs, by geometry (`pdf-layout.ts`).
 *
 * The character maps of pdf.js are given from its package: without them the fonts that Chinese offices leave out of the file
 * (STSong-Light and its kind) read as the empty string. A document whose pages are pictures is an error, never an empty text.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Decoded } from "./decoded.ts";
import { type PageLine, paragraphsOf } from "./pdf-layout.ts";
import { linesOfPage } from "./pdf-lines.ts";
import { UnreadableError } from "./unreadable.ts";

export async function decodePdf(bytes: Uint8Array): Promise<Decoded> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    // A copy: pdf.js detaches the buffer it is given. A Buffer's own slice would share its memory.
    data: new Uint8Array(bytes),
    cMapUrl: `${join(home, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, "standard_fonts")}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: (readonly PageLine[])[] = [];
    const textless: { readonly page: number; readonly isPicture: boolean }[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const lines = linesOfPage((await page.getTextContent()).items);
      pages.push(lines);
      if (lines.length === 0) {
        const { fnArray } = await page.getOperatorList();
        const pictures: readonly number[] = [
          pdfjs.OPS.paintImageXObject,
          pdfjs.OPS.paintInlineImageXObject,
          pdfjs.OPS.paintImageMaskXObject,
        ];
        textless.push({ page: number, isPicture: fnArray.some((operator) => pictures.includes(operator)) });
      }
      page.cleanup();
    }
    if (textless.length === document.numPages)
      throw textless.some(({ isPicture }) => isPicture)
        ? new UnreadableError(
            "scanned-pdf",
            "is a scanned PDF: its pages are pictures; run character recognition on it (for instance ocrmypdf) first",
          )
        : new UnreadableError("empty", "is a PDF without text");
    const { paragraphs, leftOut } = paragraphsOf(pages);
    const notes = textless.map(({ page, isPicture }) =>
      isPicture ? `page ${page} is a picture: its text was not read` : `page ${page} holds no text`,
    );
    if (leftOut > 0) notes.push(`${leftOut} running heads, feet and page numbers left out`);
    return { text: paragraphs.join("\n"), encoding: "pdf", notes };
  } catch (cause) {
    throw asUnreadable(cause);
  } finally {
    await task.destroy();
  }
}

function asUnreadable(cause: unknown): UnreadableError {
  if (cause instanceof UnreadableError) return cause;
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException")
    return new UnreadableError("encrypted", "is protected by a password; save a copy without it", { cause });
  return new UnreadableError("broken", "is a damaged PDF file; open and save it again", { cause });
}
