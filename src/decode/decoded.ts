/** What decoding gives: the text that all offsets count in, and what the format itself says about the document. */

/** Data that stands outside the text: tags of a page, properties of a file. Absent where the format says nothing. */
export interface DocumentMeta {
  readonly title?: string;
  readonly publisher?: string;
  /** ISO date. */
  readonly publishedOn?: string;
  readonly url?: string;
}

export interface Decoded {
  /** The text that `xianzhi text FILE` prints. Cells of a table row are separated by a tab. */
  readonly text: string;
  /** WHATWG label of a text file's encoding, or `html`, `docx`, `pdf`. */
  readonly encoding: string;
  readonly meta?: DocumentMeta;
  /** What was left out and why, for the person: `page 3 holds no text`. */
  readonly notes: readonly string[];
}
