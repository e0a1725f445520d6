/**
 * The digest of all that a graph is derived from: which reports, by which extractor, with which corrections, alias tables and
 * code. It stands in the artifact, so that one can tell whether a graph is up to date without deriving it again.
 */
import { createHash } from "node:crypto";
import { digestOf } from "../src/extractor-version.ts";
import type { Report, ReportId } from "../src/facts.ts";
import { packageFile } from "../src/package-root.ts";
import type { PlacedCorrection } from "./corrections/index.ts";
import type { AliasTable } from "./identity/alias-table.ts";

/** Set by the bundler, which has read the sources already. */
declare const __DERIVATION_DIGEST__: string | undefined;

let known: string | undefined;

/** Digest of the code and tables that turn facts into a graph. */
export function derivationVersion(): string {
  known ??= typeof __DERIVATION_DIGEST__ === "string" ? __DERIVATION_DIGEST__ : digestOf(packageFile("graph"));
  return known;
}

/** What a graph depends on besides its reports. */
export interface Basis {
  readonly extractor: string;
  readonly aliases: AliasTable;
  readonly corrections: readonly PlacedCorrection[];
}

export const basisDigest = ({ extractor, aliases, corrections }: Basis): string =>
  digestOfLines([derivationVersion(), extractor, aliases.digest, JSON.stringify(corrections)]);

export interface Inputs extends Basis {
  readonly reports: Iterable<Pick<Report, "id" | "file">>;
  readonly copies: Iterable<{ readonly report: Pick<Report, "id" | "file">; readonly of: ReportId }>;
}

/** 16 hexadecimal digits; the order of reports does not show. */
export const inputsDigest = ({ reports, copies, ...basis }: Inputs): string =>
  digestOfLines([
    basisDigest(basis),
    ...[...reports].map(({ id, file }) => `${id} ${file}`).sort(),
    "copies",
    ...[...copies].map(({ report, of }) => `${report.id} ${report.file} ${of}`).sort(),
  ]);

function digestOfLines(lines: readonly string[]): string {
  const hash = createHash("sha256");
  for (const line of lines) hash.update(line).update("\n");
  return hash.digest("hex").slice(0, 16);
}
