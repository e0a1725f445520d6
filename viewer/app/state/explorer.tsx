/** What every part of the page may use: the model, the address, the search, the texts. */
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import type { Picture } from "../export/picture.ts";
import type { EdgeSearch } from "../find/edge-search.ts";
import type { NodeSearch } from "../find/node-search.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { Palette } from "../theme/palette.ts";
import type { ReportText, Texts } from "./artifact-source.ts";
import type { Changes } from "./changes.ts";
import type { HoverSignal } from "./hover-signal.ts";
import { useViewState, type ViewStore } from "./location.ts";
import type { TextForm, ViewState } from "./view-state.ts";

export interface Pictured {
  readonly picture: () => Picture;
  readonly palette: () => Palette;
}

export interface Explorer {
  readonly model: GraphModel;
  readonly store: ViewStore;
  readonly search: NodeSearch;
  readonly edgeSearch: EdgeSearch;
  readonly texts: Texts;
  readonly hover: HoverSignal;
  /** The drawing while there is one, for export. */
  readonly stage: { current: Pictured | null };
  /** Null where the page is read-only. */
  readonly changes: Changes | null;
  /** Reads the graph again; the view stays. */
  readonly reload: () => Promise<void>;
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
  | ({ readonly status: "ready" } & ReportText);

/** The text of a report as it arrives. */
export function useReportText(hex: string, form: TextForm): TextState {
  const { texts } = useExplorer();
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly state: TextState } | null>(null);
  const key = `${hex} ${form}`;
  useEffect(() => {
    let wanted = true;
    texts[form](hex).then(
      (text) => wanted && setLoaded({ key, state: { status: "ready", ...text } }),
      (error: Error) => wanted && setLoaded({ key, state: { status: "failed", reason: error.message } }),
    );
    return () => {
      wanted = false;
    };
  }, [texts, hex, form, key]);
  return loaded?.key === key ? loaded.state : { status: "loading" };
}
