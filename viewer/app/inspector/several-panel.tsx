/** Several nodes at once: an answer drawn, or what a lasso has caught. */
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import classes from "./inspector.module.css";

export function SeveralPanel({ ids }: { readonly ids: readonly NodeId[] }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const nodes = ids.flatMap((id) => model.nodes.get(id) ?? []);
  return (
    <article data-several={nodes.length}>
      <h2 className={classes.title}>{t("several.title", { n: nodes.length })}</h2>
      <ul className={classes.list}>
        {nodes.map(({ id, type, name }) => (
          <li key={id}>
            <StateLink to={{ selection: { kind: "node", id } }} className={classes.item}>
              <NodeGlyph type={type} named />
              <span>{name}</span>
              <span className={classes.side}>
                {model.sharedBy(id).size > 1 && t("overview.by", { n: model.sharedBy(id).size })}
              </span>
            </StateLink>
          </li>
        ))}
      </ul>
    </article>
  );
}
