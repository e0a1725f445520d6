/** What every part of the page may use: the model, the address, the search, the texts. */
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import type { NodeSearch } from "../find/node-search.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { Texts } from "./artifact-source.ts";
import type { HoverSignal } from "./hover-signal.ts";
import { useViewState, type ViewStore } from "./location.ts";
import type { ViewState } from "./view-state.ts";

export interface Explorer {
  readonly model: GraphModel;
  readonly store: ViewStore;
  readonly search: NodeSearch;
  readonly texts: Texts;
  readonly hover: HoverSignal;
}

const ExplorerContext = createContext<Explorer | null>(null);

export function ExplorerProvider({ value, children }: { readonly value: Explorer; readonly children: ReactNode }) {
  return <ExplorerContext value={value}>{children}</ExplorerContext>;
}

export function useExplorer(): Explorer {
  const explorer = use(ExplorerContext);
  if (explorer === null) throw new Error("useExplorer outside of ExplorerProvider");
  return explorer;
}

export const useView = (): ViewState => useViewState(useExplorer().store);

export type TextState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly reason: string }
  | { readonly status: "ready"; readonly text: string };

/** The original text of a report as it arrives. */
export function useOriginal(hex: string): TextState {
  const { texts } = useExplorer();
  const [loaded, setLoaded] = useState<{ readonly hex: string; readonly state: TextState } | null>(null);
  useEffect(() => {
    let wanted = true;
    texts.original(hex).then(
      (text) => wanted && setLoaded({ hex, state: { status: "ready", text } }),
      (error: Error) => wanted && setLoaded({ hex, state: { status: "failed", reason: error.message } }),
    );
    return () => {
      wanted = false;
    };
  }, [texts, hex]);
  return loaded?.hex === hex ? loaded.state : { status: "loading" };
}
