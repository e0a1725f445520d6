/** The graph and the texts from the local server. Texts are fetched once and kept. */
import type { Artifact } from "../../../graph/artifact.ts";

/** Says what the server answered, for the error state of the page. */
export class ServerError extends Error {
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

export interface Texts {
  /** The decoded original text of a report, by the 12 digits of its id. */
  readonly original: (hex: string) => Promise<string>;
}

export function createTexts(): Texts {
  const known = new Map<string, Promise<string>>();
  return {
    original: (hex) => {
      const text = known.get(hex) ?? ask(`/api/reports/${hex}/text`).then((answer) => answer.text());
      known.set(hex, text);
      // A failure is not kept: the next look asks again.
      text.catch(() => known.delete(hex));
      return text;
    },
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
