/** The tools beside the drawing: nearer, farther, all of it; the lasso; laying out anew, with progress, stop and undo. */
import { ActionIcon, RingProgress, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconFocusCentered,
  IconLasso,
  IconMinus,
  IconPlayerStopFilled,
  IconPlus,
  IconTopologyStar3,
} from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { MessageKey } from "../messages/catalogue.ts";
import { useTranslate } from "../messages/index.ts";
import { useView } from "../state/explorer.tsx";
import type { LayoutState } from "./relayout/relayout.ts";
import type { Scene } from "./scene.ts";
import classes from "./stage.module.css";

interface ToolControlsProps {
  readonly scene: Scene | null;
  readonly layout: LayoutState;
}

export function ToolControls({ scene, layout }: ToolControlsProps) {
  return (
    <div className={classes.tools}>
      <LassoTool key={useView().selection?.kind} scene={scene} />
      <LayoutTools scene={scene} layout={layout} />
      <Tool label="action.zoomIn" icon={<IconPlus size={16} />} onPress={() => scene?.camera.zoom(0.66)} />
      <Tool label="action.zoomOut" icon={<IconMinus size={16} />} onPress={() => scene?.camera.zoom(1.5)} />
      <Tool label="action.fit" icon={<IconFocusCentered size={16} />} onPress={() => scene?.camera.fit()} />
    </div>
  );
}

/** Taken up for one line; put away when something has been chosen. */
function LassoTool({ scene }: { readonly scene: Scene | null }) {
  const [up, setUp] = useState(false);
  const take = (next: boolean) => {
    scene?.takeLasso(next);
    setUp(next);
  };
  return <Tool label="lasso.take" icon={<IconLasso size={16} />} pressed={up} onPress={() => take(!up)} />;
}

function LayoutTools({ scene, layout }: ToolControlsProps) {
  if (layout.status === "running") {
    const icon = (
      <RingProgress
        size={30}
        thickness={3}
        sections={[{ value: layout.share * 100, color: "indigo" }]}
        label={<IconPlayerStopFilled size={11} className={classes.stop} />}
      />
    );
    return <Tool label="layout.stop" icon={icon} onPress={() => scene?.relayout.stop()} />;
  }
  return (
    <>
      {layout.status === "rested" && (
        <Tool label="layout.undo" icon={<IconArrowBackUp size={16} />} onPress={() => scene?.relayout.undo()} />
      )}
      <Tool label="layout.start" icon={<IconTopologyStar3 size={16} />} onPress={() => scene?.relayout.start()} />
    </>
  );
}

interface ToolProps {
  readonly label: Extract<MessageKey, `action.${string}` | `lasso.take` | `layout.${string}`>;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

function Tool({ label, icon, pressed, onPress }: ToolProps) {
  const t = useTranslate() as (key: MessageKey) => string;
  return (
    <Tooltip label={t(label)} position="left">
      <ActionIcon
        variant={pressed === true ? "filled" : "default"}
        aria-label={t(label)}
        aria-pressed={pressed}
        onClick={onPress}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
