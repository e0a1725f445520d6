/** The panel at the side: what is chosen, or an overview to start from; never empty. */
import { ActionIcon, ScrollArea } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslate } from "../messages/index.ts";
import { Boundary } from "../shell/boundary.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import type { Selection } from "../state/view-state.ts";
import { EdgePanel } from "./edge-panel.tsx";
import classes from "./inspector.module.css";
import { NodePanel } from "./node-panel.tsx";
import { Overview } from "./overview.tsx";
import { PairPanel } from "./pair-panel.tsx";
import { PathPanel } from "./path-panel.tsx";
import { SeveralPanel } from "./several-panel.tsx";

const keyOf = (selection: Selection | null): string => (selection === null ? "" : Object.values(selection).join("|"));

export function Inspector() {
  const t = useTranslate();
  const { store } = useExplorer();
  const { selection } = useView();
  const viewport = useRef<HTMLDivElement>(null);
  const key = keyOf(selection);
  useEffect(() => {
    if (key !== undefined) viewport.current?.scrollTo({ top: 0 });
  }, [key]);

  return (
    <aside className={classes.inspector} aria-live="polite">
      {selection !== null && (
        <ActionIcon
          className={classes.close}
          variant="subtle"
          color="gray"
          aria-label={t("action.close")}
          onClick={() => store.navigate({ selection: null })}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
      <ScrollArea className={classes.scroll} viewportRef={viewport} type="auto">
        <div className={classes.content}>
          <Boundary key={key}>
            <Chosen selection={selection} />
          </Boundary>
        </div>
      </ScrollArea>
    </aside>
  );
}

function Chosen({ selection }: { readonly selection: Selection | null }) {
  if (selection === null) return <Overview />;
  if (selection.kind === "node") return <NodePanel id={selection.id} />;
  if (selection.kind === "edge") return <EdgePanel id={selection.id} />;
  if (selection.kind === "path") return <PathPanel from={selection.from} to={selection.to} />;
  if (selection.kind === "several") return <SeveralPanel ids={selection.ids} />;
  return <PairPanel subject={selection.subject} target={selection.target} />;
}
