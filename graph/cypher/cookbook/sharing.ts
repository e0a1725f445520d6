/** Who else does it: programs, teams and wordings that several places have. */
import type { Question } from "./question.ts";

export const sharing: readonly Question[] = [
  {
    id: "places-of-a-program",
    zh: "哪些地方有这个项目?",
    en: "Which places share this program?",
    cypher: `MATCH (:Program {name: $program})<-[s:IMPLEMENTS|FUNDS]-(c:Place)
RETURN c.name AS place, count(DISTINCT s.report) AS reports
ORDER BY reports DESC, place`,
    parameters: { program: "村级组织运转经费" },
  },
  {
    id: "shared-programs",
    zh: "哪些项目是多个地方共有的?",
    en: "Which programs do several places have?",
    cypher: `MATCH (c:Place)-[:IMPLEMENTS|FUNDS]->(p:Program)
WITH p, count(DISTINCT c) AS places
WHERE places > 1
RETURN p.name AS program, places
ORDER BY places DESC, program`,
    parameters: {},
  },
  {
    id: "side-by-side",
    zh: "两个地方的项目对照:谁有谁没有?",
    en: "The programs of two places side by side: who has which?",
    cypher: `MATCH (c:Place)-[:IMPLEMENTS|FUNDS]->(p:Program)
WHERE c.name IN [$one, $other]
WITH p, collect(DISTINCT c.name) AS who
RETURN p.name AS program, $one IN who AS one, $other IN who AS other
ORDER BY size(who) DESC, program
LIMIT 12`,
    parameters: { one: "金昌市", other: "即墨区" },
  },
  {
    id: "only-here",
    zh: "哪些项目只有这个地方有?",
    en: "Which programs does only this place have?",
    cypher: `MATCH (c:Place {name: $place})-[:IMPLEMENTS]->(p:Program)
WHERE NOT EXISTS { MATCH (p)<-[:IMPLEMENTS|FUNDS]-(other:Place) WHERE other.id <> c.id }
RETURN DISTINCT p.name AS program
ORDER BY program
LIMIT 10`,
    parameters: { place: "景泰县" },
  },
  {
    id: "most-alike",
    zh: "哪两个地方的做法最相像?",
    en: "Which two places are most alike?",
    cypher: `MATCH (a:Place)-[:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES]->(x)
WITH DISTINCT a, x
MATCH (x)<-[:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES]-(b:Place)
WHERE a.id < b.id
RETURN a.name AS one, b.name AS other, count(DISTINCT x) AS shared
ORDER BY shared DESC, one, other
LIMIT 10`,
    parameters: {},
  },
  {
    id: "in-common",
    zh: "这两个地方有哪些共同之处?",
    en: "What do these two places have in common?",
    cypher: `MATCH (:Place {name: $one})-->(x)<--(:Place {name: $other})
RETURN DISTINCT labels(x)[0] AS kind, x.name AS name
ORDER BY kind, name`,
    parameters: { one: "金昌市", other: "即墨区" },
  },
  {
    id: "worth-copying",
    zh: "相像的地方有、这里没有的项目?",
    en: "What do places that are alike have, and this one does not?",
    cypher: `MATCH (here:Place {name: $place})-[:IMPLEMENTS|FUNDS]->(:Program)<-[:IMPLEMENTS|FUNDS]-(like:Place)
WITH DISTINCT here, like
MATCH (like)-[:IMPLEMENTS|FUNDS]->(p:Program)
WHERE NOT (here)-[:IMPLEMENTS|FUNDS]->(p)
WITH p, count(DISTINCT like) AS places
RETURN p.name AS program, places
ORDER BY places DESC, program
LIMIT 10`,
    parameters: { place: "新宁县" },
  },
  {
    id: "connecting-organizations",
    zh: "哪些组织把不同的地方连在一起?",
    en: "Which organizations connect places?",
    cypher: `MATCH (c:Place)-[:DISPATCHES|FUNDS]->(o:Organization)
WITH o, count(DISTINCT c) AS places
WHERE places > 1
RETURN o.name AS organization, places
ORDER BY places DESC, organization`,
    parameters: {},
  },
  {
    id: "how-connected",
    zh: "两个地方之间最短的联系经过什么?",
    en: "What does the shortest connection of two places lead through?",
    cypher: `MATCH path = allShortestPaths((a:Place {name: $one})-[:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES*..4]-(b:Place {name: $other}))
RETURN DISTINCT length(path) AS steps, [n IN nodes(path) | n.name][1] AS through
ORDER BY through`,
    parameters: { one: "新宁县", other: "景泰县" },
  },
];
