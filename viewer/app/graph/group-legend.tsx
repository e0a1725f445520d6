/** Which colour is which group, while the drawing is coloured by groups. */
import { useTranslate } from "../messages/index.ts";
import type { Grouping } from "../model/groups.ts";
import classes from "./stage.module.css";

export function GroupLegend({ grouping }: { readonly grouping: Grouping }) {
  const t = useTranslate();
  const rows = [
    ...grouping.groups.map(({ name, members }, at) => [`--group-${at}`, name, members.length] as const),
    ["--shared", t("look.shared"), grouping.shared.length] as const,
    ["--others", t("look.others"), grouping.others.length] as const,
  ];
  return (
    <ul className={classes.groups} data-overlay aria-label={t("look.color")}>
      {rows
        .filter(([, , count]) => count > 0)
        .map(([color, name, count]) => (
          <li key={color}>
            <i style={{ background: `var(${color})` }} />
            <span>{name}</span>
            <span className="tabular">{count.toLocaleString("en-US")}</span>
          </li>
        ))}
    </ul>
  );
}
