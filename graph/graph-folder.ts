/**
 * The folder that `build` wrote, as a place to work in: its facts, what could be one thing in it, and corrections that take
 * effect at once. The graph is derived again from the facts that lie there; the reports themselves are not needed.
 */
import { join } from "node:path";
import type { Facts, NodeId } from "../src/facts.ts";
import type { Artifact } from "./artifact.ts";
import { readArtifact, writeArtifact } from "./artifact-file.ts";
import { contributionsOf } from "./contributions.ts";
import {
  appendCorrection,
  type Correction,
  type PlacedCorrection,
  parseCorrections,
  readCorrections,
  type Unapplied,
  withCorrection,
} from "./corrections/index.ts";
import { deriveArtifact } from "./derive.ts";
import { readTextIfThere } from "./durable-file.ts";
import { named, readFacts } from "./facts-cache.ts";
import { whileLocked } from "./folder-lock.ts";
import { shippedAliasTable } from "./identity/index.ts";
import { type Proposal, proposals } from "./identity/proposals.ts";
import { type ResolutionOptions, resolveFacts } from "./resolution.ts";

export interface GraphFolder {
  readonly folder: string;
  readonly artifact: Artifact;
  /** Facts of the artifact's reports, under the file names that the artifact shows. */
  readonly facts: readonly Facts[];
  readonly corrections: readonly PlacedCorrection[];
}

const correctionsFile = (folder: string): string => join(folder, "corrections.yaml");

/** @throws ArtifactError where there is no graph, CorrectionsError where corrections.yaml has faults */
export async function openGraphFolder(folder: string): Promise<GraphFolder> {
  const artifact = await readArtifact(join(folder, "graph.json"));
  const facts = await Promise.all(
    artifact.reports.map(async ({ id, file }) => {
      return named(await readFacts(folder, id), file);
    }),
  );
  return { folder, artifact, facts, corrections: await readCorrections(correctionsFile(folder)) };
}

/** Pairs of nodes that may be one thing and that nobody has decided on, the likeliest first. */
export function proposalsIn({ facts, corrections }: Pick<GraphFolder, "facts" | "corrections">): readonly Proposal[] {
  const options: ResolutionOptions = { aliases: shippedAliasTable(), corrections };
  const resolution = resolveFacts(facts, options);
  const { entities, ledger, apart } = resolution;
  const reports = new Map<NodeId, Set<string>>();
  for (const resolved of resolution.reports) {
    for (const { node, mention } of contributionsOf(
      resolved,
      (wording) => entities.byWording.get(wording),
      options.aliases,
    ).mentions) {
      const held = reports.get(node);
      if (held) held.add(mention.report);
      else reports.set(node, new Set([mention.report]));
    }
  }
  return proposals({ entities, ledger, apart, reportsOf: (id) => reports.get(id) ?? new Set() });
}

/**
 * Adds a correction to the folder and derives its graph again. A correction that would find nothing to correct is not written:
 * the reason comes back.
 */
export async function correctFolder(opened: GraphFolder, correction: Correction): Promise<Unapplied | undefined> {
  const { folder, artifact, facts } = opened;
  const file = correctionsFile(folder);
  const text = withCorrection((await readTextIfThere(file)) ?? "", correction);
  const corrections = parseCorrections(text, file);
  const { extractor, copies = [] } = artifact;
  const derived = deriveArtifact(facts, { extractor, aliases: shippedAliasTable(), corrections, copies });
  const refused = derived.unapplied.find(({ line }) => line === corrections.at(-1)?.line);
  if (refused !== undefined) return refused;
  await whileLocked(folder, async () => {
    await appendCorrection(file, correction);
    await writeArtifact(join(folder, "graph.json"), derived.artifact);
  });
  return undefined;
}
