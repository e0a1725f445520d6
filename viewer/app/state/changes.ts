/** What the page can change on the server, with the key of the link. */
import type { NodeId, NodeType, ReportId } from "../../../src/facts.ts";

export type Brought =
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
  readonly copies: readonly ReportId[];
}

/** A correction without its date, as corrections.yaml has it. */
export type Correction = { readonly reason: string } & (
  | { readonly action: "merge" | "keep-apart"; readonly nodes: readonly NodeId[]; readonly into?: NodeId }
  | { readonly action: "split"; readonly node: NodeId; readonly names: readonly string[]; readonly into: string }
  | { readonly action: "rename"; readonly node: NodeId; readonly name: string }
  | { readonly action: "retype"; readonly node: NodeId; readonly type: NodeType }
  | { readonly action: "drop-node"; readonly node: NodeId }
  | {
      readonly action: "drop-edge";
      readonly edge: { readonly type: string; readonly source: NodeId; readonly target: NodeId };
      readonly report?: ReportId;
    }
);

export type Decided = { readonly outcome: "written" } | { readonly outcome: "refused"; readonly why: string };

export interface DecisionFile {
  readonly text: string;
  readonly entries: number;
  readonly undone: number;
}

export interface Proposal {
  readonly left: NodeId;
  readonly right: NodeId;
  readonly type: NodeType;
  readonly names: readonly [string, string];
  readonly score: number;
  readonly pro: readonly string[];
  readonly contra: readonly string[];
}

export interface Changes {
  readonly bring: (file: File) => Promise<Brought>;
  readonly merge: () => Promise<Merged>;
  readonly decide: (correction: Correction) => Promise<Decided>;
  readonly undo: () => Promise<Decided>;
  readonly redo: () => Promise<Decided>;
  readonly file: () => Promise<DecisionFile>;
  readonly proposals: () => Promise<readonly Proposal[]>;
}

export function createChanges(key: string): Changes {
  const send = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const answer = await fetch(`/api/change${path}`, { ...init, headers: { "x-xianzhi-key": key } });
    const said: unknown = await answer.json().catch(() => null);
    // A refused correction is an answer; everything else that is not 200 is a fault.
    if (answer.ok || answer.status === 409) return said;
    throw new Error(isFault(said) ? said.error : answer.statusText);
  };
  const post = (path: string, body?: BodyInit) => send(path, { method: "POST", body: body ?? null });
  return {
    bring: async (file) => {
      try {
        return (await post(`/reports?${new URLSearchParams({ name: file.name })}`, file)) as Brought;
      } catch (error) {
        return { outcome: "failed", reason: error instanceof Error ? error.message : String(error) };
      }
    },
    merge: async () => (await post("/reports/merge")) as Merged,
    decide: async (correction) => (await post("/corrections", JSON.stringify(correction))) as Decided,
    undo: async () => (await post("/corrections/undo")) as Decided,
    redo: async () => (await post("/corrections/redo")) as Decided,
    file: async () => (await send("/corrections")) as DecisionFile,
    proposals: async () => (await send("/proposals")) as readonly Proposal[],
  };
}

const isFault = (said: unknown): said is { readonly error: string } =>
  typeof said === "object" && said !== null && "error" in said && typeof said.error === "string";
