/** An edge and, with it, every relation between the same two nodes: each with the sentences that say so. */
import type { GraphEdge } from "../../../graph/artifact.ts";
import type { NodeId } from "../../../src/facts.ts";
import { useTranslate } from "../messages/index.ts";
import { linkId } from "../model/graph-model.ts";
import { EdgeGlyph, NodeGlyph } from "../shell/glyph.tsx";
import { Notice } from "../shell/notice.tsx";
import { StateLink } from "../shell/state-link.tsx";
import { useExplorer } from "../state/explorer.tsx";
import classes from "./inspector.module.css";
import { StatementList } from "./statement.tsx";

export function EdgePanel({ id }: { readonly id: string }) {
  const t = useTranslate();
  const { model } = useExplorer();
  const edge = model.edges.get(id);
  if (edge === undefined) return <Notice title={t("edge.missing")} detail={id} />;
  const parallel = model.links.get(linkId(edge.source, edge.target))?.edges ?? [edge];
  const ordered = [edge, ...parallel.filter((other) => other !== edge)];
  return (
    <article data-edge={id}>
      {ordered.map((relation) => (
        <Relation key={relation.id} edge={relation} />
      ))}
    </article>
  );
}

export function Relation({ edge }: { readonly edge: GraphEdge }) {
  const t = useTranslate();
  const passages = edge.statements.reduce((sum, { evidence }) => sum + evidence.length, 0);
  return (
    <section data-relation={edge.type}>
      <div className={classes.triple}>
        <NodeLink id={edge.source} />
        <span className={classes.relation}>
          <EdgeGlyph type={edge.type} />
          {t(`edge.${edge.type}`)}
          <span className="tabular">· {t("edge.evidence", { n: passages })}</span>
        </span>
        <NodeLink id={edge.target} />
      </div>
      {passages === 0 && <p className={classes.lead}>{t("edge.noEvidence")}</p>}
      <StatementList edge={edge} statements={edge.statements} />
    </section>
  );
}

function NodeLink({ id }: { readonly id: NodeId }) {
  const { model } = useExplorer();
  const node = model.nodes.get(id);
  return (
    <StateLink to={{ selection: { kind: "node", id } }}>
      {node !== undefined && <NodeGlyph type={node.type} named />}
      <span>{node?.name ?? id}</span>
    </StateLink>
  );
}
