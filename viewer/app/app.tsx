/** Loading the graph: while it comes, when it cannot be had, when it is empty, and the workbench when it is there. */
import { Button, Loader } from "@mantine/core";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Bring } from "./bring/bring.tsx";
import { DecisionsProvider } from "./correct/decisions.tsx";
import { createEdgeSearch } from "./find/edge-search.ts";
import { FinderProvider } from "./find/finder.tsx";
import { createNodeNames, indexWhenIdle } from "./find/node-names.ts";
import { createNodeSearch } from "./find/node-search.ts";
import { useTranslate } from "./messages/index.ts";
import { createModel } from "./model/graph-model.ts";
import { Notice } from "./shell/notice.tsx";
import { Workbench } from "./shell/workbench.tsx";
import { createTexts, fetchArtifact } from "./state/artifact-source.ts";
import { createChanges } from "./state/changes.ts";
import { type Explorer, ExplorerProvider } from "./state/explorer.tsx";
import { createHoverSignal } from "./state/hover-signal.ts";
import type { ViewStore } from "./state/location.ts";
import { VisibilityProvider } from "./state/visibility.tsx";

/** What depends on the graph. */
type Loaded = Pick<Explorer, "model" | "search" | "edgeSearch" | "texts">;

type Loading =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly reason: string }
  | { readonly status: "ready"; readonly loaded: Loaded };

interface AppProps {
  readonly store: ViewStore;
  /** Key of the link; null where the page is read-only. */
  readonly linkKey: string | null;
}

async function loadGraph(): Promise<Loaded> {
  const model = createModel(await fetchArtifact());
  const names = createNodeNames(model);
  indexWhenIdle(names);
  return { model, search: createNodeSearch(names), edgeSearch: createEdgeSearch(model, names), texts: createTexts() };
}

export function App({ store, linkKey }: AppProps) {
  const t = useTranslate();
  const [loading, setLoading] = useState<Loading>({ status: "loading" });
  const reload = useCallback(async () => {
    try {
      setLoading({ status: "ready", loaded: await loadGraph() });
    } catch (error) {
      setLoading({ status: "failed", reason: error instanceof Error ? error.message : String(error) });
    }
  }, []);
  useEffect(() => void reload(), [reload]);
  const lasting = useMemo(
    () => ({
      store,
      reload,
      hover: createHoverSignal(),
      stage: { current: null },
      changes: linkKey === null ? null : createChanges(linkKey),
    }),
    [store, reload, linkKey],
  );
  const loaded = loading.status === "ready" ? loading.loaded : null;
  const explorer = useMemo(() => (loaded === null ? null : { ...lasting, ...loaded }), [lasting, loaded]);

  if (loading.status === "failed") {
    const retry = () => {
      setLoading({ status: "loading" });
      void reload();
    };
    return (
      <Notice title={t("state.failed")} detail={loading.reason} alert>
        <Button size="xs" onClick={retry}>
          {t("action.retry")}
        </Button>
      </Notice>
    );
  }
  if (explorer === null) return <Notice title={t("state.loading")} icon={<Loader size="sm" />} />;
  if (explorer.model.nodes.size === 0) {
    return (
      <ExplorerProvider value={explorer}>
        <Notice title={t("state.empty")} detail={t("state.emptyHint")}>
          <Bring />
        </Notice>
      </ExplorerProvider>
    );
  }
  return (
    <ExplorerProvider value={explorer}>
      <VisibilityProvider>
        <FinderProvider>
          <DecisionsProvider>
            <Workbench />
          </DecisionsProvider>
        </FinderProvider>
      </VisibilityProvider>
    </ExplorerProvider>
  );
}
