/** The shared view: which places lead to which programs, organizations and slogans; a cell opens its sentences. */
import { SegmentedControl, Switch } from "@mantine/core";
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { NodeId, NodeType } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import { nodeTypes } from "../model/domain.ts";
import { createMatrix, type MatrixRow, matrixSubjects, selectRows } from "../model/matrix.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { Notice } from "../shell/notice.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import { MatrixCellView } from "./matrix-cell.tsx";
import classes from "./matrix-view.module.css";

const rowHeight = 30;
const nameWidth = 300;
const countWidth = 72;

export function MatrixView() {
  const t = useTranslate();
  const { model } = useExplorer();
  const rows = useMemo(() => createMatrix(model), [model]);
  const most = rows[0]?.places ?? 0;
  const [types, setTypes] = useState<ReadonlySet<NodeType>>(new Set(["Program", "Organization", "Slogan"]));
  const [minimum, setMinimum] = useState(most >= 2 ? 2 : 1);
  const shown = useMemo(() => selectRows(rows, { types, minimum }), [rows, types, minimum]);
  const subjects = useMemo(() => matrixSubjects(model, shown), [model, shown]);
  const present = nodeTypes.filter((type) => rows.some(({ node }) => node.type === type));

  return (
    <section className={classes.view} aria-label={t("view.shared")}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t("shared.title")}</h2>
        <p className={classes.hint}>
          {t("shared.hint")} · <span role="status">{t("shared.rows", { n: shown.length })}</span>
        </p>
        <div className={classes.controls}>
          <fieldset className={classes.types}>
            <legend>{t("shared.kind")}</legend>
            {present.map((type) => (
              <Switch
                key={type}
                size="xs"
                label={t(`type.${type}`)}
                checked={types.has(type)}
                onChange={() =>
                  setTypes(new Set(types.has(type) ? [...types].filter((other) => other !== type) : [...types, type]))
                }
              />
            ))}
          </fieldset>
          <div className={classes.minimum}>
            <span>{t("shared.minimum")}</span>
            <SegmentedControl
              size="xs"
              aria-label={t("shared.minimum")}
              value={String(minimum)}
              onChange={(value) => setMinimum(Number(value))}
              data={[1, 2, 3, 4, 5]
                .filter((value) => value === 1 || value <= most)
                .map((value) => ({
                  value: String(value),
                  label: value === 1 ? t("shared.minimumAll") : String(value),
                }))}
            />
          </div>
        </div>
      </header>
      {shown.length === 0 ? <Notice title={t("shared.none")} /> : <Grid rows={shown} subjects={subjects} />}
    </section>
  );
}

interface GridProps {
  readonly rows: readonly MatrixRow[];
  readonly subjects: readonly NodeId[];
}

function Grid({ rows, subjects }: GridProps) {
  const t = useTranslate();
  const { model } = useExplorer();
  const { selection } = useView();
  const viewport = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize();
  // Few subjects share the room; many stand close, their names upright.
  const room = (width - nameWidth - countWidth) / subjects.length;
  const columnWidth = Math.max(subjects.length <= 8 ? 96 : 34, Math.min(180, Math.floor(room)));
  const slanted = columnWidth < 72;
  const headHeight = slanted ? 110 : 40;
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: subjects.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => columnWidth,
    overscan: 6,
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
