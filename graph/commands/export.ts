/** `xianzhi export OUT FORMAT`: the graph, or one view of it, as files of other people's tools. */
import { join } from "node:path";
import { type Console, UsageError } from "../../src/commands/console.ts";
import { type NodeType, nodeTypes } from "../../src/facts.ts";
import type { Artifact } from "../artifact.ts";
import { readArtifact } from "../artifact-file.ts";
import { writeWhole } from "../durable-file.ts";
import { type ExportFormat, exporters, selected } from "../exports/index.ts";
import { nodeNamed } from "./node-named.ts";

export interface ExportOptions {
  /** Folder to write into; the graph's own folder where it is not given. */
  readonly output?: string;
  readonly around?: string;
  readonly depth?: number;
  readonly types?: readonly string[];
}

/** How to load what was written, where that takes more than opening the file. */
const hints: Partial<Record<ExportFormat, string>> = {
  "neo4j-csv":
    "neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv --array-delimiter=U+001F --multiline-fields=true --overwrite-destination neo4j",
  parquet: "duckdb -c \"SELECT * FROM 'edges.parquet' JOIN 'nodes.parquet' ON target = id LIMIT 10\"",
};

export async function runExport(
  folder: string,
  format: string,
  options: ExportOptions,
  console: Console,
): Promise<void> {
  if (!(format in exporters)) {
    throw new UsageError(`${format}: is no format; there are ${Object.keys(exporters).join(", ")}`);
  }
  const artifact = viewOf(await readArtifact(join(folder, "graph.json")), options);
  for (const { name, content } of await exporters[format as ExportFormat](artifact)) {
    const file = join(options.output ?? folder, name);
    await writeWhole(file, content);
    console.print(file);
  }
  const hint = hints[format as ExportFormat];
  if (hint !== undefined) console.note(hint);
}

function viewOf(artifact: Artifact, { around, depth, types }: ExportOptions): Artifact {
  const unknown = types?.find((type) => !(nodeTypes as readonly string[]).includes(type));
  if (unknown !== undefined) throw new UsageError(`--types ${unknown}: is no type; there are ${nodeTypes.join(", ")}`);
  return selected(artifact, {
    ...(around === undefined ? {} : { around: nodeNamed(artifact, around, nodeTypes) }),
    ...(depth === undefined ? {} : { depth }),
    ...(types === undefined ? {} : { types: types as readonly NodeType[] }),
  });
}
