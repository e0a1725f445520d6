/** The editor of a question: CodeMirror, with the page's nonce for its styles and Ctrl/⌘ Enter to ask. */
import { closeBrackets } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { pageNonce } from "../state/page-nonce.ts";
import classes from "./ask-view.module.css";
import { cypher } from "./cypher-language.ts";

interface EditorProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onAsk: () => void;
}

const look = EditorView.theme({
  "&": { fontSize: "13px", backgroundColor: "var(--paper)", color: "var(--ink)" },
  "&.cm-focused": { outline: "2px solid var(--place)", outlineOffset: "-2px" },
  ".cm-content": { fontFamily: "var(--mantine-font-family-monospace)", caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-gutters": { backgroundColor: "var(--raised)", color: "var(--muted)", border: "0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--place) 22%, transparent)",
  },
  ".cm-tooltip": { backgroundColor: "var(--paper)", border: "1px solid var(--rule)", color: "var(--ink)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--raised)", color: "var(--ink)" },
});

export function Editor({ label, text, onChange, onAsk }: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const now = useRef({ onChange, onAsk });
  now.current = { onChange, onAsk };
  const first = useRef(text);

  useEffect(() => {
    const ask = () => {
      now.current.onAsk();
      return true;
    };
    const made = new EditorView({
      parent: place.current!,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          EditorView.cspNonce.of(pageNonce()),
          Prec.highest(keymap.of([{ key: "Mod-Enter", run: ask }])),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          history(),
          closeBrackets(),
          lineNumbers(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) now.current.onChange(update.state.doc.toString());
          }),
          cypher(),
          look,
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [label]);

  // A question taken from the cookbook replaces what is written.
  useEffect(() => {
    const made = view.current;
    if (made === null || made.state.doc.toString() === text) return;
    made.dispatch({ changes: { from: 0, to: made.state.doc.length, insert: text } });
  }, [text]);

  return <div ref={place} className={classes.editor} />;
}
