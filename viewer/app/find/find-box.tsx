/** The search box: one list in groups, moved through with the arrows, opened with Enter. */
import { Modal } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { useTranslate } from "../messages/index.ts";
import { useExplorer } from "../state/explorer.tsx";
import { readReport, type ViewState } from "../state/view-state.ts";
import classes from "./find-box.module.css";
import { useFinder } from "./finder.tsx";
import { HitRow } from "./hit-row.tsx";
import { type Hit, useHits } from "./hits.ts";

export function FindBox() {
  const t = useTranslate();
  const { opened, question, close } = useFinder();
  return (
    // The page does not scroll; the lock would add a style that the policy refuses.
    <Modal.Root
      opened={opened}
      onClose={close}
      size={640}
      yOffset="9vh"
      lockScroll={false}
      // Above a form that asks for a node.
      zIndex={300}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={question?.title ?? t("find.title")}>
        <Search />
      </Modal.Content>
    </Modal.Root>
  );
}

function placeOf(hit: Hit): Partial<ViewState> {
  if (hit.kind === "node") return { selection: { kind: "node", id: hit.hit.node.id } };
  if (hit.kind === "edge") return { selection: { kind: "edge", id: hit.edge.id } };
  const { edge, report, start, end } = hit.passage;
  return { selection: { kind: "edge", id: edge }, reading: readReport(report, { start, end }) };
}

function Search() {
  const t = useTranslate();
  const { store } = useExplorer();
  const { question, close } = useFinder();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // At once: the dialog's own trap gives the focus a moment later, and what is typed before would be lost.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const listId = useId();
  const groups = useHits(asked, question?.accept ?? null);
  const hits = groups.flatMap((group) => group.hits);
  const active = Math.min(at, Math.max(0, hits.length - 1));
  useEffect(() => {
    list.current?.querySelectorAll("[role=option]")[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    close();
    if (question !== null && hit.kind === "node") question.answer(hit.hit.node.id);
    else store.navigate(placeOf(hit));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method's own Enter and arrows choose characters, not results.
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((active + step + hits.length) % hits.length);
    }
    if (event.key === "Enter") open(hits[active]);
  };
  const status =
    asked.trim() === ""
      ? t("find.hint")
      : hits.length === 0
        ? t("find.none", { query: asked })
        : groups.map((group) => t(`find.total.${group.kind}`, { n: group.total })).join(" · ");

  let index = -1;
  return (
    <div className={classes.box}>
      <div className={classes.line}>
        <IconSearch size={18} aria-hidden />
        <input
          ref={field}
          data-autofocus
          className={classes.input}
          value={query}
          placeholder={question?.title ?? t("find.placeholder")}
          aria-label={question?.title ?? t("find.button")}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hits.length > 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={listId} tabIndex={-1} className={classes.hits} role="listbox" aria-label={t("find.title")}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
          <div key={group.kind} role="group" aria-label={t(`find.group.${group.kind}`)}>
            <div className={classes.heading} aria-hidden>
              {t(`find.group.${group.kind}`)}
            </div>
            {group.hits.map((hit) => {
              index++;
              const own = index;
              return (
                <HitRow
                  key={own}
                  hit={hit}
                  id={`${listId}-${own}`}
                  active={own === active}
                  onPoint={() => setAt(own)}
                  onOpen={() => open(hit)}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p className={classes.status}>
        <span role="status">{status}</span>
        <span>{t("find.keys")}</span>
      </p>
    </div>
  );
}
