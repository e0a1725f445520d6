/** Who pays how much, who sends how many. Amounts are yuan, each statement with its own figure. */
import type { Question } from "./question.ts";

export const moneyAndPeople: readonly Question[] = [
  {
    id: "largest-amounts",
    zh: "金额最大的投入有哪些?",
    en: "Which are the largest amounts?",
    cypher: `MATCH (c)-[f:FUNDS]->(x)
WHERE f.status = 'done'
RETURN c.name AS payer, x.name AS receives, f.amount AS yuan, f.per AS per
ORDER BY yuan DESC, payer, receives
LIMIT 10`,
    parameters: {},
  },
  {
    id: "most-per-village",
    zh: "平均每个村给得最多的是谁?",
    en: "Who pays most per village?",
    cypher: `MATCH (c:Place)-[f:FUNDS {per: 'village'}]->(x)
WHERE f.status = 'done'
RETURN c.name AS place, x.name AS receives, f.amount AS yuan
ORDER BY yuan DESC, place, receives`,
    parameters: {},
  },
  {
    id: "one-budget-line",
    zh: "同一项经费,各地给多少?",
    en: "What does each place pay for the same budget line?",
    cypher: `MATCH (:Program {name: $program})<-[f:FUNDS]-(c:Place)
RETURN c.name AS place, f.amount AS yuan, f.per AS per, f.year AS year
ORDER BY place, yuan`,
    parameters: { program: "村级组织运转经费" },
  },
  {
    id: "sum-by-place",
    zh: "各地一次性投入合计多少?",
    en: "How much does each place pay in single sums?",
    cypher: `MATCH (c:Place)-[f:FUNDS]->()
WHERE f.per IS NULL AND f.status = 'done'
RETURN c.name AS place, sum(f.amount) AS yuan, count(f) AS statements
ORDER BY yuan DESC, place`,
    parameters: {},
  },
  {
    id: "pays-what-it-sends",
    zh: "谁既派人又给钱?",
    en: "Who pays for the people it sends?",
    cypher: `MATCH (c:Place)-[f:FUNDS]->(t:Organization)<-[d:DISPATCHES]-(c)
RETURN c.name AS place, t.name AS team, f.amount AS yuan, f.per AS per, d.count AS sent
ORDER BY place, team, yuan, sent`,
    parameters: {},
  },
  {
    id: "who-sends-whom",
    zh: "谁派了谁到哪里?",
    en: "Who sends whom where?",
    cypher: `MATCH (c:Place)-[d:DISPATCHES]->(t:Organization)
WHERE d.destination IS NOT NULL
RETURN c.name AS place, t.name AS team, d.count AS count, d.destination AS destination
ORDER BY place, team, count`,
    parameters: {},
  },
  {
    id: "one-team-everywhere",
    zh: "同一种队伍,各地派了多少?",
    en: "How many of the same team does each place send?",
    cypher: `MATCH (c:Place)-[d:DISPATCHES]->(:Organization {name: $team})
RETURN c.name AS place, sum(d.count) AS sent, count(d) AS statements
ORDER BY sent DESC, place`,
    parameters: { team: "驻村工作队" },
  },
  {
    id: "sent-to",
    zh: "派到软弱涣散村的有哪些?",
    en: "Who is sent to villages with a weak party branch?",
    cypher: `MATCH (c:Place)-[d:DISPATCHES]->(t:Organization)
WHERE d.destination CONTAINS $words
RETURN c.name AS place, t.name AS team, d.count AS count, d.destination AS destination
ORDER BY place, team, count`,
    parameters: { words: "软弱涣散" },
  },
];
