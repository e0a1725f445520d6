/** Loading the graph: while it comes, when it cannot be had, when it is empty, and the workbench when it is there. */
import { Button, Loader } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { createEdgeSearch } from "./find/edge-search.ts";
import { FinderProvider } from "./find/finder.tsx";
import { createNodeSearch } from "./find/node-search.ts";
import { useTranslate } from "./messages/index.ts";
import { createModel } from "./model/graph-model.ts";
import { Notice } from "./shell/notice.tsx";
import { Workbench } from "./shell/workbench.tsx";
import { createTexts, fetchArtifact } from "./state/artifact-source.ts";
import { type Explorer, ExplorerProvider } from "./state/explorer.tsx";
import { createHoverSignal } from "./state/hover-signal.ts";
import type { ViewStore } from "./state/location.ts";
import { VisibilityProvider } from "./state/visibility.tsx";

type Loading =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly reason: string }
  | { readonly status: "ready"; readonly explorer: Explorer };

export function App({ store }: { readonly store: ViewStore }) {
  const t = useTranslate();
  const [loading, setLoading] = useState<Loading>({ status: "loading" });
  const load = useCallback(() => {
    setLoading({ status: "loading" });
    fetchArtifact().then(
      (artifact) => {
        const model = createModel(artifact);
        const explorer = {
          model,
          store,
          search: createNodeSearch(model),
          edgeSearch: createEdgeSearch(model),
          texts: createTexts(),
          hover: createHoverSignal(),
        };
        setLoading({ status: "ready", explorer });
      },
      (error: Error) => setLoading({ status: "failed", reason: error.message }),
    );
  }, [store]);
  useEffect(load, [load]);

  if (loading.status === "loading") {
    return <Notice title={t("state.loading")} icon={<Loader size="sm" />} />;
  }
  if (loading.status === "failed") {
    return (
      <Notice title={t("state.failed")} detail={loading.reason} alert>
        <Button size="xs" onClick={load}>
          {t("action.retry")}
        </Button>
      </Notice>
    );
  }
  if (loading.explorer.model.nodes.size === 0) {
    return <Notice title={t("state.empty")} detail={t("state.emptyHint")} />;
  }
  return (
    <ExplorerProvider value={loading.explorer}>
      <VisibilityProvider>
        <FinderProvider>
          <Workbench />
        </FinderProvider>
      </VisibilityProvider>
    </ExplorerProvider>
  );
}
