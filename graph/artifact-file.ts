/**
 * Reading and writing `graph.json`. Keys stand in the order of the schema and each record on a line of its own, so the same
 * graph is the same bytes, a diff shows the records that changed, and neither side needs the whole file as one string.
 */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Report } from "../src/facts.ts";
import {
  type Artifact,
  artifactSchema,
  artifactVersion,
  type Copy,
  type GraphEdge,
  type GraphNode,
  type Statement,
} from "./artifact.ts";
import { writeWholeStream } from "./durable-file.ts";

/** The artifact could not be read: says which file, what is wrong with it, and what to do. */
export class ArtifactError extends Error {
  override readonly name = "ArtifactError";
}

/** The lines of the file, in order, each with its line feed. */
export function* artifactLines(artifact: Artifact): Generator<string> {
  yield firstLine(artifact);
  for (const section of sections) yield* sectionOf(section, linesOf(artifact, section));
}

/** The file's lists, in their order. */
export const sections = ["reports", "nodes", "edges", "copies"] as const;
export type Section = (typeof sections)[number];

export const firstLine = ({ extractor, inputs }: Pick<Artifact, "extractor" | "inputs">): string =>
  `{"format":"xianzhi-graph","version":${artifactVersion},"extractor":${JSON.stringify(extractor)},${inputs === undefined ? "" : `"inputs":${JSON.stringify(inputs)},`}\n`;

export const sectionStart = (section: Section): string => `"${section}":[\n`;
export const sectionEnd = (section: Section): string => (section === sections.at(-1) ? "]}\n" : "],\n");

function* linesOf({ reports, nodes, edges, copies = [] }: Artifact, section: Section): Generator<string> {
  if (section === "reports") for (const report of reports) yield reportLine(report);
  else if (section === "nodes") for (const node of nodes) yield nodeLine(node);
  else if (section === "edges") for (const edge of edges) yield edgeLine(edge);
  else for (const copy of copies) yield copyLine(copy);
}

/** A list of the file out of its records: one on each line, with commas between them. */
export function* sectionOf(section: Section, records: Iterable<string>): Generator<string> {
  yield sectionStart(section);
  let before: string | undefined;
  for (const record of records) {
    if (before !== undefined) yield `${before},\n`;
    before = record;
  }
  if (before !== undefined) yield `${before}\n`;
  yield sectionEnd(section);
}

export const reportLine = (report: Report): string => {
  const { id, file, title, publishedOn, publisher, url, subject, encoding } = report;
  return JSON.stringify({ id, file, title, publishedOn, publisher, url, subject, encoding });
};

export const copyLine = ({ report, of, likeness }: Copy): string =>
  `{"report":${reportLine(report)},"of":${JSON.stringify(of)},"likeness":${likeness}}`;

export const nodeLine = (node: GraphNode): string => {
  const { id, type, name, aliases, attributes, pinyin, joined, national, x, y, mentions } = node;
  return JSON.stringify({
    id,
    type,
    name,
    aliases,
    attributes: sortedKeys(attributes),
    pinyin,
    joined: joined.map(({ name, reason, reports }) => ({ name, reason, reports })),
    ...(national ? { national } : {}),
    x,
    y,
    mentions: mentions.map(({ report, start, end, text }) => ({ report, start, end, text })),
  });
};

export const edgeLine = ({ id, type, source, target, statements }: GraphEdge): string =>
  JSON.stringify({ id, type, source, target, statements: statements.map(orderedStatement) });

const orderedStatement = ({ report, rule, attributes, evidence }: Statement) => ({
  report,
  rule,
  attributes: sortedKeys(attributes),
  evidence: evidence.map(({ start, end, text }) => ({ start, end, text })),
});

const sortedKeys = (record: object): object =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The whole file as one string; for small graphs and tests. */
export const artifactText = (artifact: Artifact): string => [...artifactLines(artifact)].join("");

/** Replaces the file as a whole. */
export const writeArtifact = (file: string, artifact: Artifact): Promise<void> =>
  writeWholeStream(file, artifactLines(artifact));

/** @throws ArtifactError where the file is missing, no JSON, of another version, or not a graph. */
export async function readArtifact(file: string): Promise<Artifact> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new ArtifactError(
      missing
        ? `${file}: no graph there; make one with: xianzhi build REPORTS -o FOLDER`
        : `${file}: cannot be read: ${(error as Error).message}`,
    );
  }
  return parseArtifact(text, file);
}

/** `name` is what the message calls the source of `text`. */
export function parseArtifact(text: string, name: string): Artifact {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ArtifactError(`${name}: is no JSON: ${(error as Error).message}`);
  }
  const found = z.object({ format: z.string(), version: z.number() }).safeParse(json);
  if (found.data?.format === "xianzhi-graph" && found.data.version !== artifactVersion) {
    throw new ArtifactError(
      `${name}: is a graph of version ${found.data.version}, this program reads version ${artifactVersion}; build it again`,
    );
  }
  const parsed = artifactSchema.safeParse(json);
  if (!parsed.success) throw new ArtifactError(`${name}: is no xianzhi graph:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
