/** Reports brought to the page, dropped anywhere on it or chosen: read one by one, each named with what became of it, then merged. */
import { Button, FileButton, Loader, Modal } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconFilePlus } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslate } from "../messages/index.ts";
import { StateLink } from "../shell/state-link.tsx";
import type { Brought, Merged } from "../state/changes.ts";
import { useExplorer } from "../state/explorer.tsx";
import { readReport } from "../state/view-state.ts";
import classes from "./bring.module.css";

interface Item {
  readonly name: string;
  readonly state: "waiting" | "reading" | Brought;
}

interface Load {
  readonly items: readonly Item[];
  /** Null while reports are being read. */
  readonly end: Merged | { readonly failure: string } | null;
}

export function Bring() {
  const t = useTranslate();
  const { changes, reload } = useExplorer();
  const [load, setLoad] = useState<Load | null>(null);
  const [hovering, setHovering] = useState(false);
  const take = useRef<(files: readonly File[]) => void>(() => {});

  take.current = (files) => {
    if (changes === null || files.length === 0 || (load !== null && load.end === null)) return;
    const items: Item[] = files.map(({ name }) => ({ name, state: "waiting" }));
    const show = (end: Load["end"]) => setLoad({ items: [...items], end });
    const bringAll = async () => {
      for (const [at, file] of files.entries()) {
        items[at] = { name: file.name, state: "reading" };
        show(null);
        items[at] = { name: file.name, state: await changes.bring(file) };
      }
      show(null);
      const merged = await changes.merge();
      await reload();
      show(merged);
    };
    bringAll().catch((error: Error) => show({ failure: error.message }));
  };

  useEffect(() => {
    if (changes === null) return;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      take.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [changes]);

  if (changes === null) return null;
  return (
    <>
      <FileButton
        multiple
        accept=".txt,.text,.md,.html,.htm,.xhtml,.docx,.pdf"
        onChange={(files) => take.current(files)}
      >
        {(props) => (
          <Button {...props} size="xs" variant="default" leftSection={<IconFilePlus size={15} aria-hidden />}>
            {t("bring.add")}
          </Button>
        )}
      </FileButton>
      {hovering && <div className={classes.zone}>{t("bring.drop")}</div>}
      <Modal.Root
        opened={load !== null}
        onClose={() => load?.end !== null && setLoad(null)}
        size={520}
        lockScroll={false}
      >
        <Modal.Overlay backgroundOpacity={0.4} />
        <Modal.Content aria-label={t("bring.title")}>
          <Modal.Body p="md">{load !== null && <Progress load={load} onClose={() => setLoad(null)} />}</Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function Progress({ load, onClose }: { readonly load: Load; readonly onClose: () => void }) {
  const t = useTranslate();
  const { items, end } = load;
  const done = items.filter(({ state }) => typeof state === "object").length;
  return (
    <div className={classes.progress}>
      <h2>{t("bring.title")}</h2>
      <p role="status">
        {end === null && t("bring.reading", { done, n: items.length })}
        {end !== null && "failure" in end && t("bring.failed", { reason: end.failure })}
        {end !== null && "added" in end && t("bring.merged", { n: end.added.length, copies: end.copies.length })}
      </p>
      <ul>
        {items.map(({ name, state }) => (
          <li key={name} data-state={typeof state === "object" ? state.outcome : state}>
            <Mark state={state} />
            <span>{name}</span>
            <small>
              {typeof state === "object" && state.outcome === "failed" && state.reason}
              {typeof state === "object" && state.outcome === "read" && (
                <>
                  {t("bring.found", { nodes: state.nodes, edges: state.edges })}{" "}
                  {end !== null && (
                    <StateLink to={{ reading: readReport(state.report, null) }}>{t("report.open")}</StateLink>
                  )}
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
      <Button size="xs" disabled={end === null} onClick={onClose}>
        {t("action.close")}
      </Button>
    </div>
  );
}

function Mark({ state }: { readonly state: Item["state"] }) {
  if (state === "waiting") return <i />;
  if (state === "reading") return <Loader size={14} />;
  return state.outcome === "read" ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />;
}
