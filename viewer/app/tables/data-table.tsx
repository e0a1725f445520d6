/** A table of any length: sorted by any column, only the rows in sight are elements (on paper all), said as a table to screen readers. */
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { mostPrinted, usePrinting } from "../shell/use-printing.ts";
import classes from "./data-table.module.css";

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** What the column is sorted by. */
  readonly value: (row: Row) => string | number;
  readonly cell: (row: Row) => ReactNode;
  /** A grid track: `1fr`, `6rem`. */
  readonly track: string;
  readonly numeric?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly chosen?: string | null;
  /** Below it the table scrolls sideways. */
  readonly minWidth?: string;
}

interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

const rowHeight = 32;
const collator = new Intl.Collator("zh-CN");

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, chosen = null, minWidth = "46rem" } = props;
  const viewport = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const printing = usePrinting();
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: printing ? mostPrinted : 14,
  });
  const tracks = columns.map(({ track }) => track).join(" ");
  const sortBy = ({ key, numeric }: Column<Row>) =>
    setSorting(sorting?.key !== key ? { key, descending: numeric === true } : { key, descending: !sorting.descending });

  return (
    <div ref={viewport} className={classes.viewport}>
      <table aria-label={label} aria-rowcount={sorted.length + 1} className={classes.table} style={{ minWidth }}>
        <thead className={classes.head}>
          <tr aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
            {columns.map((column) => (
              <HeaderCell
                key={column.key}
                column={column}
                sorting={sorting?.key === column.key ? sorting : null}
                onSort={() => sortBy(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = sorted[item.index]!;
            const key = rowKey(row);
            return (
              <tr
                key={key}
                aria-rowindex={item.index + 2}
                className={classes.row}
                data-key={key}
                data-chosen={key === chosen}
                style={{ gridTemplateColumns: tracks, height: rowHeight, transform: `translateY(${item.start}px)` }}
              >
                {columns.map((column) => (
                  <td key={column.key} data-numeric={column.numeric === true}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort: () => void;
}

function HeaderCell<Row>({ column, sorting, onSort }: HeaderCellProps<Row>) {
  const Arrow = sorting?.descending === true ? IconArrowDown : IconArrowUp;
  const order = sorting === null ? "none" : sorting.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={order} data-numeric={column.numeric === true}>
      <button type="button" onClick={onSort}>
        {column.label}
        {sorting !== null && <Arrow size={13} aria-hidden />}
      </button>
    </th>
  );
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null): readonly Row[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (sorting === null || column === undefined) return rows;
  const sign = sorting.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) =>
      typeof a.value === "number" && typeof b.value === "number"
        ? sign * (a.value - b.value)
        : sign * collator.compare(String(a.value), String(b.value)),
    )
    .map(({ row }) => row);
}
