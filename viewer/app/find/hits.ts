/** What the search box lists: nodes, relations and sentences, in groups, as one line of options for the keyboard. */
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useMemo, useState } from "react";
import type { GraphEdge } from "../../../graph/artifact.ts";
import type { NodeId } from "../../../src/facts.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { byImportance } from "../model/importance.ts";
import { type EvidenceAnswer, fetchEvidence } from "../state/artifact-source.ts";
import { useExplorer } from "../state/explorer.tsx";
import type { NodeHit } from "./node-search.ts";

export type Hit =
  | { readonly kind: "node"; readonly hit: NodeHit }
  | { readonly kind: "edge"; readonly edge: GraphEdge }
  | { readonly kind: "evidence"; readonly passage: EvidenceAnswer["hits"][number] };

export interface HitGroup {
  readonly kind: Hit["kind"];
  readonly hits: readonly Hit[];
  readonly total: number;
}

/** @param accept which nodes may be named; null lists everything there is */
export function useHits(query: string, accept: ((id: NodeId) => boolean) | null): readonly HitGroup[] {
  const { model, search, edgeSearch } = useExplorer();
  const evidence = useEvidence(accept === null ? query : "");
  const local = useMemo((): readonly HitGroup[] => {
    const nodes = search.find(query, accept === null ? 14 : 400);
    const named = accept === null ? nodes.hits : acceptable(query, nodes.hits, model, accept);
    const groups: HitGroup[] = [
      {
        kind: "node",
        hits: named.map((hit) => ({ kind: "node", hit })),
        total: accept === null ? nodes.total : named.length,
      },
    ];
    if (accept === null) {
      const edges = edgeSearch.find(query, 7);
      groups.push({ kind: "edge", hits: edges.hits.map((edge) => ({ kind: "edge", edge })), total: edges.total });
    }
    return groups;
  }, [model, search, edgeSearch, query, accept]);
  return useMemo(
    () =>
      [
        ...local,
        {
          kind: "evidence" as const,
          hits: evidence.hits.map((passage) => ({ kind: "evidence" as const, passage })),
          total: evidence.total,
        },
      ].filter(({ hits }) => hits.length > 0),
    [local, evidence],
  );
}

/** Before anything is typed, the most important ones that will do. */
function acceptable(
  query: string,
  found: readonly NodeHit[],
  model: GraphModel,
  accept: (id: NodeId) => boolean,
): readonly NodeHit[] {
  const all = query.trim() === "" ? byImportance(model).map((node) => ({ node, because: null })) : found;
  return all.filter(({ node }) => accept(node.id)).slice(0, 40);
}

const nothing: EvidenceAnswer = { hits: [], total: 0, unsearched: 0 };

/** Sentences come from the server, a moment after the typing stops; without it the rest still works. */
function useEvidence(query: string): EvidenceAnswer {
  const [asked] = useDebouncedValue(query.trim(), 140);
  const [answer, setAnswer] = useState<{ readonly query: string; readonly found: EvidenceAnswer } | null>(null);
  useEffect(() => {
    if ([...asked].length < 2) return;
    let wanted = true;
    fetchEvidence(asked, 7).then(
      (found) => wanted && setAnswer({ query: asked, found }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  return answer !== null && answer.query === query.trim() ? answer.found : nothing;
}
