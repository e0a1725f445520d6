/** DOCX → text, by way of mammoth's HTML: its raw text flattens tables, its HTML keeps rows and cells. */
import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { linesOfTree } from "./blocks.ts";
import type { Decoded } from "./decoded.ts";
import { UnreadableError } from "./unreadable.ts";

export async function decodeDocx(bytes: Uint8Array): Promise<Decoded> {
  let html: string;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Pictures carry no text; without this they would be spelled out in base 64.
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    html = (await mammoth.convertToHtml({ buffer }, { convertImage })).value;
  } catch (cause) {
    throw new UnreadableError("broken", "is a damaged DOCX file; open and save it again in Word or WPS", { cause });
  }
  const lines = linesOfTree(parseHTML(`<html><body>${html}</body></html>`).document.body);
  // mammoth ends every footnote with an arrow back to its mark.
  const text = lines.map((line) => line.replace(/\s*↑$/, "")).join("\n");
  if (text === "")
    throw new UnreadableError("empty", html.includes("<img") ? "holds pictures and no text" : "holds no text");
  return { text, encoding: "docx", notes: [] };
}
