/** The graph and the texts from the local server. Texts are fetched once and kept. */
import type { Artifact } from "../../../graph/artifact.ts";
import type { ReportId } from "../../../src/facts.ts";
import { type Anchors, repairedOffset } from "../model/repaired-offset.ts";

/** Says what the server answered, for the error state of the page. */
class ServerError extends Error {
  override readonly name = "ServerError";
}

export async function fetchArtifact(): Promise<Artifact> {
  const answer = await ask("/api/graph");
  const artifact = (await answer.json()) as Artifact;
  // The server has checked the file against the schema; a page from an older build is all that can be wrong here.
  if (artifact.format !== "xianzhi-graph" || artifact.version !== 1) {
    throw new ServerError(`graph version ${artifact.version}; this page reads version 1`);
  }
  return artifact;
}

export interface EvidenceAnswer {
  readonly hits: readonly {
    readonly edge: string;
    readonly report: ReportId;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly total: number;
  readonly unsearched: number;
}

export async function fetchEvidence(query: string, limit: number): Promise<EvidenceAnswer> {
  const answer = await ask(`/api/evidence?${new URLSearchParams({ q: query, limit: String(limit) })}`);
  return (await answer.json()) as EvidenceAnswer;
}

/** A report's text and how offsets of the original are found in it. */
export interface ReportText {
  readonly text: string;
  readonly offsetOf: (original: number) => number;
}

export interface Texts {
  /** The decoded original text of a report, by the 12 digits of its id. */
  readonly original: (hex: string) => Promise<ReportText>;
  /** Simplified characters without pinyin, lines joined: what the rules read. */
  readonly repaired: (hex: string) => Promise<ReportText>;
}

export function createTexts(): Texts {
  const original = kept(async (hex) => {
    const text = await (await ask(`/api/reports/${hex}/text`)).text();
    return { text, offsetOf: (offset) => offset };
  });
  const repaired = kept(async (hex) => {
    const answer = await ask(`/api/reports/${hex}/repaired`);
    const { text, anchors } = (await answer.json()) as { readonly text: string; readonly anchors: Anchors };
    return { text, offsetOf: (offset) => repairedOffset(anchors, offset) };
  });
  return { original, repaired };
}

function kept(load: (hex: string) => Promise<ReportText>): (hex: string) => Promise<ReportText> {
  const known = new Map<string, Promise<ReportText>>();
  return (hex) => {
    const text = known.get(hex) ?? load(hex);
    known.set(hex, text);
    // A failure is not kept: the next look asks again.
    text.catch(() => known.delete(hex));
    return text;
  };
}

async function ask(path: string): Promise<Response> {
  const answer = await fetch(path).catch((error: unknown) => {
    throw new ServerError(error instanceof Error ? error.message : String(error));
  });
  if (answer.ok) return answer;
  const said: unknown = await answer.json().catch(() => null);
  const reason = typeof said === "object" && said !== null && "error" in said ? String(said.error) : answer.statusText;
  throw new ServerError(reason);
}
