/** The question that a view answers, in Cypher: what is on the screen can be asked again, changed, and taken to Neo4j. */
import type { ViewState } from "../state/view-state.ts";

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

const everything = `MATCH (a)-[r]->(b)
WHERE type(r) <> 'MENTIONS'
RETURN a.name AS source, type(r) AS relation, b.name AS target
LIMIT 200`;

const shared = `MATCH (c:Place)-[:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES]->(x)
WITH x, count(DISTINCT c) AS places, collect(DISTINCT c.name) AS who
WHERE places > 1
RETURN x.name AS name, places, who
ORDER BY places DESC, name`;

const reports = `MATCH (r:Report)
RETURN r.title AS title, r.publisher AS publisher, r.publishedOn AS published
ORDER BY published`;

export function viewAsCypher({ view, selection, compared }: ViewState): string {
  if (selection?.kind === "node") {
    return `MATCH (n {id: ${quoted(selection.id)}})-[r]-(m)
WHERE type(r) <> 'MENTIONS'
RETURN type(r) AS relation, m.name AS name, labels(m) AS labels
ORDER BY relation, name`;
  }
  if (selection?.kind === "edge") {
    const [type = "", source = "", target = ""] = selection.id.split("|");
    return `MATCH (a {id: ${quoted(source)}})-[r:${type}]->(b {id: ${quoted(target)}})
RETURN a.name AS source, b.name AS target, r.amount AS amount, r.count AS count, r.evidence AS evidence, r.report AS report`;
  }
  if (selection?.kind === "pair") {
    return `MATCH (a {id: ${quoted(selection.subject)}})-[r]->(b {id: ${quoted(selection.target)}})
RETURN type(r) AS relation, r.amount AS amount, r.count AS count, r.evidence AS evidence, r.report AS report`;
  }
  if (selection?.kind === "path") {
    return `MATCH (a {id: ${quoted(selection.from)}}), (b {id: ${quoted(selection.to)}})
MATCH p = shortestPath((a)-[*..8]-(b))
RETURN p`;
  }
  if (view === "compare" && compared.left !== null && compared.right !== null) {
    return `MATCH (a {id: ${quoted(compared.left)}})-[:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES]->(x)
WHERE EXISTS { MATCH (b {id: ${quoted(compared.right)}})-[:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES]->(x) }
RETURN DISTINCT x.name AS both
ORDER BY both`;
  }
  if (view === "shared") return shared;
  return view === "reports" ? reports : everything;
}
