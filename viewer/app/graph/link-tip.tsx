/** What a line under the pointer says. */
import { useTranslate } from "../messages/index.ts";
import { useExplorer } from "../state/explorer.tsx";
import type { Hovered } from "./pointer.ts";
import classes from "./stage.module.css";

export function LinkTip({ hovered }: { readonly hovered: Hovered }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const link = model.links.get(hovered.id);
  if (link === undefined) return null;
  const name = (id: typeof link.source) => model.nodes.get(id)?.name ?? id;
  return (
    <div className={classes.tip} style={{ left: hovered.x + 14, top: hovered.y + 14 }} role="presentation">
      {link.edges.map((edge) => (
        <div key={edge.id}>
          {name(edge.source)} <em>{t(`edge.${edge.type}`)}</em> {name(edge.target)}
        </div>
      ))}
    </div>
  );
}
