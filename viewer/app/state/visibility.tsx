/** The parts of the graph that are on the screen: worked out once for the legend, the drawing and the tables. */
import { createContext, type ReactNode, use, useMemo } from "react";
import { smallParts } from "../model/components.ts";
import { leadingNodes } from "../model/leading.ts";
import { type Visibility, visibleParts } from "../model/visibility.ts";
import { useExplorer, useView } from "./explorer.tsx";

const VisibilityContext = createContext<Visibility | null>(null);

export function VisibilityProvider({ children }: { readonly children: ReactNode }) {
  const { model } = useExplorer();
  const { hidden, look, selection, arrangement } = useView();
  const aside = useMemo(() => ({ small: smallParts(model), leading: leadingNodes(model) }), [model]);
  const visibility = useMemo(
    () => visibleParts(model, aside, { hidden, look, selection, arrangement }),
    [model, aside, hidden, look, selection, arrangement],
  );
  return <VisibilityContext value={visibility}>{children}</VisibilityContext>;
}

export function useVisibility(): Visibility {
  const visibility = use(VisibilityContext);
  if (visibility === null) throw new Error("useVisibility outside of VisibilityProvider");
  return visibility;
}
