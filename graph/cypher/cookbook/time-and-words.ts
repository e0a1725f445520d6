/** Who had it first, what changed, and in which words it is sold. */
import type { Question } from "./question.ts";

export const timeAndWords: readonly Question[] = [
  {
    id: "first-and-followers",
    zh: "谁最先做,谁后来跟进?",
    en: "Who had it first, and who followed?",
    cypher: `MATCH (:Program {name: $program})<-[s:IMPLEMENTS|FUNDS]-(c:Place)
WHERE s.reportedOn IS NOT NULL
RETURN c.name AS place, min(s.reportedOn) AS first
ORDER BY first, place`,
    parameters: { program: "软弱涣散党组织整顿" },
  },
  {
    id: "spread",
    zh: "共有的项目是哪年出现、哪年扩散的?",
    en: "When did shared programs appear and spread?",
    cypher: `MATCH (c:Place)-[s:IMPLEMENTS|FUNDS]->(p:Program)
WHERE s.year IS NOT NULL
WITH p, count(DISTINCT c) AS places, min(s.year) AS first, max(s.year) AS last
WHERE places > 1
RETURN p.name AS program, places, first, last
ORDER BY places DESC, first, program`,
    parameters: {},
  },
  {
    id: "between-two-years",
    zh: "两个年份之间,哪些做法延续了,哪些是新的?",
    en: "What changed between two years: what stayed, what is new?",
    cypher: `MATCH (:Place)-[s:IMPLEMENTS|FUNDS|DISPATCHES]->(x)
WHERE s.year IN [$from, $to] AND s.status <> 'negated'
WITH x, collect(DISTINCT s.year) AS years
RETURN labels(x)[0] AS kind,
       sum(CASE WHEN $from IN years AND $to IN years THEN 1 ELSE 0 END) AS stayed,
       sum(CASE WHEN NOT $from IN years THEN 1 ELSE 0 END) AS new,
       sum(CASE WHEN NOT $to IN years THEN 1 ELSE 0 END) AS gone
ORDER BY kind`,
    parameters: { from: 2021, to: 2024 },
  },
  {
    id: "stayed",
    zh: "两个年份都提到的有哪些?",
    en: "What do reports of both years name?",
    cypher: `MATCH (:Place)-[s:IMPLEMENTS|FUNDS|DISPATCHES|PROMOTES]->(x)
WHERE s.year IN [$from, $to]
WITH x, count(DISTINCT s.year) AS years
WHERE years = 2
RETURN labels(x)[0] AS kind, x.name AS name
ORDER BY kind, name`,
    parameters: { from: 2021, to: 2024 },
  },
  {
    id: "slogans-of-one-province",
    zh: "哪些口号只在一个省出现?",
    en: "Which slogans are used in one province only?",
    cypher: `MATCH (c:Place)-[:PROMOTES]->(s:Slogan)
WHERE c.code IS NOT NULL
WITH s, collect(DISTINCT substring(c.code, 0, 2)) AS provinces
WHERE size(provinces) = 1 AND provinces[0] = $province
RETURN s.name AS slogan
ORDER BY slogan
LIMIT 10`,
    parameters: { province: "62" },
  },
  {
    id: "shared-slogans",
    zh: "哪些口号大家都在喊?",
    en: "Which slogans do several places use?",
    cypher: `MATCH (c:Place)-[:PROMOTES]->(s:Slogan)
WITH s, count(DISTINCT c) AS places
WHERE places > 1
RETURN s.name AS slogan, places
ORDER BY places DESC, slogan`,
    parameters: {},
  },
  {
    id: "named-like",
    zh: "名字里有这几个字的有哪些?",
    en: "Whose name has these characters in it?",
    cypher: `MATCH (x)
WHERE x.name CONTAINS $words OR any(alias IN x.aliases WHERE alias CONTAINS $words)
RETURN labels(x)[0] AS kind, x.name AS name
ORDER BY kind, name`,
    parameters: { words: "特派员" },
  },
];
