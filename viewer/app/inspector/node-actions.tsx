/** What can be asked from a node: the way to another one, where it is found, or, of a place, how it compares. */
import { IconArrowsLeftRight, IconMapPin, IconRoute } from "@tabler/icons-react";
import type { GraphNode } from "../../../graph/artifact.ts";
import { NodeCorrections } from "../correct/node-corrections.tsx";
import { useFinder } from "../find/finder.tsx";
import { useTranslate } from "../messages/index.ts";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import classes from "./inspector.module.css";

export function NodeActions({ node }: { readonly node: GraphNode }) {
  const t = useTranslate();
  const { model, store } = useExplorer();
  const finder = useFinder();
  const { id } = node;
  const findPath = () =>
    finder.open({
      title: t("path.choose"),
      accept: (other) => other !== id,
      answer: (to) => store.navigate({ selection: { kind: "path", from: id, to } }),
    });
  const compare = () =>
    finder.open({
      title: t("compare.choose", { name: node.name }),
      accept: (other) => other !== id && model.subjects.includes(other),
      answer: (right) => store.navigate({ view: "compare", compared: { left: id, right }, selection: null }),
    });
  return (
    <div className={classes.actions}>
      <button type="button" className={classes.open} onClick={findPath}>
        <IconRoute size={15} aria-hidden />
        {t("path.find")}
      </button>
      {model.subjects.length > 1 && model.subjects.includes(id) && (
        <button type="button" className={classes.open} onClick={compare}>
          <IconArrowsLeftRight size={15} aria-hidden />
          {t("compare.with")}
        </button>
      )}
      {model.sharedBy(id).size > 0 && (
        <StateLink to={{ view: "map", mapped: { about: id, province: null } }} className={classes.open}>
          <IconMapPin size={15} aria-hidden />
          {t("map.show")}
        </StateLink>
      )}
      <NodeCorrections node={node} />
    </div>
  );
}
