/** One cell: how the place is bound to the row, as marks of the relations and the figure of the chosen measure. */
import type { GraphNode } from "../../../graph/artifact.ts";
import type { NodeId } from "../../../src/facts.ts";
import { useLanguage } from "../messages/index.ts";
import { deedOf } from "../model/deeds.ts";
import { edgeTypes } from "../model/domain.ts";
import type { MatrixCell } from "../model/matrix.ts";
import { EdgeGlyph } from "../shell/glyph.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import type { CellMeasure } from "../state/view-state.ts";
import { cellFigure, weightOf } from "./cell-figures.ts";
import classes from "./matrix-view.module.css";

interface MatrixCellProps {
  readonly cell: MatrixCell | undefined;
  readonly measure: CellMeasure;
  readonly shade: (weight: number) => number;
  readonly subject: { readonly id: NodeId; readonly name: string };
  readonly node: GraphNode;
  readonly place: { readonly row: number; readonly column: number };
  readonly left: number;
  readonly width: number;
  readonly chosen: boolean;
}

/** In a narrower cell there is room for the marks alone. */
const widthOfFigure = 60;
/** In a narrower one the marks are short, so that the figure beside them is whole. */
const widthOfMarks = 124;

export function MatrixCellView({ cell, measure, shade, subject, node, place, left, width, chosen }: MatrixCellProps) {
  const { language, translate: t } = useLanguage();
  const { model } = useExplorer();
  if (cell === undefined) {
    return <td aria-colindex={place.column + 3} className={classes.cell} style={{ left, width }} />;
  }
  const deed = deedOf(cell.statements, model.reports);
  const figure = cellFigure(deed, measure, language, t);
  const types = edgeTypes.filter((type) => cell.types.has(type));
  const relations = types.map((type) => t(`edge.${type}`)).join("、");
  const shaded = measure !== "presence" && figure !== null;
  return (
    <td aria-colindex={place.column + 3} className={classes.cell} style={{ left, width }} data-chosen={chosen}>
      <StateLink
        to={{ selection: { kind: "pair", subject: subject.id, target: node.id } }}
        label={t("shared.cell", {
          subject: subject.name,
          name: node.name,
          what: figure === null ? relations : `${relations} ${figure.long}`,
        })}
        className={width < widthOfMarks ? `${classes.filled} ${classes.narrow}` : classes.filled}
        data={{ row: place.row, column: place.column, ...(shaded ? { shade: shade(weightOf(deed, measure)) } : {}) }}
      >
        {!shaded && types.map((type) => <EdgeGlyph key={type} type={type} />)}
        {width >= widthOfFigure && figure !== null && <span className={classes.figure}>{figure.short}</span>}
      </StateLink>
    </td>
  );
}
