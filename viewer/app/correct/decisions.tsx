/** Corrections on the page: one is written, the graph is read again, and a line at the foot says so and offers to undo. */
import { Button } from "@mantine/core";
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from "react";
import { useTranslate } from "../messages/index.ts";
import type { Changes, Correction, Decided } from "../state/changes.ts";
import { useExplorer } from "../state/explorer.tsx";
import type { ViewState } from "../state/view-state.ts";
import classes from "./correct.module.css";

type Selection = ViewState["selection"];

interface Decisions {
  /** Null where the page is read-only. */
  readonly changes: Changes | null;
  readonly decide: (correction: Correction) => Promise<Decided>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

const DecisionsContext = createContext<Decisions | null>(null);

export function DecisionsProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const { changes, reload, store } = useExplorer();
  // What was looked at when each correction was written: undo leads back to it.
  const before = useRef<Selection[]>([]);
  const [note, setNote] = useState<{ readonly text: string; readonly undo: boolean } | null>(null);

  const run = useCallback(
    async (change: () => Promise<Decided>, done: { readonly text: string; readonly undo: boolean }) => {
      try {
        const decided = await change();
        if (decided.outcome === "written") await reload();
        setNote(
          decided.outcome === "written" ? done : { text: t("correct.refused", { why: decided.why }), undo: false },
        );
        return decided;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        setNote({ text: t("correct.refused", { why }), undo: false });
        return { outcome: "refused", why } as const;
      }
    },
    [reload, t],
  );
  const decisions = useMemo((): Decisions => {
    const nobody = async (): Promise<Decided> => ({ outcome: "refused", why: t("correct.readOnly") });
    return {
      changes,
      decide: async (correction) => {
        const { selection } = store.current();
        const written = { text: t("correct.written"), undo: true };
        const decided = await run(() => changes?.decide(correction) ?? nobody(), written);
        if (decided.outcome === "written") before.current.push(selection);
        return decided;
      },
      undo: async () => {
        const decided = await run(() => changes?.undo() ?? nobody(), { text: t("correct.undone"), undo: false });
        const selection = before.current.pop();
        if (decided.outcome === "written" && selection !== undefined) store.navigate({ selection }, "replace");
      },
      redo: async () => void (await run(() => changes?.redo() ?? nobody(), { text: t("correct.redone"), undo: true })),
    };
  }, [changes, run, store, t]);

  return (
    <DecisionsContext value={decisions}>
      {children}
      <div className={classes.note} role="status" data-shown={note !== null}>
        {note !== null && (
          <>
            <span>{note.text}</span>
            {note.undo && (
              <Button size="compact-xs" variant="default" onClick={() => void decisions.undo()}>
                {t("correct.undo")}
              </Button>
            )}
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setNote(null)}>
              {t("action.close")}
            </Button>
          </>
        )}
      </div>
    </DecisionsContext>
  );
}

export function useDecisions(): Decisions {
  const decisions = use(DecisionsContext);
  if (decisions === null) throw new Error("useDecisions outside of DecisionsProvider");
  return decisions;
}
