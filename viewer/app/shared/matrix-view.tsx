/** The shared view: which places lead to which programs, organizations and slogans; a cell opens its sentences. */
import { useMemo } from "react";
import { useTranslate } from "../messages/index.ts";
import { nodeTypes } from "../model/domain.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { createMatrix, type MatrixRow, matrixSubjects, selectRows } from "../model/matrix.ts";
import { type Seriated, seriate } from "../model/seriation.ts";
import { Notice } from "../shell/notice.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import type { MatrixLook } from "../state/view-state.ts";
import { sortByMeasure } from "./cell-figures.ts";
import { MatrixControls } from "./matrix-controls.tsx";
import { MatrixGrid } from "./matrix-grid.tsx";
import classes from "./matrix-view.module.css";

export function MatrixView() {
  const t = useTranslate();
  const { model } = useExplorer();
  const { matrix } = useView();
  const rows = useMemo(() => createMatrix(model), [model]);
  const most = rows[0]?.places ?? 0;
  const minimum = matrix.minimum ?? Math.min(2, Math.max(1, most));
  const present = useMemo(() => nodeTypes.filter((type) => rows.some(({ node }) => node.type === type)), [rows]);
  const { order, measure, without } = matrix;
  const shown = useMemo(() => {
    const types = new Set(present.filter((type) => !without.has(type)));
    return inOrder(model, selectRows(rows, { types, minimum }), { order, measure });
  }, [model, rows, present, without, minimum, order, measure]);

  return (
    <section className={classes.view} aria-label={t("view.shared")}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t("shared.title")}</h2>
        <p className={classes.hint}>
          {t("shared.hint")} · <span role="status">{t("shared.rows", { n: shown.rows.length })}</span>
        </p>
        <MatrixControls types={present} most={most} minimum={minimum} />
      </header>
      {shown.rows.length === 0 ? (
        <Notice title={t("shared.none")} />
      ) : (
        <MatrixGrid rows={shown.rows} subjects={shown.subjects} measure={measure} />
      )}
    </section>
  );
}

function inOrder(
  model: GraphModel,
  rows: readonly MatrixRow[],
  { order, measure }: Pick<MatrixLook, "order" | "measure">,
): Seriated {
  const subjects = matrixSubjects(model, rows);
  if (order === "likeness") return seriate(rows, subjects);
  if (order === "measure") return { rows: sortByMeasure(rows, measure, model.reports), subjects };
  return { rows, subjects };
}
