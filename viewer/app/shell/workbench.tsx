/** The page when the graph is there: header, legend, the chosen view, the report being read, the panel. */
import { useHotkeys, useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useState } from "react";
import { FindBox } from "../find/find-box.tsx";
import { useFinder } from "../find/finder.tsx";
import { Inspector } from "../inspector/inspector.tsx";
import { useTranslate } from "../messages/index.ts";
import { ReadingPane } from "../reading/reading-pane.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import type { View } from "../state/view-state.ts";
import { Boundary } from "./boundary.tsx";
import { Header } from "./header.tsx";
import { Legend } from "./legend.tsx";
import { Notice } from "./notice.tsx";
import classes from "./workbench.module.css";

// Each view is fetched when it is first opened.
const Stage = lazy(() => import("../graph/stage.tsx").then(({ Stage }) => ({ default: Stage })));
const MatrixView = lazy(() => import("../shared/matrix-view.tsx").then(({ MatrixView }) => ({ default: MatrixView })));
const MapView = lazy(() => import("../map/map-view.tsx").then(({ MapView }) => ({ default: MapView })));
const CompareView = lazy(() =>
  import("../compare/compare-view.tsx").then(({ CompareView }) => ({ default: CompareView })),
);
const TablesView = lazy(() => import("../tables/tables-view.tsx").then(({ TablesView }) => ({ default: TablesView })));
const AskView = lazy(() => import("../ask/ask-view.tsx").then(({ AskView }) => ({ default: AskView })));
const ReviewView = lazy(() => import("../review/review-view.tsx").then(({ ReviewView }) => ({ default: ReviewView })));
const ReportsView = lazy(() =>
  import("../reading/reports-view.tsx").then(({ ReportsView }) => ({ default: ReportsView })),
);

export function Workbench() {
  const t = useTranslate();
  const { view, reading, selection } = useView();
  const finder = useFinder();
  const [drawable, setDrawable] = useState(true);
  const roomy = useMediaQuery("(min-width: 1480px)", window.innerWidth >= 1480);
  const narrow = useMediaQuery("(max-width: 900px)", window.innerWidth <= 900);
  useHotkeys([["mod+K", () => finder.open()]], []);

  const withLegend = !narrow && (view === "graph" || view === "tables");
  const { model, store } = useExplorer();
  useEffect(() => {
    if (selection?.kind !== "node") return;
    const id = model.resolve(selection.id);
    if (id !== null && id !== selection.id) store.navigate({ selection: { kind: "node", id } }, "replace");
  }, [model, store, selection]);

  // Beside a wide view an overview would only take room; beside the drawing it is where one starts.
  const withPanel = (selection !== null || view === "graph") && (reading === null || roomy === true);
  const withMain = narrow !== true || (reading === null && selection === null);
  return (
    <div className={classes.page}>
      <a href="#main" className={classes.skip}>
        {t("app.skip")}
      </a>
      <Header />
      <div className={classes.body} data-legend={withLegend} data-reading={reading !== null} data-panel={withPanel}>
        {withLegend && <Legend />}
        {withMain && (
          <main id="main" className={classes.main} tabIndex={-1}>
            {view === "graph" && !drawable && <p className={classes.remark}>{t("state.noWebGL")}</p>}
            <Boundary key={view}>
              <Suspense fallback={<Notice title={t("graph.loading")} />}>
                <Chosen view={view === "graph" && !drawable ? "tables" : view} onFailure={() => setDrawable(false)} />
              </Suspense>
            </Boundary>
          </main>
        )}
        {reading !== null && (
          <Boundary key={reading.report}>
            <ReadingPane reading={reading} />
          </Boundary>
        )}
        {withPanel && <Inspector />}
      </div>
      <FindBox />
    </div>
  );
}

function Chosen({ view, onFailure }: { readonly view: View; readonly onFailure: () => void }) {
  if (view === "shared") return <MatrixView />;
  if (view === "map") return <MapView />;
  if (view === "compare") return <CompareView />;
  if (view === "tables") return <TablesView />;
  if (view === "reports") return <ReportsView />;
  if (view === "ask") return <AskView />;
  if (view === "review") return <ReviewView />;
  return <Stage onFailure={onFailure} />;
}
