/**
 * Reading and writing `corrections.yaml`: a list of decisions with comments between them. Whatever is wrong in it is said
 * with the line, and nothing is built from a file that is not wholly right. Writing appends; what people wrote stays as it is.
 */
import { isCollection, isNode, LineCounter, type ParsedNode, parseDocument, stringify } from "yaml";
import type { z } from "zod";
import { readTextIfThere, writeWhole } from "../durable-file.ts";
import { type Correction, correctionSchema, type PlacedCorrection } from "./schema.ts";

export interface CorrectionFault {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** The file cannot be used; every fault is named with its line. */
export class CorrectionsError extends Error {
  override readonly name = "CorrectionsError";
  readonly faults: readonly CorrectionFault[];
  constructor(file: string, faults: readonly CorrectionFault[]) {
    super(faults.map(({ line, message }) => `${file}:${line}: ${message}`).join("\n"));
    this.faults = faults;
  }
}

/** Corrections in the order of the file. `file` is what messages call it. */
export function parseCorrections(text: string, file = "corrections.yaml"): readonly PlacedCorrection[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [broken] = document.errors;
  if (broken !== undefined)
    throw new CorrectionsError(file, [{ line: lineAt(broken.pos[0]), message: broken.message }]);
  const { contents } = document;
  if (contents === null) return [];
  const entries: unknown = document.toJS();
  if (!Array.isArray(entries)) throw new CorrectionsError(file, [{ line: 1, message: "is no list of corrections" }]);

  const placed: PlacedCorrection[] = [];
  const faults: CorrectionFault[] = [];
  entries.forEach((entry: unknown, index) => {
    const line = lineAt(offsetOf(contents, [index]));
    const parsed = correctionSchema.safeParse(entry);
    if (parsed.success) placed.push({ correction: parsed.data, line });
    else for (const issue of parsed.error.issues) faults.push(faultOf(issue, contents, index, lineAt));
  });
  if (faults.length > 0) throw new CorrectionsError(file, faults);
  return placed;
}

function faultOf(
  issue: z.core.$ZodIssue,
  contents: ParsedNode,
  index: number,
  lineAt: (offset: number) => number,
): CorrectionFault {
  const path = issue.path as readonly (string | number)[];
  const where = path.length === 0 ? "" : `${path.join(".")}: `;
  const message =
    issue.code === "invalid_union" ? `action: must be one of ${actions.join(", ")}` : `${where}${issue.message}`;
  return { line: lineAt(offsetOf(contents, [index, ...path])), message };
}

const actions = correctionSchema.options.map((option) => option.unwrap().shape.action.value);

/** Offset of the deepest node on the path that exists: a missing key is reported at its entry. */
function offsetOf(contents: ParsedNode, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = isCollection(contents) ? contents.getIn(path.slice(0, depth), true) : undefined;
    if (isNode(node) && node.range) return node.range[0];
  }
  return contents.range[0];
}

/** Corrections of a file; none where the file does not exist. */
export async function readCorrections(file: string): Promise<readonly PlacedCorrection[]> {
  return parseCorrections((await readTextIfThere(file)) ?? "", file);
}

const heading = `# Corrections to the graph, replayed on every build. Each says what is right, why, and since when.
# Undo is deleting the entry. Nodes are named by id or by any of their wordings, e.g. program:三会一课
`;

/** Text of the file with one more correction at its end. The text before is not touched. */
export function withCorrection(text: string, correction: Correction): string {
  const before = text === "" ? heading : text.endsWith("\n") ? text : `${text}\n`;
  const entry = stringify([correction], { lineWidth: 0, collectionStyle: "any" });
  return `${before}\n${entry}`;
}

/** Appends a correction to the file, which is made if need be. Refuses to touch a file that has faults. */
export async function appendCorrection(file: string, correction: Correction): Promise<void> {
  const text = (await readTextIfThere(file)) ?? "";
  parseCorrections(text, file);
  const appended = withCorrection(text, correction);
  parseCorrections(appended, file);
  await writeWhole(file, appended);
}
