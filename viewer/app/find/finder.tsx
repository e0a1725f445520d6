/** Who may open the search box and what for: to go somewhere, or to name another node for a path or a comparison. */
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import type { NodeId } from "../../../src/facts.ts";

/** Asks for a node. */
export interface Question {
  readonly title: string;
  readonly accept: (id: NodeId) => boolean;
  readonly answer: (id: NodeId) => void;
}

interface Finder {
  readonly opened: boolean;
  /** Null where the box is open to go anywhere. */
  readonly question: Question | null;
  readonly open: (question?: Question) => void;
  readonly close: () => void;
}

const FinderContext = createContext<Finder>({ opened: false, question: null, open: () => {}, close: () => {} });

export function FinderProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<{ readonly opened: boolean; readonly question: Question | null }>({
    opened: false,
    question: null,
  });
  const open = useCallback((question: Question | null = null) => setState({ opened: true, question }), []);
  const close = useCallback(() => setState((before) => ({ ...before, opened: false })), []);
  const finder = useMemo((): Finder => ({ ...state, open, close }), [state, open, close]);
  return <FinderContext value={finder}>{children}</FinderContext>;
}

export const useFinder = (): Finder => use(FinderContext);
