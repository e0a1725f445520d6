/** A node: its names and attributes, how often reports speak of it, and its edges by type and direction. */
import { useMemo, useState } from "react";
import type { EdgeType, GraphEdge, GraphNode } from "../../../graph/artifact.ts";
import type { NodeId, ReportId } from "../../../src/facts.ts";
import { Aliases } from "../correct/node-corrections.tsx";
import { useLanguage, useTranslate } from "../messages/index.ts";
import { edgeTypes } from "../model/domain.ts";
import { figureLine } from "../model/figures.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { EdgeGlyph, NodeGlyph } from "../shell/glyph.tsx";
import { Notice } from "../shell/notice.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import { readReport } from "../state/view-state.ts";
import classes from "./inspector.module.css";
import { NodeActions } from "./node-actions.tsx";
import { Profile } from "./profile.tsx";
import { reportName } from "./report-name.ts";

interface Group {
  readonly type: EdgeType;
  readonly incoming: boolean;
  readonly edges: readonly GraphEdge[];
}

/** Outgoing first, in the order of the types; in a group, what more places share comes first. */
function groupEdges(model: GraphModel, id: NodeId): readonly Group[] {
  const places = (edge: GraphEdge) => model.sharedBy(edge.source === id ? edge.target : edge.source).size;
  const edges = model.edgesOf(id).toSorted((a, b) => places(b) - places(a));
  return [false, true].flatMap((incoming) =>
    edgeTypes
      .map((type) => ({
        type,
        incoming,
        edges: edges.filter((edge) => edge.type === type && (edge.target === id) === incoming),
      }))
      .filter((group) => group.edges.length > 0),
  );
}

export function NodePanel({ id }: { readonly id: NodeId }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const node = model.nodes.get(id);
  const groups = useMemo(() => groupEdges(model, id), [model, id]);
  if (node === undefined) return <Notice title={t("node.missing")} detail={id} />;
  const places = model.sharedBy(id).size;
  return (
    <article data-node={id}>
      <p className={classes.kind}>
        <NodeGlyph type={node.type} />
        {t(`type.${node.type}`)}
        {node.attributes.level !== undefined && ` · ${t(`level.${node.attributes.level}`)}`}
        {places > 1 && ` · ${t("node.sharedBy", { n: places })}`}
      </p>
      <h2 className={classes.title}>{node.name}</h2>
      <NodeFacts node={node} />
      <NodeActions node={node} />
      <Profile node={node} />
      <Sources node={node} />
      {groups.length === 0 && <p className={classes.lead}>{t("node.noEdges")}</p>}
      {groups.map((group) => (
        <EdgeGroup key={`${group.type} ${group.incoming}`} group={group} />
      ))}
    </article>
  );
}

function NodeFacts({ node }: { readonly node: GraphNode }) {
  const t = useTranslate();
  const { code, retiredName, anonymous } = node.attributes;
  if (node.aliases.length === 0 && code === undefined && anonymous !== true) return null;
  return (
    <dl className={classes.facts}>
      {node.aliases.length > 0 && (
        <>
          <dt>{t("node.aliases")}</dt>
          <dd>
            <Aliases node={node} />
          </dd>
        </>
      )}
      {code !== undefined && (
        <>
          <dt>{t("node.code")}</dt>
          <dd className="tabular">
            {code}
            {retiredName !== undefined && ` · ${t("node.formerly", { name: retiredName })}`}
          </dd>
        </>
      )}
      {anonymous === true && <dd>{t("node.anonymous")}</dd>}
    </dl>
  );
}

function Sources({ node }: { readonly node: GraphNode }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const byReport = useMemo(() => {
    const found = new Map<ReportId, { count: number; start: number; end: number }>();
    for (const { report, start, end } of node.mentions) {
      const known = found.get(report);
      if (known === undefined) found.set(report, { count: 1, start, end });
      else known.count++;
    }
    return [...found];
  }, [node]);
  return (
    <>
      <p className={classes.lead}>{t("node.sources", { mentions: node.mentions.length, reports: byReport.length })}</p>
      <ul className={classes.list}>
        {byReport.map(([report, { count, start, end }]) => (
          <li key={report}>
            <StateLink to={{ reading: readReport(report, { start, end }) }} className={classes.item}>
              <span aria-hidden>☰</span>
              <span>{reportName(model.reports.get(report), t)}</span>
              <span className={classes.side}>×{count}</span>
            </StateLink>
          </li>
        ))}
      </ul>
    </>
  );
}

const firstShown = 40;

function EdgeGroup({ group }: { readonly group: Group }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const { type, incoming, edges } = group;
  const shown = all ? edges : edges.slice(0, firstShown);
  return (
    <section className={classes.group} data-group={`${incoming ? "in" : "out"}:${type}`}>
      <h3>
        <EdgeGlyph type={type} />
        {t(incoming ? `edge.in.${type}` : `edge.${type}`)}
        <span className={classes.number}>{edges.length.toLocaleString("en-US")}</span>
      </h3>
      <ul className={classes.list}>
        {shown.map((edge) => (
          <EdgeItem key={edge.id} edge={edge} other={incoming ? edge.source : edge.target} />
        ))}
      </ul>
      {shown.length < edges.length && (
        <button type="button" className={`${classes.open} ${classes.more}`} onClick={() => setAll(true)}>
          {t("action.showAll", { n: edges.length })}
        </button>
      )}
    </section>
  );
}

function EdgeItem({ edge, other }: { readonly edge: GraphEdge; readonly other: NodeId }) {
  const { language, translate: t } = useLanguage();
  const { model } = useExplorer();
  const node = model.nodes.get(other);
  const figures = [...new Set(edge.statements.map(({ attributes }) => figureLine(attributes, language, t)))].filter(
    (line) => line !== "",
  );
  const places = model.sharedBy(other).size;
  const side = [figures[0], places > 1 ? t("overview.by", { n: places }) : undefined].filter(Boolean).join(" · ");
  return (
    <li>
      <StateLink to={{ selection: { kind: "edge", id: edge.id } }} className={classes.item}>
        {node !== undefined && <NodeGlyph type={node.type} named />}
        <span>{node?.name ?? other}</span>
        <span className={classes.side}>{side}</span>
      </StateLink>
    </li>
  );
}
