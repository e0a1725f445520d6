/** What the hand has done to the drawing, and can do to the chosen node: fold and unfold, open and close, let go again. */
import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useTranslate } from "../messages/index.ts";
import { commonNeighbours } from "../model/paths.ts";
import type { Arrangement } from "../state/arrangement.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import { useVisibility } from "../state/visibility.tsx";

export function ArrangeControls() {
  const t = useTranslate();
  const { model, store } = useExplorer();
  const { look, selection, arrangement } = useView();
  const visibility = useVisibility();
  const { folded, opened, pinned } = arrangement;
  const id = selection?.kind === "node" ? selection.id : null;
  const counts = useMemo(
    () =>
      id === null ? { leaves: 0, unopened: 0 } : { leaves: visibility.leaves(id), unopened: visibility.unopened(id) },
    [visibility, id],
  );
  const picked = selection?.kind === "several" ? selection.ids : null;
  const common = useMemo(
    () =>
      picked === null || picked.length < 2
        ? []
        : commonNeighbours(model, picked, visibility.showsLink).filter((other) => !picked.includes(other)),
    [model, visibility, picked],
  );
  const arrange = (patch: Partial<Arrangement>) => store.navigate({ arrangement: { ...arrangement, ...patch } });
  return (
    <>
      {id !== null && folded.includes(id) && (
        <Button size="xs" variant="default" onClick={() => arrange({ folded: folded.filter((other) => other !== id) })}>
          {t("arrange.unfold", { n: visibility.folds.get(id) ?? 0 })}
        </Button>
      )}
      {id !== null && !look.only && !folded.includes(id) && counts.leaves > 0 && (
        <Button size="xs" variant="default" onClick={() => arrange({ folded: [...folded, id] })}>
          {t("arrange.fold", { n: counts.leaves })}
        </Button>
      )}
      {id !== null && look.only && counts.unopened > 0 && !opened.includes(id) && (
        <Button size="xs" variant="default" onClick={() => arrange({ opened: [...opened, id] })}>
          {t("arrange.open", { n: counts.unopened })}
        </Button>
      )}
      {id !== null && look.only && opened.length > 1 && opened.includes(id) && (
        <Button size="xs" variant="default" onClick={() => arrange({ opened: opened.filter((other) => other !== id) })}>
          {t("arrange.close")}
        </Button>
      )}
      {picked !== null && common.length > 0 && (
        <Button
          size="xs"
          variant="default"
          onClick={() => store.navigate({ selection: { kind: "several", ids: [...picked, ...common] } })}
        >
          {t("arrange.common", { n: common.length })}
        </Button>
      )}
      {folded.length > 0 && id === null && (
        <Button size="xs" variant="default" onClick={() => arrange({ folded: [] })}>
          {t("arrange.unfoldAll", { n: folded.length })}
        </Button>
      )}
      {pinned.size > 0 && (
        <Button size="xs" variant="default" onClick={() => arrange({ pinned: new Map() })}>
          {t("arrange.release", { n: pinned.size })}
        </Button>
      )}
    </>
  );
}
