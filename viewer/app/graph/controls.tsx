/** What stands on the drawing: how it is coloured and sized, how far around the chosen node it reaches, the zoom. */
import { ActionIcon, Button, NativeSelect, SegmentedControl, Tooltip } from "@mantine/core";
import { IconFocusCentered, IconMinus, IconPlus } from "@tabler/icons-react";
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
import type { Scene } from "./scene.ts";
import classes from "./stage.module.css";

export function LookControls() {
  const t = useTranslate();
  const { store } = useExplorer();
  const { look, selection } = useView();
  const { inSmallGroups } = useVisibility();
  const set = (patch: Partial<Look>) => store.navigate({ look: { ...look, ...patch } }, "replace");
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
      {selection !== null && (
        <Button
          size="xs"
          variant={look.only ? "filled" : "default"}
          aria-pressed={look.only}
          onClick={() => set({ only: !look.only })}
        >
          {t("look.only")}
        </Button>
      )}
      {(inSmallGroups > 0 || look.small) && (
        <Button
          size="xs"
          variant={look.small ? "filled" : "default"}
          aria-pressed={look.small}
          onClick={() => set({ small: !look.small })}
        >
          {look.small ? t("look.smallShown") : t("look.smallHidden", { n: inSmallGroups })}
        </Button>
      )}
    </div>
  );
}

export function ZoomControls({ scene }: { readonly scene: Scene | null }) {
  const t = useTranslate();
  const actions = [
    ["action.zoomIn", IconPlus, () => scene?.camera.zoom(0.66)],
    ["action.zoomOut", IconMinus, () => scene?.camera.zoom(1.5)],
    ["action.fit", IconFocusCentered, () => scene?.camera.fit()],
  ] as const;
  return (
    <div className={classes.zoom} data-overlay>
      {actions.map(([label, Icon, act]) => (
        <Tooltip key={label} label={t(label)} position="left">
          <ActionIcon variant="default" aria-label={t(label)} onClick={act}>
            <Icon size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
