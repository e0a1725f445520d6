/** Where one starts: what the reports are about and what several places share. */
import { useMemo, useState } from "react";
import { useTranslate } from "../messages/index.ts";
import { byImportance } from "../model/importance.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import classes from "./inspector.module.css";

const mostShared = 16;
const fewSubjects = 10;

export function Overview() {
  const t = useTranslate();
  const { model } = useExplorer();
  const { artifact } = model;
  const shared = useMemo(
    () =>
      byImportance(model)
        .map((node) => ({ node, places: model.sharedBy(node.id).size }))
        .filter(({ places }) => places > 1),
    [model],
  );
  const [all, setAll] = useState(false);
  const subjects = all ? model.subjects : model.subjects.slice(0, fewSubjects);
  const reportsOf = (subject: string) => artifact.reports.filter((report) => report.subject === subject).length;

  return (
    <>
      <h2 className={classes.title}>{t("overview.title")}</h2>
      <p className={classes.lead}>
        {t("overview.counts", {
          reports: artifact.reports.length,
          nodes: artifact.nodes.length,
          edges: artifact.edges.length,
        })}
      </p>
      <section className={classes.group}>
        <h3>{t("overview.subjects")}</h3>
        <ul className={classes.list}>
          {subjects.map((id) => {
            const node = model.nodes.get(id);
            if (node === undefined) return null;
            return (
              <li key={id}>
                <StateLink to={{ selection: { kind: "node", id } }} className={classes.item}>
                  <NodeGlyph type="Place" />
                  <span>{node.name}</span>
                  <span className={classes.side}>{t("overview.reports", { n: reportsOf(id) })}</span>
                </StateLink>
              </li>
            );
          })}
        </ul>
        {subjects.length < model.subjects.length && (
          <button type="button" className={`${classes.open} ${classes.more}`} onClick={() => setAll(true)}>
            {t("action.showAll", { n: model.subjects.length })}
          </button>
        )}
      </section>
      <section className={classes.group}>
        <h3>
          {t("overview.shared")}
          <span className={classes.number}>{shared.length}</span>
        </h3>
        {shared.length === 0 && <p className={classes.lead}>{t("overview.sharedNone")}</p>}
        <ul className={classes.list}>
          {shared.slice(0, mostShared).map(({ node, places }) => (
            <li key={node.id}>
              <StateLink to={{ selection: { kind: "node", id: node.id } }} className={classes.item}>
                <NodeGlyph type={node.type} named />
                <span>{node.name}</span>
                <span className={classes.side}>{t("overview.by", { n: places })}</span>
              </StateLink>
            </li>
          ))}
        </ul>
        {shared.length > 0 && (
          <div className={classes.actions}>
            <StateLink to={{ view: "shared", selection: null }} className={classes.open}>
              {t("overview.openMatrix")}
            </StateLink>
          </div>
        )}
      </section>
    </>
  );
}
