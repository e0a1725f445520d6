/** The page of something that several places do: who, since when, how much, how many, in which words. */
import { lazy, Suspense, useMemo } from "react";
import type { GraphNode } from "../../../graph/artifact.ts";
import { useLanguage } from "../messages/index.ts";
import { figureLine } from "../model/figures.ts";
import { profileOf } from "../model/profile.ts";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import classes from "./inspector.module.css";

const ProfileCharts = lazy(() =>
  import("./profile-charts.tsx").then(({ ProfileCharts }) => ({ default: ProfileCharts })),
);

export function Profile({ node }: { readonly node: GraphNode }) {
  const { language, translate: t } = useLanguage();
  const { model } = useExplorer();
  const rows = useMemo(() => profileOf(model, node), [model, node]);
  if (node.type === "Place" || rows.length < 2) return null;
  return (
    <section className={`${classes.group} ${classes.profile}`} data-profile>
      <h3>
        {t("profile.title")}
        <span className={classes.number}>{t("overview.by", { n: rows.length })}</span>
      </h3>
      <ul className={classes.list}>
        {rows.map(({ place, name, since, amounts, count, unit, wordings }) => {
          const figures = [
            ...[...amounts].map(([per, amount]) => figureLine({ amount, ...(per === "" ? {} : { per }) }, language, t)),
            count === null ? "" : figureLine({ count, ...(unit === null ? {} : { unit }) }, language, t),
          ];
          return (
            <li key={place}>
              <StateLink
                to={{ selection: { kind: "pair", subject: place, target: node.id } }}
                className={classes.profileRow}
              >
                <strong>{name}</strong>
                <span className={classes.side}>
                  {[since ?? t("report.undated"), ...figures].filter((part) => part !== "").join(" · ")}
                </span>
                <span className={classes.wordings}>{wordings.slice(0, 4).join("、")}</span>
              </StateLink>
            </li>
          );
        })}
      </ul>
      <Suspense>
        <ProfileCharts rows={rows} />
      </Suspense>
    </section>
  );
}
