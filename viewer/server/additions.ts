/**
 * Reports that are brought to the page: read one by one, so that each is named with what became of it, then merged into the
 * folder's graph at once. The layout starts from where the nodes are. What was brought is kept in `added/`, so that the
 * folder can be built again from all its reports.
 */
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { writeArtifact } from "../../graph/artifact-file.ts";
import { imprintOf, setCopiesAside } from "../../graph/copies/copies.ts";
import { sketchOf } from "../../graph/copies/sketch.ts";
import { deriveArtifact } from "../../graph/derive.ts";
import { writeWhole } from "../../graph/durable-file.ts";
import { contentHash, factsCache, readFacts, textFile } from "../../graph/facts-cache.ts";
import { openGraphFolder } from "../../graph/graph-folder.ts";
import { shippedAliasTable } from "../../graph/identity/index.ts";
import { readReports } from "../../graph/reading.ts";
import { ownExtractor } from "../../graph/reports.ts";
import { documentEndings } from "../../src/documents.ts";
import type { Facts, ReportId } from "../../src/facts.ts";

export type Reading =
  | {
      readonly outcome: "read";
      readonly report: ReportId;
      readonly title: string | null;
      readonly nodes: number;
      readonly edges: number;
    }
  | { readonly outcome: "failed"; readonly reason: string };

export interface Merged {
  readonly added: readonly ReportId[];
  /** Reports that say again what another one says. */
  readonly copies: readonly ReportId[];
}

export interface Additions {
  /** @param name file name as the person's machine has it; only its last part is used */
  readonly read: (name: string, bytes: Uint8Array) => Promise<Reading>;
  /** Merges everything that was read since. */
  readonly merge: () => Promise<Merged>;
}

export function createAdditions(folder: string): Additions {
  let waiting = new Map<ReportId, Facts>();
  return {
    read: async (name, bytes) => {
      const file = fileName(name);
      if (!(documentEndings as readonly string[]).includes(extname(file).toLowerCase())) {
        return { outcome: "failed", reason: `not one of ${documentEndings.join(" ")}` };
      }
      const extractor = ownExtractor();
      const source = { path: file, file, read: () => Promise.resolve(bytes) };
      const reading = await readReports([source], { extractor, cache: factsCache(folder, extractor.version) });
      const reason = reading.failed.get(file);
      const facts = reading.read.get(file)?.facts;
      if (facts === undefined) return { outcome: "failed", reason: reason ?? "cannot be read" };
      await writeWhole(join(folder, "added", `${contentHash(bytes).slice(0, 12)}-${file}`), bytes);
      waiting.set(facts.report.id, facts);
      const { id, title } = facts.report;
      return { outcome: "read", report: id, title, nodes: facts.nodes.length, edges: facts.edges.length };
    },
    merge: async () => {
      const brought = waiting;
      waiting = new Map();
      return mergeInto(folder, brought);
    },
  };
}

async function mergeInto(folder: string, brought: ReadonlyMap<ReportId, Facts>): Promise<Merged> {
  const { artifact, facts, corrections } = await openGraphFolder(folder);
  const known = new Set(facts.map(({ report }) => report.id));
  const fresh = [...brought.values()].filter(({ report }) => !known.has(report.id));
  if (fresh.length === 0) return { added: [], copies: [] };
  const textOf = ({ id }: { readonly id: ReportId }) => readFile(textFile(folder, id), "utf8");
  const before = artifact.copies ?? [];
  const aside = await Promise.all(before.map(({ report }) => readFacts(folder, report.id)));
  const all = [...facts, ...aside, ...fresh];
  const imprints = await Promise.all(all.map(async (one) => imprintOf(one, sketchOf(await textOf(one.report)))));
  const { counted, copies } = await setCopiesAside(imprints, textOf);
  const counting = new Set(counted.map(({ report }) => report.id));
  const { artifact: merged } = deriveArtifact(
    all.filter(({ report }) => counting.has(report.id)),
    {
      extractor: ownExtractor().version,
      aliases: shippedAliasTable(),
      corrections,
      copies,
      positions: new Map(artifact.nodes.map(({ id, x, y }) => [id, { x, y }])),
    },
  );
  await writeArtifact(join(folder, "graph.json"), merged);
  const ids = fresh.map(({ report }) => report.id);
  return { added: ids.filter((id) => counting.has(id)), copies: ids.filter((id) => !counting.has(id)) };
}

/** The last part of a path of any system, without what a file system could take amiss. */
function fileName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? "";
  const plain = last
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069<>:"|?*]/gu, "")
    .replace(/^\.+/u, "");
  return plain.slice(-120) || "report.txt";
}
