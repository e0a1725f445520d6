/**
 * Corrections from the page: written to the folder's `corrections.yaml` and in effect at once. Undo takes the last entry out
 * of the file again, redo puts it back; what people wrote around the entries stays.
 */
import { join } from "node:path";
import { writeArtifact } from "../../graph/artifact-file.ts";
import { parseCorrections } from "../../graph/corrections/index.ts";
import { type Correction, correctionSchema } from "../../graph/corrections/schema.ts";
import { deriveArtifact } from "../../graph/derive.ts";
import { readTextIfThere, writeWhole } from "../../graph/durable-file.ts";
import { correctFolder, openGraphFolder, proposalsIn } from "../../graph/graph-folder.ts";
import { shippedAliasTable } from "../../graph/identity/index.ts";
import type { Proposal } from "../../graph/identity/proposals.ts";

export type Decided = { readonly outcome: "written" } | { readonly outcome: "refused"; readonly why: string };

export interface DecisionFile {
  readonly text: string;
  /** Entries that undo can take out, and that redo can put back. */
  readonly entries: number;
  readonly undone: number;
}

export interface Decisions {
  /** @param given a correction without its date */
  readonly decide: (given: unknown) => Promise<Decided>;
  readonly undo: () => Promise<Decided>;
  readonly redo: () => Promise<Decided>;
  readonly file: () => Promise<DecisionFile>;
  readonly proposals: () => Promise<readonly Proposal[]>;
}

/** @param today ISO date that decisions carry */
export function createDecisions(folder: string, today: () => string): Decisions {
  const path = join(folder, "corrections.yaml");
  const undone: Correction[] = [];
  const current = async () => (await readTextIfThere(path)) ?? "";

  const write = async (correction: Correction): Promise<Decided> => {
    const refused = await correctFolder(await openGraphFolder(folder), correction);
    return refused === undefined ? { outcome: "written" } : { outcome: "refused", why: refused.why };
  };
  return {
    decide: async (given) => {
      const dated = typeof given === "object" && given !== null ? { ...given, date: today() } : given;
      const parsed = correctionSchema.safeParse(dated);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return { outcome: "refused", why: `${issue?.path.join(".")}: ${issue?.message}` };
      }
      const decided = await write(parsed.data);
      if (decided.outcome === "written") undone.length = 0;
      return decided;
    },
    undo: async () => {
      const text = await current();
      const last = parseCorrections(text, path).at(-1);
      if (last === undefined) return { outcome: "refused", why: "there is nothing to undo" };
      await writeWhole(path, withoutLast(text, last.line));
      const { artifact, facts, corrections } = await openGraphFolder(folder);
      const { extractor, copies = [] } = artifact;
      const derived = deriveArtifact(facts, { extractor, aliases: shippedAliasTable(), corrections, copies });
      await writeArtifact(join(folder, "graph.json"), derived.artifact);
      undone.push(last.correction);
      return { outcome: "written" };
    },
    redo: async () => {
      const correction = undone.pop();
      if (correction === undefined) return { outcome: "refused", why: "there is nothing to redo" };
      return write(correction);
    },
    file: async () => {
      const text = await current();
      return { text, entries: parseCorrections(text, path).length, undone: undone.length };
    },
    proposals: async () => proposalsIn(await openGraphFolder(folder)),
  };
}

/** The text without the entry that begins on `line` (from 1) and is the last one. Comments after it stay. */
function withoutLast(text: string, line: number): string {
  const lines = text.split("\n");
  const entry = lines.slice(line - 1);
  const after = entry.findIndex((content, at) => at > 0 && /^#/u.test(content));
  const kept = [...lines.slice(0, line - 1), ...(after < 0 ? [] : entry.slice(after))];
  return `${kept.join("\n").trimEnd()}\n`;
}
