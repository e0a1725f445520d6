/** A link inside the page: a real address, so that it can be copied, opened elsewhere and reached with the keyboard. */
import type { MouseEvent, ReactNode } from "react";
import { useExplorer, useView } from "../state/explorer.tsx";
import { formatView, type ViewState } from "../state/view-state.ts";

interface StateLinkProps {
  readonly to: Partial<ViewState>;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly current?: boolean;
  /** Position in a grid, for the arrow keys, and how dark the cell is. */
  readonly data?: { readonly row: number; readonly column: number; readonly shade?: number };
}

export function StateLink({ to, children, className, label, current = false, data }: StateLinkProps) {
  const { store } = useExplorer();
  const view = useView();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    store.navigate(to);
  };
  return (
    <a
      href={formatView({ ...view, ...to }) || "?"}
      onClick={follow}
      className={className}
      aria-label={label}
      aria-current={current ? "page" : undefined}
      data-row={data?.row}
      data-column={data?.column}
      data-shade={data?.shade}
    >
      {children}
    </a>
  );
}
