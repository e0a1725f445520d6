/** Why a file gives no text. A program reads the reason, a person the message; neither is ever an empty success. */

export const unreadableReasons = [
  /** No bytes, or nothing but blanks. */
  "empty",
  /** An image, a program, an archive: no text at all. */
  "binary",
  /** Pages that are pictures: reading them takes character recognition. */
  "scanned-pdf",
  /** A format that is known and not read. */
  "unsupported",
  "encrypted",
  /** The format is one of ours, the file is damaged. */
  "broken",
] as const;

export type UnreadableReason = (typeof unreadableReasons)[number];

/** The one error that `decode` throws. The message says what to do. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
