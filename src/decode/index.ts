/**
 * Stage 1, decode: bytes → text. `format.ts` tells formats apart, `encoding.ts` the encodings of plain text; one module per
 * format: `html.ts`, `docx.ts`, `pdf.ts`. The only error is `UnreadableError`.
 */
export { decode } from "./decode.ts";
export type { Decoded, DocumentMeta } from "./decoded.ts";
export { UnreadableError, type UnreadableReason } from "./unreadable.ts";
