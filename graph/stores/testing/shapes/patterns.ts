/** Patterns: parallel relationships, cycles, paths and walks, what is not there. */
import {
  type AnswerRow,
  distinct,
  grouped,
  linksOf,
  nodesOf,
  type ReadLink,
  sorted,
  sum,
} from "../../../cypher/testing/reading.ts";
import { ids, type Shape } from "./shape.ts";

const count = (n: number): AnswerRow[] => [[n]];
const pairs = (links: readonly ReadLink[], fits: (a: ReadLink, b: ReadLink) => boolean) =>
  sum(links.map((a) => links.filter((b) => a !== b && fits(a, b)).length));

export const patterns: readonly Shape[] = [
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
];
