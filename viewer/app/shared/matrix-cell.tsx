/** One cell: how the place is bound to the row, as marks of the relations and the figure where there is one. */
import type { GraphNode } from "../../../graph/artifact.ts";
import type { NodeId } from "../../../src/facts.ts";
import { useLanguage } from "../messages/index.ts";
import { edgeTypes } from "../model/domain.ts";
import { figureLine } from "../model/figures.ts";
import type { MatrixCell } from "../model/matrix.ts";
import { EdgeGlyph } from "../shell/glyph.tsx";
import { StateLink } from "../shell/state-link.tsx";
import classes from "./matrix-view.module.css";

interface MatrixCellProps {
  readonly cell: MatrixCell | undefined;
  readonly subject: { readonly id: NodeId; readonly name: string };
  readonly node: GraphNode;
  readonly place: { readonly row: number; readonly column: number };
  readonly left: number;
  readonly width: number;
  readonly chosen: boolean;
}

export function MatrixCellView({ cell, subject, node, place, left, width, chosen }: MatrixCellProps) {
  const { language, translate: t } = useLanguage();
  if (cell === undefined) {
    return <td aria-colindex={place.column + 3} className={classes.cell} style={{ left, width }} />;
  }
  const types = edgeTypes.filter((type) => cell.edges.some((edge) => edge.type === type));
  const figure = cell.edges
    .flatMap(({ statements }) => statements.map(({ attributes: { per: _, ...rest } }) => figureLine(rest, language, t)))
    .find((line) => line !== "");
  const relations = types.map((type) => t(`edge.${type}`)).join("、");
  const what = figure === undefined ? relations : `${relations} ${figure}`;
  return (
    <td aria-colindex={place.column + 3} className={classes.cell} style={{ left, width }} data-chosen={chosen}>
      <StateLink
        to={{ selection: { kind: "pair", subject: subject.id, target: node.id } }}
        label={t("shared.cell", { subject: subject.name, name: node.name, what })}
        className={width < 60 ? `${classes.filled} ${classes.narrow}` : classes.filled}
        data={{ row: place.row, column: place.column }}
      >
        {types.map((type) => (
          <EdgeGlyph key={type} type={type} />
        ))}
        {width > 60 && figure !== undefined && <span className={classes.figure}>{figure}</span>}
      </StateLink>
    </td>
  );
}
