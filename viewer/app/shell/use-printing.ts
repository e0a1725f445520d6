/**
 * Whether the page is being put on paper. Long tables keep only the rows in sight as elements; paper has no scroll bar, so they
 * show all of them while this is true. The browser takes its picture right after the event, hence at once.
 */
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Rows that a table prints at most: some hundred pages. */
export const mostPrinted = 5000;
/** Cells that a matrix prints at most: more elements than these keep a browser busy for minutes. */
export const mostCellsPrinted = 50_000;

export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia("print");
    const set = (next: boolean) => flushSync(() => setPrinting(next));
    const before = () => set(true);
    const after = () => set(false);
    const change = () => set(paper.matches);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    paper.addEventListener("change", change);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
      paper.removeEventListener("change", change);
    };
  }, []);
  return printing;
}
