/** Groups: sums, lists, conditions on groups, dates, subqueries, unions. */
import { distinct, grouped, linksOf, nodesOf, orNull, sorted, sum } from "../../../cypher/testing/reading.ts";
import { ids, type Shape } from "./shape.ts";

export const groups: readonly Shape[] = [
  {
    name: "optional parts, counted also where there are none",
    cypher:
      "MATCH (a:Place) OPTIONAL MATCH (a)-[f:FUNDS]->(x) RETURN a.id AS a, count(f) AS n, count(DISTINCT x) AS targets ORDER BY a",
    answer: (graph) => {
      const funds = linksOf(graph, "FUNDS");
      const rows = nodesOf(graph, "Place").map((place) => {
        const own = funds.filter(({ from }) => from.key === place.key);
        return [place.key, own.length, distinct(own.map(({ to }) => to.key)).length];
      });
      return sorted(rows, 1);
    },
  },
  {
    name: "counts in a subquery expression",
    cypher: "MATCH (a:Place) RETURN a.id AS a, COUNT { (a)-[:IMPLEMENTS]->(:Program) } AS n ORDER BY a",
    answer: (graph) => {
      const does = linksOf(graph, "IMPLEMENTS");
      return sorted(
        nodesOf(graph, "Place").map(({ key }) => [key, does.filter(({ from }) => from.key === key).length]),
        1,
      );
    },
  },
  {
    name: "sums, means and extremes of groups",
    cypher:
      "MATCH (a:Place)-[f:FUNDS]->() RETURN a.id AS a, sum(f.amount) AS sum, avg(f.amount) AS mean, min(f.amount) AS least, max(f.amount) AS most ORDER BY a",
    answer: (graph) => {
      const rows = grouped(linksOf(graph, "FUNDS"), ({ from }) => from.key).map(([key, all]) => {
        const amounts = all.map(({ own }) => Number(own.amount));
        return [key, sum(amounts), sum(amounts) / amounts.length, Math.min(...amounts), Math.max(...amounts)];
      });
      return sorted(rows, 1);
    },
  },
  {
    name: "division of amounts",
    cypher: "MATCH ()-[f:FUNDS]->() RETURN f.id AS f, f.amount / 7 AS share ORDER BY f",
    answer: (graph) =>
      sorted(
        linksOf(graph, "FUNDS").map(({ key, own }) => [key, Number(own.amount) / 7]),
        1,
      ),
  },
  {
    name: "groups that pass a condition",
    cypher:
      "MATCH (a:Place)-[:IMPLEMENTS]->(p:Program) WITH p, count(DISTINCT a) AS places WHERE places > 2 RETURN p.id AS p, places ORDER BY p",
    answer: (graph) => {
      const rows = grouped(linksOf(graph, "IMPLEMENTS"), ({ to }) => to.key).map(([key, all]) => [
        ...[key, distinct(all.map(({ from }) => from.key)).length],
      ]);
      return sorted(
        rows.filter((row) => Number(row[1]) > 2),
        1,
      );
    },
  },
  {
    name: "a sorted list of what was found",
    cypher:
      "MATCH (a:Place)-[:IMPLEMENTS]->(p) WITH DISTINCT a, p ORDER BY p.id WITH a, collect(p.id) AS programs RETURN a.id AS a, programs ORDER BY a",
    answer: (graph) =>
      sorted(
        grouped(linksOf(graph, "IMPLEMENTS"), ({ from }) => from.key).map(([key, all]) => [
          key,
          distinct(all.map(({ to }) => to.key)).sort(),
        ]),
        1,
      ),
  },
  {
    name: "rows from a parameter",
    cypher:
      "UNWIND $ids AS id MATCH (a:Place {id: id})-[s:IMPLEMENTS|FUNDS]->(x) RETURN id, type(s) AS type, count(*) AS n ORDER BY id, type",
    parameters: { ids: ["place:100002", "place:100000", "place:nowhere"] },
    answer: (graph) => {
      const links = linksOf(graph, "IMPLEMENTS", "FUNDS").filter(({ from }) =>
        ["place:100002", "place:100000"].includes(from.key),
      );
      const rows = grouped(links, ({ from, type }) => `${from.key} ${type}`).map(([key, all]) => [
        ...key.split(" "),
        all.length,
      ]);
      return sorted(rows, 1, 2);
    },
  },
  {
    name: "dates and years",
    cypher: `MATCH (a:Place)-[i:IMPLEMENTS]->() WHERE i.reportedOn >= date('2021-01-01')
RETURN a.id AS a, min(i.reportedOn) AS first, max(i.reportedOn.year) AS last, count(*) AS n ORDER BY a`,
    answer: (graph) => {
      const links = linksOf(graph, "IMPLEMENTS").filter(({ own }) => String(own.reportedOn) >= "2021-01-01");
      const rows = grouped(links, ({ from }) => from.key).map(([key, all]) => {
        const dates = all.map(({ own }) => String(own.reportedOn)).sort();
        return [key, dates[0] ?? null, Number(dates.at(-1)?.slice(0, 4)), all.length];
      });
      return sorted(rows, 1);
    },
  },
  {
    name: "a list by pattern comprehension",
    cypher:
      "MATCH (o:Organization) RETURN o.id AS o, size([(o)<-[d:DISPATCHES]-() WHERE d.count > 100 | d.count]) AS n ORDER BY o",
    answer: (graph) => {
      const large = linksOf(graph, "DISPATCHES").filter(({ own }) => Number(own.count) > 100);
      return sorted(
        ids(nodesOf(graph, "Organization")).map((key) => [key, large.filter(({ to }) => to.key === key).length]),
        1,
      );
    },
  },
  {
    name: "the union of two queries",
    cypher:
      "CALL { MATCH (:Place)-[:FUNDS]->(x) RETURN x.id AS id UNION MATCH (:Place)-[:DISPATCHES]->(x) RETURN x.id AS id } RETURN id ORDER BY id",
    answer: (graph) =>
      sorted(
        distinct(linksOf(graph, "FUNDS", "DISPATCHES").map(({ to }) => to.key)).map((key) => [key]),
        1,
      ),
  },
  {
    name: "the best of each, by a subquery",
    cypher: `MATCH (a:Place) CALL (a) { MATCH (a)-[f:FUNDS]->(x) RETURN x.id AS x, f.amount AS amount ORDER BY amount DESC, x LIMIT 1 }
RETURN a.id AS a, x, amount ORDER BY a`,
    answer: (graph) => {
      const rows = grouped(linksOf(graph, "FUNDS"), ({ from }) => from.key).map(([key, all]) => {
        const best = sorted(
          all.map(({ to, own }) => [to.key, orNull(own.amount)]),
          -2,
          1,
        )[0];
        return [key, ...(best ?? [])];
      });
      return sorted(rows, 1);
    },
  },
  {
    name: "conditions on lists and text",
    cypher:
      "MATCH (a:Place)-[i:IMPLEMENTS]->(p) WHERE any(e IN i.evidence WHERE e CONTAINS '1') AND p.name STARTS WITH '工程' RETURN a.id AS a, p.id AS p, count(*) AS n ORDER BY a, p",
    answer: (graph) => {
      const links = linksOf(graph, "IMPLEMENTS").filter(({ own }) =>
        (own.evidence as readonly string[]).some((text) => text.includes("1")),
      );
      const rows = grouped(links, ({ from, to }) => `${from.key} ${to.key}`).map(([key, all]) => [
        ...key.split(" "),
        all.length,
      ]);
      return sorted(rows, 1, 2);
    },
  },
  {
    name: "cases by group",
    cypher: `MATCH ()-[s:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES]->()
RETURN s.year AS year, sum(CASE WHEN s.status = 'done' THEN 1 ELSE 0 END) AS done, sum(CASE s.status WHEN 'planned' THEN 1 ELSE 0 END) AS planned ORDER BY year`,
    answer: (graph) => {
      const said = linksOf(graph, "IMPLEMENTS", "FUNDS", "DISPATCHES", "PROMOTES");
      const rows = grouped(said, ({ own }) => orNull(own.year)).map(([year, all]) => [
        ...[year, all.filter(({ own }) => own.status === "done").length],
        all.filter(({ own }) => own.status === "planned").length,
      ]);
      return sorted(rows, 1);
    },
  },
];
