/** The graph of the five seeds, from their annotations: what the cookbook is asked of. */

import type { Artifact } from "../../artifact.ts";
import { deriveArtifact } from "../../derive.ts";
import { shippedAliasTable } from "../../identity/index.ts";
import { goldSeeds } from "../../testing/gold-facts.ts";

export function seedsArtifact(): Artifact {
  const facts = goldSeeds().map((seed) => seed.facts);
  return deriveArtifact(facts, { extractor: "gold", aliases: shippedAliasTable() }).artifact;
}
