/** The cells of the matrix: only those in sight are elements (on paper all), said as a table to screen readers, gone through with the arrows. */
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import type { MatrixRow } from "../model/matrix.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { mostCellsPrinted, usePrinting } from "../shell/use-printing.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import type { CellMeasure } from "../state/view-state.ts";
import { shadesBy } from "./cell-figures.ts";
import { MatrixCellView } from "./matrix-cell.tsx";
import classes from "./matrix-view.module.css";

const rowHeight = 30;
/** On a phone the names leave room for the cells. */
const widths = { wide: { name: 300, count: 72 }, narrow: { name: 142, count: 44 } };

interface MatrixGridProps {
  readonly rows: readonly MatrixRow[];
  readonly subjects: readonly NodeId[];
  readonly measure: CellMeasure;
}

export function MatrixGrid({ rows, subjects, measure }: MatrixGridProps) {
  const t = useTranslate();
  const { model } = useExplorer();
  const { selection } = useView();
  const shade = useMemo(() => shadesBy(rows, measure, model.reports), [rows, measure, model]);
  const viewport = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize();
  const { name: nameWidth, count: countWidth } = width > 0 && width < 600 ? widths.narrow : widths.wide;
  // Few subjects share the room; many stand close, their names upright.
  const room = (width - nameWidth - countWidth) / subjects.length;
  const columnWidth = Math.max(subjects.length <= 8 ? 96 : 34, Math.min(180, Math.floor(room)));
  const slanted = columnWidth < 72;
  const headHeight = slanted ? 110 : 40;
  const printing = usePrinting();
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: printing ? Math.ceil(mostCellsPrinted / Math.max(1, subjects.length)) : 12,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: subjects.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => columnWidth,
    overscan: printing ? subjects.length : 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are measured again when the width changes
  useLayoutEffect(() => across.measure(), [columnWidth]);
  const nameOf = (id: NodeId) => model.nodes.get(id)?.name ?? id;

  /** Arrows move between filled cells of the row and the nearest rows. */
  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
    };
    const step = steps[event.key];
    const cell = (event.target as Element).closest<HTMLElement>("[data-row]");
    if (step === undefined || cell === null) return;
    event.preventDefault();
    let row = Number(cell.dataset.row);
    let column = Number(cell.dataset.column);
    for (let tries = 0; tries < rows.length + subjects.length; tries++) {
      row += step[0];
      column += step[1];
      const target = viewport.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
      if (target != null) return target.focus();
      if (row < 0 || column < 0 || row >= rows.length || column >= subjects.length) return;
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the arrow keys of the links inside
    <div ref={useMergedRef(viewport, ref)} className={classes.viewport} data-matrix onKeyDown={move}>
      <table
        aria-label={t("shared.title")}
        aria-rowcount={rows.length + 1}
        aria-colcount={subjects.length + 2}
        className={classes.table}
        style={{ width: nameWidth + countWidth + across.getTotalSize(), height: down.getTotalSize() + headHeight }}
      >
        <thead className={classes.columns} style={{ height: headHeight }}>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.corner} style={{ width: nameWidth }}>
              {t("shared.name")}
            </th>
            <th scope="col" className={classes.corner} style={{ left: nameWidth, width: countWidth }}>
              {t("shared.count")}
            </th>
            {across.getVirtualItems().map((column) => {
              const id = subjects[column.index]!;
              return (
                <th
                  key={id}
                  scope="col"
                  aria-colindex={column.index + 3}
                  className={classes.column}
                  data-slanted={slanted}
                  style={{ left: nameWidth + countWidth + column.start, width: columnWidth }}
                >
                  <StateLink to={{ selection: { kind: "node", id } }}>{nameOf(id)}</StateLink>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {down.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            const id = row.node.id;
            return (
              <tr
                key={id}
                aria-rowindex={item.index + 2}
                className={classes.row}
                data-node={id}
                data-odd={item.index % 2 === 1}
                style={{ top: item.start + headHeight, height: rowHeight }}
              >
                <th scope="row" className={classes.name} style={{ width: nameWidth }}>
                  <StateLink to={{ selection: { kind: "node", id } }}>
                    <NodeGlyph type={row.node.type} named />
                    <span>{row.node.name}</span>
                  </StateLink>
                </th>
                <td className={classes.places} style={{ left: nameWidth, width: countWidth }}>
                  {row.places}
                </td>
                {across.getVirtualItems().map((column) => {
                  const subject = subjects[column.index]!;
                  return (
                    <MatrixCellView
                      key={subject}
                      cell={row.cells.get(subject)}
                      measure={measure}
                      shade={shade}
                      subject={{ id: subject, name: nameOf(subject) }}
                      node={row.node}
                      place={{ row: item.index, column: column.index }}
                      left={nameWidth + countWidth + column.start}
                      width={columnWidth}
                      chosen={selection?.kind === "pair" && selection.subject === subject && selection.target === id}
                    />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
