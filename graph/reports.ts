/** Reports named on a command line → the folder of their graph: documents, extraction and build put together. */
import { findDocuments } from "../src/documents.ts";
import { extract } from "../src/extract.ts";
import { extractorVersion } from "../src/extractor-version.ts";
import { type BuildResult, buildFolder } from "./build.ts";
import type { Extractor } from "./facts-cache.ts";
import { shippedAliasTable } from "./identity/index.ts";

/** The package's own extraction, with the version that its facts are cached by. */
export const ownExtractor = (): Extractor => ({ version: extractorVersion(), extract });

export interface ReportsOptions {
  readonly keepPositions?: boolean;
  /** Called once, when the documents are known. */
  readonly onFound?: (count: number) => void;
  readonly onDone?: (path: string) => void;
  /** One input failed; the others go on. */
  readonly onFailed?: (path: string, reason: string) => void;
}

/**
 * Builds the graph of the files and folders in `paths` into `folder`. Undefined where none of them could be read: the
 * folder is then as it was.
 *
 * @throws CorrectionsError where the folder's corrections.yaml has faults
 */
export async function buildReports(
  paths: readonly string[],
  folder: string,
  { onFound, ...options }: ReportsOptions = {},
): Promise<BuildResult | undefined> {
  const { documents, failures } = await findDocuments(paths);
  for (const { path, reason } of failures) options.onFailed?.(path, reason);
  onFound?.(documents.length);
  if (documents.length === 0) return undefined;
  return buildFolder(documents, folder, { ...options, extractor: ownExtractor(), aliases: shippedAliasTable() });
}
