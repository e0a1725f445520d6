/** What stands over the drawing: how it is coloured and sized, how far around the chosen node it reaches, what it leaves out. */
import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { useTranslate } from "../messages/index.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import {
  type Coloring,
  colorings,
  type Depth,
  depths,
  type Look,
  type Measure,
  measures,
} from "../state/view-state.ts";
import { useVisibility } from "../state/visibility.tsx";
import { ArrangeControls } from "./arrange-controls.tsx";
import classes from "./stage.module.css";

export function LookControls() {
  const t = useTranslate();
  const { store } = useExplorer();
  const { look, selection, arrangement } = useView();
  const { inSmallGroups, lesser } = useVisibility();
  const set = (patch: Partial<Look>) => store.navigate({ look: { ...look, ...patch } }, "replace");
  const showOnly = (only: boolean) => {
    const opened = only && selection?.kind === "node" ? [selection.id] : [];
    store.navigate({ look: { ...look, only }, arrangement: { ...arrangement, opened } }, "replace");
  };
  return (
    <div className={classes.look} data-overlay>
      <NativeSelect
        size="xs"
        aria-label={t("look.color")}
        value={look.color}
        onChange={(event) => set({ color: event.currentTarget.value as Coloring })}
        data={colorings.map((value) => ({ value, label: t(`look.color.${value}`) }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t("look.size")}
        value={look.size}
        onChange={(event) => set({ size: event.currentTarget.value as Measure })}
        data={measures.map((value) => ({ value, label: t(`look.size.${value}`) }))}
      />
      {selection?.kind === "node" && (
        <SegmentedControl
          size="xs"
          aria-label={t("look.depth")}
          value={String(look.depth)}
          onChange={(value) => set({ depth: Number(value) as Depth })}
          data={depths.map((depth) => ({ value: String(depth), label: t("look.steps", { n: depth }) }))}
        />
      )}
      {(selection !== null || look.only) && (
        <Chip pressed={look.only} onPress={() => showOnly(!look.only)}>
          {t("look.only")}
        </Chip>
      )}
      <ArrangeControls />
      {(inSmallGroups > 0 || look.small) && (
        <Chip pressed={look.small} onPress={() => set({ small: !look.small })}>
          {look.small ? t("look.smallShown") : t("look.smallHidden", { n: inSmallGroups })}
        </Chip>
      )}
      {(lesser > 0 || look.all) && (
        <Chip pressed={look.all} onPress={() => set({ all: !look.all })}>
          {look.all ? t("look.allShown") : t("look.lesserHidden", { n: lesser })}
        </Chip>
      )}
    </div>
  );
}

interface ChipProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Chip({ pressed, onPress, children }: ChipProps) {
  return (
    <Button size="xs" variant={pressed ? "filled" : "default"} aria-pressed={pressed} onClick={onPress}>
      {children}
    </Button>
  );
}
