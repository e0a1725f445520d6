/**
 * The question that a view answers, in Cypher: what is on the screen can be asked again, changed, and taken to Neo4j. The
 * answers hold what the view shows; the test beside compares them. Two things stay the view's own: which stray nodes the
 * drawing leaves aside, and places of reports that name no subject.
 */
import { edgeTypes, nodeTypes } from "../model/domain.ts";
import type { Selection, ViewState } from "../state/view-state.ts";

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(", ")}]`;

/** What the explorer draws: everything but the mentions in reports. */
const drawn = edgeTypes.join("|");

/** Whose deed each statement about `x` is: `place`. The rules of graph/analysis/subjects.ts. */
const deeds = (which: string): string => `MATCH (a)-[s:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES]->(x)
WHERE ${which} AND s.status <> 'negated' AND NOT x:Place
MATCH (r:Report {id: s.report})-[:MENTIONS {subject: true}]->(about:Place)
// The place that acts; for an organization the place it is in, else the one that the report is about.
WITH a, s, x, about,
  CASE WHEN a:Place THEN a ELSE coalesce(head([(a)-[:LOCATED_IN]->(seat:Place) | seat]), about) END AS actor
// What lies in the place of the report acts for it.
WITH a, s, x,
  CASE WHEN actor.code <> about.code AND actor.code STARTS WITH
      CASE WHEN about.code ENDS WITH '0000' THEN substring(about.code, 0, 2)
        WHEN size(about.code) = 6 AND about.code ENDS WITH '00' THEN substring(about.code, 0, 4)
        ELSE about.code END
    OR (actor.code IS NULL AND actor.id <> about.id AND EXISTS { MATCH (actor)-[:PART_OF*1..4]->(about) })
  THEN about ELSE actor END AS place`;

/** Not counted beside the prefecture or the county that it lies in. */
const apart = (place: string): string => `${place}.code IS NULL OR NOT (
    (substring(${place}.code, 0, 2) + '0000' IN codes AND NOT ${place}.code ENDS WITH '0000')
    OR (substring(${place}.code, 0, 4) + '00' IN codes AND NOT ${place}.code ENDS WITH '00')
    OR (substring(${place}.code, 0, 6) IN codes AND size(${place}.code) > 6))`;

const placesOf = `WITH x, collect(DISTINCT place) AS every, collect(DISTINCT place.code) AS codes
WITH x, [one IN every WHERE ${apart("one")}] AS places`;

/** Null where a view asks nothing of the graph: the console itself, and the queue of proposals. */
export function viewAsCypher(state: ViewState): string | null {
  const { view, selection, reading } = state;
  if (view === "ask" || view === "review") return null;
  if (selection !== null) return selected(selection);
  if (reading !== null) return mentionsIn(reading.report);
  if (view === "shared") return matrix(state);
  if (view === "map") return map(state);
  if (view === "compare" && state.compared.left !== null && state.compared.right !== null) {
    return comparison(state.compared.left, state.compared.right);
  }
  return view === "reports" ? reports : everything(state);
}

function selected(selection: Selection): string {
  if (selection.kind === "node") {
    return `MATCH (n {id: ${quoted(selection.id)}})-[r:${drawn}]-(m)
RETURN DISTINCT type(r) AS relation, startNode(r).id = n.id AS outgoing, m.name AS name, m.id AS id
ORDER BY relation, name`;
  }
  if (selection.kind === "edge") {
    const [type = "", source = "", target = ""] = selection.id.split("|");
    const known = edgeTypes.find((name) => name === type) ?? "IMPLEMENTS";
    return `MATCH (a {id: ${quoted(source)}})-[r:${known}]->(b {id: ${quoted(target)}})
RETURN a.name AS source, b.name AS target, r.amount AS amount, r.count AS count, r.evidence AS evidence, r.sources AS sources`;
  }
  if (selection.kind === "pair") {
    return `${deeds(`x.id = ${quoted(selection.target)}`)}
WITH a, s, place WHERE place.id = ${quoted(selection.subject)}
RETURN a.name AS who, type(s) AS relation, s.amount AS amount, s.count AS count, s.evidence AS evidence, s.sources AS sources`;
  }
  if (selection.kind === "path") {
    return `MATCH (a {id: ${quoted(selection.from)}}), (b {id: ${quoted(selection.to)}})
MATCH p = shortestPath((a)-[:${drawn}*..12]-(b))
RETURN length(p) AS steps, [n IN nodes(p) | n.name] AS way`;
  }
  return `MATCH (n) WHERE n.id IN ${list(selection.ids)}
RETURN n.name AS name, n.id AS id`;
}

const mentionsIn = (hex: string): string => `MATCH (r:Report {id: 'report:${hex}'})-[m:MENTIONS]->(n)
RETURN n.name AS name, labels(n) AS labels, size(m.evidence) AS times, m.evidence AS wordings
ORDER BY times DESC, name`;

const reports = `MATCH (r:Report)
OPTIONAL MATCH (r)-[:MENTIONS {subject: true}]->(c:Place)
RETURN r.title AS title, c.name AS about, r.publisher AS publisher, r.publishedOn AS published
ORDER BY published`;

function everything({ hidden }: ViewState): string {
  const types = edgeTypes.filter((type) => !hidden.has(type));
  const without = nodeTypes.filter((type) => hidden.has(type)).flatMap((type) => [`NOT a:${type}`, `NOT b:${type}`]);
  return `MATCH (a)-[r:${(types.length === 0 ? edgeTypes : types).join("|")}]->(b)
${without.length === 0 ? "" : `WHERE ${without.join(" AND ")}\n`}RETURN DISTINCT a.name AS source, type(r) AS relation, b.name AS target, a.id AS from, b.id AS to
ORDER BY source, relation, target
LIMIT 2000`;
}

function matrix({ matrix: { without, minimum } }: ViewState): string {
  const which = nodeTypes.filter((type) => type !== "Place" && !without.has(type)).map((type) => `x:${type}`);
  return `${deeds(`(${which.length === 0 ? "false" : which.join(" OR ")})`)}
${placesOf}
WHERE size(places) >= ${minimum ?? 2}
RETURN x.name AS name, labels(x) AS labels, size(places) AS places, [one IN places | one.name] AS who
ORDER BY places DESC, name`;
}

function comparison(left: string, right: string): string {
  return `${deeds("true")}
${placesOf}
WITH x, any(one IN places WHERE one.id = ${quoted(left)}) AS here, any(one IN places WHERE one.id = ${quoted(right)}) AS there
WHERE here OR there
RETURN x.name AS name, here, there
ORDER BY here AND there DESC, here DESC, name`;
}

function map({ mapped: { about, province } }: ViewState): string {
  const inside = (place: string) => (province === null ? "true" : `${place}.code STARTS WITH ${quoted(province)}`);
  if (about === null) {
    return `MATCH (r:Report)-[:MENTIONS {subject: true}]->(place:Place)
WHERE ${inside("place")}
RETURN place.name AS place, place.code AS code, count(DISTINCT r) AS reports
ORDER BY reports DESC, code`;
  }
  return `${deeds(`x.id = ${quoted(about)}`)}
WITH place, count(DISTINCT s.report) AS said
WITH collect([place, said]) AS every, collect(place.code) AS codes
UNWIND every AS one
WITH one[0] AS place, one[1] AS reports, codes
WHERE ${inside("place")} AND (${apart("place")})
RETURN place.name AS place, place.code AS code, reports
ORDER BY reports DESC, code`;
}
