/**
 * Shapes of queries that engines get wrong: parallel relationships, cycles, paths of several lengths, groups, subqueries.
 *
 * Each is answered twice, by the engine and by loops over the graph in memory. Two engines that were tried for the
 * embedded one failed four of them: they let one relationship match twice, or lost rows of cycles over parallel ones.
 */
import {
  type AnswerRow,
  distinct,
  grouped,
  linksOf,
  nodesOf,
  orNull,
  type ReadLink,
  sorted,
  sum,
} from "../../cypher/testing/reading.ts";
import type { CypherParameters } from "../engine.ts";
import type { PropertyGraph } from "../memory.ts";

export interface Shape {
  readonly name: string;
  readonly cypher: string;
  readonly parameters?: CypherParameters;
  readonly answer: (graph: PropertyGraph) => AnswerRow[];
}

const ids = (nodes: readonly { readonly key: string }[]) => nodes.map(({ key }) => key);
const count = (n: number): AnswerRow[] => [[n]];
const pairs = (links: readonly ReadLink[], fits: (a: ReadLink, b: ReadLink) => boolean) =>
  sum(links.map((a) => links.filter((b) => a !== b && fits(a, b)).length));

export const shapes: readonly Shape[] = [
  {
    name: "one relationship is not matched twice",
    cypher: "MATCH (a)-[:IMPLEMENTS]->(p)<-[:IMPLEMENTS]-(b) RETURN count(*) AS n",
    answer: (graph) => count(pairs(linksOf(graph, "IMPLEMENTS"), (a, b) => a.to === b.to)),
  },
  {
    name: "pairs of places by shared program",
    cypher: `MATCH (a:Place)-[:IMPLEMENTS]->(p:Program)<-[:IMPLEMENTS]-(b:Place) WHERE a.id < b.id
RETURN a.id AS a, b.id AS b, count(*) AS n, count(DISTINCT p) AS programs ORDER BY a, b`,
    answer: (graph) => {
      const links = linksOf(graph, "IMPLEMENTS");
      const hits = links.flatMap((a) =>
        links.filter((b) => a.to === b.to && a.from.key < b.from.key).map((b) => [a, b] as const),
      );
      const rows = grouped(hits, ([a, b]) => `${a.from.key} ${b.from.key}`).map(([key, all]) => [
        ...[...key.split(" "), all.length, distinct(all.map(([a]) => a.to.key)).length],
      ]);
      return sorted(rows, 1, 2);
    },
  },
  {
    name: "a cycle over parallel relationships",
    cypher: "MATCH (o:Place)-[:FUNDS]->(t)<-[:DISPATCHES]-(o) RETURN count(*) AS n",
    answer: (graph) => {
      const sent = linksOf(graph, "DISPATCHES");
      return count(
        sum(linksOf(graph, "FUNDS").map((f) => sent.filter((d) => d.from === f.from && d.to === f.to).length)),
      );
    },
  },
  {
    name: "a cycle of three, closed by another",
    cypher: "MATCH (o:Place)-[:FUNDS]->(p:Program)<-[:IMPLEMENTS]-(a:Place)-[:PART_OF]->(o) RETURN count(*) AS n",
    answer: (graph) => {
      const [does, parts] = [linksOf(graph, "IMPLEMENTS"), linksOf(graph, "PART_OF")];
      const perFunding = linksOf(graph, "FUNDS").map((f) =>
        sum(
          does
            .filter((i) => i.to === f.to)
            .map((i) => parts.filter((p) => p.from === i.from && p.to === f.from).length),
        ),
      );
      return count(sum(perFunding));
    },
  },
  {
    name: "two patterns that meet twice",
    cypher:
      "MATCH (a:Place)-[:PART_OF]->(b:Place), (a)-[:IMPLEMENTS]->(p)<-[:IMPLEMENTS]-(b) RETURN a.id AS a, b.id AS b, count(*) AS n ORDER BY a, b",
    answer: (graph) => {
      const does = linksOf(graph, "IMPLEMENTS");
      const rows = linksOf(graph, "PART_OF").map(({ from, to }) => {
        const theirs = does.filter((link) => link.from === to);
        return [
          from.key,
          to.key,
          sum(does.filter((link) => link.from === from).map((a) => theirs.filter((b) => b.to === a.to).length)),
        ];
      });
      return sorted(
        rows.filter((row) => Number(row[2]) > 0),
        1,
        2,
      );
    },
  },
  {
    name: "paths of one to three steps upwards",
    cypher: "MATCH (a:Place)-[:PART_OF*1..3]->(b:Place) RETURN b.id AS b, count(*) AS n ORDER BY b",
    answer: (graph) => {
      const parts = linksOf(graph, "PART_OF");
      const up = (from: string, steps: number): string[] =>
        steps === 0
          ? []
          : parts.filter((p) => p.from.key === from).flatMap((p) => [p.to.key, ...up(p.to.key, steps - 1)]);
      const ends = ids(nodesOf(graph, "Place")).flatMap((key) => up(key, 3));
      return sorted(
        grouped(ends, (key) => key).map(([key, all]) => [key, all.length]),
        1,
      );
    },
  },
  {
    name: "walks in both directions without repeating a relationship",
    cypher: "MATCH (:Place {id: $id})-[:FUNDS|DISPATCHES*1..3]-(x) RETURN count(*) AS n",
    parameters: { id: "place:100001" },
    answer: (graph) => {
      const links = linksOf(graph, "FUNDS", "DISPATCHES");
      const walks = (at: string, used: readonly ReadLink[]): number =>
        used.length === 3
          ? 0
          : sum(
              links
                .filter((link) => !used.includes(link) && (link.from.key === at || link.to.key === at))
                .map((link) => 1 + walks(link.from.key === at ? link.to.key : link.from.key, [...used, link])),
            );
      return count(walks("place:100001", []));
    },
  },
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
    name: "what has no such neighbour",
    cypher: "MATCH (p:Program) WHERE NOT EXISTS { MATCH (p)<-[:FUNDS]-(:Place) } RETURN p.id AS p ORDER BY p",
    answer: (graph) => {
      const funded = new Set(linksOf(graph, "FUNDS").map(({ to }) => to.key));
      return sorted(
        nodesOf(graph, "Program")
          .filter(({ key }) => !funded.has(key))
          .map(({ key }) => [key]),
        1,
      );
    },
  },
  {
    name: "a pattern as a condition",
    cypher: "MATCH (a:Place) WHERE (a)-[:DISPATCHES]->() AND NOT (a)-[:PROMOTES]->() RETURN a.id AS a ORDER BY a",
    answer: (graph) => {
      const from = (...types: Parameters<typeof linksOf>[1][]) =>
        new Set(linksOf(graph, ...types).map((link) => link.from.key));
      const [sending, promoting] = [from("DISPATCHES"), from("PROMOTES")];
      return sorted(
        ids(nodesOf(graph, "Place"))
          .filter((key) => sending.has(key) && !promoting.has(key))
          .map((key) => [key]),
        1,
      );
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
    name: "shortest paths",
    cypher:
      "MATCH (a:Place {id: $id}), (b:Place) WHERE b.id <> $id MATCH path = shortestPath((a)-[:IMPLEMENTS|FUNDS*..6]-(b)) RETURN b.id AS b, length(path) AS steps ORDER BY b",
    parameters: { id: "place:100000" },
    answer: (graph) => {
      const links = linksOf(graph, "IMPLEMENTS", "FUNDS");
      const steps = new Map([["place:100000", 0]]);
      for (let step = 1; step <= 6; step++) {
        const reached = links.flatMap(({ from, to }) => [
          ...(steps.has(from.key) && !steps.has(to.key) ? [to.key] : []),
          ...(steps.has(to.key) && !steps.has(from.key) ? [from.key] : []),
        ]);
        for (const key of reached) steps.set(key, step);
      }
      const rows = [...steps].filter(([key, step]) => key.startsWith("place:") && step > 0);
      return sorted(rows, 1);
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
