/** How the matrix is read: which rows, what the cells show, in which order. All of it is in the address. */
import { NativeSelect, SegmentedControl, Switch } from "@mantine/core";
import type { NodeType } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import {
  type CellMeasure,
  cellMeasures,
  type MatrixLook,
  type MatrixOrder,
  matrixOrders,
} from "../state/view-state.ts";
import classes from "./matrix-view.module.css";

interface MatrixControlsProps {
  /** Types that there are rows of. */
  readonly types: readonly NodeType[];
  /** Places of the row that most share. */
  readonly most: number;
  readonly minimum: number;
}

export function MatrixControls({ types, most, minimum }: MatrixControlsProps) {
  const t = useTranslate();
  const { store } = useExplorer();
  const { matrix } = useView();
  const look = (patch: Partial<MatrixLook>) => store.navigate({ matrix: { ...matrix, ...patch } }, "replace");
  const toggle = (type: NodeType) => {
    const without = new Set(matrix.without);
    if (!without.delete(type)) without.add(type);
    look({ without });
  };
  return (
    <div className={classes.controls}>
      <fieldset className={classes.types}>
        <legend>{t("shared.kind")}</legend>
        {types.map((type) => (
          <Switch
            key={type}
            size="xs"
            label={t(`type.${type}`)}
            checked={!matrix.without.has(type)}
            onChange={() => toggle(type)}
          />
        ))}
      </fieldset>
      <div className={classes.choice}>
        <span>{t("shared.minimum")}</span>
        <SegmentedControl
          size="xs"
          aria-label={t("shared.minimum")}
          value={String(minimum)}
          onChange={(value) => look({ minimum: Number(value) })}
          data={[1, 2, 3, 4, 5]
            .filter((value) => value === 1 || value <= most)
            .map((value) => ({
              value: String(value),
              label: value === 1 ? t("shared.minimumAll") : String(value),
            }))}
        />
      </div>
      <div className={classes.choice}>
        <span>{t("shared.cells")}</span>
        <SegmentedControl
          size="xs"
          aria-label={t("shared.cells")}
          value={matrix.measure}
          onChange={(value) => look({ measure: value as CellMeasure })}
          data={cellMeasures.map((value) => ({ value, label: t(`shared.cells.${value}`) }))}
        />
      </div>
      <NativeSelect
        size="xs"
        aria-label={t("shared.order")}
        value={matrix.order}
        onChange={(event) => look({ order: event.currentTarget.value as MatrixOrder })}
        data={matrixOrders
          .filter((value) => value !== "measure" || matrix.measure !== "presence")
          .map((value) => ({ value, label: t(`shared.order.${value}`) }))}
      />
    </div>
  );
}
