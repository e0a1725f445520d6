/** Two places side by side: shared in the middle, what only one does on its side; every figure opens its sentences. */
import { NativeSelect } from "@mantine/core";
import { useMemo } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { useLanguage } from "../messages/index.ts";
import { compareSubjects } from "../model/comparison.ts";
import { deedOf } from "../model/deeds.ts";
import { edgeTypes } from "../model/domain.ts";
import { createMatrix, type MatrixRow } from "../model/matrix.ts";
import { cellFigure } from "../shared/cell-figures.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { Notice } from "../shell/notice.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import classes from "./compare-view.module.css";

export function CompareView() {
  const { translate: t } = useLanguage();
  const { model } = useExplorer();
  const { compared } = useView();
  const rows = useMemo(() => createMatrix(model), [model]);
  const places = model.subjects.filter((id) => model.nodes.has(id));
  const left = compared.left ?? places[0];
  const right = compared.right ?? places.find((id) => id !== left);
  if (left === undefined || right === undefined) return <Notice title={t("compare.tooFew")} />;
  const { both, onlyLeft, onlyRight } = compareSubjects(rows, left, right);
  const name = (id: NodeId) => model.nodes.get(id)?.name ?? id;
  return (
    <section className={classes.view} aria-label={t("view.compare")}>
      <header className={classes.head}>
        <PlaceSelect label={t("compare.left")} value={left} other={right} side="left" />
        <Balance left={onlyLeft.length} both={both.length} right={onlyRight.length} />
        <PlaceSelect label={t("compare.right")} value={right} other={left} side="right" />
      </header>
      <div className={classes.columns}>
        <Column title={t("compare.only", { name: name(left) })} rows={onlyLeft} subjects={[left]} />
        <Column title={t("compare.both")} rows={both} subjects={[left, right]} />
        <Column title={t("compare.only", { name: name(right) })} rows={onlyRight} subjects={[right]} />
      </div>
    </section>
  );
}

interface PlaceSelectProps {
  readonly label: string;
  readonly value: NodeId;
  readonly other: NodeId;
  readonly side: "left" | "right";
}

function PlaceSelect({ label, value, other, side }: PlaceSelectProps) {
  const { model, store } = useExplorer();
  const choose = (id: NodeId) => {
    // Choosing the other one's place swaps the two.
    const swapped = id === other ? value : other;
    const compared = side === "left" ? { left: id, right: swapped } : { left: swapped, right: id };
    store.navigate({ compared, selection: null });
  };
  return (
    <NativeSelect
      aria-label={label}
      className={classes.place!}
      value={value}
      onChange={(event) => choose(event.currentTarget.value as NodeId)}
      data={model.subjects.map((id) => ({ value: id, label: model.nodes.get(id)?.name ?? id }))}
    />
  );
}

interface BalanceProps {
  readonly left: number;
  readonly both: number;
  readonly right: number;
}

/** How much is shared, as lengths. */
function Balance({ left, both, right }: BalanceProps) {
  return (
    <div className={classes.balance} aria-hidden>
      <span style={{ flexGrow: left }}>{left}</span>
      <span style={{ flexGrow: both }} data-both>
        {both}
      </span>
      <span style={{ flexGrow: right }}>{right}</span>
    </div>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly rows: readonly MatrixRow[];
  readonly subjects: readonly NodeId[];
}

function Column({ title, rows, subjects }: ColumnProps) {
  const { translate: t } = useLanguage();
  return (
    <section className={classes.column} data-column={subjects.length > 1 ? "both" : "one"}>
      <h3>
        {title}
        <span className="tabular">{rows.length}</span>
      </h3>
      {rows.length === 0 && <p className={classes.none}>{t("compare.none")}</p>}
      <ul>
        {rows.map((row) => (
          <Row key={row.node.id} row={row} subjects={subjects} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, subjects }: { readonly row: MatrixRow; readonly subjects: readonly NodeId[] }) {
  const { language, translate: t } = useLanguage();
  const { model } = useExplorer();
  const { selection } = useView();
  const { id, name, type } = row.node;
  const [only] = subjects;
  return (
    <li data-node={id}>
      <StateLink
        to={{ selection: subjects.length > 1 ? { kind: "node", id } : { kind: "pair", subject: only!, target: id } }}
        className={classes.name}
      >
        <NodeGlyph type={type} named />
        <span>{name}</span>
      </StateLink>
      {subjects.map((subject) => {
        const cell = row.cells.get(subject);
        if (cell === undefined) return null;
        const figure = cellFigure(deedOf(cell.statements, model.reports), "presence", language, t)?.short;
        const chosen = selection?.kind === "pair" && selection.subject === subject && selection.target === id;
        const relation = edgeTypes
          .filter((type) => cell.types.has(type))
          .map((type) => t(`edge.${type}`))
          .join("、");
        if (subjects.length === 1) return figure === undefined ? null : <span key={subject}>{figure}</span>;
        return (
          <StateLink
            key={subject}
            to={{ selection: { kind: "pair", subject, target: id } }}
            className={classes.figure}
            label={`${model.nodes.get(subject)?.name} ${figure ?? relation}`}
            current={chosen}
          >
            {figure ?? relation}
          </StateLink>
        );
      })}
    </li>
  );
}
