/** The search box: one list, moved through with the arrows, opened with Enter. */
import { Modal } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { useExplorer } from "../state/explorer.tsx";
import classes from "./find-box.module.css";

const mostHits = 50;

interface FindBoxProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function FindBox({ opened, onClose }: FindBoxProps) {
  const t = useTranslate();
  return (
    // The page does not scroll; the lock would add a style that the policy refuses.
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={620}
      yOffset="9vh"
      lockScroll={false}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t("find.title")}>
        <Search onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const { search, store, model } = useExplorer();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { hits, total } = useMemo(() => search.find(asked, mostHits), [search, asked]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const open = (id: NodeId | undefined) => {
    if (id === undefined) return;
    store.navigate({ selection: { kind: "node", id } });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((at + step + hits.length) % hits.length);
    }
    if (event.key === "Enter") open(hits[at]?.node.id);
  };
  const blank = asked.trim() === "";
  const status = blank
    ? t("find.hint")
    : total === 0
      ? t("find.none", { query: asked })
      : total > hits.length
        ? t("find.more", { n: total, shown: hits.length })
        : t("find.count", { n: total });

  return (
    <div className={classes.box}>
      <div className={classes.line}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          className={classes.input}
          value={query}
          placeholder={t("find.placeholder")}
          aria-label={t("find.button")}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hits.length > 0 ? `${listId}-${at}` : undefined}
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
        {hits.map(({ node, because }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the box
          <div
            key={node.id}
            id={`${listId}-${index}`}
            className={classes.hit}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            data-node={node.id}
            onMouseMove={() => setAt(index)}
            onClick={() => open(node.id)}
          >
            <NodeGlyph type={node.type} named />
            <span>{node.name}</span>
            {because !== null && <span className={classes.because}>{because}</span>}
            <span className={classes.side}>
              {model.sharedBy(node.id).size > 1 && t("overview.by", { n: model.sharedBy(node.id).size })}
            </span>
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
