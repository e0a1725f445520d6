/**
 * Finding a sentence by its words. What the rules read is searched, not what was published: a report in Traditional
 * characters with pinyin in brackets is found by the simplified words. The index is made on the first question.
 */
import type { Artifact } from "../../graph/artifact.ts";
import { repair } from "../../src/repair/index.ts";
import { createBigramIndex } from "../app/find/bigram-index.ts";
import { sentenceAround } from "../app/model/marked-text.ts";

export interface EvidenceHit {
  readonly edge: string;
  readonly report: string;
  /** Offsets of the original. */
  readonly start: number;
  readonly end: number;
  /** Repaired wording. */
  readonly text: string;
}

export interface EvidenceAnswer {
  readonly hits: readonly EvidenceHit[];
  readonly total: number;
  /** How many passages there are beyond those that are searched. */
  readonly unsearched: number;
}

/** Passages that are searched; more would make the first question wait for minutes. */
const mostPassages = 60_000;

/** @param textOf decoded text of a report by the digits of its id */
export async function createEvidenceSearch(
  artifact: Artifact,
  textOf: (hex: string) => Promise<string | undefined>,
): Promise<(query: string, limit: number) => EvidenceAnswer> {
  const passages: EvidenceHit[] = [];
  const seen = new Set<string>();
  let unsearched = 0;
  for (const { id, statements } of artifact.edges) {
    for (const { report, evidence } of statements) {
      if (evidence.length === 0) continue;
      const text = await textOf(report.slice("report:".length));
      for (const { start, end } of evidence) {
        // One sentence often carries several edges: it is shown once, by the first of them.
        const sentence = text === undefined ? { start, end } : sentenceAround(text, start, end);
        const key = `${report} ${sentence.start}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (passages.length >= mostPassages || text === undefined) unsearched++;
        else {
          const said = repair(text.slice(sentence.start, sentence.end)).text;
          passages.push({ edge: id, report, start, end, text: said });
        }
      }
    }
  }
  const index = createBigramIndex(passages.map(({ text }) => text));
  return (query, limit) => {
    const found = index.find(query);
    return { hits: found.slice(0, limit).map((at) => passages[at]!), total: found.length, unsearched };
  };
}
