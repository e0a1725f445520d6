/**
 * The documents that a command line names: FILE|DIR|- … becomes a list in a fixed order, and each argument that gives none is
 * a failure with a reason. Nothing is read before it is asked for, so a folder of any size costs its names alone.
 */
import { open, readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";

export const documentEndings = [".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".docx", ".pdf"] as const;

export interface DocumentFile {
  /** As given on the command line, or found below a folder given there; `-` for standard input. */
  readonly path: string;
  /** Base name. */
  readonly file: string;
  /** @throws DocumentError */
  readonly read: () => Promise<Uint8Array>;
}

export type DocumentFailureReason =
  | "missing"
  | "no-reports"
  | "not-readable"
  | "vanished"
  | "unsupported"
  | "too-large";

/** Why an argument gives no document, or a document no bytes. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly reason: DocumentFailureReason;

  constructor(reason: DocumentFailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

export interface DocumentFailure {
  /** The argument, or a path below it. */
  readonly path: string;
  readonly kind: DocumentFailureReason;
  /** For the person, to stand behind the path: `there is no such file or folder`. */
  readonly reason: string;
}

export interface Documents {
  /** Arguments in the order given, files of a folder by path in order of code units; each file once. */
  readonly documents: readonly DocumentFile[];
  readonly failures: readonly DocumentFailure[];
}

/** Node cannot hold a longer string; reports are a thousand times smaller. */
const largestFile = 400 * 1024 * 1024;

/**
 * Lists the documents of the arguments. Folders are searched to the bottom, without names that begin with a dot and without
 * node_modules; in them other endings are passed over, while a file named outright must have one that is read, or none.
 *
 * @param standardInput what `-` stands for
 */
export async function findDocuments(
  paths: readonly string[],
  standardInput?: AsyncIterable<Uint8Array | string>,
): Promise<Documents> {
  const documents: DocumentFile[] = [];
  const failures: DocumentFailure[] = [];
  const fail = (path: string, { reason, message }: DocumentError): void => {
    failures.push({ path, kind: reason, reason: message });
  };
  const seen = new Set<string>();
  const add = ({ path, real }: Found): void => {
    if (seen.has(real)) return;
    seen.add(real);
    documents.push({ path, file: basename(path), read: () => readDocument(path) });
  };
  for (const path of paths) {
    try {
      if (path === "-") {
        if (standardInput === undefined) throw new DocumentError("missing", "there is no standard input here");
        if (seen.has("-")) throw new DocumentError("missing", "standard input can be read once only");
        seen.add("-");
        documents.push({ path, file: "-", read: () => readAll(standardInput) });
        continue;
      }
      const found = await stat(path).catch((cause) => {
        throw asDocumentError(cause, "missing");
      });
      if (!found.isDirectory()) {
        const ending = extname(path).toLowerCase();
        if (ending !== "" && !isDocument(path))
          throw new DocumentError("unsupported", `${ending} files are not read, only ${documentEndings.join(" ")}`);
        add({ path, real: await realOf(path) });
        continue;
      }
      const below = await documentsBelow(path, fail);
      if (below.length === 0)
        throw new DocumentError("no-reports", `the folder holds no report (${documentEndings.join(" ")})`);
      for (const found of below) add(found);
    } catch (error) {
      fail(path, asDocumentError(error, "not-readable"));
    }
  }
  return { documents, failures };
}

const isDocument = (path: string): boolean =>
  (documentEndings as readonly string[]).includes(extname(path).toLowerCase());

/** A document, and where it lies once links are followed: by that, the same file named twice is told. */
interface Found {
  readonly path: string;
  readonly real: string;
}

const realOf = (path: string): Promise<string> => realpath(path).catch(() => path);

async function documentsBelow(root: string, fail: (path: string, error: DocumentError) => void): Promise<Found[]> {
  const documents: Found[] = [];
  const entered = new Set<string>();
  const visit = async (folder: string): Promise<void> => {
    // A link can lead back up: each folder is entered once.
    const real = await realOf(folder);
    if (entered.has(real)) return;
    entered.add(real);
    const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => {
      if (folder === root) throw asDocumentError(cause, "not-readable");
      fail(folder, asDocumentError(cause, "vanished"));
      return [];
    });
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const path = join(folder, entry.name);
      const link = entry.isSymbolicLink();
      const kind = link ? await stat(path).catch(() => null) : entry;
      if (kind?.isDirectory()) await visit(path);
      // What is no link lies in its folder: asking for each of ten thousand files takes half a second.
      else if (isDocument(path)) documents.push({ path, real: link ? await realOf(path) : join(real, entry.name) });
    }
  };
  await visit(root);
  return documents.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readDocument(path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path, "r");
    try {
      const { size } = await handle.stat();
      if (size > largestFile)
        throw new DocumentError("too-large", `is ${Math.round(size / 1024 / 1024)} MB; split it (400 MB is the most)`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asDocumentError(error, "vanished");
  }
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** `absent` is what a path that is not there means at this point. */
function asDocumentError(cause: unknown, absent: DocumentFailureReason): DocumentError {
  if (cause instanceof DocumentError) return cause;
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOENT" || code === "ENOTDIR")
    return absent === "vanished"
      ? new DocumentError("vanished", "was there when the folder was listed and is gone now", { cause })
      : new DocumentError("missing", "there is no such file or folder", { cause });
  if (code === "EACCES" || code === "EPERM")
    return new DocumentError("not-readable", "may not be read: permission denied", { cause });
  if (code === "ELOOP") return new DocumentError("not-readable", "is a link that leads to itself", { cause });
  return new DocumentError(
    "not-readable",
    `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    {
      cause,
    },
  );
}
